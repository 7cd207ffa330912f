internal import Diagnostics
public import Manuscript

/// What the person at this machine has said about hosts: which site may go where, whose keys and certificates are right,
/// and the passwords. None of it stands in the content.
public struct HostAccess: Sendable {
  /// Sasshi's folder for the settings of the person at the machine.
  let settings: String
  /// Where it stands when nothing says otherwise.
  static let usualSettings = "~/.config/sasshi"
  let programs: Programs
  let environment: @Sendable (String) -> String?
  /// The passwords that were typed or looked up since this value was made.
  let memory = PasswordMemory()

  /// - Parameters:
  ///   - settings: Sasshi's folder for the settings of the person at the machine.
  ///   - programs: where this machine has the programs that Sasshi runs, that of the keyring among them.
  ///   - environment: the value of a variable of the environment; nil when it is unset or empty.
  public init(
    settings: String, programs: Programs, environment: @escaping @Sendable (String) -> String?
  ) {
    self.settings = settings
    self.programs = programs
    self.environment = environment
  }
}

// Where a site may go
extension HostAccess {
  /// Whether the person has said that the site in a folder may be published at a destination.
  func isConfirmed(_ destination: Destination, for folder: String) -> Bool {
    facts(of: .destinations).contains(Self.confirmation(destination, folder))
  }

  /// Notes that the person has said so.
  public func confirm(
    _ destination: Destination, for folder: String
  ) throws(MachineFailure) {
    try add(Self.confirmation(destination, folder), to: .destinations)
  }

  private static func confirmation(_ destination: Destination, _ folder: String) -> [String] {
    [SitePrint(of: folder).text, destination.whole(in: folder).text]
  }
}

// By what hosts are known
extension HostAccess {
  /// The file of the keys that the person has found right (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT).
  var knownHostsFile: String { "\(settings)/\(Notes.knownHosts.rawValue)" }

  /// Notes that a key is the host's own.
  public func accept(_ key: HostKey) throws(MachineFailure) {
    try add([key.line], to: .knownHosts)
  }

  /// Notes that a certificate is the host's own, in the place of an earlier one.
  public func accept(_ certificate: HostCertificate) throws(MachineFailure) {
    let server = Self.name(of: certificate.server)
    try change(.certificates) { facts in
      facts.filter { $0.first != server } + [[server, certificate.pin]]
    }
  }

  /// The certificate that the person has found right (`HostCertificate.pin`); nil when there is none.
  func pin(of server: Destination.Server) -> String? {
    let name = Self.name(of: server)
    return facts(of: .certificates).last { $0.count == 2 && $0[0] == name }?[1]
  }

  private static func name(of server: Destination.Server) -> String {
    "\(server.host.lowercased()):\(server.port.map(String.init) ?? "")"
  }
}

// What is noted
extension HostAccess {
  /// The files in which it stands, a line for each fact, its parts divided by tabs.
  private enum Notes: String {
    case destinations
    case knownHosts = "known_hosts"
    case certificates
  }

  private func file(_ notes: Notes) -> PersonalFile {
    PersonalFile(notes.rawValue, in: settings)
  }

  private func facts(of notes: Notes) -> [[String]] {
    Self.facts(file(notes).read() ?? [])
  }

  private static func facts(_ text: [UInt8]) -> [[String]] {
    text.split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  private func add(_ fact: [String], to notes: Notes) throws(MachineFailure) {
    // Mostly it is known, and nothing is written.
    guard !facts(of: notes).contains(fact) else { return }
    try change(notes) { $0.contains(fact) ? $0 : $0 + [fact] }
  }

  /// What would not be read as it was written is left out, and so asked again: no name that a host or a site gives
  /// itself can say something of another.
  private func change(
    _ notes: Notes, _ edit: ([[String]]) -> [[String]]
  ) throws(MachineFailure) {
    try file(notes).change { old in
      let sound = edit(Self.facts(old)).filter { fact in
        fact.allSatisfy { part in part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
      }
      let text = sound.map { $0.joined(separator: "\t") + "\n" }.joined()
      return Array(text.utf8)
    }
  }
}
