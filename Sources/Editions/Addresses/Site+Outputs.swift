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

  /// The pages of a list that its feed names: those with a date, in the version's own language.
  func fedPages(of list: PageList, in version: Int) -> [PageReference] {
    list.entries.map { PageReference(version: version, page: $0) }.filter(isFed)
  }

  /// The feeds of a version, one for each list that has pages for it.
  func feeds(of version: Int) -> [Output] {
    versions[version].lists.compactMap { feed(of: $0, in: version) }
  }

  /// The feed of the pages that a page lists; nil when it has none.
  func feed(of reference: PageReference) -> Output? {
    versions[reference.version].lists.first { $0.page == reference.page }
      .flatMap { feed(of: $0, in: reference.version) }
  }

  /// The feed of a version's press releases; nil when it has none.
  func releaseFeed(of version: Int) -> Output? {
    versions[version].page(.releaseList).flatMap {
      feed(of: PageReference(version: version, page: $0))
    }
  }

  /// A feed needs a host to name its entries by.
  private func feed(of list: PageList, in version: Int) -> Output? {
    guard settings.feedAuthority != nil,
      list.entries.contains(where: { isFed(PageReference(version: version, page: $0)) })
    else { return nil }
    // The home page's feed would stand where that of the releases does.
    if list.page == versions[version].home, releaseFeed(of: version) != nil { return nil }
    return .feed(list: PageReference(version: version, page: list.page))
  }

  private func isFed(_ page: PageReference) -> Bool {
    self[page].original == nil && self[page].date != nil
  }

  /// Whether a version has a print edition of its own.
  func hasPrintedBooklet(_ version: Int) -> Bool {
    versions[version].booklet != nil && printVersion(version) == version
  }
}
