internal import Digests
internal import SystemPackage

/// Files that are kept under the SHA-256 of their bytes, in hexadecimal digits: the first two name a folder.
struct StateFiles: Sendable {
  /// The name of the folder in which they stand.
  static let folderName = "files"

  private let root: FolderHandle
  private let path: String

  init(in root: FolderHandle, at path: String) {
    self.root = root
    self.path = path
  }

  /// A file that is kept.
  struct File: Hashable, Sendable {
    /// The SHA-256 of its bytes.
    let digest: String
    /// How many it has.
    let size: Int
  }

  /// The whole path of a file that is kept.
  func path(of digest: String) -> String { "\(path)/\(digest.prefix(2))/\(digest.dropFirst(2))" }

  /// Keeps files of a folder, by second names where the disk can give them and else by copies.
  ///
  /// - Returns: what each is.
  func keep(
    _ paths: [ContainedPath], of folder: FolderHandle, at folderPath: String
  ) async throws(MachineFailure) -> [ContainedPath: File] {
    try makeFolders()
    let chunks = try await paths.concurrentChunks { chunk throws(MachineFailure) in
      var cursor = FolderCursor(folder)
      var kept: [(ContainedPath, File)] = []
      for path in chunk where !Task.isCancelled {
        do throws(SystemError) {
          kept.append((path, try keep(path.name, of: try cursor.open(path.folder))))
        } catch {
          throw MachineFailure(.readFile, "\(folderPath)/\(path.text)", error)
        }
      }
      return kept
    }
    return Dictionary(chunks.joined(), uniquingKeysWith: { $1 })
  }

  /// How many bytes a file has that is kept; nil when it is gone.
  func size(of digest: String) -> Int? {
    let folder = try? root.folder(String(digest.prefix(2)))
    return try? folder?.properties(of: String(digest.dropFirst(2)))?.size
  }

  /// Whether a file that is kept has the bytes that its name says, and how many.
  func check(_ digest: String) -> Int? {
    guard let found = try? Self.file(FileDescriptor.open(path(of: digest))),
      found.file.digest == digest
    else { return nil }
    return found.file.size
  }

  /// Forgets a file, so that the next run keeps it anew.
  func forget(_ digest: String) {
    try? root.folder(String(digest.prefix(2))).deleteFile(String(digest.dropFirst(2)))
  }

  /// Deletes all files but these.
  func delete(except used: Set<String>) throws(MachineFailure) {
    do throws(SystemError) {
      for folderName in Self.folderNames {
        let folder: FolderHandle
        do throws(SystemError) { folder = try root.folder(folderName) } catch .notFound { continue }
        var unused: [String] = []
        try folder.forEachEntry { bytes, _ in
          let name = String(decoding: bytes, as: UTF8.self)
          if !used.contains(folderName + name) { unused.append(name) }
        }
        for name in unused { try folder.deleteFile(name) }
      }
    } catch {
      throw MachineFailure(.deleteFile, path, error)
    }
  }
}

extension StateFiles {
  private static let folderNames: [String] = {
    let digits = "0123456789abcdef"
    return digits.flatMap { first in digits.map { "\(first)\($0)" } }
  }()

  private func makeFolders() throws(MachineFailure) {
    do throws(SystemError) {
      for name in Self.folderNames { try root.makeFolder(name) }
    } catch {
      throw MachineFailure(.makeFolder, path, error)
    }
  }

  private func keep(_ name: String, of folder: FolderHandle) throws(SystemError) -> File {
    let found = try Self.file(
      try SystemCall.open(name, in: folder.descriptor, options: [.nonBlocking, .noFollow]))
    let place = try root.folder(String(found.file.digest.prefix(2)))
    let own = String(found.file.digest.dropFirst(2))
    if let there = try place.properties(of: own) {
      if there.kind == .file, there.size == found.file.size { return found.file }
      try place.deleteFile(own)
    }
    do throws(SystemError) {
      try folder.link(name, as: own, in: place)
      // A build that came in between has put another file there.
      if try place.entry(own)?.identity == found.identity { return found.file }
      try place.deleteFile(own)
    } catch {
      // Another disk, or one that cannot do that.
    }
    let bytes = try folder.read(name)
    let file = File(digest: Digest(.sha256, of: bytes).hexadecimal, size: bytes.count)
    try root.folder(String(file.digest.prefix(2)))
      .replaceFile(String(file.digest.dropFirst(2)), with: bytes, isAwaited: false)
    return file
  }

  /// What an open file is. It is closed then.
  private static func file(
    _ file: FileDescriptor
  ) throws(SystemError) -> (file: File, identity: FileIdentity) {
    defer { file.letGo() }
    let status = try SystemError.mapping { try file.stat() }
    guard EntryKind(status.type) == .file else { throw .isNoFile }
    var sum = DigestSum(.sha256)
    var size = 0
    while true {
      let piece = try file.readPiece(1 << 16)
      if piece.isEmpty { break }
      size += piece.count
      piece.withUnsafeBytes { sum.add($0) }
    }
    return (File(digest: sum.finished().hexadecimal, size: size), FileIdentity(status))
  }
}
