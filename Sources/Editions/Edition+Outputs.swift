import Manuscript
import Themes

extension Edition {
  /// What the edition writes.
  ///
  /// - Parameter theme: the theme; nil leaves out its files.
  func outputs(of addresses: SiteAddresses, with theme: Theme?) -> [Output] {
    let site = addresses.site
    let versions = site.versions.indices
    return switch self {
    case .web:
      webOutputs(of: site) + pictureOutputs(of: addresses) + drawnOutputs(of: addresses)
        + (theme.map(themeOutputs) ?? [])
    case .print: versions.filter(site.hasPrintedBooklet).map { .booklet(version: $0) }
    case .ebook: ebookOutputs(of: addresses)
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
      + site.rootFiles.indices.map { .rootFile($0) }
  }

  private func pictureOutputs(of addresses: SiteAddresses) -> [Output] {
    let site = addresses.site
    return site.files.indices.filter { site.files[$0].isUsed }.flatMap { file -> [Output] in
      guard let copies = addresses.copies[file] else { return [.contentFile(file)] }
      return (copies.replacesOriginal ? [] : [.contentFile(file)])
        + copies.all.map { .pictureCopy(file, path: $0.path) }
    }
  }

  private func drawnOutputs(of addresses: SiteAddresses) -> [Output] {
    guard !addresses.drawn.isEmpty else { return [] }
    let icons = SiteIcons.all.map(\.path).filter(addresses.drawn.contains)
    return icons.map { .icon(path: $0) }
      + CardEdition.pages(of: addresses).map { .card($0) }
      .filter { addresses.drawn.contains(addresses.path(of: $0)) }
  }

  private func ebookOutputs(of addresses: SiteAddresses) -> [Output] {
    let site = addresses.site
    return site.versions.indices.filter(site.hasPrintedBooklet).flatMap { version in
      [Output.ebook(version: version), .ebookCover(version: version)]
    }.filter { output in
      if case .ebook = output { true } else { addresses.drawn.contains(addresses.path(of: output)) }
    }
  }

  private func themeOutputs(_ theme: Theme) -> [Output] {
    theme.assets.map { .asset(path: $0.path) }
      + theme.fileTemplates.map { .fileTemplate(name: $0) }
  }
}
