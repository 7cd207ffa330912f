import Manuscript

/// Which pages are translations of each other: those whose files have the same path in their
/// languages' folders.
struct Translations: Sendable {
  private let site: Site
  /// For each version: the index of each page by its source path.
  private let indices: [[String: Int]]

  init(_ site: Site) {
    self.site = site
    indices = site.versions.map { version in
      Dictionary(
        zip(version.pages.lazy.map(\.sourcePath), version.pages.indices),
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The same page in another version; nil when it is not translated.
  func page(_ reference: PageReference, in version: Int) -> PageReference? {
    if reference.version == version { return reference }
    let path = site.versions[reference.version].pages[reference.page].sourcePath
    return indices[version][path].map {
      PageReference(version: version, page: $0)
    }
  }

  /// The page's absolute address in each language that has it, and for readers of any other language
  /// (`x-default`); empty without the site's own address, or when there is no translation.
  func alternates(
    of reference: PageReference, _ addresses: SiteAddresses
  ) -> [(tag: String, address: String)] {
    let pages = site.versions.indices.compactMap { page(reference, in: $0) }
    guard pages.count > 1 else { return [] }
    let alternates = pages.compactMap { page in
      addresses.absolute(addresses.path(of: page)).map {
        (tag: site.versions[page.version].language.tag, address: $0)
      }
    }
    return alternates + alternates.prefix(1).map { (tag: "x-default", address: $0.address) }
  }
}
