import Manuscript

extension Site {
  /// Whether the address is known at which the site will stand on the web. Only then is there a sitemap,
  /// which holds absolute addresses, and a manifest: a browser that opens a page from the disk may not
  /// read that, and complains.
  var hasAddress: Bool { settings.baseURL != nil }

  /// The releases of a version, newest first.
  func releases(of version: Int) -> [PageReference] {
    versions[version].releases.map { PageReference(version: version, page: $0) }
  }

  /// Whether a version has a feed: it has releases in its own language, and there is a host to name
  /// them by.
  func hasFeed(_ version: Int) -> Bool {
    let pages = versions[version].pages
    return settings.feedAuthority != nil
      && versions[version].releases.contains { pages[$0].original == nil }
  }

  /// Whether a version has a print edition of its own.
  func hasPrintedBooklet(_ version: Int) -> Bool {
    versions[version].booklet != nil && printVersion(version) == version
  }
}
