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
      versions.flatMap(site.feeds) + [.robots]
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
      + site.rootFiles.indices.map { .rootFile($0) }
  }

  private func themeOutputs(_ theme: Theme) -> [Output] {
    theme.assets.map { .asset(path: $0.path) }
      + theme.fileTemplates.map { .fileTemplate(name: $0) }
  }
}
