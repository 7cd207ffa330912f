public import Manuscript
public import Themes

/// The editions that can be made into PDF files.
public enum PaperEdition: String, CaseIterable, Sendable {
  /// The booklet.
  case booklet
  /// The press releases, each on a sheet of A4.
  case release

  /// What is made into a PDF for each language that has something of its own to print.
  ///
  /// - Parameter copies: the copies of pictures that were made (`Edition.allFiles`).
  public func documents(
    of site: Site, with theme: Theme, copies: [Int: PictureCopies] = [:]
  ) -> [PaperDocument] {
    let addresses = SiteAddresses(site: site, copies: copies)
    switch self {
    case .booklet:
      let edition = PrintEdition(site: site, theme: theme, addresses: addresses)
      return Self.booklets(of: site).compactMap { edition.document(for: $0) }
    case .release:
      let sheets = ReleasePrintEdition.ofVersions(site: site, theme: theme, addresses: addresses)
      return Self.releases(of: site).compactMap { sheets[$0.version]?.document(of: $0) }
    }
  }

  /// The paths of all PDF files that Sasshi may have made for a site.
  public static func paths(of site: Site) -> [String] {
    addresses(of: site, SiteAddresses(site: site)).map(\.path)
  }

  /// Where all PDF files stand that may be made of a site.
  static func addresses(of site: Site, _ addresses: SiteAddresses) -> [OutputAddress] {
    let booklets = booklets(of: site).map {
      (addresses.pdfs(ofBooklet: $0), OutputAddress.Owner.sasshi)
    }
    let releases = releases(of: site).map {
      (addresses.pdfs(ofRelease: $0), addresses.owner(of: $0))
    }
    return (booklets + releases).flatMap { paths, owner in
      [paths.screen, paths.press].map { OutputAddress(path: $0, owner: owner) }
    }
  }

  /// The versions that have a booklet of their own.
  private static func booklets(of site: Site) -> [Int] {
    site.versions.indices.filter(site.hasPrintedBooklet)
  }

  /// The releases that are written in the language in which they stand.
  private static func releases(of site: Site) -> [PageReference] {
    site.versions.indices.flatMap(site.releases).filter { site[$0].original == nil }
  }
}
