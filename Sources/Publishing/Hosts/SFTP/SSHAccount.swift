internal import Manuscript

/// An account on a host, as OpenSSH's programs are asked for it. The person's own settings, keys and agent are used;
/// what those allow besides sending files is not.
struct SSHAccount: Sendable {
  let server: Destination.Server
  /// The file of the keys that the person has found right.
  let knownHostsFile: String

  /// How somebody enters.
  enum Ways: Sendable {
    /// With a key; a password is not tried.
    case keys
    /// With a key, else with a password.
    case all
    /// With a password: a host that was shown many keys does not listen any more.
    case password
    /// Not at all: only what the host says before is of interest.
    case none
  }

  /// Options for `ssh`, each as `-o` and what it is.
  ///
  /// - Parameter keyFile: the file into which the host's key is written as it is seen; nil where it has to be known.
  func options(_ ways: Ways, keyFile: String? = nil) -> [String] {
    var options = [
      // It asks for nothing but what the script answers.
      "BatchMode=no", "NumberOfPasswordPrompts=1",
      "StrictHostKeyChecking=\(keyFile == nil ? "yes" : "accept-new")",
      "UserKnownHostsFile=" + (keyFile.map(Self.word) ?? knownHosts),
      "CheckHostIP=no", "UpdateHostKeys=no", "HashKnownHosts=no", "LogLevel=ERROR",
      "ConnectTimeout=15", "ConnectionAttempts=1", "ServerAliveInterval=15",
      "ServerAliveCountMax=3",
      "ForwardAgent=no", "ForwardX11=no", "ClearAllForwardings=yes", "Tunnel=no",
      "PermitLocalCommand=no", "RemoteCommand=none", "RequestTTY=no",
      // A line of its own, which ends with it.
      "ControlPath=none", "ControlMaster=no", "ControlPersist=no",
    ]
    if keyFile != nil { options.append("GlobalKnownHostsFile=/dev/null") }
    if let port = server.port { options.append("Port=\(port)") }
    options += ways.options
    return options.flatMap { ["-o", $0] }
  }

  /// With what `ssh` runs the host's subsystem for files.
  func subsystemArguments(_ ways: Ways, keyFile: String? = nil) -> [String] {
    options(ways, keyFile: keyFile) + ["-s"] + target + ["sftp"]
  }

  /// The last arguments of `ssh`.
  var target: [String] {
    (server.user.map { ["-l", $0] } ?? []) + ["--", bareHost]
  }

  /// The machine's name, or its number without brackets.
  private var bareHost: String {
    server.host.hasPrefix("[") ? String(server.host.dropFirst().dropLast()) : server.host
  }

  /// The files of known keys: the person's own, and Sasshi's.
  private var knownHosts: String {
    "~/.ssh/known_hosts ~/.ssh/known_hosts2 " + Self.word(knownHostsFile)
  }

  /// A path as one word of an option, in which percent signs stand for other things (ssh_config(5), “TOKENS”).
  private static func word(_ path: String) -> String {
    let text = path.replacing("%", with: "%%").replacing("\\", with: "\\\\")
      .replacing("\"", with: "\\\"")
    return path == "none" ? path : "\"\(text)\""
  }
}

extension SSHAccount.Ways {
  fileprivate var options: [String] {
    switch self {
    case .keys: ["PasswordAuthentication=no", "KbdInteractiveAuthentication=no"]
    // Only one of the ways of asking is given an answer, so that a wrong one counts once.
    case .all:
      [
        "PasswordAuthentication=yes", "KbdInteractiveAuthentication=yes",
        "PreferredAuthentications=publickey,password,keyboard-interactive",
      ]
    case .password:
      [
        "PasswordAuthentication=yes", "KbdInteractiveAuthentication=yes",
        "PubkeyAuthentication=no", "PreferredAuthentications=password,keyboard-interactive",
      ]
    case .none: ["PreferredAuthentications=none", "PubkeyAuthentication=no"]
    }
  }
}
