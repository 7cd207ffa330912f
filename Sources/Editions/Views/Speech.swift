import Manuscript
import Markdown

/// What turns the texts of `site.yaml` into those of one language.
struct Speech {
  let language: Language
  /// The languages of the site, of which one may stand in for another.
  let languages: [Language]

  /// A text in the language; an empty one when there is none.
  func text(_ text: LocalizedText?) -> SpokenText {
    guard let text else { return SpokenText(text: .empty, foreign: nil) }
    let borrowed = text.borrowedLanguage(in: language)
    return SpokenText(
      text: text.shown(in: language),
      foreign: languages.first { $0.tag == borrowed }.map(LanguageView.init))
  }
}
