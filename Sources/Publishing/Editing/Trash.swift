import Manuscript

/// The files that were put aside: those of one time in a folder of their own, `content/.trash/TIME`, in which they stand
/// at the paths that they had.
struct Trash {
  /// The folder below the content folder.
  static let folder = ".trash"

  private let content: FolderHandle

  init(in content: FolderHandle) {
    self.content = content
  }

  /// Moves files there: all of them, or none.
  ///
  /// - Returns: the id under which they are found again.
  func put(_ paths: [ContentPath], at now: Moment) throws(SystemError) -> String {
    let (id, item) = try newItem(at: now)
    do throws(SystemError) {
      try move(paths.map(\.path), from: content, to: item)
      return id
    } catch {
      removeFolders(of: id)
      throw error
    }
  }

  /// Moves files back to where they were, and makes the folders around them: all of them, or none, and never to where
  /// something stands by now.
  func bringBack(_ files: TrashedFiles) throws(SystemError) {
    let item = try content.folder(at: Self.place(of: files.id))
    try move(files.files.compactMap { ContainedPath($0.path) }, from: item, to: content)
    removeFolders(of: files.id)
  }

  /// What was put aside, the last first.
  func items() throws(SystemError) -> [TrashedFiles] {
    var ids: [String] = []
    do throws(SystemError) {
      try content.folder(at: ContainedPath(Self.folder)).forEachEntry { name, kind in
        if kind == .folder { ids.append(String(decoding: name, as: UTF8.self)) }
      }
    } catch .notFound {
      return []
    }
    var items: [TrashedFiles] = []
    for id in ids.sorted(by: >) {
      if let item = try item(id) { items.append(item) }
    }
    return items
  }

  /// What was put aside under an id; nil when there is nothing.
  func item(_ id: String) throws(SystemError) -> TrashedFiles? {
    guard let place = Self.place(of: id), let moment = Self.moment(of: id) else { return nil }
    var files: [TrashedFiles.File] = []
    do throws(SystemError) {
      try Self.forEachFile(in: content.folder(at: place)) { path in
        // What somebody else put there may be anything.
        if let path = try? ContentPath(path) { files.append(TrashedFiles.File(path: path.text)) }
      }
    } catch .notFound {
      return nil
    }
    guard !files.isEmpty else { return nil }
    return TrashedFiles(id: id, moment: moment, files: files.sorted { $0.path < $1.path })
  }

  /// Every byte of a file that was put aside.
  func bytes(of file: TrashedFiles.File, in id: String) throws(SystemError) -> [UInt8]? {
    guard let path = ContainedPath(file.path) else { return nil }
    let item = try content.folder(at: Self.place(of: id))
    return try FilePlace(folder: item.folder(at: path.folder), name: path.name).bytes()
  }
}

extension Trash {
  private static func place(of id: String) -> ContainedPath? {
    guard moment(of: id) != nil else { return nil }
    return ContainedPath("\(folder)/\(id)")
  }

  /// When files were put aside; nil for what is no id.
  private static func moment(of id: String) -> Moment? { Moment(fileName: id) }

  /// Makes a folder for files, under the first moment from now on that has none.
  private func newItem(at now: Moment) throws(SystemError) -> (id: String, folder: FolderHandle) {
    let trash = try content.makingOwnFolder(Self.folder)
    var moment = now
    while try !trash.makeFolder(moment.fileName) { moment = moment.next }
    try trash.sync()
    return (moment.fileName, try trash.folder(moment.fileName))
  }

  /// Moves files from their places below one folder to the same places below another: all of them, or none.
  private func move(
    _ paths: [ContainedPath], from source: FolderHandle, to target: FolderHandle
  ) throws(SystemError) {
    var moved: [ContainedPath] = []
    do throws(SystemError) {
      for path in paths {
        try Self.move(path, from: source, to: target)
        moved.append(path)
      }
    } catch {
      for path in moved.reversed() { try? Self.move(path, from: target, to: source) }
      throw error
    }
  }

  private static func move(
    _ path: ContainedPath, from source: FolderHandle, to target: FolderHandle
  ) throws(SystemError) {
    let old = try source.folder(at: path.folder)
    guard try FilePlace(folder: old, name: path.name).properties() != nil else { throw .notFound }
    let new = try target.makingFolder(at: path.folder)
    try old.renameToFree(path.name, to: path.name, in: new)
    // The new name first: a power cut may leave both, and must not leave none.
    try new.sync()
    try old.sync()
  }

  /// Takes away the folders of an id in which nothing is left.
  private func removeFolders(of id: String) {
    guard let place = Self.place(of: id), let trash = try? content.folder(at: place.folder) else {
      return
    }
    if let item = try? trash.folder(id) { Self.removeEmptyFolders(in: item) }
    try? trash.deleteFolder(id)
  }

  private static func removeEmptyFolders(in folder: FolderHandle) {
    for name in folders(in: folder) {
      if let inner = try? folder.folder(name) { removeEmptyFolders(in: inner) }
      try? folder.deleteFolder(name)
    }
  }

  private static func folders(in folder: FolderHandle) -> [String] {
    var names: [String] = []
    try? folder.forEachEntry { name, kind in
      if kind == .folder { names.append(String(decoding: name, as: UTF8.self)) }
    }
    return names
  }

  private static func forEachFile(
    in folder: FolderHandle, below path: String = "", _ body: (String) -> Void
  ) throws(SystemError) {
    guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) <= ContentWalk.greatestDepth else {
      return
    }
    try folder.forEachEntry { name, kind in
      if kind == .file { body(path + String(decoding: name, as: UTF8.self)) }
    }
    for name in folders(in: folder) {
      try forEachFile(in: folder.folder(name), below: "\(path)\(name)/", body)
    }
  }
}
