import SystemPackage
import Fixtures
import Testing

@testable import Manuscript
@testable import Publishing

/// Who is let in by OpenSSH's own server, and whom a person's OpenSSH trusts.
struct SFTPLoginTests {
  @Test func `a host that is seen first is asked about, and let through when its key is right`()
    async throws
  {
    let room = try SFTPRoom(knows: false)
    guard case .question(.hostKey(let key)) = await room.stop() else {
      Issue.record("no question")
      return
    }
    #expect(key.server == room.server)
    #expect(key.kind == "ED25519")
    #expect(key.line == room.key.line)
    #expect(key.fingerprints.map { $0.prefix { $0 != ":" } } == ["SHA256", "MD5"])
    let listed = await ProgramRun(
      program: "/bin/sh", arguments: ["-c", "ssh-keygen -lf '\(room.folder.path)/host-first.pub'"],
      environment: [:], timeLimit: .seconds(60)
    ).run().lastLines
    #expect(listed.last?.contains(try #require(key.fingerprints.first)) == true)
    try room.access.accept(key)
    #expect(await room.stop() == nil)
  }

  @Test func `a host that shows another key is refused, and nobody is asked`() async throws {
    let room = try SFTPRoom()
    #expect(await room.stop() == nil)
    room.stopServer()
    try room.startServer(["--host-key", "second"])
    let failure = await room.failure()
    #expect(failure?.reason == .changedIdentity)
    #expect(failure?.isPassing == false)
    #expect(room.folder.exists("home/site"))
  }

  @Test func `a password is asked for, tried once, and asked for again when it is wrong`()
    async throws
  {
    let room = try SFTPRoom(["--ways", "password"])
    #expect(await room.stop() == .question(.password(room.server, wasWrong: false)))
    try await room.access.keep("wrong word", of: room.server)
    #expect(await room.stop() == .question(.password(room.server, wasWrong: true)))
    let tries = try room.folder.text("log").split(whereSeparator: \.isNewline).filter {
      $0.hasPrefix("Failed password")
    }
    #expect(tries.count == 1)
    try await room.access.keep(room.password, of: room.server)
    #expect(await room.stop() == nil)
  }

  @Test func `a key comes before a password that is kept`() async throws {
    let room = try SFTPRoom()
    try await room.access.keep("wrong word", of: room.server)
    #expect(await room.stop() == nil)
    #expect(try !room.folder.text("log").contains("password"))
  }

  @Test(arguments: ["10", "1"])
  func `a password stands in no argument and no variable, and is gone with the work`(
    sessions: String
  ) async throws {
    let room = try SFTPRoom(["--ways", "password", "--sessions", sessions])
    try await room.access.keep(room.password, of: room.server)
    try room.folder.write(
      "watched/ssh",
      """
      #!/bin/sh
      { printf '%s\\n' "$@"; env; } >> '\(room.folder.path)/seen'
      exec '\(room.folder.path)/bin/ssh' "$@"
      """)
    room.folder.makeExecutable("watched/ssh")
    let files = try (0..<4).map { try room.file("f\($0)", "\($0)") }
    let stop = await room.stop(ssh: "\(room.folder.path)/watched/ssh") { host in
      try await host.makeFolders([])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for file in files { group.addTask { try await host.send([file]) { _ in } } }
        try await group.waitForAll()
      }
    }
    #expect(stop == nil)
    #expect(try room.standing().count == 5)
    let seen = try room.folder.text("seen")
    #expect(seen.contains("SSH_ASKPASS_REQUIRE=force"))
    #expect(!seen.contains(room.password))
    let holders = try room.folder.everything().filter { $0.value.contains(room.password) }
    #expect(
      Set(holders.keys.map { $0.prefix { $0 != "-" } }) == [
        "password", "ready", "settings of a person/password",
      ])
  }

  @Test func `a key that is locked is named`() async throws {
    let room = try SFTPRoom(["--ways", "publickey"])
    let locked = await ProgramRun(
      program: "/bin/sh",
      arguments: ["-c", "ssh-keygen -q -p -N 'a word' -f '\(room.folder.path)/key'"],
      environment: [:], timeLimit: .seconds(60)
    ).run()
    #expect(locked.end == .exited(0))
    let failure = await room.failure()
    #expect(failure?.reason == .refusedLogin)
    #expect(
      failure?.words.first == "Enter passphrase for key '\(room.folder.path)/key': ")
  }

  /// On the way to a host, another one may ask as well (ssh_config(5), ProxyJump).
  @Test(arguments: [
    ("hana@host.example's password: ", true), ("(hana@host.example) Password: ", true),
    ("(hana@host.example) Enter code: ", false), ("hana@jump.example's password: ", false),
    ("(hana@jump.example) hana@host.example's password: ", false), ("Password: ", false),
    ("Enter passphrase for key '/hana@host.example's password': ", false),
  ])
  func `a password is answered to nobody but its account`(
    question: String, isAnswered: Bool
  ) async throws {
    let folder = try TemporaryFolder()
    let ask = try AskPass(
      in: ScratchFolder.ofHost(in: folder.path), answering: "word",
      to: ["hana@host.example's password", "(hana@host.example) "])
    let run = await ProgramRun(
      program: FilePath(try #require(ask.environment["SSH_ASKPASS"])), arguments: [question],
      environment: [:], timeLimit: .seconds(30)
    ).run()
    #expect(run.lastLines == (isAnswered ? ["word"] : []))
    #expect(ask.hasAnswered == isAnswered)
  }

  @Test func `a password goes to the host that a name of the person's own means`() async throws {
    let room = try SFTPRoom(["--ways", "password"])
    try room.folder.write(
      "ssh_config",
      room.folder.text("ssh_config")
        + "Host mine\n  HostName 127.0.0.1\n  HostKeyAlias [127.0.0.1]:\(room.server.port ?? 0)\n")
    let server = Destination.Server(user: "hana", host: "mine", port: room.server.port)
    try await room.access.keep(room.password, of: server)
    #expect(await room.stop(server: server) == nil)
  }

  @Test func `an account that the host does not know is refused`() async throws {
    let room = try SFTPRoom(["--ways", "publickey"])
    let nobody = Destination.Server(user: "nobody-here", host: "127.0.0.1", port: room.server.port)
    #expect(await room.failure(server: nobody)?.reason == .refusedLogin)
  }

  @Test func `without ssh that is said`() async throws {
    let room = try SFTPRoom()
    let stop = await room.stop(ssh: "/nowhere/ssh")
    #expect(stop == .failure(HostFailure(reason: .missing(.ssh))))
  }
}
