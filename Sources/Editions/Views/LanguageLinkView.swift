import Manuscript
import Markdown
import Templates
import Themes

/// The same page in a language of the site.
struct LanguageLinkView: TemplateData {
  let language: LanguageView
  let name: String
  var url = ""
  /// The words of that language that offer it to its readers, and decline. Where no page is written in it, nothing is
  /// offered.
  let offer, decline: InlineText
  var isCurrent = false
  /// Whether the page does not exist in the language, so that the link leads to its home page.
  var isMissing = false

  static let fields: Fields<LanguageLinkView> = [
    .plain("offer", .said("the sentence that offers the language to its readers", "その言語の読者への案内文")) {
      $0.offer
    },
    .shown("offer") { $0.offer },
    .plain("decline", .said("the word that declines the offer", "案内を閉じることば")) { $0.decline },
    .shown("decline") { $0.decline },
    .flag("missing", .said("whether the page does not exist in it", "その言語にはないページか")) {
      $0.isMissing
    },
    .text("tag", .said("its tag", "言語タグ")) { $0.language.tag },
    .text("direction", .said("ltr or rtl", "文字の向き（ltr か rtl）")) { $0.language.direction },
    .text("name", .said("what it calls itself", "その言語での言語名")) { $0.name },
    .text("url", .said("the address of the page in it", "その言語のページのアドレス")) { $0.url },
    .flag("current", .said("whether it is the page's own", "今のページの言語か")) { $0.isCurrent },
  ]
}

extension LanguageLinkView {
  /// The link to a language, its address still open.
  init(_ version: LanguageVersion, _ locale: Locale) {
    let language = version.language
    self.language = LanguageView(language)
    // A locale file may be that of a wider language, which has another name.
    name = language.name ?? (locale.tag == language.tag ? locale.name : language.ownName)
    let isWritten = version.pages.contains { $0.original == nil && !$0.isMade }
    offer = isWritten ? locale.shownWord("language-offer") : .empty
    decline = locale.shownWord("language-decline")
  }
}
