import Manuscript
import Markdown

/// The Atom feed (RFC 4287) of one language's press releases.
struct FeedEdition {
  private let site: Site
  private let addresses: SiteAddresses
  /// Where releases that have moved stood at first, and when they were issued there.
  private let origins: [PageReference: Origin]

  /// The address of a release, and the date in it.
  private struct Origin {
    let path: String
    let date: String
  }

  /// - Parameter outputs: what the editions write; the former addresses of releases are among it.
  init(site: Site, addresses: SiteAddresses, outputs: [Output]) {
    self.site = site
    self.addresses = addresses
    var origins: [PageReference: Origin] = [:]
    for case .redirect(let path, let page) in outputs where origins[page] == nil {
      origins[page] = Self.origin(
        at: path, in: site.versions[page.version].language, addresses.root(of: page.version))
    }
    self.origins = origins
  }

  /// The releases in the version's own language.
  private func releases(of version: Int) -> [PageReference] {
    site.releases(of: version).filter { site[$0].original == nil }
  }

  /// The feed of a version; it has releases (`Site.hasFeed`).
  func bytes(for version: Int) -> [UInt8] {
    let releases = releases(of: version)
    let language = site.versions[version].language
    var xml = XMLWriter()
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.tag)]
    xml.element("feed", attributes) { feed in
      feed.element("id", text: identifier(date: "2000", path: feedPath(version)))
      feed.element("title", text: site.settings.name[language])
      if let description = site.settings.description?[language] {
        feed.element("subtitle", text: description)
      }
      feed.element("updated", text: timestamp(of: releases[0]))
      feed.element("author") { $0.element("name", text: site.settings.author[language]) }
      link("self", to: feedPath(version), type: "application/atom+xml", version: version, in: &feed)
      link("alternate", to: home(version), type: "text/html", version: version, in: &feed)
      for release in releases { feed.element("entry") { writeEntry(release, to: &$0) } }
    }
    return xml.bytes
  }
}

extension FeedEdition {
  /// A former address as that of a release; nil when no release can have stood there: then no feed named it.
  private static func origin(at path: String, in language: Language, _ root: String) -> Origin? {
    let address = path.dropFirst(root.utf8.count).dropLast(".html".utf8.count)
    let file = ManuscriptPath("\(language.tag)/\(address).md", languages: [language])
    guard case .release(let date) = file?.role else { return nil }
    return Origin(path: path, date: date.description)
  }

  private func writeEntry(_ reference: PageReference, to entry: inout XMLWriter) {
    let page = site[reference]
    let path = addresses.path(of: reference)
    let origin =
      origins[reference] ?? Origin(path: path, date: page.date?.description ?? "2000")
    entry.element("id", text: identifier(date: origin.date, path: origin.path))
    entry.element("title", text: page.title.plain)
    entry.element("published", text: timestamp(of: reference))
    entry.element("updated", text: timestamp(of: reference))
    link("alternate", to: path, type: "text/html", version: reference.version, in: &entry)
    if !page.description.isEmpty { entry.element("summary", text: page.description.plain) }
  }

  private func link(
    _ relation: String, to path: String, type: String, version: Int, in xml: inout XMLWriter
  ) {
    let relative = RelativePath.path(to: path, from: feedPath(version)).percentEncodedPath
    xml.emptyElement(
      "link", [("rel", relation), ("type", type), ("href", addresses.absolute(path) ?? relative)])
  }

  private func feedPath(_ version: Int) -> String {
    addresses.path(of: .feed(version: version))
  }

  private func home(_ version: Int) -> String {
    addresses.path(of: PageReference(version: version, page: site.versions[version].home))
  }

  /// The start of the release's day. A feed must state a time (RFC 4287, section 3.3); a release has a date.
  private func timestamp(of page: PageReference) -> String {
    let date = site[page].date?.description ?? "2000-01-01"
    return "\(date)T00:00:00\(site.settings.timeZone)"
  }

  /// A name of what stands at a path, which the organisation gives once: a `tag:` URI (RFC 4151). With the
  /// site's own path in it, since an organisation may have several sites.
  private func identifier(date: String, path: String) -> String {
    let authority = site.settings.feedAuthority ?? ""
    return
      "tag:\(authority),\(date):\(site.settings.baseURL?.path ?? "/")\(path.percentEncodedPath)"
  }
}
