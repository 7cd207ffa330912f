import Markdown
import Templates

/// The booklet as the pages around it see it.
struct BookletView: TemplateData {
  let title: InlineText
  let url, print: String
  /// The address of the PDF for screens; empty when there is none.
  let pdf: String
  let colophon: ColophonView
  /// The language of the booklet's title and colophon when it is not the page's.
  let foreign: LanguageView?
  let cover: Prepared<CoverView>
  var chapters: [ChapterView]

  static let fields: Fields<BookletView> = [
    .record("foreign") { $0.foreign },
    .plain("title") { $0.title },
    .shown("title") { $0.title },
    .plain("subtitle") { $0.colophon.subtitle },
    .shown("subtitle") { $0.colophon.subtitle },
    .text("url") { $0.url },
    .record("cover") { $0.cover },
    .text("print") { $0.print },
    .text("pdf") { $0.pdf },
    .text("first") { $0.chapters.first?.url ?? "" },
    .plain("issued") { $0.colophon.issued },
    .shown("issued") { $0.colophon.issued },
    .text("issued-iso") { $0.colophon.isoIssued },
    .plain("publisher") { $0.colophon.publisher },
    .shown("publisher") { $0.colophon.publisher },
    .plain("cooperation") { $0.colophon.cooperation },
    .shown("cooperation") { $0.colophon.cooperation },
    .flag("has-data") { !$0.colophon.isEmpty },
    .flag("has-chapters") { !$0.chapters.isEmpty },
    .list("chapters") { $0.chapters },
  ]
}
