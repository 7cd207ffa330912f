public import Diagnostics
internal import Digests
public import Manuscript

/// Where the password of an account is kept.
public enum PasswordPlace: Hashable, Sendable {
  /// For as long as this run lasts, and nowhere else.
  case memory
  /// In the variable of the environment, for machines at which nobody sits.
  case environment
  /// In the keyring of the desktop, encrypted.
  case keyring
  /// In a file at this path that nobody else can read, as it is.
  case file(String)
}

// The passwords of accounts
extension HostAccess {
  /// The variable of the environment that holds the password, for machines at which nobody sits.
  public static let passwordVariable = "SASSHI_PUBLISH_PASSWORD"

  /// The password of an account: the one that was just typed, else that of the environment, else the one that is kept;
  /// nil when there is none.
  public func password(of server: Destination.Server) async -> String? {
    await found(of: server)?.password
  }

  /// Where the password of an account comes from; nil when there is none.
  public func place(ofPasswordOf server: Destination.Server) async -> PasswordPlace? {
    await found(of: server)?.place
  }

  /// Takes the password that a person typed, for as long as this run lasts: whether it is right shows when it is tried.
  /// `keep` then keeps it for the next run.
  public func `try`(_ password: String, of server: Destination.Server) {
    memory.hold(password, at: .memory, of: server)
  }

  /// Keeps the password that a person typed, when there is one that was not kept yet.
  ///
  /// - Returns: where it is from now on; nil when there was nothing to keep.
  public func keepTried(
    of server: Destination.Server
  ) async throws(MachineFailure) -> PasswordPlace? {
    guard let held = memory.held(of: server), held.place == .memory else { return nil }
    return try await keep(held.password, of: server)
  }

  /// Keeps the password of an account, in the place of an earlier one: in the keyring of the desktop, or, where none
  /// answers, in a file that nobody else can read.
  ///
  /// - Returns: where it is.
  @discardableResult
  public func keep(
    _ password: String, of server: Destination.Server
  ) async throws(MachineFailure) -> PasswordPlace {
    let file = passwordFile(of: server)
    let place: PasswordPlace
    if await keyring()?.keep(password, of: server) == true {
      file.delete()
      place = .keyring
    } else {
      try file.write(Array(password.utf8))
      place = .file("\(settings)/\(passwordFileName(of: server))")
    }
    memory.hold(password, at: place, of: server)
    return place
  }

  /// Takes the password of an account away, wherever Sasshi kept it.
  public func forget(_ server: Destination.Server) async {
    memory.forget(server)
    passwordFile(of: server).delete()
    await keyring()?.forget(server)
  }

  private func found(
    of server: Destination.Server
  ) async -> PasswordMemory.Held? {
    if let held = memory.held(of: server) { return held }
    if let password = environment(Self.passwordVariable) { return (password, .environment) }
    if memory.isKnown(server) { return nil }
    let found: PasswordMemory.Held?
    if let password = await keyring()?.password(of: server) {
      found = (password, .keyring)
    } else {
      found = passwordFile(of: server).read().map {
        (
          String(decoding: $0, as: UTF8.self),
          .file("\(settings)/\(passwordFileName(of: server))")
        )
      }
    }
    // A keyring that does not answer is waited for once in a run.
    memory.note(found, of: server)
    return found
  }

  private func keyring() async -> Keyring? {
    await Keyring(programs, environment: environment)
  }

  private func passwordFile(of server: Destination.Server) -> PersonalFile {
    PersonalFile(passwordFileName(of: server), in: settings)
  }

  private func passwordFileName(of server: Destination.Server) -> String {
    let account = "\(server.user ?? "")@\(server.host):\(server.port.map(String.init) ?? "")"
    return "password-" + Digest(.sha256, of: account.utf8).hexadecimal.prefix(32)
  }
}

extension PasswordPlace {
  /// Where it is, as a sentence for people; nil where nothing was kept.
  public var wording: Wording? {
    switch self {
    case .memory, .environment: nil
    case .keyring:
      Wording(
        english: "The password is kept in the keyring of this machine.",
        japanese: "パスワードを、このパソコンのキーリング（鍵束）に保存しました。")
    case .file(let path):
      Wording(
        english: """
          The password is kept in a file that nobody but you can read: \(path)
          It is not encrypted. To have it forgotten, delete the file.
          """,
        japanese: """
          パスワードを、自分だけが読めるファイルに保存しました： \(path)
          暗号化はされていません。保存をやめるには、このファイルを削除してください。
          """)
    }
  }
}
