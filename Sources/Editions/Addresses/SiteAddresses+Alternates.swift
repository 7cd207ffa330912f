import Manuscript

extension SiteAddresses {
  /// The page's absolute address in each language that has it and that search engines know, and for
  /// readers of any other language (`x-default`).
  ///
  /// The set is the same for each of its pages. It is empty for all others, without the site's own
  /// address, and when it would hold a single page.
  func alternates(of reference: PageReference) -> [(tag: String, address: String)] {
    let pages = searchedVersions.compactMap { site.translations.page(reference, in: $0) }
      .filter { site[$0].original == nil }
    guard pages.count > 1, pages.contains(reference) else { return [] }
    let alternates = pages.compactMap { page in
      absolute(path(of: page)).map {
        (tag: site.versions[page.version].language.tag, address: $0)
      }
    }
    return alternates + alternates.prefix(1).map { (tag: "x-default", address: $0.address) }
  }
}
