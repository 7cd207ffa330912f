public import Manuscript

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
      let releases = site.versions[version].releases.map { page in
        addresses.pdfs(ofRelease: PageReference(version: version, page: page))
      }
      return ([addresses.pdfs(ofBooklet: version)] + releases).flatMap { [$0.screen, $0.press] }
    }
  }
}

/// Where the PDF files of what is printed stand below the output folder.
public struct PDFPaths: Hashable, Sendable {
  /// The one for screens, which the site offers.
  public let screen: String
  /// The one for a print shop.
  public let press: String
}

extension SiteAddresses {
  /// The PDF files of a version's booklet.
  func pdfs(ofBooklet version: Int) -> PDFPaths {
    PDFPaths(
      screen: download(named: "booklet", version), press: root(of: version) + "print/booklet.pdf")
  }

  /// The PDF files of a press release.
  func pdfs(ofRelease release: PageReference) -> PDFPaths {
    let slug = site[release].address.split(separator: "/").last ?? ""
    return PDFPaths(
      screen: download(named: slug, release.version),
      press: path(of: release, ending: ".print.pdf"))
  }

  /// A file is known by its name once it has been downloaded, so that names its language.
  private func download(named name: some StringProtocol, _ version: Int) -> String {
    "\(root(of: version))downloads/\(name)-\(site.versions[version].language.tag).pdf"
  }
}

/// A page of HTML that becomes PDF files.
public struct PaperDocument: Sendable {
  /// The language of its readers.
  public let language: Language
  /// Who made it.
  public let author: String
  /// Where its PDF files stand.
  public let paths: PDFPaths
  /// Where the press's paper is cut; nil when it is not.
  public let cut: Cut?
  /// On how many pages it has to have room; nil when it may have any number.
  public let pageLimit: Int?
  private let render: @Sendable (PrintPurpose) -> OutputFile.Contents

  /// Where paper is cut.
  public struct Cut: Hashable, Sendable {
    /// How far from the paper's edges.
    public let distance: Length
    /// How far colour runs beyond the cut.
    public let bleed: Length
    /// Whether crop marks show the cut.
    public let hasMarks: Bool
  }

  init(
    language: Language, author: String, paths: PDFPaths, cut: Cut? = nil, pageLimit: Int? = nil,
    render: @escaping @Sendable (PrintPurpose) -> OutputFile.Contents
  ) {
    self.language = language
    self.author = author
    self.paths = paths
    self.cut = cut
    self.pageLimit = pageLimit
    self.render = render
  }

  /// The HTML for a purpose.
  public func contents(for purpose: PrintPurpose) -> OutputFile.Contents {
    render(purpose)
  }
}
