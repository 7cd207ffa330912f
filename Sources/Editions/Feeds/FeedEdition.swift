import Manuscript
import Markdown

/// The Atom feed (RFC 4287) of the pages that a page lists, in one language: of the press releases, or of a folder.
struct FeedEdition {
  private let site: Site
  private let addresses: SiteAddresses
  /// Where pages that have moved stood at first, and the dates in their names there.
  private let origins: [PageReference: Origin]

  /// The address of a page, and the date in the name of its entry.
  private struct Origin {
    let path: String
    let date: String
  }

  /// - Parameter outputs: what the editions write; the former addresses of pages are among it.
  init(site: Site, addresses: SiteAddresses, outputs: [Output]) {
    self.site = site
    self.addresses = addresses
    var origins: [PageReference: Origin] = [:]
    for case .redirect(let path, let page) in outputs where origins[page] == nil {
      origins[page] = Self.origin(
        of: addresses.path(of: page), at: path, in: site.versions[page.version].language,
        addresses.root(of: page.version))
    }
    self.origins = origins
  }

  /// The feed of a list that has one (`Site.feeds`).
  func bytes(of list: PageReference) -> [UInt8] {
    let version = list.version
    let content = site.versions[version]
    let entries = content.lists.first { $0.page == list.page }.map {
      site.fedPages(of: $0, in: version)
    }
    guard let entries, !entries.isEmpty else { return [] }
    let path = addresses.path(of: .feed(list: list))
    var xml = XMLWriter()
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", content.language.tag)]
    xml.element("feed", attributes) { feed in
      feed.element("id", text: identifier(date: Self.earliest, path: path))
      writeTitle(of: list, to: &feed)
      let latest = entries.lazy.compactMap { timestamp(of: $0) }.first ?? time(of: nil)
      feed.element("updated", text: latest)
      feed.element("author") {
        $0.element("name", text: site.settings.author[content.language])
      }
      link("self", to: path, type: "application/atom+xml", from: path, in: &feed)
      link("alternate", to: home(of: list), type: "text/html", from: path, in: &feed)
      for entry in entries {
        feed.element("entry") { writeEntry(entry, from: path, otherwise: latest, to: &$0) }
      }
    }
    return xml.bytes
  }
}

extension FeedEdition {
  /// A former address of the page at a path, as that of a release or of a page in the same folder; nil for any
  /// other: no feed need ever have named it.
  private static func origin(
    of page: String, at path: String, in language: Language, _ root: String
  ) -> Origin? {
    let address = path.dropFirst(root.utf8.count).dropLast(".html".utf8.count)
    let file = ManuscriptPath("\(language.tag)/\(address).md", languages: [language])
    if case .release(let date) = file?.role { return Origin(path: path, date: date.description) }
    guard let folder = folder(of: page), folder == self.folder(of: path),
      folder != "\(root)releases"
    else { return nil }
    return Origin(path: path, date: earliest)
  }

  private static func folder(of path: String) -> Substring? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
  }

  /// What the feed is called and is about: for the releases the site, else the page that lists them.
  private func writeTitle(of list: PageReference, to feed: inout XMLWriter) {
    let page = site[list]
    let language = site.versions[list.version].language
    let name = site.settings.name[language]
    guard page.role != .releaseList, page.title.plain != name else {
      feed.element("title", text: name)
      if let description = site.settings.description?[language] {
        feed.element("subtitle", text: description)
      }
      return
    }
    feed.element("title", text: "\(page.title.plain) – \(name)")
    if !page.description.isEmpty { feed.element("subtitle", text: page.description.plain) }
  }

  /// - Parameter latest: when the newest page that does not lie ahead is from: it stands for the unknown time of one that
  ///   does, since a time that moved on with each build would show the page as new every day.
  private func writeEntry(
    _ reference: PageReference, from feed: String, otherwise latest: String,
    to entry: inout XMLWriter
  ) {
    let page = site[reference]
    let path = addresses.path(of: reference)
    let origin = origins[reference] ?? Origin(path: path, date: nameDate(of: page))
    entry.element("id", text: identifier(date: origin.date, path: origin.path))
    entry.element("title", text: page.title.plain)
    let published = timestamp(of: reference)
    if let published { entry.element("published", text: published) }
    entry.element("updated", text: published ?? latest)
    link("alternate", to: path, type: "text/html", from: feed, in: &entry)
    if !page.description.isEmpty { entry.element("summary", text: page.description.plain) }
  }

  /// The date in the name of a page's entry. Only that of a release cannot change; another page keeps its name
  /// when its date is corrected.
  private func nameDate(of page: Page) -> String {
    if case .release(let date) = page.role { date.description } else { Self.earliest }
  }

  /// A day on which the organisation's address was its own (RFC 4151 asks for one).
  private static let earliest = "2000"

  private func link(
    _ relation: String, to path: String, type: String, from feed: String, in xml: inout XMLWriter
  ) {
    let relative = RelativePath.path(to: path, from: feed).percentEncodedPath
    xml.emptyElement(
      "link", [("rel", relation), ("type", type), ("href", addresses.absolute(path) ?? relative)])
  }

  /// The page that the feed is about.
  private func home(of list: PageReference) -> String {
    site[list].role == .releaseList
      ? addresses.path(
        of: PageReference(version: list.version, page: site.versions[list.version].home))
      : addresses.path(of: list)
  }

  /// The start of a page's day; nil for one whose date lies ahead, since the date of an event does not say when its page
  /// was published.
  private func timestamp(of page: PageReference) -> String? {
    guard let date = site[page].date, site.date.map({ date <= $0 }) ?? true else { return nil }
    return time(of: date)
  }

  /// A feed must state a time (RFC 4287, section 3.3); a page has a date.
  private func time(of date: CalendarDate?) -> String {
    "\(date?.description ?? "2000-01-01")T00:00:00\(site.settings.timeZone)"
  }

  /// A name of what stands at a path, which the organisation gives once: a `tag:` URI (RFC 4151). With the
  /// site's own path in it, since an organisation may have several sites.
  private func identifier(date: String, path: String) -> String {
    let authority = site.settings.feedAuthority ?? ""
    return
      "tag:\(authority),\(date):\(site.settings.baseURL?.path ?? "/")\(path.percentEncodedPath)"
  }
}
