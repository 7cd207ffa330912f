import Markdown
import Templates

/// A page's title and address, for navigation.
struct LinkView: TemplateData {
  let title: InlineText
  let url: String
  /// The title's language when it is not the page's around it.
  var foreign: LanguageView?
  var isCurrent = false
  /// Whether it leads to the section in which the page at hand stands.
  var isSection = false

  static let fields: Fields<LinkView> = [
    .plain("title") { $0.title },
    .shown("title") { $0.title },
    .text("url") { $0.url },
    .record("foreign") { $0.foreign },
    .flag("current") { $0.isCurrent },
    .flag("section") { $0.isSection },
  ]
}
