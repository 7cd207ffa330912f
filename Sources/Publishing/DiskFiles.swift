#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// Reading and writing, outside FolderHandle, where `read` and `rename` would name its own functions.

/// Reads what there is, up to `count` bytes. Returns how many: 0 at the end, below 0 for an error.
func readBytes(_ file: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
  while true {
    let got = read(file, start, count)
    if got >= 0 || errno != EINTR { return got }
  }
}

/// Opens a file by its path below an open folder. The caller closes it.
func openFile(
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

/// Whether a file goes on with these bytes; read through `room`.
func readsSame(
  _ bytes: UnsafeBufferPointer<UInt8>, from file: Int32, in room: UnsafeMutableBufferPointer<UInt8>
) -> Bool {
  guard let start = room.baseAddress else { return false }
  var done = 0
  while done < bytes.count {
    let got = readBytes(file, start, min(room.count, bytes.count - done))
    guard got > 0 else { return false }
    let found = UnsafeBufferPointer(rebasing: room[..<got])
    let wanted = UnsafeBufferPointer(rebasing: bytes[done..<done + got])
    guard compareBytes(found, wanted) == 0 else { return false }
    done += got
  }
  return true
}

/// Every byte of the file at a path; links are followed.
func readFile(at path: String) throws(SystemError) -> [UInt8] {
  let file = try openFile(AT_FDCWD, path, O_RDONLY | O_NONBLOCK)
  defer { close(file) }
  return try readAll(file)
}

/// Every byte of an open file.
func readAll(_ file: Int32) throws(SystemError) -> [UInt8] {
  try readPieces(file, expecting: sizeOfFile(file))
}

/// Every byte of an open file; nil when it has another size.
func readAll(_ file: Int32, ofSize size: Int) throws(SystemError) -> [UInt8]? {
  guard try sizeOfFile(file) == size else { return nil }
  return try readPieces(file, expecting: size)
}

/// How many bytes an open file has; what is no file is refused.
private func sizeOfFile(_ file: Int32) throws(SystemError) -> Int {
  var status = stat()
  guard fstat(file, &status) == 0 else { throw SystemError(errno) }
  switch EntryKind(mode: status.st_mode) {
  case .file: break
  case .folder: throw .isFolder
  case .link, .other: throw .isNoFile
  }
  return Int(status.st_size)
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

/// Writes the pieces to an open file, and closes it.
func writeAll(_ pieces: FilePieces, to file: Int32) throws(SystemError) {
  var error: SystemError?
  pieces { bytes in
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while error == nil, done < bytes.count, let start = bytes.baseAddress {
        let count = write(file, start + done, bytes.count - done)
        if count >= 0 { done += count } else if errno != EINTR { error = SystemError(errno) }
      }
    }
    return error == nil
  }
  // Some file systems say only here that there was no room.
  if close(file) != 0, errno != EINTR { error = error ?? SystemError(errno) }
  if let error { throw error }
}

// What is known by its path alone.

/// The path of what stands at a path, without links; nil when nothing does.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Makes a new folder for this user alone in another one, and gives its path.
func makeTemporaryFolder(in parent: String) throws(SystemError) -> String {
  var template = Array("\(parent)/sasshi-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw SystemError(errno) }
  return template.withUnsafeBufferPointer { name in
    name.baseAddress.map { String(cString: $0) } ?? parent
  }
}

/// Deletes the empty folder at a path.
func deleteEmptyFolder(at path: String) throws(SystemError) {
  guard rmdir(path) == 0 else { throw SystemError(errno) }
}

/// Whether this process may do everything.
var isRoot: Bool { geteuid() == 0 }
