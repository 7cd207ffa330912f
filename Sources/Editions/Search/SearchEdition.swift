import Manuscript
import Markdown
import Themes

/// The words of the site, for the search in its pages: for each language a script that holds them as
/// data, since a page opened from a disk may load a script but no data.
///
/// All pages of a language are in its index, those too that stand in for a translation: a reader finds
/// there what the menu shows, and stays within the pages of the language.
struct SearchEdition: Sendable {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// Writes the index of a version piece by piece, until no more are wanted.
  func writeIndex(of version: Int, to take: ([UInt8]) -> Bool) {
    let pages = site.versions[version].pages
    let ownLanguage = site.versions[version].language
    let sampleLabel = theme.locales[version].word("sample-label")
    var index = SearchIndex()
    for page in pages.indices {
      let reference = PageReference(version: version, page: page)
      index.add(
        pages[page], sections: sections(of: reference),
        address: addresses.path(of: reference).percentEncodedPath,
        language: (site.foreignLanguage(of: reference) ?? ownLanguage).tag,
        label: pages[page].isSample ? sampleLabel : "")
      if index.pieceIsLarge, !take(index.takePiece()) { return }
    }
    index.finish()
    _ = take(index.takePiece())
  }
}

extension SearchEdition {
  /// A page's words, a speaker's name as readers see it before each turn, and in the first section what
  /// `site.yaml` says on the page.
  private func sections(of reference: PageReference) -> [Document.Section] {
    let page = site[reference]
    let version = site.textVersion(of: reference)
    let language = site.versions[version].language
    var sections = page.body.sections { name in
      let speaker = page.speakers.first { $0.names(in: language).contains(name) }
      return (speaker?.shownName(in: language) ?? InlineText(name))
        + theme.locales[version].shownWord("colon")
    }
    let lines = details(beside: page.role, reference.version).filter { !$0.isEmpty }
    for line in lines {
      if !sections[0].text.bytes.isEmpty { sections[0].text.bytes.append(0x20) }
      sections[0].text += line.words
    }
    return sections
  }

  /// What the template of a page shows beside the author's text of what `site.yaml` says. That is in the
  /// page's own language, even where its text stands in for a translation.
  private func details(beside role: Page.Role, _ version: Int) -> [InlineText] {
    var text: OrganisationText {
      OrganisationText(
        settings: site.settings, language: site.versions[version].language,
        locale: theme.locales[version])
    }
    return switch role {
    case .order: text.orderRoutes
    case .contact: text.contacts
    case .about: text.organisation
    default: []
    }
  }
}
