internal import Manuscript

/// The way to an account's files: one login, which is made when it is needed first, and again when its line broke.
actor SFTPLine {
  private let server: Destination.Server
  private let access: HostAccess
  private let programs: Programs
  private let watchdog: Watchdog
  private var opening: Opening?

  private typealias Opening = Task<Result<SFTPSession, HostStop>, Never>

  init(server: Destination.Server, access: HostAccess, programs: Programs, watchdog: Watchdog) {
    self.server = server
    self.access = access
    self.programs = programs
    self.watchdog = watchdog
  }

  /// Begins to log in, for whoever asks later.
  func begin() {
    opening = opening ?? newOpening()
  }

  /// The login, for which several ask at once.
  func session() async throws(HostStop) -> SFTPSession {
    if let opening {
      switch await opening.value {
      case .success(let session) where session.isOpen: return session
      // Somebody else may be making a new one already.
      case .success where self.opening != opening: return try await session()
      case .success: break
      case .failure(let stop): throw end(opening, stop)
      }
    }
    let opening = newOpening()
    self.opening = opening
    switch await opening.value {
    case .success(let session): return session
    case .failure(let stop): throw end(opening, stop)
    }
  }

  /// The next who asks tries again.
  private func end(_ failed: Opening, _ stop: HostStop) -> HostStop {
    if opening == failed { opening = nil }
    return stop
  }

  private func newOpening() -> Opening {
    Task { [server, access, programs, watchdog] in
      await Self.open(server, access, programs, watchdog)
    }
  }

  private static func open(
    _ server: Destination.Server, _ access: HostAccess, _ programs: Programs, _ watchdog: Watchdog
  ) async -> Result<SFTPSession, HostStop> {
    do throws(HostStop) {
      let login = try await SSHLogin(
        account: SSHAccount(server: server, knownHostsFile: access.knownHostsFile),
        programs: SSHPrograms(of: programs), watchdog: watchdog,
        password: access.password(of: server))
      return .success(try await login.session())
    } catch {
      return .failure(error)
    }
  }
}
