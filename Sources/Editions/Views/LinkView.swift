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
    .plain("title", .said("what the page is called", "ページの呼び名")) { $0.title },
    .shown("title") { $0.title },
    .text("url", .said("its address", "アドレス")) { $0.url },
    .foreign { $0.foreign },
    .flag("current", .said("whether it is the page at hand", "今のページか")) { $0.isCurrent },
    .flag("section", .said("whether the page at hand stands in its folder", "今のページがその中にあるか")) {
      $0.isSection
    },
  ]
}
