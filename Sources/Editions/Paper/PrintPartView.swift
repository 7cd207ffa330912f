import Markdown
import Templates

/// A chapter in the print edition, or the booklet's own page.
struct PrintPartView: TemplateData {
  let title: InlineText
  let number, id: String
  let purpose: PrintPurpose
  /// Whether lines are vertical.
  let isVertical: Bool
  /// The text, written where the template has it: a long book is never in memory twice.
  let content: @Sendable () -> [UInt8]
  /// Whether there is any text.
  let hasContent: Bool
  let links: [PrintLinkView]
  let isSample: Bool
  /// The part's language when it is not translated.
  let foreign: LanguageView?

  static let fields: Fields<PrintPartView> = [
    .foreign { $0.foreign },
    .text("number", .said("its number", "章の番号")) { $0.number },
    .plain("title", .said("its title", "題名")) { $0.title },
    .shown("title", upright: { $0.isVertical }) { $0.title },
    .html("running-title", .said("the same as a string of CSS", "柱に入れる題名（CSSの文字列）")) {
      $0.title.plain.cssString
    },
    .text("id", .said("its id in the file", "ファイルの中の id")) { $0.id },
    .text("page", .said("the page on which it begins", "始まるページ番号")) { $0.page(in: $0.purpose) },
    .html("content", .said("its text", "本文")) { $0.content() },
    .flag("has-links", .said("whether it names addresses", "リンク先のアドレスがあるか")) { !$0.links.isEmpty },
    .list("links", .said("the addresses that it names", "リンク先のアドレス")) { $0.links },
    .flag("sample", .said("whether its text is a sample", "見本の文章か")) { $0.isSample },
  ]

  func page(in purpose: PrintPurpose) -> String {
    purpose.page(of: id)
  }
}
