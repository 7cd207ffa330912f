import Markdown
import Templates

/// The booklet as the pages around it see it.
struct BookletView: TemplateData {
  let title: InlineText
  let url, print: String
  /// The address of the PDF for screens; empty when there is none.
  let pdf: String
  /// The address of the book for e-readers; empty when there is none.
  let ebook: String
  let colophon: ColophonView
  /// The language of the booklet's title and colophon when it is not the page's.
  let foreign: LanguageView?
  let cover: Prepared<CoverView>
  /// The address of the first chapter; empty when there is none.
  let first: String
  var chapters: PreparedList<ChapterView>

  static let fields: Fields<BookletView> = [
    .foreign { $0.foreign },
    .plain("title", .said("the booklet's title", "冊子の題名")) { $0.title },
    .shown("title") { $0.title },
    .plain("subtitle", .said("its subtitle", "副題")) { $0.colophon.subtitle },
    .shown("subtitle") { $0.colophon.subtitle },
    .text("url", .said("the address of its page", "冊子のページのアドレス")) { $0.url },
    .record("cover", .said("what the drawn cover is made of", "絵の表紙を描くための値")) { $0.cover },
    .text("print", .said("the address of the print edition", "印刷版のアドレス")) { $0.print },
    .text("pdf", .said("the address of its PDF; empty when there is none", "PDFのアドレス（なければ空）")) {
      $0.pdf
    },
    .text("ebook", .said("the address of its e-book (EPUB)", "電子書籍（EPUB）のアドレス")) { $0.ebook },
    .text("first", .said("the address of its first chapter", "最初の章のアドレス")) { $0.first },
    .plain("issued", .said("when it was issued, as the language writes it", "発行日（その言語の書き方）")) {
      $0.colophon.issued
    },
    .shown("issued") { $0.colophon.issued },
    .text("issued-iso", .said("the same as 2021-12-16", "発行日（2021-12-16 の形）")) {
      $0.colophon.isoIssued
    },
    .plain("publisher", .said("who publishes it", "発行者")) { $0.colophon.publisher },
    .shown("publisher") { $0.colophon.publisher },
    .plain("cooperation", .said("with whose help", "協力")) { $0.colophon.cooperation },
    .shown("cooperation") { $0.colophon.cooperation },
    .flag("has-data", .said("whether it says when or by whom", "発行日や発行者があるか")) {
      !$0.colophon.isEmpty
    },
    .flag("has-chapters", .said("whether it has chapters", "章があるか")) { !$0.chapters.isEmpty },
    .list("chapters", .said("its chapters in their order", "章の一覧")) { $0.chapters },
  ]
}
