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
    .record("foreign") { $0.foreign },
    .text("number") { $0.number },
    .plain("title") { $0.title },
    .shown("title", upright: { $0.isVertical }) { $0.title },
    .html("running-title") { $0.title.plain.cssString },
    .text("id") { $0.id },
    .text("page") { $0.page(in: $0.purpose) },
    .html("content") { $0.content() },
    .flag("has-links") { !$0.links.isEmpty },
    .list("links") { $0.links },
    .flag("sample") { $0.isSample },
  ]

  func page(in purpose: PrintPurpose) -> String {
    purpose.page(of: id)
  }
}
