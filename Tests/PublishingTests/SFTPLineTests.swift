import SystemPackage
import Fixtures
import Testing

@testable import Manuscript
@testable import Publishing

/// Lines that break, are shared, or cannot be made.
struct SFTPLineTests {
  @Test func `all calls of a publication log in once`() async throws {
    let room = try SFTPRoom()
    let files = try (0..<8).map { try room.file("f\($0)", "\($0)") }
    try await room.visit { host in
      _ = try await host.read(try .known("f1"), atMost: 1000)
      try await host.makeFolders([])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for file in files { group.addTask { try await host.send([file]) { _ in } } }
        try await group.waitForAll()
      }
      #expect(try await host.present(among: files.map(\.path)).count == 8)
    }
    let entries = try room.folder.text("log").split(whereSeparator: \.isNewline).filter {
      $0.hasPrefix("Accepted ")
    }
    #expect(entries.count == 1)
  }

  @Test func `a server that is killed in the middle breaks the sending off, and it goes on later`()
    async throws
  {
    let room = try SFTPRoom(["--delay", "20"])
    try room.folder.makeFolder("home/site")
    let files = try (0..<40).map { try room.file("f\($0)", "text \($0)") }
    let sent = Told()
    let failure = await room.failure { host in
      try await host.send(files) { file in
        sent.add(file.path)
        if sent.all.count == 3 { room.stopServer() }
      }
    }
    #expect(failure?.reason == .brokenOff)
    #expect(failure?.isPassing == true)
    let count = sent.all.count
    #expect((3..<40).contains(count))
    #expect(sent.all == files.prefix(count).map(\.path.text))
    #expect(failure?.path == files[count].path)
    for file in files.prefix(count) {
      #expect(try room.folder.text("home/site/\(file.path.text)").hasPrefix("text "))
    }
  }

  @Test func `a line that broke is made anew`() async throws {
    let room = try SFTPRoom()
    let file = try room.file("a", "a")
    try await room.visit { host in
      try await host.makeFolders([])
      room.stopServer()
      await #expect(throws: HostStop.self) { try await host.send([file]) { _ in } }
      try room.startServer()
      try await host.send([file]) { _ in }
    }
    #expect(try room.standing()["site/a"] == "a")
  }

  @Test(arguments: ["127.0.0.1", "no-such-host.invalid"])
  func `where nobody answers that is said`(host: String) async throws {
    let room = try SFTPRoom()
    let port = room.server.port
    room.stopServer()
    let programs = Programs([:], temporaryFolder: room.folder.path, timeLimit: nil)
    let server = Destination.Server(user: "hana", host: host, port: port)
    let reason = try await Watchdog.watching(over: ScratchFolder(in: room.folder.path)) {
      watchdog in
      let host = SFTPHost(
        server: server, path: "~/site", access: room.access, programs: programs, watchdog: watchdog)
      do throws(HostStop) {
        try await host.makeFolders([])
        return HostFailure.Reason?.none
      } catch {
        guard case .failure(let failure) = error else { return nil }
        return failure.reason
      }
    }
    #expect(reason == .unreachable)
  }

  @Test func `what an account's own shell says in between is shown`() async throws {
    let room = try SFTPRoom()
    let ssh = try room.odd("echo 'Willkommen bei unserem Server!'; exec \"$ssh\" \"$@\"")
    guard case .failure(let failure) = await room.stop(ssh: ssh) else {
      Issue.record("no failure")
      return
    }
    #expect(failure.reason == .refused)
    #expect(failure.words.contains { $0.contains("Willkommen bei unserem Server!") })
  }

  @Test func `of the programs nothing is left`() async throws {
    let room = try SFTPRoom()
    let folder = try await room.visit { host in
      try await host.makeFolders([])
      return room.folder.path
    }
    // What is looked for stands in no argument of who looks.
    let look = "printf %s \"$FOLDER\" | grep -lsF -f - /proc/[0-9]*/cmdline"
    let (end, _) = await ProgramRun(
      program: "/bin/sh", arguments: ["-c", "while \(look); do sleep 0.1; done"],
      environment: ["FOLDER": "\"\(folder)/settings of"], timeLimit: .seconds(30)
    ).run()
    #expect(end == .exited(0))
    #expect(try room.folder.everything().keys.filter { $0.contains("sasshi-") } == [])
  }
}
