internal import Manuscript

/// With what curl enters an account.
struct FTPLogin: Sendable {
  let user: String
  let password: String
  let isEncrypted: Bool
  /// The one public key that is the server's own (`HostCertificate.pin`); nil has the machine's authorities say so.
  let pin: String?
  /// Whether it is TLS 1.3 that is spoken, if any. It is not the first choice: of 86 files, vsftpd refused 14 to 70, since
  /// curl enters no session of TLS 1.3 a second time (“522”), and hangs up on what the server still says (“426”). With
  /// TLS 1.2 it refused none.
  var isNewest = false

  /// A transfer within the account.
  ///
  /// - Parameters:
  ///   - limit: the seconds that it may take.
  ///   - isCommand: whether it is about commands alone.
  ///   - entering: whether it looks if the address is a folder that can be entered.
  func transfer(
    _ address: String, limit: Int, isCommand: Bool = false, entering: Bool = false
  ) -> CurlTransfer {
    var transfer = CurlTransfer(address)
    transfer.set("user", "\(user):\(password)")
    // The address is where the commands mean, dots and all.
    transfer.set("path-as-is")
    Self.secure(&transfer, isEncrypted: isEncrypted, pin: pin)
    if isEncrypted, !isNewest { transfer.set("tls-max", "1.2") }
    transfer.set("ftp-method", entering ? "singlecwd" : "nocwd")
    transfer.set("max-time", "\(limit)")
    // What the server replies, and not what it is told, which would be the password too.
    transfer.set("dump-header", "-")
    if isCommand {
      transfer.set("head")
      transfer.set("output", "/dev/null")
    }
    return transfer
  }

  /// Has curl talk to the server itself, and to nobody else who says that he is it.
  static func secure(_ transfer: inout CurlTransfer, isEncrypted: Bool, pin: String?) {
    transfer.set("noproxy", "*")
    transfer.set("connect-timeout", "20")
    transfer.set("speed-time", "30")
    transfer.set("speed-limit", "1")
    guard isEncrypted else { return }
    transfer.set("ssl-reqd")
    guard let pin else { return }
    transfer.set("insecure")
    transfer.set("pinnedpubkey", pin)
  }
}

extension FTPHost {
  /// With what the account is entered.
  func login() async throws(HostStop) -> FTPLogin {
    // Whoever publishes has an account of his own: nobody is let in to write without a name.
    guard let user = server.user, !user.isEmpty else {
      throw .failure(HostFailure(reason: .refusedLogin))
    }
    guard let password = await access.password(of: server) else {
      throw .question(.password(server, wasWrong: false))
    }
    // A line's end would end the command that says it, and begin another one.
    guard !password.hasControlCharacters else {
      throw .question(.password(server, wasWrong: true))
    }
    // For curl, a colon ends the name.
    guard !(user + path).hasControlCharacters, !user.contains(":") else {
      throw .failure(HostFailure(reason: .refused))
    }
    return FTPLogin(
      user: user, password: password, isEncrypted: isEncrypted,
      pin: isEncrypted ? access.pin(of: server) : nil, isNewest: memory.triesNewest)
  }

  /// The certificate that the server shows. Nobody's name or password is said: curl ends when it has seen that the key is
  /// not the one that it was told to expect, which is the key of nobody.
  func shownCertificate() async throws(HostStop) -> HostCertificate? {
    var transfer = CurlTransfer(address(of: nil))
    FTPLogin.secure(
      &transfer, isEncrypted: true, pin: "sha256//" + String(repeating: "A", count: 43) + "=")
    transfer.set("max-time", "\(Self.commandSeconds)")
    transfer.set("output", "/dev/null")
    transfer.set("verbose")
    transfer.set("write-out", "%{certs}")
    let shown = CertificateListener()
    _ = try await curl.hear([transfer], timeLimit: .seconds(Self.commandSeconds + 10)) {
      shown.add($0)
    }
    return shown.pin.map {
      HostCertificate(server: server, pin: $0, fingerprint: shown.fingerprint)
    }
  }
}

extension String {
  fileprivate var hasControlCharacters: Bool {
    utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }
}
