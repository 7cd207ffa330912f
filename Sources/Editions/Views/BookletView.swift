import Templates

/// The booklet as the pages around it see it.
struct BookletView: TemplateData {
  let title, url, print: String
  /// The address of the PDF for screens; empty when there is none.
  let pdf: String
  let colophon: ColophonView
  /// The language of the booklet's title and colophon when it is not the page's.
  let foreign: LanguageView?
  let cover: Prepared<CoverView>
  var chapters: [ChapterView]

  static let fields: Fields<BookletView> = [
    .record("foreign") { $0.foreign },
    .text("title") { $0.title },
    .text("subtitle") { $0.colophon.subtitle },
    .text("url") { $0.url },
    .record("cover") { $0.cover },
    .text("print") { $0.print },
    .text("pdf") { $0.pdf },
    .text("first") { $0.chapters.first?.url ?? "" },
    .text("issued") { $0.colophon.issued },
    .text("issued-iso") { $0.colophon.isoIssued },
    .text("publisher") { $0.colophon.publisher },
    .text("cooperation") { $0.colophon.cooperation },
    .flag("has-chapters") { !$0.chapters.isEmpty },
    .list("chapters") { $0.chapters },
  ]
}
