import Diagnostics
import Manuscript

/// A page on its way to another place, in all languages in which it is written.
struct PageMove {
  /// The site's files.
  let sources: SiteSources
  /// The page's files, by their languages' indices.
  let pages: [Int: ManuscriptPath]
  /// Where the page will be.
  let target: ManuscriptPath

  /// The new path of the page below each language's folder.
  var newPath: String { target.sourcePath }

  /// Whether the page has another address from now on.
  var changesAddress: Bool { page?.address != target.address }

  /// The page's file in the language in which it was moved.
  var page: ManuscriptPath? { pages[target.version] }

  init(of page: ManuscriptPath, to target: ManuscriptPath, in sources: SiteSources) {
    self.sources = sources
    self.target = target
    let versions = sources.settings.languages.indices
    pages = Dictionary(
      uniqueKeysWithValues: versions.compactMap { version in
        if version == page.version { return (version, page) }
        let found = sources.manuscript(ofAddress: page.address, version: version)
        return found.map { (version, $0) }
      })
  }

  /// A page to which this one leads, as the page of their folder, and which would stay where it is.
  var leftBehind: ManuscriptPath? {
    guard let page, let folder = page.folderOfIndex, target.folderOfIndex != folder else {
      return nil
    }
    let files = Set(pages.values.map(\.file))
    return sources.manuscripts.first { $0.address.hasPrefix(folder) && !files.contains($0.file) }
  }

  /// The file of a page when all has been moved.
  func newFile(of manuscript: ManuscriptPath) -> String? {
    guard pages[manuscript.version]?.file == manuscript.file else { return nil }
    return "\(sources.settings.languages[manuscript.version].tag)/\(newPath)"
  }

  /// What changes in a page's file; nil when nothing does. Throws when its former address cannot be written there.
  func edit(
    of manuscript: ManuscriptPath, holding bytes: [UInt8], in content: ContentFolder
  ) throws(MachineFailure) -> MovePlan.Edit? {
    let newFile = newFile(of: manuscript)
    let links = MovedLinks(
      from: manuscript.sourcePath, to: newFile == nil ? manuscript.sourcePath : newPath,
      moved: movedPaths(for: manuscript.version))
    var (new, changes) = links.applied(to: bytes)
    if newFile != nil, changesAddress {
      let old = AliasLine.moved(new, from: manuscript.address, to: target.address)
      guard let marked = old else { throw MachineFailure(unnamable(manuscript, in: content)) }
      if marked != new { changes += 1 }
      new = marked
    }
    guard newFile != nil || new != bytes else { return nil }
    return MovePlan.Edit(
      path: try ContentPath(manuscript.file),
      newPath: try newFile.map { file throws(MachineFailure) in try ContentPath(file) },
      old: bytes, new: new, changes: changes)
  }

  /// The new paths of the page's files as the pages of a language name them: those of their own language, and of the
  /// source language, which stands in for it.
  private func movedPaths(for version: Int) -> [String: String] {
    var paths: [String: String] = [:]
    for version in [0, version] {
      if let page = pages[version] { paths[page.sourcePath] = newPath }
    }
    return paths
  }

  /// What changes in `site.yaml`, where the navigation may name the page; nil when nothing does. Throws when the name
  /// cannot be changed there.
  func edit(
    ofSettings bytes: [UInt8], in content: ContentFolder
  ) throws(MachineFailure) -> MovePlan.Edit? {
    let named = Set(pages.values.map(\.sourcePath))
    let lines = LineIndex(bytes.withoutMark, file: "")
    var cures: [Cure] = []
    for entry in sources.settings.navigation ?? [] {
      guard case .page(let path) = entry.target, named.contains(path) else { continue }
      guard let range = lines.range(of: entry.location) else { continue }
      cures.append(Cure(range, Array(newPath.yamlPath.utf8)))
    }
    guard !cures.isEmpty else { return nil }
    let new = cures.applied(to: bytes)
    let read = SiteSettings.read(
      SourceFile(path: SiteSettings.fileName, bytes: new), in: content.path
    ).value
    let wanted = sources.settings.navigation?.map { entry -> SiteSettings.NavigationEntry.Target in
      if case .page(let path) = entry.target, named.contains(path) { return .page(newPath) }
      return entry.target
    }
    guard read?.navigation?.map(\.target) == wanted else {
      throw MachineFailure(unwritable(content))
    }
    return MovePlan.Edit(
      path: try ContentPath(SiteSettings.fileName), old: bytes, new: new, changes: cures.count)
  }
}

extension PageMove {
  private func unnamable(_ page: ManuscriptPath, in content: ContentFolder) -> Diagnostic {
    .error(
      .unwritableAddress, at: Location(content.location(of: page.file)),
      Wording(
        english: "The page's former address cannot be written into its front matter.",
        japanese: "このページの前のアドレスを、見出し情報（フロントマター）に書けません。"),
      hint: Wording(
        english: "Correct the front matter first: lines of “key: value” between two lines of ---.",
        japanese: "先に、2つの「---」の行のあいだを「項目: 値」の形に直してください。"))
  }

  private func unwritable(_ content: ContentFolder) -> Diagnostic {
    .error(
      .unwritableAddress, at: Location(content.location(of: SiteSettings.fileName)),
      Wording(
        english:
          "The navigation in site.yaml names this page in a way that cannot be changed here.",
        japanese: "site.yaml の navigation がこのページを指していますが、ここでは書きかえられません。"),
      hint: Wording(
        english: "Take the page out of the navigation, move it, and put it in again.",
        japanese: "navigation からこのページを一度外し、移してから、入れ直してください。"))
  }
}

extension ManuscriptPath {
  /// The folder of which this is the page, with a slash behind it; nil for other pages.
  fileprivate var folderOfIndex: String? {
    address.hasSuffix("/index") ? String(address.dropLast("index".count)) : nil
  }
}

extension [UInt8] {
  /// The bytes without a byte order mark.
  fileprivate var withoutMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
  }
}
