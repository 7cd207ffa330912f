import Manuscript
import Templates
import Themes

extension WebEdition {
  /// The list of a folder's pages, as HTML: in the language of the text in which it stands, with the pages that
  /// readers of the version get.
  ///
  /// - Parameters:
  ///   - reference: the page in whose text it stands.
  ///   - level: the level of the headings of its entries.
  func list(on reference: PageReference, level: Int) -> [UInt8] {
    let path = addresses.path(of: reference)
    let version = site.textVersion(of: reference)
    let list = site.versions[reference.version].lists.first { $0.page == reference.page }
    let view = PageListView(
      pages: (list?.entries ?? []).map { index in
        let entry = PageReference(version: reference.version, page: index)
        let language = site.textVersion(of: entry)
        return EntryView(
          site[entry], url: addresses.url(of: entry, from: path), theme.locales[version],
          foreign: language == version ? nil : LanguageView(site.versions[language].language))
      },
      level: level, feed: site.feed(of: reference).map { addresses.url(of: $0, from: path) } ?? "")
    return theme.render(.pageList, with: Record(view), version: version)
  }
}
