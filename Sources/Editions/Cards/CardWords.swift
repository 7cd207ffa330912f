import Manuscript
import Markdown
import Themes

/// What is written on the card of a page, without readings: at the size of a card nobody can read them.
struct CardWords {
  let language: LanguageView
  let title: String
  /// The page's date, as the language writes it.
  let date: String
  /// Whose site it is; nil where the title says that.
  let publisher: SpokenText?
  /// The site's name; nil where the title or the publisher says that.
  let siteName: SpokenText?

  /// - Parameter page: one that is written in the language in which it stands.
  init(_ page: PageReference, of site: Site, _ locale: Locale) {
    let language = site.versions[page.version].language
    let speech = Speech(language: language, languages: site.settings.languages)
    let title = site[page].title.plain
    let publisher = speech.text(site.settings.author)
    let siteName = speech.text(site.settings.name)
    self.language = LanguageView(language)
    self.title = title
    date = site[page].date.map(locale.text)?.plain ?? ""
    self.publisher = publisher.text.plain == title ? nil : publisher
    self.siteName = [title, publisher.text.plain].contains(siteName.text.plain) ? nil : siteName
  }

  /// The same for people who cannot see it.
  var alternative: String {
    [title, publisher?.text.plain ?? siteName?.text.plain].compactMap(\.self).joined(
      separator: " – ")
  }
}
