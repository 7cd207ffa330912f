internal import Diagnostics
internal import Editions
internal import Synchronization

/// Writes those files of an output folder that get other bytes, each beside the one in whose place it will
/// be put.
final class OutputWriter: Sendable {
  private let root: FolderHandle
  /// The output folder's path as the person gave it.
  private let rootPath: String
  private let pictures: PictureReader
  /// The paths of folders that cannot be there yet, because files stand in their places.
  private let blocked: Set<ContainedPath>
  /// Whether no file of an earlier run is there.
  private let isFirst: Bool
  private let written = Mutex<[StagedFile]>([])

  init(
    into root: FolderHandle, at rootPath: String, showing pictures: PictureReader,
    blocked: Set<ContainedPath> = [], isFirst: Bool = false
  ) {
    self.root = root
    self.rootPath = rootPath
    self.pictures = pictures
    self.blocked = blocked
    self.isFirst = isFirst
  }

  /// Writes the entries whose bytes are not on disk yet, on all processors.
  func write(
    _ entries: [OutputEntry]
  ) async throws(MachineFailure) -> (staged: [StagedFile], unchanged: Int) {
    // What is much work is begun first, so that no processor waits for it at the end.
    let large = entries.filter(\.isMuchWork)
    let ordered = large + entries.filter { !$0.isMuchWork }
    _ = try await ordered.concurrentChunks(apart: large.count) { chunk throws(MachineFailure) in
      var room = Room(cursor: FolderCursor(self.root))
      // All of a chunk at once: files of one folder stay together, and whoever goes through them opens it once.
      defer { self.written.withLock { $0 += room.written } }
      for entry in chunk where !Task.isCancelled { try self.write(entry, using: &room) }
    }
    let staged = written.withLock { $0 }
    return (staged, entries.count - staged.count)
  }

  /// Deletes what was written, as far as the machine lets it go: after a failure nothing is left of it.
  func discard() {
    var cursor = FolderCursor(root)
    for file in written.withLock({ $0 }) { try? cursor.open(file.place).deleteFile(file.name) }
  }

  /// The paths of those entries whose files are there already, with the very bytes.
  ///
  /// - Parameter orEmpty: whether files without any bytes count as well.
  func present(
    _ entries: [OutputEntry], orEmpty: Bool = false
  ) async throws(MachineFailure) -> [ContainedPath] {
    let paths = try await entries.concurrentMap { entry throws(MachineFailure) in
      var room = Room(cursor: FolderCursor(self.root))
      guard let folder = try? room.cursor.open(entry.folder) else { return ContainedPath?.none }
      let isEmpty = orEmpty && folder.file(entry.name, equals: [], buffer: &room.buffer)
      if isEmpty || entry.differs == false { return entry.path }
      let isThere = try self.withPieces(of: entry) {
        folder.file(entry.name, equals: $0, buffer: &room.buffer)
      }
      return isThere ? entry.path : nil
    }
    return paths.compactMap(\.self)
  }
}

/// What one task keeps from file to file.
private struct Room {
  var cursor: FolderCursor
  var buffer = [UInt8]()
  var written = [StagedFile]()
}

extension OutputWriter {
  private func write(_ entry: OutputEntry, using room: inout Room) throws(MachineFailure) {
    if entry.differs == false { return }
    let place = place(of: entry.folder)
    let folder: FolderHandle
    do throws(SystemError) {
      folder = try room.cursor.open(place)
    } catch {
      throw refused(entry, error)
    }
    try withPieces(of: entry) { pieces throws(MachineFailure) in
      if entry.differs == nil, place == entry.folder, !isFirst,
        folder.file(entry.name, equals: pieces, buffer: &room.buffer)
      {
        return
      }
      do throws(SystemError) {
        let name = try makeFile(for: entry.path, in: folder, of: pieces)
        room.written.append(StagedFile(path: entry.path, place: place, name: name))
      } catch {
        throw refused(entry, error)
      }
    }
  }

  /// Writes a file under the first of its names that is free: nobody's file is in the way of it.
  private func makeFile(
    for path: ContainedPath, in folder: FolderHandle, of pieces: FilePieces
  ) throws(SystemError) -> String {
    for number in TemporaryName.numbers {
      let name = TemporaryName.name(for: path.text, number: number)
      do throws(SystemError) {
        try folder.makeFile(name, of: pieces)
        return name
      } catch .alreadyThere {
        continue
      }
    }
    throw .alreadyThere
  }

  /// The folder in which the files of a folder can wait: the folder, or the nearest one around it that is
  /// there.
  private func place(of folder: ContainedPath?) -> ContainedPath? {
    guard !blocked.isEmpty else { return folder }
    var place = folder
    var current = folder
    while let path = current {
      if blocked.contains(path) { place = path.folder }
      current = path.folder
    }
    return place
  }

  /// Calls `body` with the bytes of an entry. What keeps an author's file from being read is thrown.
  private func withPieces<Value>(
    of entry: OutputEntry, _ body: (FilePieces) throws(MachineFailure) -> Value
  ) throws(MachineFailure) -> Value {
    if case .pieces(let render) = entry.contents { return try body(render) }
    if let source = pictures.copiedSource(of: entry.contents) {
      return try withPieces(body) { take throws(MachineFailure) in
        try self.pictures.copy(source, to: take)
      }
    }
    if case .illustrated(let file) = entry.contents {
      let text = file.render()
      return try withPieces(body) { take throws(MachineFailure) in
        try file.write(text, picture: self.pictures.bytes, to: take)
      }
    }
    let bytes = try pictures.bytes(of: entry.contents)
    return try body { take in _ = take(bytes) }
  }

  /// Calls `body` with the pieces that `write` hands over; what it throws is thrown at the end.
  private func withPieces<Value>(
    _ body: (FilePieces) throws(MachineFailure) -> Value,
    from write: @escaping (_ take: ([UInt8]) -> Bool) throws(MachineFailure) -> Void
  ) throws(MachineFailure) -> Value {
    var failure: MachineFailure?
    let value = try body { take in
      do throws(MachineFailure) {
        try write(take)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return value
  }

  private func refused(_ entry: OutputEntry, _ error: SystemError) -> MachineFailure {
    MachineFailure(.writeFile, "\(rootPath)/\(entry.path.text)", error)
  }
}
