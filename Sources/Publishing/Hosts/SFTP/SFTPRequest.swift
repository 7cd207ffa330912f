/// What is asked of an SFTP server, version 3 (draft-ietf-secsh-filexfer-02, section 6).
enum SFTPRequest: Sendable {
  /// Opens a file to read it.
  case openToRead(String)
  /// Makes a file, or empties one, to write it.
  case openToWrite(String)
  case close(SFTPHandle)
  case read(SFTPHandle, offset: Int, count: Int)
  case write(SFTPHandle, offset: Int, [UInt8])
  /// Says what stands at a path: a link itself.
  case entry(String)
  /// Says what stands where a path leads: no link.
  case target(String)
  /// Opens a folder to list it.
  case openFolder(String)
  /// The next names in an open folder.
  case names(SFTPHandle)
  case deleteFile(String)
  case makeFolder(String)
  /// Deletes an empty folder.
  case deleteFolder(String)
  /// Gives a file a name that is free: it fails where something stands (section 6.5).
  case rename(String, to: String)
  /// Gives a file a name, in one step over what has it. Not every host knows it.
  case replace(String, with: String)
}

/// By which a server knows an open file.
typealias SFTPHandle = [UInt8]

extension SFTPRequest {
  /// The name of OpenSSH's extension for `replace` (its PROTOCOL, section 4.3).
  static let replacing = "posix-rename@openssh.com"

  /// With which a client begins: it speaks version 3.
  static let greeting = SFTPBytes.message(1) { $0.add(UInt32(3)) }

  /// The message that asks for it.
  ///
  /// - Parameter number: that of the answer.
  func message(_ number: UInt32) -> [UInt8] {
    SFTPBytes.message(kind) { bytes in
      bytes.add(number)
      addContents(to: &bytes)
    }
  }

  private var kind: UInt8 {
    switch self {
    case .openToRead, .openToWrite: 3
    case .close: 4
    case .read: 5
    case .write: 6
    case .entry: 7
    case .openFolder: 11
    case .names: 12
    case .deleteFile: 13
    case .makeFolder: 14
    case .deleteFolder: 15
    case .target: 17
    case .rename: 18
    case .replace: 200
    }
  }

  private func addContents(to bytes: inout SFTPBytes) {
    switch self {
    case .openToRead(let path):
      bytes.add(path)
      bytes.add(UInt32(1))
      bytes.addAttributes(permissions: nil)
    case .openToWrite(let path):
      bytes.add(path)
      // Write, make, empty.
      bytes.add(UInt32(0x02 | 0x08 | 0x10))
      // Readers may read it, as far as the host's own mask lets them.
      bytes.addAttributes(permissions: 0o644)
    case .makeFolder(let path):
      bytes.add(path)
      bytes.addAttributes(permissions: 0o777)
    case .close(let handle), .names(let handle): bytes.add(handle)
    case .read(let handle, let offset, let count):
      bytes.add(handle)
      bytes.add(UInt64(offset))
      bytes.add(UInt32(count))
    case .write(let handle, let offset, let piece):
      bytes.add(handle)
      bytes.add(UInt64(offset))
      bytes.add(piece)
    case .entry(let path), .target(let path), .openFolder(let path), .deleteFile(let path),
      .deleteFolder(let path):
      bytes.add(path)
    case .rename(let path, let other):
      bytes.add(path)
      bytes.add(other)
    case .replace(let other, let path):
      bytes.add(Self.replacing)
      bytes.add(path)
      bytes.add(other)
    }
  }

  /// What it does, in a word, and with which path.
  var words: String {
    switch self {
    case .openToRead(let path), .openToWrite(let path): "open \(path)"
    case .openFolder(let path): "opendir \(path)"
    case .names: "readdir"
    case .close: "close"
    case .read: "read"
    case .write: "write"
    case .entry(let path), .target(let path): "stat \(path)"
    case .deleteFile(let path): "remove \(path)"
    case .makeFolder(let path): "mkdir \(path)"
    case .deleteFolder(let path): "rmdir \(path)"
    case .rename(_, let path), .replace(let path, _): "rename to \(path)"
    }
  }
}
