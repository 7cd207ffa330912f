internal import Diagnostics
internal import Editions

/// Brings the files of an output folder to the bytes that they should have.
struct OutputWriter: Sendable {
  /// How the names of the files begin that exist only until they are renamed.
  static let temporaryPrefix = OutputManifest.ownPrefix + "new-"

  let root: FolderHandle
  /// The output folder's path as the person gave it.
  let rootPath: String
  let pictures: PictureReader

  /// Writes the entries whose bytes are not on disk yet, on all processors. What was written when a
  /// failure is thrown is whole.
  func write(
    _ entries: [OutputEntry]
  ) async throws(MachineFailure) -> (written: Int, unchanged: Int) {
    // What grows with the whole site is begun first, so that no processor waits for it at the end.
    let large = entries.filter(\.isWrittenInPieces)
    let ordered = large + entries.filter { !$0.isWrittenInPieces }
    let counts = try await ordered.concurrentChunks(apart: large.count) {
      chunk throws(MachineFailure) in
      var room = Room(
        cursor: FolderCursor(root), temporary: Self.temporaryPrefix + String(chunk.startIndex))
      var written = 0
      for entry in chunk where !Task.isCancelled {
        if try write(entry, using: &room) { written += 1 }
      }
      return (written: written, unchanged: chunk.count - written)
    }
    return counts.reduce(into: (0, 0)) { sum, count in
      sum.0 += count.written
      sum.1 += count.unchanged
    }
  }
}

/// What one task keeps from file to file.
private struct Room {
  var cursor: FolderCursor
  var buffer = [UInt8]()
  let temporary: String
}

extension OutputWriter {
  private func write(_ entry: OutputEntry, using room: inout Room) throws(MachineFailure) -> Bool {
    if entry.differs == false { return false }
    let pieces = try pieces(of: entry)
    do throws(SystemError) {
      let folder = try room.cursor.open(entry.folder)
      if entry.differs == nil, folder.file(entry.name, equals: pieces, buffer: &room.buffer) {
        return false
      }
      try folder.replaceFile(entry.name, with: pieces, through: room.temporary)
      return true
    } catch {
      throw MachineFailure(.writeFile, "\(rootPath)/\(entry.path.text)", error)
    }
  }

  private func pieces(of entry: OutputEntry) throws(MachineFailure) -> FilePieces {
    if case .pieces(let render) = entry.contents { return render }
    let bytes = try pictures.bytes(of: entry.contents)
    return { take in _ = take(bytes) }
  }
}
