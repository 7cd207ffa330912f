public import Manuscript
public import Themes

/// The files of all editions of a site, each made only when somebody asks for it.
///
/// The site may have errors: of files that would stand at one address, one stands there.
public final class EditionFiles: Sendable {
  private let addresses: SiteAddresses
  private let writer: EditionWriter
  private let outputs: [String: Output]

  /// The files of a site, which has no copies of pictures and no cards.
  ///
  /// - Parameter downloads: the paths of the PDF files that pages offer (of `PaperEdition.paths`).
  public init(of site: Site, with theme: Theme, offering downloads: Set<String> = []) {
    let addresses = SiteAddresses(site: site, downloads: downloads)
    let all = Edition.outputs(of: site, with: theme, addresses).all
    var outputs: [String: Output] = [:]
    outputs.reserveCapacity(all.count)
    var clashes: [Output] = []
    for output in all {
      let other = outputs.updateValue(output, forKey: addresses.path(of: output))
      if let other { clashes.append(other) }
    }
    // What nobody can move comes first, then what comes first in the order of the editions.
    for output in clashes.reversed() {
      let address = addresses.address(of: output)
      guard let other = outputs[address.path] else { continue }
      if address.rank <= addresses.address(of: other).rank { outputs[address.path] = output }
    }
    self.addresses = addresses
    self.outputs = outputs
    writer = EditionWriter(site: site, theme: theme, addresses: addresses, outputs: all)
  }

  /// The site.
  public var site: Site { addresses.site }

  /// The paths of all files below the output folder, in no order.
  public var paths: some Sequence<String> { outputs.keys }

  /// Where the bytes come from of the file at a path below the output folder; nil when there is none. What is not of
  /// the authors is made at once, or when it is asked for.
  public func contents(at path: String) -> OutputFile.Contents? {
    outputs[path].map(writer.contents)
  }

  /// The paths of the PDF files that pages offer.
  public var downloads: Set<String> { addresses.downloads }

  /// The page that stands for an address that does not exist, in the language whose it would be, of a site that stands
  /// at its host's root.
  public func notFoundPage(for path: String) -> [UInt8] {
    let version = site.versions.indices.dropFirst().first { path.hasPrefix(addresses.root(of: $0)) }
    return writer.notFoundPage(version ?? 0)
  }

  /// The page of which the file at a path is a form, or to which it leads: nil for all others.
  public func page(at path: String) -> PageReference? {
    switch outputs[path] {
    case .page(let page), .redirect(_, let page), .releaseSheet(let page), .releaseText(let page):
      page
    case nil, .notFound, .manifest, .contentFile, .pictureCopy, .card, .icon, .rootFile, .asset,
      .fileTemplate, .booklet, .ebook, .ebookCover, .feed, .sitemap, .robots, .noJekyll,
      .searchIndex:
      nil
    }
  }

  /// Where a page stands below the output folder; nil when something else stands there.
  public func path(of page: PageReference) -> String? {
    let path = addresses.path(of: page)
    guard case .page(page) = outputs[path] else { return nil }
    return path
  }
}
