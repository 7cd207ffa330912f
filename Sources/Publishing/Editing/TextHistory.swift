import Manuscript

/// The former texts of the files, each in a file of its own: `content/.history/ja/order.md/…`.
struct TextHistory {
  /// The folder below the content folder.
  static let folder = ".history"
  /// How many versions of a file are kept.
  static let limit = 50

  private let root: FolderHandle

  init(in root: FolderHandle) {
    self.root = root
  }

  /// Keeps bytes that a file has until a moment, unless the last of its versions has the same. When it returns, they
  /// would outlast a power cut.
  func keep(_ bytes: [UInt8], of path: ContentPath, until now: Moment) throws(SystemError) {
    let folder = try root.makingFolder(at: Self.place(of: path))
    let names = try names(in: folder)
    // What a run left that was broken off.
    for name in names where name.hasPrefix(TemporaryName.prefix) { try folder.deleteFile(name) }
    let versions = versions(of: names, in: folder)
    let print = TextPrint(of: bytes)
    if let last = versions.first, last.print == print { return }
    // Whatever the clock says, the last one comes last.
    let moment = versions.first.map { max(now, $0.until.next) } ?? now
    try folder.replaceFile(TextVersion.name(until: moment, print, of: path), with: bytes)
    for version in versions.dropFirst(Self.limit - 1) { try? folder.deleteFile(version.id) }
  }

  /// Keeps bytes that nobody knows, and that would be deleted beside a file.
  func rescue(for path: ContentPath, until now: Moment) -> FilePlace.Rescue {
    { bytes throws(SystemError) in try keep(bytes, of: path, until: now) }
  }

  /// The versions of a file, the last one first.
  func versions(of path: ContentPath) throws(SystemError) -> [TextVersion] {
    do throws(SystemError) {
      let folder = try root.folder(at: Self.place(of: path))
      return versions(of: try names(in: folder), in: folder)
    } catch .notFound {
      return []
    }
  }

  /// Every byte of a version of a file; nil when there is none of that id.
  func bytes(ofVersion id: String, of path: ContentPath) throws(SystemError) -> [UInt8]? {
    guard TextVersion(id: id, size: 0) != nil, ContainedPath(id)?.folder == nil else { return nil }
    do throws(SystemError) {
      return try root.folder(at: Self.place(of: path)).read(id)
    } catch .notFound {
      return nil
    }
  }

  /// Gives the versions of a file to the place to which it was moved, beside those that there are of one that was there
  /// before.
  func move(_ path: ContentPath, to other: ContentPath) throws(SystemError) {
    do throws(SystemError) {
      let folder = try root.folder(at: Self.place(of: path))
      let newFolder = try root.makingFolder(at: Self.place(of: other))
      for version in versions(of: try names(in: folder), in: folder) {
        try? folder.renameToFree(version.id, to: version.id, in: newFolder)
      }
      try newFolder.sync()
    } catch .notFound {
      return
    }
  }

  /// Where the versions of a file are kept. A theme's settings stand beside the content folder, not in it.
  private static func place(of path: ContentPath) -> ContainedPath {
    guard path.kind == .themeSettings else { return path.path }
    return ContainedPath("." + path.text) ?? path.path
  }

  private func names(in folder: FolderHandle) throws(SystemError) -> [String] {
    var names: [String] = []
    try folder.forEachEntry { name, kind in
      if kind == .file { names.append(String(decoding: name, as: UTF8.self)) }
    }
    return names
  }

  private func versions(of names: [String], in folder: FolderHandle) -> [TextVersion] {
    names.sorted(by: >).compactMap { name in
      TextVersion(id: name, size: (try? folder.properties(of: name))?.size ?? 0)
    }
  }
}
