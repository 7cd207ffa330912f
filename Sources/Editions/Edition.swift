public import Manuscript
public import Themes

/// The forms in which a site is published. The set is closed.
public enum Edition: CaseIterable, Sendable {
  /// The web pages, their pictures and the theme's files.
  case web
  /// The booklet in one file for printing.
  case print
  /// The press releases on a sheet of paper, and as plain text for mail.
  case releases
  /// The feeds of press releases, the sitemap and the files for hosts and search engines.
  case feeds
  /// The words of each language, for the search in the web pages.
  case search

  /// The files of all editions: the same for the same site and theme.
  ///
  /// - Parameter downloads: the paths of the PDF files that stand in the output folder (of
  ///   `PaperEdition.paths`): pages offer those and no others.
  public static func allFiles(
    of site: Site, with theme: Theme, downloads: Set<String> = []
  ) -> [OutputFile] {
    let addresses = SiteAddresses(site: site, downloads: downloads)
    let translations = Translations(site)
    return allCases.flatMap { $0.files(of: site, with: theme, addresses, translations) }
  }

  private func files(
    of site: Site, with theme: Theme, _ addresses: SiteAddresses, _ translations: Translations
  ) -> [OutputFile] {
    switch self {
    case .web:
      let edition = WebEdition(
        site: site, theme: theme, addresses: addresses, translations: translations)
      let manifest = WebManifest(site: site, theme: theme, addresses: addresses)
      return edition.files() + site.versions.indices.compactMap(manifest.file)
        + pictures(site, addresses) + theme.files(for: site)
    case .print:
      let edition = PrintEdition(site: site, theme: theme, addresses: addresses)
      return site.versions.indices.compactMap { edition.file(for: $0) }
    case .releases:
      let sheets = ReleasePrintEdition(site: site, theme: theme, addresses: addresses)
      let texts = ReleaseTextEdition(site: site, theme: theme, addresses: addresses)
      return site.versions.indices.flatMap { sheets.files(for: $0) + texts.files(for: $0) }
    case .feeds:
      let feed = FeedEdition(site: site, addresses: addresses)
      let sitemap = SitemapEdition(site: site, addresses: addresses, translations: translations)
      return site.versions.indices.compactMap(feed.file) + sitemap.files()
        // GitHub Pages leaves out files whose names begin with an underscore unless this one exists.
        + [OutputFile(path: ".nojekyll", contents: .bytes([]))]
    case .search:
      let edition = SearchEdition(site: site, theme: theme, addresses: addresses)
      return site.versions.indices.map(edition.file)
    }
  }

  private func pictures(_ site: Site, _ addresses: SiteAddresses) -> [OutputFile] {
    site.files.indices.filter { site.files[$0].isUsed }.map { index in
      OutputFile(
        path: addresses.path(ofFile: index), contents: .picture(source: site.files[index].source))
    }
  }
}
