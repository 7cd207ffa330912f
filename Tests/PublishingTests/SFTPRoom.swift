import Fixtures
import Synchronization

@testable import Manuscript
@testable import Publishing

/// A real sshd with an account, and a person who publishes there.
struct SFTPRoom {
  let folder: TemporaryFolder
  let server: Destination.Server
  let access: HostAccess
  private let running: Running

  /// The server, as long as it runs.
  private final class Running: Sendable {
    let sshd: Mutex<RealServer?>
    init(_ sshd: RealServer) { self.sshd = Mutex(sshd) }
  }

  /// - Parameters:
  ///   - options: those of `Tests/servers/sshd`.
  ///   - knows: whether the person has found the host's key right.
  init(_ options: [String] = [], knows: Bool = true) throws {
    folder = try TemporaryFolder()
    let sshd = try RealServer("sshd", options, in: folder)
    running = Running(sshd)
    server = Destination.Server(
      user: sshd.text("user"), host: "127.0.0.1", port: sshd.number("port"))
    access = HostAccess(
      settings: folder.path + "/settings of a person",
      programs: Programs([:], temporaryFolder: folder.path, timeLimit: nil),
      environment: { _ in nil })
    if knows { try access.accept(key) }
  }

  /// Takes the server away, with all lines to it.
  func stopServer() { running.sshd.withLock { $0 = nil } }

  /// Starts it again, where it was.
  func startServer(_ options: [String] = []) throws {
    let port = ["--port", "\(server.port ?? 0)"]
    let sshd = try RealServer("sshd", port + options, in: folder)
    running.sshd.withLock { $0 = sshd }
  }

  private func fact(_ name: String) -> String {
    running.sshd.withLock { $0?.text(name) } ?? ""
  }

  var password: String { fact("password") }
  /// The folder of the account.
  var home: String { fact("home") }

  /// The host's key, as `ssh` writes it down.
  var key: HostKey {
    HostKey(
      server: server, kind: "ED25519", fingerprints: [],
      line: "[127.0.0.1]:\(server.port ?? 0) \(fact("hostKey"))")
  }

  /// Does work with the host.
  ///
  /// - Parameters:
  ///   - path: the destination's folder.
  ///   - ssh: the program; nil for that of a person who has the account's key.
  func visit<Value: Sendable>(
    _ path: String = "~/site", ssh: String? = nil, server: Destination.Server? = nil,
    _ work: @Sendable (SFTPHost) async throws -> Value
  ) async throws -> Value {
    let programs = Programs(
      ["ssh": Programs.Place(path: ssh ?? fact("ssh"))], temporaryFolder: folder.path,
      timeLimit: nil)
    return try await Watchdog.watching(over: ScratchFolder(in: folder.path)) { watchdog in
      let host = SFTPHost(
        server: server ?? self.server, path: path, access: access, programs: programs,
        watchdog: watchdog)
      return try await work(host)
    }
  }

  /// A visit to a folder that is there.
  ///
  /// - Returns: what it was stopped by; nil when all went well.
  func stop(
    ssh: String? = nil, server: Destination.Server? = nil,
    _ work: @Sendable (SFTPHost) async throws -> Void = { try await $0.makeFolders([]) }
  ) async -> HostStop? {
    do {
      try await visit(ssh: ssh, server: server, work)
      return nil
    } catch {
      return error as? HostStop
    }
  }

  /// Why a visit failed.
  func failure(
    server: Destination.Server? = nil,
    _ work: @Sendable (SFTPHost) async throws -> Void = { try await $0.makeFolders([]) }
  ) async -> HostFailure? {
    guard case .failure(let failure) = await stop(server: server, work) else { return nil }
    return failure
  }

  /// The path of an `ssh` that is a script; `$ssh` in it is that of a person who has the account's key.
  func odd(_ script: String) throws -> String {
    try folder.write("odd/ssh", "#!/bin/sh\nssh='\(folder.path)/bin/ssh'\n\(script)\n")
    try folder.write("odd/ssh-keygen", "")
    folder.makeExecutable("odd/ssh")
    return "\(folder.path)/odd/ssh"
  }

  /// A file on its way.
  func file(_ path: String, _ text: String, replaces: Bool = true) throws -> SentFile {
    try SentFile.sample(path, text, in: folder, replaces: replaces)
  }

  /// What stands in the account's folder, by paths from there.
  func standing() throws -> [String: String] {
    try folder.everything().filter { $0.key.hasPrefix("home/") && $0.key != "home/" }
      .reduce(into: [:]) { $0[String($1.key.dropFirst(5))] = $1.value }
  }
}

extension SentFile {
  /// A file on its way, whose bytes are in a folder of a test.
  static func sample(
    _ path: String, _ text: String, in folder: TemporaryFolder, replaces: Bool = true
  ) throws -> SentFile {
    try folder.write("state/\(path)", text)
    return SentFile(
      source: "\(folder.path)/state/\(path)", size: text.utf8.count, path: try .known(path),
      temporaryName: ".sasshi-7-\(StableHash(of: Array(path.utf8)).value)", replaces: replaces)
  }
}

extension ContainedPath {
  /// A path of a test.
  static func known(_ path: String) throws -> ContainedPath {
    guard let path = ContainedPath(path) else { throw SystemError.other(path) }
    return path
  }
}

/// What was told, in its order.
final class Told: Sendable {
  private let state = Mutex<[String]>([])

  func add(_ path: ContainedPath) { state.withLock { $0.append(path.text) } }
  var all: [String] { state.withLock { $0 } }
}
