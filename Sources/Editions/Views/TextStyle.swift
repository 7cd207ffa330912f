import Manuscript
import Markdown
import Templates
import Themes

/// How the texts of one language are written in one edition.
struct TextStyle: Sendable {
  private var style: HTMLStyle
  private let language: Language

  /// - Parameters:
  ///   - orderRoutes: the template that fills a container for the order routes.
  ///   - contacts: the template that fills a container for the contacts.
  init(
    _ theme: Theme, _ site: Site, version: Int, _ surroundings: LanguageSurroundings,
    orderRoutes: TemplateName, contacts: TemplateName
  ) {
    let data = Record(surroundings)
    self.init(
      theme, site, version: version,
      insertions: [
        .order: theme.render(orderRoutes, with: data, version: version),
        .contact: theme.render(contacts, with: data, version: version),
      ])
  }

  /// - Parameter insertions: what fills the containers of the site's own.
  init(
    _ theme: Theme, _ site: Site, version: Int, insertions: [Node.Container: [UInt8]],
    isXHTML: Bool = false
  ) {
    language = site.versions[version].language
    style = HTMLStyle(
      words: HTMLStyle.Words(theme.locales[version]), allowsRawHTML: site.settings.allowsRawHTML,
      isXHTML: isXHTML)
    style.insertions = insertions
  }

  /// How a page's text is written.
  ///
  /// - Parameters:
  ///   - medium: on what it is read, and what only that needs.
  ///   - part: the id of the text in a file that holds several; nil when it is the only one.
  func html(of page: Page, for medium: HTMLStyle.Medium, part: String? = nil) -> HTMLStyle {
    var style = style
    style.medium = medium
    style.part = part.map { HTMLStyle.Part(id: $0, title: page.title.plain) }
    style.speakers = page.speakers.map { speaker in
      HTMLStyle.Speaker(
        keys: speaker.names(in: language), name: speaker.shownName(in: language),
        role: speaker.role?.shown(in: language) ?? .empty,
        className: speaker.colour.flatMap(Colour.init(css:))?.className)
    }
    return style
  }
}

extension HTMLStyle.Words {
  fileprivate init(_ locale: Locale) {
    self.init(
      footnotes: locale.shownWord("footnotes"), footnote: locale.word("footnote"),
      backToText: locale.word("back-to-text"), table: locale.word("table"),
      note: locale.shownWord("note"), important: locale.shownWord("important"),
      roundTable: locale.word("round-table"), speakers: locale.word("speakers"),
      colon: locale.word("colon"))
  }
}
