internal import SystemPackage

/// Bytes that are handed over piece by piece, until no more are wanted.
typealias FilePieces = (_ take: (_ piece: [UInt8]) -> Bool) -> Void

/// Every byte of the file at a path; links are followed.
func readFile(at path: String) throws(SystemError) -> [UInt8] {
  let file = try FileDescriptor.open(path)
  defer { file.letGo() }
  return try file.readAll()
}

/// Hands over every byte of the file at a path, piece by piece, as long as they are taken; links are followed.
func copyFile(at path: String, to take: (_ piece: [UInt8]) -> Bool) throws(SystemError) {
  let file = try FileDescriptor.open(path)
  defer { file.letGo() }
  _ = try file.sizeOfFile()
  try file.handOver(to: take)
}

extension FileDescriptor {
  /// Opens the file at a path, to read it; links are followed. The caller closes it.
  static func open(_ path: String) throws(SystemError) -> FileDescriptor {
    try SystemError.mapping {
      // A pipe that nobody writes into would keep its reader waiting.
      try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
    }
  }

  /// The next bytes of an open file, as many as asked for unless it ends before.
  func readPiece(_ count: Int) throws(SystemError) -> [UInt8] {
    try SystemError.mapping {
      try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let room = UnsafeMutableRawBufferPointer(buffer)
        while filled < count {
          let got = try read(into: UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
          if got == 0 { return }
          filled += got
        }
      }
    }
  }

  /// Every byte of an open file; what is no file is refused.
  func readAll() throws(SystemError) -> [UInt8] {
    try readToEnd(expecting: sizeOfFile())
  }

  /// Every byte of an open file; nil when it has another size.
  func readAll(ofSize size: Int) throws(SystemError) -> [UInt8]? {
    guard try sizeOfFile() == size else { return nil }
    return try readToEnd(expecting: size)
  }

  /// What can be read up to the end.
  ///
  /// - Parameter size: how much that should be, when the system knows.
  func readToEnd(expecting size: Int? = nil) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8]()
    // One byte more than the size: a file that grew meanwhile, or whose size the system does not know,
    // is read on to its end.
    var room = (size ?? 65_535) + 1
    while true {
      let piece = try SystemError.mapping {
        try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          count = try read(into: UnsafeMutableRawBufferPointer(buffer))
        }
      }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if piece.isEmpty || bytes.count == size { return bytes }
      room = 65_536
    }
  }

  /// Hands over what can be read up to the end, piece by piece, as long as it is taken.
  func handOver(to take: (_ piece: [UInt8]) -> Bool) throws(SystemError) {
    while true {
      let piece = try readPiece(1 << 18)
      if piece.isEmpty || !take(piece) { return }
    }
  }

  /// Whether the file goes on with these bytes; read through `room`.
  func goesOn(
    with bytes: UnsafeBufferPointer<UInt8>, in room: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var done = 0
    while done < bytes.count {
      let wanted = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(room)[..<min(room.count, bytes.count - done)])
      guard let got = try? read(into: wanted), got > 0 else { return false }
      let found = UnsafeBufferPointer(rebasing: room[..<got])
      let next = UnsafeBufferPointer(rebasing: bytes[done..<done + got])
      guard SystemCall.compare(found, next) == 0 else { return false }
      done += got
    }
    return true
  }

  /// Whether there is nothing more to read; asked through `room`.
  func isAtEnd(in room: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    let byte = UnsafeMutableRawBufferPointer(
      rebasing: UnsafeMutableRawBufferPointer(room)[..<min(1, room.count)])
    return (try? read(into: byte)) == 0
  }

  /// Writes the pieces, and closes the file.
  ///
  /// - Parameter isSynced: whether the bytes are on the disk then, whatever happens to the machine.
  func writeAndClose(_ pieces: FilePieces, isSynced: Bool) throws(SystemError) {
    var failure: SystemError?
    pieces { bytes in
      do throws(SystemError) {
        _ = try SystemError.mapping { try writeAll(bytes) }
        return true
      } catch {
        failure = error
        return false
      }
    }
    do throws(SystemError) {
      if isSynced, failure == nil { try SystemCall.sync(self) }
    } catch {
      failure = error
    }
    do throws(SystemError) {
      // Some file systems say only here that there was no room.
      try SystemError.mapping {
        // Interrupted or not, it is closed.
        do { try close() } catch Errno.interrupted {}
      }
    } catch {
      failure = failure ?? error
    }
    if let failure { throw failure }
  }

  /// Closes a file in which nothing was written: whatever the system says to that, nothing is lost.
  func letGo() {
    try? close()
  }
}

extension FileDescriptor {
  /// How many bytes an open file has; what is no file is refused.
  func sizeOfFile() throws(SystemError) -> Int {
    let status = try SystemError.mapping { try stat() }
    switch EntryKind(status.type) {
    case .file: return Int(status.size)
    case .folder: throw .isFolder
    case .link, .other: throw .isNoFile
    }
  }
}
