import Manuscript
import Markdown
import Templates
import Themes

/// The same page in a language of the site.
struct LanguageLinkView: TemplateData {
  let language: LanguageView
  let name: String
  var url = ""
  /// The words of that language that offer it to its readers, and decline.
  let offer, decline: InlineText
  var isCurrent = false
  /// Whether the page does not exist in the language, so that the link leads to its home page.
  var isMissing = false

  static let fields: Fields<LanguageLinkView> = [
    .plain("offer") { $0.offer },
    .shown("offer") { $0.offer },
    .plain("decline") { $0.decline },
    .shown("decline") { $0.decline },
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
    offer = locale.shownWord("language-offer")
    decline = locale.shownWord("language-decline")
  }
}
