internal import Diagnostics
internal import Manuscript

/// A folder of an account that is reached by FTP (RFC 959), with TLS (RFC 4217) or without, through curl.
///
/// Every path is one from where the login leads, and whole in each command: curl never changes the folder, so that
/// commands and transfers mean the same place.
struct FTPHost: Host {
  let server: Destination.Server
  /// The destination's folder, from where the login leads; empty for that itself.
  let path: String
  let isEncrypted: Bool
  let access: HostAccess
  let curl: Curl
  let memory = FTPMemory()

  /// - Parameters:
  ///   - path: the destination's folder, from where a login leads.
  ///   - isEncrypted: whether nothing is said without TLS: from the first byte on port 990, else after `AUTH`.
  ///   - watchdog: sees to it that nothing of curl is left.
  init(
    server: Destination.Server, path: String, isEncrypted: Bool, access: HostAccess,
    programs: Programs, watchdog: Watchdog
  ) {
    self.server = server
    self.path = path
    self.isEncrypted = isEncrypted
    self.access = access
    curl = Curl(programs: programs, watchdog: watchdog)
  }

  /// Rental servers let in few lines of one machine at once.
  var width: Int { 2 }

  func read(_ path: ContainedPath, atMost bytes: Int) async throws(HostStop) -> [UInt8]? {
    let login = try await login()
    let scratch = try ScratchFolder.ofHost(in: curl.watchdog.folder)
    let name = "read"
    let limit = Self.seconds(for: bytes)
    var transfer = login.transfer(address(of: path.text), limit: limit)
    transfer.set("output", "\(scratch.path)/\(name)")
    transfer.set("max-filesize", "\(bytes)")
    let answer = try await run(transfer, of: login, limit: limit)
    // An empty file is one that curl does not write.
    if answer.exit == 0 { return try scratch.read(name, atMost: bytes, from: path) ?? [] }
    // curl (CURLE_FILESIZE_EXCEEDED)
    if answer.exit == 63 { throw .failure(HostFailure(reason: .tooLarge, path: path)) }
    guard answer.isMissingFile else { throw try await stop(answer, path) }
    // “550” means both: nothing is there, or nobody may read it.
    guard try await present(among: [path]).isEmpty else {
      throw .failure(HostFailure(reason: .notPermitted, path: path, words: answer.words))
    }
    return nil
  }

  /// By RNFR, the one command by which every server says of files and folders, hidden ones too, whether they are there,
  /// and which does nothing by itself (RFC 959, section 4.1.3). Lists leave out what begins with a dot.
  func present(among paths: [ContainedPath]) async throws(HostStop) -> Set<ContainedPath> {
    let found = try await ask(paths) { ["-RNFR \(name(of: $0.text))"] }
    return Set(zip(paths, found).compactMap { path, stands in stands ? path : nil })
  }

  func delete(
    _ paths: [ContainedPath], _ deleted: @escaping @Sendable (ContainedPath) -> Void
  ) async throws(HostStop) {
    // The answer to DELE does not tell what is gone from what may not be deleted.
    let found = try await ask(
      paths, { ["-*DELE \(name(of: $0.text))", "-RNFR \(name(of: $0.text))"] }
    ) { path, stands in if !stands { deleted(path) } }
    let left = zip(paths, found).compactMap { path, stands in stands ? path : nil }
    // A folder that somebody put in its place is left alone.
    let folders = try await standingFolders(among: left)
    for path in left where folders.contains(path) { deleted(path) }
    if let file = left.first(where: { !folders.contains($0) }) {
      throw .failure(HostFailure(reason: .notPermitted, path: file))
    }
  }

  func deleteEmptyFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    guard !folders.isEmpty else { return }
    let login = try await login()
    // Servers refuse to delete a folder in which something stands (RFC 959, section 4.1.3).
    let transfer = command(login, folders.map { "-*RMD \(name(of: $0.text))" })
    let answer = try await run(transfer, of: login, limit: Self.commandSeconds + folders.count)
    guard answer.exit == 0 else { throw try await stop(answer, nil) }
  }

  func makeFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    let own = ownFolders
    let names = own + folders.map { name(of: $0.text) }
    guard let last = names.last else { return }
    let login = try await login()
    let made = command(login, names.map { "-*MKD \($0)" } + ["-RNFR \(last)"])
    let answer = try await run(made, of: login, limit: Self.commandSeconds + names.count)
    guard answer.exit != 0 else { return }
    guard answer.isRefusedCommand else { throw try await stop(answer, folders.last) }
    try await enter(own.last, folders, login)
  }
}

extension FTPHost {
  /// How commands name a path below the destination's folder.
  func name(of path: String) -> String { self.path.isEmpty ? path : "\(self.path)/\(path)" }

  /// The address of a path below the destination's folder; nil is that at which a login leads.
  func address(of path: String?) -> String {
    // TLS from the first byte is what port 990 is for.
    let scheme = isEncrypted && server.port == 990 ? "ftps" : "ftp"
    let host =
      server.host.contains(":") && !server.host.hasPrefix("[") ? "[\(server.host)]" : server.host
    let port = server.port.map { ":\($0)" } ?? ""
    // The semicolon would begin a type (RFC 1738, section 3.2.2).
    let encoded = (path.map { name(of: $0) } ?? "").percentEncodedPath
    return "\(scheme)://\(host)\(port)/\(encoded.replacing(";", with: "%3B"))"
  }
}
