internal import Manuscript

/// A folder on a host, by SFTP over OpenSSH's `ssh`. Its own `sftp` waits for the answer to each question before it asks
/// the next: over a line of 50 ms, it needs six times that to fetch a small file, and four to send one.
struct SFTPHost: Host {
  /// The destination's folder, from the root, or from where a login leads; empty for that itself.
  private let root: String
  private let line: SFTPLine

  /// All share one login, and each waits for the line most of its time: one more costs nobody anything.
  var width: Int { 24 }

  /// - Parameters:
  ///   - path: the folder: its whole path, or one that begins with `~`, the account's own folder; empty for the root.
  ///   - watchdog: sees to it that nothing of the programs is left, and has the folder in which they work.
  init(
    server: Destination.Server, path: String, access: HostAccess, programs: Programs,
    watchdog: Watchdog
  ) {
    let isOwn = path == "~" || path.hasPrefix("~/")
    root = isOwn ? String(path.dropFirst(2)) : path.isEmpty ? "/" : path
    line = SFTPLine(server: server, access: access, programs: programs, watchdog: watchdog)
  }

  /// Where a path is on the host; nil is the destination's own folder.
  func place(_ path: ContainedPath?) -> String {
    guard let path else { return root.isEmpty ? "." : root }
    return root.isEmpty || root.hasSuffix("/") ? root + path.text : "\(root)/\(path.text)"
  }

  func begin() async { await line.begin() }

  func session() async throws(HostStop) -> SFTPSession { try await line.session() }

  func present(among paths: [ContainedPath]) async throws(HostStop) -> Set<ContainedPath> {
    var present: Set<ContainedPath> = []
    try await ask(paths, SFTPRequest.entry) { index, request, reply throws(HostStop) in
      if case .entry = reply {
        present.insert(paths[index])
      } else if reply.status.code != .noSuchFile {
        throw .failure(HostFailure(reply.status, to: request, path: paths[index]))
      }
    }
    return present
  }

  func makeFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    let places: [ContainedPath?] = [nil] + folders
    let there = try await standingFolders(among: places)
    // A server may work on several questions at once: none is about a folder before the one around it is there.
    for missing in places.filter({ !there.contains($0) }).byDepth() {
      try await makeFolders(besideEachOther: missing)
    }
  }

  private func makeFolders(besideEachOther folders: [ContainedPath?]) async throws(HostStop) {
    var failures: [ContainedPath?: HostFailure] = [:]
    try await ask(folders, SFTPRequest.makeFolder) { index, request, reply in
      guard !reply.status.isOK else { return }
      let path = folders[index]
      failures[path] = HostFailure(
        reply.status, to: request, path: path, unnamed: path == nil ? .noFolder : .taken)
    }
    // Somebody else may have made it meanwhile.
    let there = try await standingFolders(among: Array(failures.keys))
    let first = folders.first { failures[$0] != nil && !there.contains($0) }
    if let failure = first.flatMap({ failures[$0] }) { throw .failure(failure) }
  }

  func delete(
    _ paths: [ContainedPath], _ deleted: @escaping @Sendable (ContainedPath) -> Void
  ) async throws(HostStop) {
    var failures: [ContainedPath: HostFailure] = [:]
    try await ask(paths, SFTPRequest.deleteFile) { index, request, reply in
      let (path, status) = (paths[index], reply.status)
      if status.isOK || status.code == .noSuchFile { return deleted(path) }
      failures[path] = HostFailure(status, to: request, path: path)
    }
    // A folder that somebody put in its place is left alone.
    let left = paths.filter { failures[$0] != nil }
    let folders = try await standingFolders(among: left)
    for path in left where folders.contains(path) { deleted(path) }
    let first = left.first { !folders.contains($0) }
    if let failure = first.flatMap({ failures[$0] }) { throw .failure(failure) }
  }

  func deleteEmptyFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    for some in folders.map(Optional.some).byDepth().reversed() {
      // Those in which something stands are what SFTP calls a failure.
      try await ask(some, SFTPRequest.deleteFolder) { _, _, _ in }
    }
  }
}

extension SFTPHost {
  /// Asks the same of each of the paths; nil is the destination's own folder.
  ///
  /// - Parameter answered: is told of each answer.
  func ask(
    _ paths: [ContainedPath?], _ request: (String) -> SFTPRequest,
    _ answered: (_ index: Int, SFTPRequest, SFTPReply) throws(HostStop) -> Void
  ) async throws(HostStop) {
    guard !paths.isEmpty else { return }
    let requests = paths.map { request(place($0)) }
    try await session().ask(requests) { index, reply throws(HostStop) in
      try answered(index, requests[index], reply)
    }
  }

  /// Those of the paths at which a folder is, or a link that leads to one.
  func standingFolders(
    among paths: [ContainedPath?]
  ) async throws(HostStop) -> Set<ContainedPath?> {
    var folders: Set<ContainedPath?> = []
    try await ask(paths, SFTPRequest.target) { index, _, reply in
      if case .entry(let entry) = reply, entry.kind == .folder { folders.insert(paths[index]) }
    }
    return folders
  }
}

extension [ContainedPath?] {
  /// The same, those with as many folders around them together, the outermost first.
  fileprivate func byDepth() -> [[ContainedPath?]] {
    Dictionary(grouping: self) { path in
      path.map { 1 + $0.text.utf8.count { $0 == UInt8(ascii: "/") } } ?? 0
    }
    .sorted { $0.key < $1.key }.map(\.value)
  }
}

extension HostFailure {
  /// A host refused something.
  ///
  /// - Parameter unnamed: what it most likely is where SFTP has no name for it.
  init(
    _ status: SFTPStatus, to request: SFTPRequest, path: ContainedPath?,
    unnamed: Reason = .refused
  ) {
    let said = status.message.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    self.init(
      reason: status.reason(whereUnnamed: unnamed), path: path,
      words: ["\(request.words): \(String(String.UnicodeScalarView(said)).prefix(200))"])
  }
}
