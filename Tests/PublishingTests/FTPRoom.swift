import Fixtures
import Testing

@testable import Manuscript
@testable import Publishing

/// A real FTP server with an account, and a person who publishes there.
struct FTPRoom {
  let folder: TemporaryFolder
  let vsftpd: RealServer
  /// What stands between the two, if anything does.
  let between: RealServer?
  let access: HostAccess
  let server: Destination.Server
  let isEncrypted: Bool

  /// - Parameters:
  ///   - settings: those of vsftpd, such as `write_enable=NO`.
  ///   - answers: what is answered in its place (`Tests/servers/ftp-answers`).
  init(encrypted: Bool = true, _ settings: [String] = [], answers: [String] = []) throws {
    folder = try TemporaryFolder()
    isEncrypted = encrypted
    vsftpd = try RealServer("vsftpd", (encrypted ? [] : ["ssl_enable=NO"]) + settings)
    var port = vsftpd.number("port")
    if answers.isEmpty {
      between = nil
    } else {
      between = try RealServer("ftp-answers", ["\(port ?? 0)"] + answers, in: vsftpd.folder)
      port = between?.number("port")
    }
    server = Destination.Server(user: vsftpd.text("user"), host: "127.0.0.1", port: port)
    access = HostAccess(
      settings: folder.path + "/settings", programs: Self.programs(in: folder),
      environment: { _ in nil })
  }

  static func programs(in folder: TemporaryFolder) -> Programs {
    Programs([:], temporaryFolder: folder.path, timeLimit: nil)
  }

  var password: String { vsftpd.text("password") ?? "" }
  /// The server's certificate, as openssl reads it.
  var certificate: HostCertificate {
    HostCertificate(
      server: server, pin: vsftpd.text("pin") ?? "", fingerprint: vsftpd.text("fingerprint"))
  }
  /// The commands that the server has heard.
  var commands: String { (try? vsftpd.folder.text("log")) ?? "" }

  /// The person says the password, and that the certificate is right.
  func know() async throws {
    try await access.keep(password, of: server)
    if isEncrypted { try access.accept(certificate) }
  }

  /// Does work with the host.
  func visit<Value: Sendable>(
    path: String = "", user: String? = nil, _ work: @Sendable (FTPHost) async throws -> Value
  ) async throws -> Value {
    let server = user.map {
      Destination.Server(user: $0, host: self.server.host, port: self.server.port)
    }
    return try await Watchdog.watching(over: ScratchFolder(in: folder.path)) { watchdog in
      let host = FTPHost(
        server: server ?? self.server, path: path, isEncrypted: isEncrypted, access: access,
        programs: Self.programs(in: folder), watchdog: watchdog)
      return try await work(host)
    }
  }

  /// A file on its way.
  func file(_ path: String, _ text: String, replaces: Bool = true) throws -> SentFile {
    try folder.write("state/\(path)", text)
    return SentFile(
      source: "\(folder.path)/state/\(path)", size: text.utf8.count,
      path: try contained(path), temporaryName: ".sasshi-7-\(TemporaryName.name(for: path))",
      replaces: replaces)
  }

  /// What stands on the host, by path.
  func stands(_ path: String) -> String? { try? vsftpd.folder.text("files/" + path) }
}

/// A path that does not lead out of a folder.
func contained(_ path: String) throws -> ContainedPath {
  try #require(ContainedPath(path))
}

/// What a piece of work was stopped by.
func hostStop(_ work: () async throws -> Void) async -> HostStop? {
  do {
    try await work()
    return nil
  } catch {
    return error as? HostStop
  }
}

/// The reason for which work failed.
func hostFailure(_ work: () async throws -> Void) async -> HostFailure.Reason? {
  guard case .failure(let failure) = await hostStop(work) else { return nil }
  return failure.reason
}
