import Diagnostics
import Fixtures
import Testing

@testable import Manuscript
@testable import Publishing

/// Passwords in a real keyring, on a session bus of its own.
@Suite struct KeyringTests {
  private let folder: TemporaryFolder
  private let keyring: RealServer
  private let server = Destination.Server(user: "name", host: "www.example.org", port: 2222)

  init() throws {
    folder = try TemporaryFolder()
    keyring = try RealServer("keyring")
  }

  private func access(
    bus: String? = nil, program: String? = nil, variables: [String: String] = [:]
  ) throws -> HostAccess {
    let bus = try #require(bus ?? keyring.text("bus"))
    let environment = ["DBUS_SESSION_BUS_ADDRESS": bus].merging(variables) { $1 }
    let programs = try Programs.ofMachine(
      nil, environment: { $0 == Program.keyring.variable ? program : nil }, reader: nil)
    return HostAccess(settings: "\(folder.path)/sasshi", programs: programs.value) {
      environment[$0]
    }
  }

  @Test func `a password lies in the keyring, and in no file`() async throws {
    for password in [#"geheim "und" \ mit $(allem) パスワード "#, "-x", "another one"] {
      #expect(try await access().keep(password, of: server) == .keyring)
      let next = try access()
      #expect(await next.password(of: server) == password)
      #expect(await next.place(ofPasswordOf: server) == .keyring)
    }
    #expect(!folder.exists("sasshi"))
    let other = Destination.Server(user: "name", host: "www.example.org", port: nil)
    #expect(try await access().password(of: other) == nil)
    await (try access()).forget(server)
    #expect(try await access().password(of: server) == nil)
  }

  @Test func `what was in a file before is in the keyring alone afterwards`() async throws {
    let nowhere = "unix:path=\(folder.path)/nobody"
    guard case .file = try await access(bus: nowhere).keep("old", of: server) else {
      Issue.record("no file without a bus")
      return
    }
    #expect(try await access().password(of: server) == "old")
    #expect(try await access().keep("new", of: server) == .keyring)
    #expect(try folder.everything().keys.sorted() == ["sasshi/"])
    #expect(try await access().password(of: server) == "new")
  }

  @Test func `the password is on the standard input of the program, and in none of its arguments`()
    async throws
  {
    let log = "\(folder.path)/log"
    try folder.write(
      "secret-tool", "#!/bin/sh\necho \"$@\" >>'\(log)'; env >>'\(log)'\nexec secret-tool \"$@\"\n")
    folder.makeExecutable("secret-tool")
    let program = "\(folder.path)/secret-tool"
    #expect(try await access(program: program).keep("geheim-17", of: server) == .keyring)
    #expect(try await access(program: program).password(of: server) == "geheim-17")
    let text = try folder.text("log")
    #expect(text.contains("store --label=Sasshi: name@www.example.org application sasshi server"))
    #expect(!text.contains("geheim-17"))
  }

  @Test(arguments: ["-x", "--help"])
  func `a name that could pass for an option is kept in a file`(name: String) async throws {
    let hostile = Destination.Server(user: name, host: "www.example.org", port: nil)
    guard case .file = try await access().keep("geheim", of: hostile) else {
      Issue.record("not in a file")
      return
    }
    #expect(try await access().password(of: hostile) == "geheim")
  }

  @Test func `where no session is, the keyring is not asked`() async throws {
    let programs = try Programs.ofMachine(nil, environment: { _ in nil }, reader: nil).value
    #expect(await Keyring(programs) { _ in nil } == nil)
    let found = await Keyring(programs) { $0 == "XDG_RUNTIME_DIR" ? "/run/user/1" : nil }
    #expect(found != nil)
  }
}
