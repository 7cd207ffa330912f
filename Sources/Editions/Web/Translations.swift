import Manuscript

/// Which pages are translations of each other: those at the same address in their languages.
struct Translations: Sendable {
  private let site: Site
  /// For each version: the index of each page by its address.
  private let indices: [[String: Int]]

  init(_ site: Site) {
    self.site = site
    indices = site.versions.map { version in
      Dictionary(
        zip(version.pages.lazy.map(\.address), version.pages.indices),
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The same page in another version; nil when it does not exist there, not even untranslated.
  func page(_ reference: PageReference, in version: Int) -> PageReference? {
    if reference.version == version { return reference }
    return indices[version][site[reference].address].map {
      PageReference(version: version, page: $0)
    }
  }

  /// The page's absolute address in each language that has it and that search engines know, and for
  /// readers of any other language (`x-default`).
  ///
  /// The set is the same for each of its pages. It is empty for all others, without the site's own
  /// address, and when it would hold a single page.
  func alternates(
    of reference: PageReference, _ addresses: SiteAddresses
  ) -> [(tag: String, address: String)] {
    let pages = site.versions.indices.compactMap { page(reference, in: $0) }.filter {
      site[$0].original == nil && site.versions[$0.version].language.searchTag != nil
    }
    guard pages.count > 1, pages.contains(reference) else { return [] }
    let alternates = pages.compactMap { page in
      addresses.absolute(addresses.path(of: page)).map {
        (tag: site.versions[page.version].language.tag, address: $0)
      }
    }
    return alternates + alternates.prefix(1).map { (tag: "x-default", address: $0.address) }
  }
}
