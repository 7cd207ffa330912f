import Fixtures
import Testing

@testable import Manuscript
@testable import Publishing

/// What FTP servers refuse: a real vsftpd, or one in whose place something answers as other servers do.
struct FTPRefusalTests {
  private func room(_ answers: [String], _ settings: [String] = []) async throws -> FTPRoom {
    let room = try FTPRoom(encrypted: false, settings, answers: answers)
    try await room.know()
    return room
  }

  /// Sends `a.html`, `b.html`, `c.html`.
  private func send(
    in room: FTPRoom, _ names: [String] = ["a.html", "b.html", "c.html"]
  ) async throws -> (stop: HostStop?, sent: [String]) {
    let files = try names.map { try room.file($0, "new") }
    let sent = Names()
    let stopped = await hostStop {
      try await room.visit { try await $0.send(files) { sent.add($0.path.text) } }
    }
    return (stopped, sent.all)
  }

  private func failure(_ stop: HostStop?) -> HostFailure? {
    guard case .failure(let failure) = stop else { return nil }
    return failure
  }

  @Test func aFileThatIsNotRenamedIsNotSent() async throws {
    let room = try await room(["RNTO=550 Rename failed."])
    let (stop, sent) = try await send(in: room)
    #expect(failure(stop)?.reason == .notPermitted)
    #expect(failure(stop)?.path?.text == "a.html")
    #expect(sent == [])
    #expect(room.stands("b.html") == nil)
  }

  @Test func aServerThatReplacesNoFileIsServedInASecondWay() async throws {
    let room = try await room(["RNTO?553 File exists."])
    for name in ["b.html", "c.html"] { try room.vsftpd.folder.write("files/" + name, "old") }
    let (stop, sent) = try await send(in: room)
    #expect(stop == nil)
    #expect(sent == ["a.html", "b.html", "c.html"])
    for name in sent { #expect(room.stands(name) == "new") }
  }

  @Test(arguments: [
    ["RNTO=550 Rename failed."], ["1,3:RNTO=553 File exists."],
    ["1:RNTO=553 File exists.", "1:RNTO>break"],
  ])
  func theOldPageStandsWhereTheNewOneCannotTakeItsPlace(answers: [String]) async throws {
    let room = try await room(answers)
    try room.vsftpd.folder.write("files/a.html", "old")
    let (stop, sent) = try await send(in: room, ["a.html"])
    #expect(failure(stop)?.path?.text == "a.html")
    #expect(sent == [])
    #expect(room.stands("a.html") == "old")
  }

  @Test func aServerThatReplacesNoFileKeepsTheOldOneWhenALaterOneFails() async throws {
    // The first and the last renaming of new files are refused: that of the first page, and that of the second.
    let room = try await room(["1,5:RNTO=553 File exists."])
    for name in ["a.html", "b.html"] { try room.vsftpd.folder.write("files/" + name, "old") }
    let (stop, sent) = try await send(in: room, ["a.html", "b.html"])
    #expect(failure(stop)?.path?.text == "b.html")
    #expect(sent == ["a.html"])
    #expect(room.stands("a.html") == "new")
    #expect(room.stands("b.html") == "old")
    let left = try room.vsftpd.folder.everything().keys.filter { $0.hasSuffix("-old") }
    #expect(left == [])
  }

  @Test func aFolderDoesNotStepAside() async throws {
    let room = try await room(["RNTO?553 File exists."])
    try room.vsftpd.folder.write("files/a.html/theirs", "theirs")
    let (stop, sent) = try await send(in: room, ["a.html"])
    #expect(failure(stop)?.reason == .taken)
    #expect(sent == [])
    #expect(room.stands("a.html/theirs") == "theirs")
  }

  @Test func whatAServerSaysIsNeverTakenForWhatCurlSays() async throws {
    let lines = ["99 78 550 x", "0 0 226 x", "-1 0 226 x"].map { "sasshi-transfer \($0)" }
    let room = try await room([
      "PASS>" + (["230-Welcome"] + lines + ["230 Come in."]).joined(separator: "\r\n"),
      "STOR>553 No.",
    ])
    let (stop, sent) = try await send(in: room, ["a.html"])
    #expect(failure(stop)?.path?.text == "a.html")
    #expect(sent == [])
    try room.vsftpd.folder.write("files/b.html", "theirs")
    let asked = try ["a.html", "b.html"].map(contained)
    #expect(try await room.visit { try await $0.present(among: asked) } == [asked[1]])
  }

  @Test(arguments: ["552 Quota exceeded.", "452 Disk full.", "451 Failure writing to local file."])
  func aFullDiskIsToldFromABrokenLine(reply: String) async throws {
    let room = try await room(["STOR>" + reply])
    let (stop, sent) = try await send(in: room)
    #expect(failure(stop)?.reason == .full)
    #expect(failure(stop)?.path?.text == "a.html")
    #expect(sent == [])
  }

  @Test(arguments: ["1:STOR>426 Failure reading network stream.", "1:STOR>break", "1:RNTO>break"])
  func whatBreaksOffGoesWellTheNextTime(answer: String) async throws {
    let room = try await room([answer])
    let files = try ["a.html", "b.html"].map { try room.file($0, "new", replaces: false) }
    let sent = Names()
    try await room.visit { host in
      let first = await hostStop { try await host.send(files) { sent.add($0.path.text) } }
      #expect(failure(first)?.reason == .brokenOff)
      #expect(failure(first)?.path?.text == "a.html")
      #expect(sent.all == [])
      // The server may have renamed the file when nobody heard it any more.
      try await host.send(files) { sent.add($0.path.text) }
    }
    #expect(sent.all == ["a.html", "b.html"])
    #expect(room.stands("b.html") == "new")
  }

  @Test func whoMayNotWriteIsTold() async throws {
    let room = try await room([], ["write_enable=NO"])
    let (stop, _) = try await send(in: room)
    #expect(failure(stop)?.reason == .notPermitted)
    let folder = try contained("folder")
    #expect(
      await hostFailure { try await room.visit { try await $0.makeFolders([folder]) } }
        == .notPermitted)
    #expect(
      await hostFailure {
        try await room.visit(path: "site") { try await $0.makeFolders([folder]) }
      }
        == .noFolder)
    try room.vsftpd.folder.write("files/kept.html", "kept")
    let kept = try contained("kept.html")
    // Nobody may rename there either, by which it is seen whether something stands there.
    _ = await hostStop { try await room.visit { try await $0.delete([kept]) { _ in } } }
    #expect(room.stands("kept.html") == "kept")
  }

  @Test func aServerWithRoomForOneLineLetsBothInOneAfterTheOther() async throws {
    let room = try await room([], ["max_per_ip=1", "anon_max_rate=1000000"])
    let files = try ["a.html", "b.html"].map {
      try room.file($0, String(repeating: "x", count: 3_000_000))
    }
    do {
      try await room.visit { host in
        async let one: Void = host.send([files[0]]) { _ in }
        async let other: Void = host.send([files[1]]) { _ in }
        try await one
        try await other
      }
    } catch {
      // Only the server knows who kept its line, and how long.
      Issue.record(error, "\(room.commands)")
    }
    #expect(room.stands("a.html")?.utf8.count == 3_000_000)
    #expect(room.stands("b.html")?.utf8.count == 3_000_000)
  }

  @Test func nobodyThereIsUnreachable() async throws {
    let room = try await room([])
    let server = Destination.Server(user: "ftp", host: "127.0.0.1", port: 9)
    try await room.access.keep("x", of: server)
    let path = try contained("a.html")
    let stopped = try await Watchdog.watching(over: ScratchFolder(in: room.folder.path)) {
      watchdog in
      let host = FTPHost(
        server: server, path: "", isEncrypted: false, access: room.access,
        programs: FTPRoom.programs(in: room.folder), watchdog: watchdog)
      return await hostStop { _ = try await host.read(path, atMost: 1000) }
    }
    #expect(failure(stopped)?.reason == .unreachable)
  }
}
