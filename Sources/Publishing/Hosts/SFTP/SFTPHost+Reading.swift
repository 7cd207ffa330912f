internal import Manuscript

extension SFTPHost {
  func read(_ path: ContainedPath, atMost bytes: Int) async throws(HostStop) -> [UInt8]? {
    let session = try await session()
    let place = place(path)
    let (looking, opening) = (SFTPRequest.target(place), SFTPRequest.openToRead(place))
    // Both at once: the way there and back is what takes time.
    let (look, open) = (session.post(looking), session.post(opening))
    let found = try await session.reply(to: look)
    let opened = try await session.reply(to: open)
    guard case .handle(let handle) = opened else {
      if opened.status.code == .noSuchFile { return nil }
      throw .failure(HostFailure(opened.status, to: opening, path: path))
    }
    defer { _ = session.post(.close(handle)) }
    guard case .entry(let entry) = found else {
      throw .failure(HostFailure(found.status, to: looking, path: path))
    }
    if entry.kind == .folder { throw .failure(HostFailure(reason: .taken, path: path)) }
    guard let size = entry.size else {
      throw .failure(HostFailure(reason: .refused, path: path, words: ["stat \(place): no size"]))
    }
    guard size <= bytes else { throw .failure(HostFailure(reason: .tooLarge, path: path)) }
    return try await read(size, from: handle, of: path, over: session)
  }

  /// How many bytes are asked for, or sent, at once: every server takes that many (draft-ietf-secsh-filexfer-02,
  /// section 3).
  static let pieceSize = 32_768

  /// The first bytes of an open file; fewer, when it ends before.
  private func read(
    _ size: Int, from handle: SFTPHandle, of path: ContainedPath, over session: SFTPSession
  ) async throws(HostStop) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < size {
      let start = bytes.count
      let requests = stride(from: start, to: size, by: Self.pieceSize).prefix(32).map {
        SFTPRequest.read(handle, offset: $0, count: min(Self.pieceSize, size - $0))
      }
      var isWhole = true
      var isAtEnd = false
      try await session.ask(requests) { index, reply throws(HostStop) in
        // What stands behind a piece that was too short is asked for again.
        guard isWhole, !isAtEnd else { return }
        switch reply {
        case .data(let data):
          bytes += data
          isWhole = bytes.count == min(size, start + (index + 1) * Self.pieceSize)
        default:
          let status = reply.status
          guard status.code == .end else {
            throw .failure(HostFailure(status, to: requests[index], path: path))
          }
          isAtEnd = true
        }
      }
      // A host that gives nothing has nothing.
      if isAtEnd || bytes.count == start { break }
    }
    return bytes
  }
}
