import Manuscript
import Templates
import Themes

/// The page's language as templates see it.
struct LanguageView: TemplateData {
  let tag, direction: String

  static let fields: Fields<LanguageView> = [
    .text("tag") { $0.tag },
    .text("direction") { $0.direction },
  ]

  init(_ language: Language) {
    tag = language.tag
    direction = language.direction.rawValue
  }

  var isRightToLeft: Bool { direction == Language.Direction.rightToLeft.rawValue }
}

/// A page's title and address, for navigation.
struct LinkView: TemplateData {
  let title, url: String
  /// The title's language when it is not the page's around it.
  var foreign: LanguageView?
  var isCurrent = false

  static let fields: Fields<LinkView> = [
    .text("title") { $0.title },
    .text("url") { $0.url },
    .record("foreign") { $0.foreign },
    .flag("current") { $0.isCurrent },
  ]
}

/// The same page in a language of the site.
struct LanguageLinkView: TemplateData {
  let language: LanguageView
  let name: String
  var url = ""
  /// The words of that language that offer it to its readers, and decline.
  let offer, decline: String
  var isCurrent = false
  /// Whether the page does not exist in the language, so that the link leads to its home page.
  var isMissing = false

  static let fields: Fields<LanguageLinkView> = [
    .text("offer") { $0.offer },
    .text("decline") { $0.decline },
    .flag("missing") { $0.isMissing },
    .text("tag") { $0.language.tag },
    .text("direction") { $0.language.direction },
    .text("name") { $0.name },
    .text("url") { $0.url },
    .flag("current") { $0.isCurrent },
  ]
}

extension LanguageLinkView {
  /// The link to a language, its address still open.
  init(_ language: Language, _ locale: Locale) {
    self.language = LanguageView(language)
    // A locale file may be that of a wider language, which has another name.
    name = language.name ?? (locale.tag == language.tag ? locale.name : language.ownName)
    offer = locale.word("language-offer")
    decline = locale.word("language-decline")
  }
}

/// The text from which a page is translated, or which stands in for a translation.
struct OriginalView: TemplateData {
  let language: LanguageView
  let name, url: String

  static let fields: Fields<OriginalView> = [
    .text("tag") { $0.language.tag },
    .text("direction") { $0.language.direction },
    .text("name") { $0.name },
    .text("url") { $0.url },
  ]
}

/// The page's absolute address in one language, for search engines.
struct AlternateView: TemplateData {
  let tag, url: String

  static let fields: Fields<AlternateView> = [
    .text("tag") { $0.tag },
    .text("url") { $0.url },
  ]
}
