#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// Whether a name is a file with exactly these bytes. `buffer` is room to read into, kept by the
  /// caller between calls.
  func file(_ name: String, equals bytes: [UInt8], buffer: inout [UInt8]) -> Bool {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = openat(descriptor, name, flags)
    guard file >= 0 else { return false }
    defer { close(file) }
    if buffer.count <= bytes.count {
      buffer = [UInt8](repeating: 0, count: max(bytes.count + 1, 65_536))
    }
    // One byte more than expected: a longer file shows without asking for its size.
    return buffer.withUnsafeMutableBufferPointer { room in
      guard let start = room.baseAddress else { return false }
      guard readBytes(file, start, bytes.count + 1) == bytes.count else { return false }
      let found = UnsafeBufferPointer(rebasing: room[..<bytes.count])
      return bytes.withUnsafeBufferPointer { compareBytes(found, $0) == 0 }
    }
  }

  /// Puts a file with these bytes in the place of `name`, in one step: the bytes are first written to
  /// `temporary`. When anything fails, what stood at `name` is as it was.
  func replaceFile(
    _ name: String, with bytes: [UInt8], through temporary: String
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var file = openat(descriptor, temporary, flags, 0o666)
    if file < 0, errno == EEXIST {
      try deleteFile(temporary)
      file = openat(descriptor, temporary, flags, 0o666)
    }
    guard file >= 0 else { throw SystemError(errno) }
    do throws(SystemError) {
      try writeAll(bytes, to: file)
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
  fileprivate init(mode: mode_t) {
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

// Outside the class, where `read` and `rename` would name its own functions.
private func readBytes(_ file: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
  while true {
    let got = read(file, start, count)
    if got >= 0 || errno != EINTR { return got }
  }
}

private func openFile(
  _ folder: Int32, _ path: String, _ flags: Int32
) throws(SystemError) -> Int32 {
  while true {
    let file = openat(folder, path, flags | O_CLOEXEC)
    if file >= 0 { return file }
    if errno != EINTR { throw SystemError(errno) }
  }
}

/// Below 0, 0 or above 0, as the first bytes stand before, are, or stand after the others.
func compareBytes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Int {
  let length = min(one.count, other.count)
  if length > 0, let start = one.baseAddress, let otherStart = other.baseAddress {
    let order = memcmp(start, otherStart, length)
    if order != 0 { return Int(order) }
  }
  return one.count - other.count
}

/// Every byte of the file at a path; links are followed.
func readFile(at path: String) throws(SystemError) -> [UInt8] {
  let file = try openFile(AT_FDCWD, path, O_RDONLY | O_NONBLOCK)
  defer { close(file) }
  return try readAll(file)
}

private func readAll(_ file: Int32) throws(SystemError) -> [UInt8] {
  var status = stat()
  guard fstat(file, &status) == 0 else { throw SystemError(errno) }
  switch EntryKind(mode: status.st_mode) {
  case .file: break
  case .folder: throw .isFolder
  case .link, .other: throw .isNoFile
  }
  return try readPieces(file, expecting: Int(status.st_size))
}

/// Every byte of standard input up to its end.
func readStandardInput() throws(SystemError) -> [UInt8] {
  try readPieces(STDIN_FILENO, expecting: nil)
}

/// What can be read of an open file. `size` is how much that should be, when the system knows.
private func readPieces(_ file: Int32, expecting size: Int?) throws(SystemError) -> [UInt8] {
  var bytes = [UInt8]()
  // One byte more than the size: a file that grew meanwhile, or whose size the system does not know,
  // is read on to its end.
  var room = (size ?? 65_535) + 1
  while true {
    var got = 0
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      got = buffer.baseAddress.map { readBytes(file, $0, buffer.count) } ?? 0
      count = max(0, got)
    }
    guard got >= 0 else { throw SystemError(errno) }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
    if got == 0 || bytes.count == size { return bytes }
    room = 65_536
  }
}

private func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
  var error: SystemError?
  bytes.withUnsafeBytes { bytes in
    var done = 0
    while done < bytes.count, let start = bytes.baseAddress {
      let count = write(file, start + done, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return error = SystemError(errno) }
      done += count
    }
  }
  // Some file systems say only here that there was no room.
  if close(file) != 0, errno != EINTR { error = error ?? SystemError(errno) }
  if let error { throw error }
}
