import Manuscript

extension SiteAddresses {
  /// Where something stands that the editions write, and whose it is.
  func address(of output: Output) -> OutputAddress {
    OutputAddress(path: path(of: output), owner: owner(of: output))
  }

  /// Where something stands that the editions write.
  func path(of output: Output) -> String {
    switch output {
    case .page(let page): path(of: page)
    case .redirect(let path, _): path
    case .notFound(let version): root(of: version) + "404.html"
    case .manifest(let version): root(of: version) + "manifest.webmanifest"
    case .contentFile(let index): path(ofFile: index)
    case .pictureCopy(_, let path): path
    case .card(let page): "\(CardEdition.folder)/\(path(of: page, ending: ".png"))"
    case .icon(let path): path
    case .rootFile(let index): site.rootFiles[index].path
    case .asset(let path): path
    case .fileTemplate(let name): "assets/\(name)"
    case .booklet(let version): root(of: version) + "print/booklet.html"
    case .ebook(let version): download(named: "booklet", version, ending: "epub")
    case .ebookCover(let version): download(named: "booklet", version, ending: "png")
    case .releaseSheet(let release): path(of: release, ending: ".print.html")
    case .releaseText(let release): path(of: release, ending: ".txt")
    // That of the releases is the site's own.
    case .feed(let list) where site[list].role == .releaseList:
      root(of: list.version) + "feed.xml"
    case .feed(let list): path(of: list).dropLast("index.html".utf8.count) + "feed.xml"
    case .sitemap: "sitemap.xml"
    case .robots: "robots.txt"
    case .noJekyll: ".nojekyll"
    case .searchIndex(let version): "search/\(site.versions[version].language.tag).js"
    }
  }

  /// The relative address that leads from the file at `origin` to something that the editions write.
  func url(of output: Output, from origin: String) -> String {
    url(ofPath: path(of: output), from: origin)
  }

  private func owner(of output: Output) -> OutputAddress.Owner {
    switch output {
    case .page(let page), .redirect(_, let page), .releaseSheet(let page), .releaseText(let page):
      owner(of: page)
    case .card(let page): .card(source: site[page].isMade ? nil : site[page].sourceName)
    case .contentFile(let index), .pictureCopy(let index, _):
      .file(source: site.files[index].sourceName)
    case .rootFile(let index): .file(source: site.rootFiles[index].sourceName)
    case .notFound, .manifest, .icon, .asset, .fileTemplate, .booklet, .ebook, .ebookCover, .feed,
      .sitemap, .robots, .noJekyll, .searchIndex:
      .sasshi
    }
  }

  /// Whose a page is, and each of its other forms.
  func owner(of page: PageReference) -> OutputAddress.Owner {
    if site[page].isMade { return .sasshi }
    return site[page].original == nil
      ? .page(source: site[page].sourceName) : .standIn(source: site[page].sourceName)
  }

  /// The paths of the authors' own files: those that pages show or lead to, and those for the site's root.
  var authorPaths: [String] {
    site.files.indices.filter { site.files[$0].isUsed }.map(path(ofFile:))
      + site.rootFiles.map(\.path)
  }
}
