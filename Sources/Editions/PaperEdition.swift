public import Manuscript

/// The editions that can be made into PDF files.
public enum PaperEdition: String, CaseIterable, Sendable {
  /// The booklet.
  case booklet

  /// What is made into a PDF for each language that has something of its own to print.
  public func documents(of site: Site, with theme: Theme) -> [PaperDocument] {
    let addresses = SiteAddresses(site: site)
    let edition = PrintEdition(site: site, theme: theme, addresses: addresses)
    return site.versions.indices.compactMap { version in
      PaperDocument(self, edition, version: version)
    }
  }

  /// The paths of all PDF files that Sasshi may have made for a site.
  public static func paths(of site: Site) -> [String] {
    let addresses = SiteAddresses(site: site)
    return allCases.flatMap { edition in
      site.versions.indices.flatMap { version in
        [
          edition.screenPath(version, site, addresses), edition.pressPath(version, site, addresses),
        ]
      }
    }
  }

  fileprivate func screenPath(_ version: Int, _ site: Site, _ addresses: SiteAddresses) -> String {
    let tag = site.versions[version].language.tag
    return "\(addresses.root(of: version))downloads/\(rawValue)-\(tag).pdf"
  }

  fileprivate func pressPath(_ version: Int, _ site: Site, _ addresses: SiteAddresses) -> String {
    "\(addresses.root(of: version))print/\(rawValue).pdf"
  }
}

/// A page of HTML that becomes PDF files.
public struct PaperDocument: Sendable {
  /// The language of its readers.
  public let language: Language
  /// Who made it.
  public let author: String
  /// Where the PDF for screens stands below the output folder.
  public let screenPath: String
  /// Where the PDF for a print shop stands below the output folder.
  public let pressPath: String
  /// How far from the edges of the paper the press's page is cut.
  public let trim: Length
  /// How far colour runs beyond the cut.
  public let bleed: Length
  /// Whether crop marks show the cut.
  public let hasCropMarks: Bool
  private let edition: PrintEdition
  private let version: Int

  fileprivate init?(_ kind: PaperEdition, _ edition: PrintEdition, version: Int) {
    let site = edition.site
    guard edition.file(for: version) != nil else { return nil }
    self.edition = edition
    self.version = version
    language = site.versions[version].language
    author = site.settings.organisation.name[language]
    screenPath = kind.screenPath(version, site, edition.addresses)
    pressPath = kind.pressPath(version, site, edition.addresses)
    let sheet = PrintSheet(
      site.settings.print, language: language, isForPress: true, isForScreen: false)
    trim = sheet.trim
    bleed = sheet.bleed
    hasCropMarks = sheet.markRoom > .zero
  }

  /// The HTML for a purpose.
  public func contents(for purpose: PrintPurpose) -> OutputFile.Contents {
    edition.file(for: version, purpose: purpose)?.contents ?? .bytes([])
  }
}

extension SiteAddresses {
  /// The path of a version's PDF for screens, when it has been made.
  func download(of edition: PaperEdition, _ version: Int) -> String? {
    let path = edition.screenPath(version, site, self)
    return downloads.contains(path) ? path : nil
  }
}
