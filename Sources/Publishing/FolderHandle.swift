internal import SystemPackage

/// An open folder, closed when the last user lets go of it. Names are looked up in the folder itself
/// rather than by a whole path: cheaper, and nobody can put a link in the way meanwhile.
final class FolderHandle: Sendable {
  let descriptor: FileDescriptor

  private init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
  }

  deinit {
    descriptor.letGo()
  }

  /// Opens the folder at a path; links on the way are followed.
  static func open(_ path: String) throws(SystemError) -> FolderHandle {
    let options: FileDescriptor.OpenOptions = [.directory, .closeOnExec]
    return FolderHandle(
      try SystemError.mapping { try FileDescriptor.open(path, .readOnly, options: options) })
  }

  /// Makes the folder at a path, and those above it, as far as they are missing.
  static func make(_ path: String) throws(SystemError) {
    let parent = path.folderAndName.folder
    do throws(SystemError) {
      try SystemCall.makeFolder(path, in: SystemCall.workingFolder)
    } catch .alreadyThere {
      return
    } catch .notFound {
      guard parent != ".", parent != "/" else { throw .notFound }
      try make(parent)
      try ignoringThere { () throws(SystemError) in
        try SystemCall.makeFolder(path, in: SystemCall.workingFolder)
      }
    }
    // What is written into the folder is lost with its name.
    try open(parent).sync()
  }

  /// Opens a folder in this one.
  func folder(_ name: String, followingLinks: Bool = false) throws(SystemError) -> FolderHandle {
    FolderHandle(
      try SystemCall.open(
        name, in: descriptor, options: followingLinks ? .directory : [.directory, .noFollow]))
  }

  /// Calls `body` with the bytes of each name in the folder and what it stands for, in no order.
  func forEachEntry(
    _ body: (_ name: UnsafeBufferPointer<UInt8>, _ kind: EntryKind) -> Void
  ) throws(SystemError) {
    try SystemCall.forEachEntry(in: descriptor) { name, kind in
      body(name, kind ?? self.kind(of: String(decoding: name, as: UTF8.self)))
    }
  }

  /// What a name stands for and which file it is; nil when there is no such name.
  func entry(
    _ name: String, followingLinks: Bool = false
  ) throws(SystemError) -> (kind: EntryKind, identity: FileIdentity)? {
    do throws(Errno) {
      let status = try Stat(
        name, relativeTo: descriptor, flags: followingLinks ? [] : .symlinkNoFollow)
      return (EntryKind(status.type), FileIdentity(status))
    } catch .noSuchFileOrDirectory {
      return nil
    } catch {
      throw SystemError(error)
    }
  }

  /// What there is to say of the file of a name; nil when there is no such name. A link is not followed.
  func properties(of name: String) throws(SystemError) -> FileProperties? {
    do throws(Errno) {
      return FileProperties(try Stat(name, relativeTo: descriptor, flags: .symlinkNoFollow))
    } catch .noSuchFileOrDirectory {
      return nil
    } catch {
      throw SystemError(error)
    }
  }

  /// Makes a folder.
  ///
  /// - Parameter permissions: who may do what with it, as far as the person's own mask lets them.
  /// - Returns: false for one that was there already, which is fine.
  @discardableResult
  func makeFolder(
    _ name: String, permissions: FilePermissions = FilePermissions(rawValue: 0o777)
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try SystemCall.makeFolder(name, in: descriptor, permissions: permissions)
      return true
    } catch .alreadyThere {
      return false
    }
  }

  /// Deletes a file or a link (never what a link points to).
  func deleteFile(_ name: String) throws(SystemError) {
    try SystemCall.deleteFile(name, in: descriptor)
  }

  /// Deletes an empty folder.
  func deleteFolder(_ name: String) throws(SystemError) {
    try SystemCall.deleteFolder(name, in: descriptor)
  }

  /// Deletes all that is in the folder; links, and never what they point to.
  func empty() throws(SystemError) {
    var files = [String]()
    var folders = [String]()
    try forEachEntry { bytes, kind in
      let name = String(decoding: bytes, as: UTF8.self)
      if kind == .folder { folders.append(name) } else { files.append(name) }
    }
    for name in files { try deleteFile(name) }
    for name in folders {
      try folder(name).empty()
      try deleteFolder(name)
    }
  }

  /// Gives a file a name in a folder; what had that name before is gone.
  func rename(
    _ name: String, to newName: String, in folder: FolderHandle
  ) throws(SystemError) {
    try SystemCall.rename(name, in: descriptor, to: newName, in: folder.descriptor)
  }

  /// Gives a file a name in a folder that nothing has, or throws that something has it.
  func renameToFree(
    _ name: String, to newName: String, in folder: FolderHandle
  ) throws(SystemError) {
    if try SystemCall.renameToFree(name, in: descriptor, to: newName, in: folder.descriptor) {
      return
    }
    if try folder.entry(newName) != nil { throw .alreadyThere }
    try rename(name, to: newName, in: folder)
  }

  /// Gives a file a second name in a folder, which is free there: the bytes are on the disk once.
  func link(
    _ name: String, as newName: String, in folder: FolderHandle
  ) throws(SystemError) {
    try SystemCall.link(name, in: descriptor, as: newName, in: folder.descriptor)
  }

  /// Gives a file the name of another one in a folder, and that one its name.
  ///
  /// - Returns: whether the system and the disk can do that, and both files are there.
  func exchange(
    _ name: String, with other: String, in folder: FolderHandle
  ) throws(SystemError) -> Bool {
    try SystemCall.exchange(name, in: descriptor, with: other, in: folder.descriptor)
  }

  /// Waits until the names that the folder has would outlast a power cut.
  func sync() throws(SystemError) {
    try SystemCall.sync(descriptor)
  }

  /// Waits until the bytes of a file would outlast a power cut.
  func syncFile(_ name: String) throws(SystemError) {
    let file = try openForReading(name)
    defer { file.letGo() }
    try SystemCall.sync(file)
  }

  /// Waits until all that was written to the folder's file system would outlast a power cut.
  ///
  /// - Returns: whether the system can do that.
  func syncFileSystem() throws(SystemError) -> Bool {
    try SystemCall.syncFileSystem(of: descriptor)
  }

  /// Every byte of a file in this folder; a link is refused.
  func read(_ name: String) throws(SystemError) -> [UInt8] {
    let file = try openForReading(name)
    defer { file.letGo() }
    return try file.readAll()
  }

  /// Every byte of a file in this folder; nil when it has another size. A link is refused.
  func read(_ name: String, ofSize size: Int) throws(SystemError) -> [UInt8]? {
    let file = try openForReading(name)
    defer { file.letGo() }
    return try file.readAll(ofSize: size)
  }

  /// Whether a name is a file with exactly these bytes. `buffer` is room to read into, kept by the
  /// caller between calls.
  func file(_ name: String, equals bytes: [UInt8], buffer: inout [UInt8]) -> Bool {
    file(name, equals: { take in _ = take(bytes) }, buffer: &buffer)
  }

  /// Whether a name is a file with exactly the bytes of these pieces, in their order.
  func file(_ name: String, equals pieces: FilePieces, buffer: inout [UInt8]) -> Bool {
    guard let file = try? openForReading(name) else { return false }
    defer { file.letGo() }
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 65_536) }
    return buffer.withUnsafeMutableBufferPointer { room in
      var isEqual = true
      pieces { piece in
        isEqual = piece.withUnsafeBufferPointer { file.goesOn(with: $0, in: room) }
        return isEqual
      }
      return isEqual && file.isAtEnd(in: room)
    }
  }

  /// Puts a file with these bytes in the place of `name`, in one step, after which a power cut leaves one
  /// or the other: the bytes are first written to another name (`TemporaryName`). When anything fails, what
  /// stood at `name` is as it was.
  ///
  /// - Parameters:
  ///   - isAwaited: whether the new one is there for good when this returns, rather than the old one after a power
  ///     cut; false when another file follows for which that is waited.
  ///   - permissions: who may do what with the new one; nil for what is usual.
  func replaceFile(
    _ name: String, with bytes: [UInt8], isAwaited: Bool = true,
    permissions: FilePermissions? = nil
  ) throws(SystemError) {
    let temporary = TemporaryName.name(for: name)
    let pieces: FilePieces = { take in _ = take(bytes) }
    do throws(SystemError) {
      try makeFile(temporary, of: pieces, isSynced: true, permissions: permissions)
    } catch .alreadyThere {
      // A run that was broken off left it there.
      try deleteFile(temporary)
      try makeFile(temporary, of: pieces, isSynced: true, permissions: permissions)
    }
    do throws(SystemError) {
      try rename(temporary, to: name, in: self)
      if isAwaited { try sync() }
    } catch {
      try? deleteFile(temporary)
      throw error
    }
  }

  /// Makes a file with the bytes of these pieces. When that fails, there is none.
  ///
  /// - Parameter permissions: who may do what with it; nil for what is usual.
  func makeFile(
    _ name: String, of pieces: FilePieces, isSynced: Bool = false,
    permissions: FilePermissions? = nil
  ) throws(SystemError) {
    let file = try create(name, permissions)
    do throws(SystemError) {
      try file.writeAndClose(pieces, isSynced: isSynced)
    } catch {
      try? deleteFile(name)
      throw error
    }
  }
}

extension FolderHandle {
  private func openForReading(_ name: String) throws(SystemError) -> FileDescriptor {
    // A pipe that nobody writes into would keep its reader waiting.
    try SystemCall.open(name, in: descriptor, options: [.nonBlocking, .noFollow])
  }

  private func create(
    _ name: String, _ permissions: FilePermissions?
  ) throws(SystemError) -> FileDescriptor {
    let usual = FilePermissions(rawValue: 0o666)
    let file = try SystemCall.open(
      name, in: descriptor, .writeOnly, options: [.create, .exclusiveCreate, .noFollow],
      permissions: permissions.map { $0.intersection(usual) } ?? usual)
    // Disks that cannot give more than that hold the file all the same.
    if let permissions { try? SystemCall.setPermissions(permissions, of: file) }
    return file
  }

  private func kind(of name: String) -> EntryKind {
    let entry = try? entry(name)
    return entry?.kind ?? .other
  }

  /// Makes something that may be there already.
  private static func ignoringThere(_ make: () throws(SystemError) -> Void) throws(SystemError) {
    do throws(SystemError) {
      try make()
    } catch .alreadyThere {
      return
    }
  }
}
