internal import Manuscript
internal import SystemPackage

/// Entering an account. What only the person can say is thrown as a question.
struct SSHLogin: Sendable {
  let account: SSHAccount
  let programs: SSHPrograms
  let watchdog: Watchdog
  /// The password that is kept for the account; nil when there is none.
  let password: String?
  /// With what a question for that password begins.
  let questions: [String]

  init(
    account: SSHAccount, programs: SSHPrograms, watchdog: Watchdog, password: String?
  ) async {
    self.account = account
    self.programs = programs
    self.watchdog = watchdog
    self.password = password
    questions =
      password == nil ? [] : await Self.questions(for: account, programs, watchdog)
  }

  /// Enters, to send files.
  func session() async throws(HostStop) -> SFTPSession {
    let (outcome, ask) = try await attempt(password == nil ? .keys : .all)
    guard case .refused(let words) = outcome else { return try opened(outcome) }
    guard words.hasTooManyKeys else { throw try await stop(words, ask) }
    if password != nil {
      let (outcome, ask) = try await attempt(.password)
      guard case .refused(let words) = outcome else { return try opened(outcome) }
      throw try await stop(words, ask)
    }
    // The host broke off before it said what else it takes.
    let (offer, _) = try await attempt(.none)
    guard case .refused(let offered) = offer, offered.offersPassword else {
      throw try await stop(words, ask)
    }
    throw .question(.password(account.server, wasWrong: false))
  }

  private func opened(_ outcome: SFTPSession.Outcome) throws(HostStop) -> SFTPSession {
    switch outcome {
    case .open(let session): return session
    case .refused(let words): throw .failure(HostFailure(reason: words.reason, words: words.lines))
    }
  }

  /// Whether somebody is let in.
  private func attempt(
    _ ways: SSHAccount.Ways
  ) async throws(HostStop) -> (SFTPSession.Outcome, AskPass) {
    let ask = try AskPass(
      in: ScratchFolder.ofHost(in: watchdog.folder), answering: password, to: questions)
    let run = run(programs.ssh, account.subsystemArguments(ways), ask, Self.longest)
    return (await SFTPSession.open(run), ask)
  }

  /// No publication takes longer.
  private static let longest = Duration.seconds(86_400)

  /// How `ssh` begins when it asks for the account's password: `user@host's password`, or `(user@host) ` before what the
  /// host asks. The person's own settings may say what user and host are. Before OpenSSH 8.6, the host's question stood
  /// alone: it is answered where nobody stands between.
  private static func questions(
    for account: SSHAccount, _ programs: SSHPrograms, _ watchdog: Watchdog
  ) async -> [String] {
    let heard = HeardLines()
    _ = await ProgramRun(
      program: programs.ssh,
      arguments: ["-G"] + account.options(.all) + account.target,
      environment: ["LC_ALL": "C"], timeLimit: .seconds(30), watchdog: watchdog
    ).run(hearing: { heard.add($0) })
    func value(of key: String) -> String? {
      heard.lines.first { $0.hasPrefix(key + " ") }.map { String($0.dropFirst(key.count + 1)) }
    }
    guard let user = value(of: "user"),
      let host = value(of: "hostkeyalias") ?? value(of: "hostname")?.lowercased()
    else { return [] }
    let isDirect = value(of: "proxyjump") == nil && value(of: "proxycommand") == nil
    return ["\(user.prefix(30))@\(host.prefix(128))'s password", "(\(user)@\(host)) "]
      + (isDirect ? ["Password", "password", "パスワード"] : [])
  }

  /// A run of one of the programs.
  func run(
    _ program: FilePath, _ arguments: [String], _ ask: AskPass, _ timeLimit: Duration
  ) -> ProgramRun {
    ProgramRun(
      program: program, arguments: arguments,
      environment: ask.environment.merging(["LC_ALL": "C", "LANGUAGE": ""]) { $1 },
      timeLimit: timeLimit, watchdog: watchdog)
  }
}

// What a refusal means
extension SSHLogin {
  private func stop(_ words: SSHWords, _ ask: AskPass) async throws(HostStop) -> HostStop {
    if words.isUnknownKey, !words.isChangedKey, let key = try await hostKey() {
      return .question(.hostKey(key))
    }
    if words.offersPassword {
      if password == nil { return .question(.password(account.server, wasWrong: false)) }
      if ask.hasAnswered { return .question(.password(account.server, wasWrong: true)) }
    }
    // What was asked and not answered tells why: a passphrase, a code.
    let said = words.isRefusedLogin ? ask.questions + words.lines : words.lines
    return .failure(HostFailure(reason: words.reason, words: said))
  }

  /// The key that the host shows to somebody who does not know it; nil when it shows none.
  private func hostKey() async throws(HostStop) -> HostKey? {
    let folder = try ScratchFolder.ofHost(in: watchdog.folder)
    let ask = try AskPass(in: folder, answering: nil, to: [])
    let name = "key"
    let file = "\(folder.path)/\(name)"
    // Whom it lets in all the same says nothing and goes.
    _ = await run(
      programs.ssh, account.subsystemArguments(.none, keyFile: file), ask, .seconds(30)
    ).run()
    let text = String(decoding: folder.read(name) ?? [], as: UTF8.self)
    guard let line = text.split(separator: "\n").first else { return nil }
    var fingerprints: [String] = []
    var kind = ""
    for hash in ["sha256", "md5"] {
      let (_, lines) = await run(
        programs.keygen, ["-l", "-E", hash, "-f", file], ask, .seconds(30)
      ).run()
      // As in “256 SHA256:… host (ED25519)”.
      let words = lines.last?.split(separator: " ") ?? []
      guard words.count > 3, let last = words.last else { return nil }
      fingerprints.append(String(words[1]))
      kind = last.filter { $0 != "(" && $0 != ")" }
    }
    return HostKey(
      server: account.server, kind: kind, fingerprints: fingerprints, line: String(line))
  }
}
