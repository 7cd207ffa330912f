import Manuscript
import Themes

extension Edition {
  /// What the edition writes.
  ///
  /// - Parameter theme: the theme; nil leaves out its files.
  func outputs(of site: Site, with theme: Theme?) -> [Output] {
    let versions = site.versions.indices
    return switch self {
    case .web: webOutputs(of: site) + (theme.map(themeOutputs) ?? [])
    case .print: versions.filter(site.hasPrintedBooklet).map { .booklet(version: $0) }
    case .releases:
      versions.flatMap { version in
        site.releases(of: version).flatMap { [Output.releaseSheet($0), .releaseText($0)] }
      }
    case .feeds:
      versions.filter(site.hasFeed).map { .feed(version: $0) } + [.robots]
        + (site.hasAddress ? [.sitemap] : []) + [.noJekyll]
    case .search: versions.map { .searchIndex(version: $0) }
    }
  }

  private func webOutputs(of site: Site) -> [Output] {
    let versions = site.versions.indices
    let pages = versions.flatMap { version in
      site.versions[version].pages.indices.map {
        Output.page(PageReference(version: version, page: $0))
      } + [.notFound(version: version)]
    }
    return pages + (site.hasAddress ? versions.map { .manifest(version: $0) } : [])
      + site.files.indices.filter { site.files[$0].isUsed }.map { .contentFile($0) }
  }

  private func themeOutputs(_ theme: Theme) -> [Output] {
    theme.assets.map { .asset(path: $0.path) }
      + theme.fileTemplates.map { .fileTemplate(name: $0) }
  }
}

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
