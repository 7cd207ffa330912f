public import Manuscript
public import Themes

/// The editions that can be made into PDF files.
public enum PaperEdition: String, CaseIterable, Sendable {
  /// The booklet.
  case booklet
  /// The press releases, each on a sheet of A4.
  case release

  /// What is made into a PDF for each language that has something of its own to print.
  public func documents(of site: Site, with theme: Theme) -> [PaperDocument] {
    let addresses = SiteAddresses(site: site)
    switch self {
    case .booklet:
      let edition = PrintEdition(site: site, theme: theme, addresses: addresses)
      return site.versions.indices.compactMap { edition.document(for: $0) }
    case .release:
      let edition = ReleasePrintEdition(site: site, theme: theme, addresses: addresses)
      return site.versions.indices.flatMap { edition.documents(for: $0) }
    }
  }

  /// The paths of all PDF files that Sasshi may have made for a site.
  public static func paths(of site: Site) -> [String] {
    let addresses = SiteAddresses(site: site)
    return site.versions.indices.flatMap { version in
      let hasBooklet = site.printVersion(version) == version
      let booklet = hasBooklet ? [addresses.pdfs(ofBooklet: version)] : []
      let releases = site.versions[version].releases.lazy
        .map { PageReference(version: version, page: $0) }
        .filter { site[$0].original == nil }
        .map(addresses.pdfs(ofRelease:))
      return (booklet + releases).flatMap { [$0.screen, $0.press] }
    }
  }
}
