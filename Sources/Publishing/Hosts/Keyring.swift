internal import Manuscript
internal import SystemPackage

/// The keyring of the desktop, in which passwords lie encrypted: the Secret Service of freedesktop.org, by way of
/// `secret-tool`.
struct Keyring: Sendable {
  private let program: FilePath
  /// Where the session's bus listens (D-Bus Specification, Server Addresses).
  private let bus: String

  /// For how long a person who is asked to unlock the keyring is waited for.
  private static let timeLimit = Duration.seconds(60)
  /// What a password may have at most; a longer one is a file that was pasted.
  private static let mostBytes = 1024

  /// The keyring; nil where there is no session of a desktop, or nothing that asks its keyring.
  init?(_ programs: Programs, environment: (String) -> String?) async {
    let bus =
      environment("DBUS_SESSION_BUS_ADDRESS")
      ?? environment("XDG_RUNTIME_DIR").map { "unix:path=\($0)/bus" }
    guard let bus, let program = try? await programs.path(of: .keyring) else { return nil }
    self.bus = bus
    self.program = program
  }

  /// The password of an account; nil when it has none, or does not answer.
  func password(of server: Destination.Server) async -> String? {
    guard let attributes = server.attributes else { return nil }
    // Its warnings, if any, stand before the password, which is one line without an end.
    let run = await run(["lookup"] + attributes)
    return run.isDone ? run.lines.last : nil
  }

  /// Keeps the password of an account, in the place of an earlier one.
  ///
  /// - Returns: whether it is there now.
  func keep(_ password: String, of server: Destination.Server) async -> Bool {
    let bytes = Array(password.utf8)
    guard let attributes = server.attributes, bytes.count <= Self.mostBytes, !bytes.isEmpty,
      !bytes.contains(UInt8(ascii: "\n"))
    else { return false }
    let label = "--label=Sasshi: \(server.user ?? "")@\(server.host)"
    guard await run(["store", label] + attributes, feeding: bytes).isDone else { return false }
    return await self.password(of: server) == password
  }

  /// Takes the password of an account away.
  func forget(_ server: Destination.Server) async {
    guard let attributes = server.attributes else { return }
    _ = await run(["clear"] + attributes)
  }

  private func run(
    _ arguments: [String], feeding input: [UInt8] = []
  ) async -> (isDone: Bool, lines: [String]) {
    let heard = HeardLines()
    let run = ProgramRun(
      program: program, arguments: arguments, environment: ["DBUS_SESSION_BUS_ADDRESS": bus],
      timeLimit: Self.timeLimit)
    let (end, _) = await run.run(feeding: input) { heard.add($0) }
    return (end == .exited(0), heard.lines)
  }
}

extension Destination.Server {
  /// By which an account is known in the keyring; nil for one that could pass for an option.
  fileprivate var attributes: [String]? {
    let values = [
      ("application", "sasshi"), ("server", host), ("port", port.map(String.init) ?? "usual"),
      ("user", user ?? "nobody"),
    ]
    guard values.allSatisfy({ !$0.1.hasPrefix("-") }) else { return nil }
    return values.flatMap { [$0.0, $0.1] }
  }
}
