import Manuscript

/// What tells search engines which pages there are: `sitemap.xml` (sitemaps.org, protocol 0.90, with
/// the alternates that search engines read from it) and `robots.txt` (RFC 9309).
struct SitemapEdition: Sendable {
  let site: Site
  let addresses: SiteAddresses

  /// `robots.txt`.
  func robots() -> [UInt8] {
    var robots = "User-agent: *\nAllow: /\n"
    if let address = addresses.absolute(addresses.path(of: .sitemap)) {
      robots += "\nSitemap: \(address)\n"
    }
    return Array(robots.utf8)
  }

  /// Writes `sitemap.xml` piece by piece, until no more are wanted. It holds absolute addresses, so that
  /// there is none without the site's own.
  func writeSitemap(to take: (_ piece: [UInt8]) -> Bool) {
    var xml = XMLWriter()
    let namespaces = [
      ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
      ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ]
    var isWanted = true
    xml.element("urlset", namespaces) { urlset in
      for (version, pages) in site.versions.map(\.pages).enumerated() {
        for index in pages.indices where pages[index].original == nil && isWanted {
          write(PageReference(version: version, page: index), to: &urlset)
          if urlset.pieceIsLarge { isWanted = take(urlset.takePiece()) }
        }
      }
    }
    if isWanted { _ = take(xml.takePiece()) }
  }

  private func write(_ reference: PageReference, to urlset: inout XMLWriter) {
    guard let address = addresses.absolute(addresses.path(of: reference)) else { return }
    urlset.element("url") { url in
      url.element("loc", text: address)
      if let date = site.versions[reference.version].pages[reference.page].date {
        url.element("lastmod", text: date.description)
      }
      for alternate in addresses.alternates(of: reference) {
        url.emptyElement(
          "xhtml:link",
          [("rel", "alternate"), ("hreflang", alternate.tag), ("href", alternate.address)])
      }
    }
  }
}
