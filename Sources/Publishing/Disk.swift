#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that are handed over piece by piece, until no more are wanted.
typealias FilePieces = (_ take: (_ piece: [UInt8]) -> Bool) -> Void

/// An open folder, closed when the last user lets go of it. Names are looked up in the folder itself
/// rather than by a whole path: cheaper, and nobody can put a link in the way meanwhile.
final class FolderHandle: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens the folder at a path; links on the way are followed.
  static func open(_ path: String) throws(SystemError) -> FolderHandle {
    try FolderHandle(descriptor: openFile(AT_FDCWD, path, O_RDONLY | O_DIRECTORY))
  }

  /// Makes the folder at a path, and those above it, as far as they are missing.
  static func make(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o777) != 0 else { return }
    switch SystemError(errno) {
    case .alreadyThere: return
    case .notFound:
      let parent = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
      guard !parent.isEmpty else { throw .notFound }
      try make(String(parent))
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError(errno) }
    case let error: throw error
    }
  }

  /// Opens a folder in this one.
  func folder(_ name: String, followingLinks: Bool = false) throws(SystemError) -> FolderHandle {
    let flags = O_RDONLY | O_DIRECTORY | (followingLinks ? 0 : O_NOFOLLOW)
    return try FolderHandle(descriptor: openFile(descriptor, name, flags))
  }

  /// Takes the folder for this process alone, until the handle goes. False: another process has it.
  func lock() -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Calls `body` with the bytes of each name in the folder and what it stands for, in no order.
  func forEachEntry(
    _ body: (_ name: UnsafeBufferPointer<UInt8>, _ kind: EntryKind) -> Void
  ) throws(SystemError) {
    let copy = try openFile(descriptor, ".", O_RDONLY | O_DIRECTORY)
    guard let stream = fdopendir(copy) else {
      let error = SystemError(errno)
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      let type = Int32(entry.pointee.d_type)
      withUnsafeMutablePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 1) { name in
          guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { return }
          let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
          body(bytes.assumingMemoryBound(to: UInt8.self), kind(ofType: type, name))
        }
      }
      errno = 0
    }
    if errno != 0 { throw SystemError(errno) }
  }

  /// What a name stands for and which file it is; nil when there is no such name.
  func entry(
    _ name: String, followingLinks: Bool = false
  ) throws(SystemError) -> (kind: EntryKind, identity: FileIdentity)? {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    if fstatat(descriptor, name, &status, flags) == 0 {
      return (EntryKind(mode: status.st_mode), FileIdentity(status))
    }
    let error = SystemError(errno)
    if error == .notFound { return nil }
    throw error
  }

  /// Makes a folder; one that is there already is fine.
  func makeFolder(_ name: String) throws(SystemError) {
    guard mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST else { throw SystemError(errno) }
  }

  /// Deletes a file or a link (never what a link points to).
  func deleteFile(_ name: String) throws(SystemError) {
    guard unlinkat(descriptor, name, 0) == 0 else { throw SystemError(errno) }
  }

  /// Deletes an empty folder.
  func deleteFolder(_ name: String) throws(SystemError) {
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw SystemError(errno) }
  }

  /// Gives a file another name; what had that name before is gone.
  func rename(_ name: String, to newName: String) throws(SystemError) {
    guard renameat(descriptor, name, descriptor, newName) == 0 else { throw SystemError(errno) }
  }

  /// Every byte of a file in this folder; a link is refused.
  func read(_ name: String) throws(SystemError) -> [UInt8] {
    let file = try openFile(descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    defer { close(file) }
    return try readAll(file)
  }

  /// Every byte of a file in this folder; nil when it has another size. A link is refused.
  func read(_ name: String, ofSize size: Int) throws(SystemError) -> [UInt8]? {
    let file = try openFile(descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    defer { close(file) }
    return try readAll(file, ofSize: size)
  }

  /// Whether a name is a file with exactly these bytes. `buffer` is room to read into, kept by the
  /// caller between calls.
  func file(_ name: String, equals bytes: [UInt8], buffer: inout [UInt8]) -> Bool {
    file(name, equals: { take in _ = take(bytes) }, buffer: &buffer)
  }

  /// Whether a name is a file with exactly the bytes of these pieces, in their order.
  func file(_ name: String, equals pieces: FilePieces, buffer: inout [UInt8]) -> Bool {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = openat(descriptor, name, flags)
    guard file >= 0 else { return false }
    defer { close(file) }
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 65_536) }
    return buffer.withUnsafeMutableBufferPointer { room in
      guard let start = room.baseAddress else { return false }
      var isEqual = true
      pieces { piece in
        isEqual = piece.withUnsafeBufferPointer { readsSame($0, from: file, in: room) }
        return isEqual
      }
      return isEqual && readBytes(file, start, 1) == 0
    }
  }

  /// Puts a file with these bytes in the place of `name`, in one step: the bytes are first written to
  /// `temporary`. When anything fails, what stood at `name` is as it was.
  func replaceFile(
    _ name: String, with bytes: [UInt8], through temporary: String
  ) throws(SystemError) {
    try replaceFile(name, with: { take in _ = take(bytes) }, through: temporary)
  }

  /// Puts a file with the bytes of these pieces in the place of `name`.
  func replaceFile(
    _ name: String, with pieces: FilePieces, through temporary: String
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var file = openat(descriptor, temporary, flags, 0o666)
    if file < 0, errno == EEXIST {
      try deleteFile(temporary)
      file = openat(descriptor, temporary, flags, 0o666)
    }
    guard file >= 0 else { throw SystemError(errno) }
    do throws(SystemError) {
      try writeAll(pieces, to: file)
      try rename(temporary, to: name)
    } catch {
      unlinkat(descriptor, temporary, 0)
      throw error
    }
  }

  private func kind(ofType type: Int32, _ name: UnsafePointer<CChar>) -> EntryKind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN):
      let entry = try? entry(String(cString: name))
      return entry?.kind ?? .other
    default: return .other
    }
  }
}

extension EntryKind {
  /// What the mode of a file says that it is.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

extension FileIdentity {
  fileprivate init(_ status: stat) {
    self.init(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

extension SystemError {
  /// What an error number of the system means.
  init(_ code: Int32) {
    self =
      switch code {
      case ENOENT: .notFound
      case EACCES, EPERM: .permissionDenied
      case ENOSPC, EDQUOT: .noSpaceLeft
      case EROFS: .readOnlyDisk
      case EISDIR: .isFolder
      case ENOTDIR: .isNoFolder
      case ELOOP: .linkLoop
      case ENAMETOOLONG: .nameTooLong
      case EMFILE, ENFILE: .tooManyOpenFiles
      case EEXIST: .alreadyThere
      case ENOTEMPTY: .folderNotEmpty
      default: .other(String(cString: strerror(code)))
      }
  }
}
