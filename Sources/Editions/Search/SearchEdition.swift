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

extension OrganisationText {
  /// What the template of a page shows of it beside the author's text.
  fileprivate func lines(on role: Page.Role) -> [String] {
    switch role {
    case .order: orderRoutes
    case .contact: contacts
    case .about: organisation
    default: []
    }
  }
}

extension SearchEdition {
  /// A page's words, a speaker's name as readers see it before each turn, and in the first section what
  /// `site.yaml` says on the page.
  private func sections(of reference: PageReference) -> [Document.Section] {
    let page = site[reference]
    let version = site.textVersion(of: reference)
    let language = site.versions[version].language
    let colon = theme.locales[version].word("colon")
    var sections = page.body.sections { name in
      let speaker = page.speakers.first { $0.names(in: language).contains(name) }
      return (speaker?.name(in: language) ?? name) + colon
    }
    // They are said in the page's own language, even where its text stands in for a translation.
    let details = OrganisationText(
      settings: site.settings, language: site.versions[reference.version].language,
      locale: theme.locales[reference.version])
    let lines = details.lines(on: page.role).filter { !$0.isEmpty }
    if !lines.isEmpty {
      if !sections[0].text.bytes.isEmpty { sections[0].text.bytes.append(0x20) }
      sections[0].text.bytes += lines.joined(separator: " ").utf8
    }
    return sections
  }
}
