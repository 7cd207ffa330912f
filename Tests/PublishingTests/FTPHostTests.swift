import Fixtures
import Synchronization
import Testing

@testable import Manuscript
@testable import Publishing

/// Against a real vsftpd, which hides from lists what begins with a dot.
struct FTPHostTests {
  private static let names = [
    "index.html", "a b.css", "#1 100%?.html", "\"quoted\" 'twice' \\.txt", "-R", "日本語/もくじ.html",
    "日本語/;type=a", "[a]{b,c}*.txt", ".sasshi-published", "日本語/é~&+$.txt",
  ]

  @Test(arguments: [true, false])
  func filesArriveUnderTheirNamesAndCanBeReadAndDeleted(encrypted: Bool) async throws {
    let room = try FTPRoom(encrypted: encrypted)
    try await room.know()
    let files = try Self.names.map { try room.file($0, "text of \($0)") }
    let sent = Names()
    try await room.visit(path: "public html/サイト") { host in
      try await host.makeFolders([try contained("日本語")])
      try await host.send(files) { sent.add($0.path.text) }
      for file in files { try await host.send([file]) { _ in } }
    }
    #expect(sent.all == Self.names)
    for name in Self.names { #expect(room.stands("public html/サイト/" + name) == "text of \(name)") }
    let left = try room.vsftpd.folder.everything().keys.filter { $0.contains(".sasshi-7") }
    #expect(left == [])

    try await room.visit(path: "public html/サイト") { host in
      let read = try await host.read(try contained(".sasshi-published"), atMost: 1000)
      #expect(read.map { String(decoding: $0, as: UTF8.self) } == "text of .sasshi-published")
      #expect(try await host.read(try contained("nowhere/.sasshi-published"), atMost: 1000) == nil)
      let asked = try (Self.names + ["nothing", "日本語", "日本語/nothing"]).map(contained)
      #expect(
        try await host.present(among: asked) == Set(try (Self.names + ["日本語"]).map(contained)))

      let gone = Names()
      let some = try Self.names.dropLast().map(contained) + [try contained("nothing")]
      try await host.delete(some) { gone.add($0.text) }
      #expect(gone.all == some.map(\.text))
      try await host.deleteEmptyFolders([try contained("日本語"), try contained("nothing")])
    }
    #expect(room.stands("public html/サイト/index.html") == nil)
    #expect(room.stands("public html/サイト/日本語/é~&+$.txt") != nil)
    try await room.visit(path: "public html/サイト") { host in
      try await host.delete([try contained("日本語/é~&+$.txt")]) { _ in }
      try await host.deleteEmptyFolders([try contained("日本語")])
    }
    #expect(!room.vsftpd.folder.exists("files/public html/サイト/日本語"))
  }

  @Test func manyFilesTravelOverOneLineAndNoneOfThemTwice() async throws {
    let room = try FTPRoom()
    try await room.know()
    let files = try (0..<86).map { try room.file("f\($0).html", "page \($0)") }
    let sent = Names()
    try await room.visit { try await $0.send(files) { sent.add($0.path.text) } }
    #expect(sent.all == files.map(\.path.text))
    #expect(room.commands.ranges(of: "USER ftp").count == 1)
  }

  @Test func aCertificateForWhichNobodyVouchesIsAskedAboutBeforeAnyNameIsSaid() async throws {
    let room = try FTPRoom()
    try await room.access.keep(room.password, of: room.server)
    let file = try room.file("a.html", "a")
    let question = await hostStop { try await room.visit { try await $0.send([file]) { _ in } } }
    #expect(question == .question(.certificate(room.certificate)))
    #expect(!room.commands.contains("USER") && !room.commands.contains("PASS"))
    #expect(room.commands.contains("AUTH"))

    try room.access.accept(room.certificate)
    try await room.visit { try await $0.send([file]) { _ in } }
    #expect(room.stands("a.html") == "a")
  }

  @Test func anotherKeyThanTheKnownOneIsNeverAskedAbout() async throws {
    let room = try FTPRoom()
    try await room.access.keep(room.password, of: room.server)
    let other = "sha256//" + String(repeating: "B", count: 43) + "="
    try room.access.accept(HostCertificate(server: room.server, pin: other))
    let path = try contained("a.html")
    #expect(
      await hostFailure { try await room.visit { _ = try await $0.read(path, atMost: 1000) } }
        == .changedIdentity
    )
    #expect(!room.commands.contains("USER") && !room.commands.contains("PASS"))
  }

  @Test func withoutThePasswordItIsAskedForAndWithAWrongOneAgain() async throws {
    let room = try FTPRoom()
    try room.access.accept(room.certificate)
    let path = try contained("a.html")
    func asked() async -> HostStop? {
      await hostStop { try await room.visit { _ = try await $0.read(path, atMost: 1000) } }
    }
    #expect(await asked() == .question(.password(room.server, wasWrong: false)))
    for wrong in ["wrong", "right\r\nDELE a.html"] {
      try await room.access.keep(wrong, of: room.server)
      #expect(await asked() == .question(.password(room.server, wasWrong: true)))
    }
    #expect(!room.commands.contains("DELE"))
  }

  @Test func anAccountHasAName() async throws {
    let room = try FTPRoom()
    try await room.know()
    let path = try contained("a.html")
    #expect(
      await hostFailure {
        try await room.visit(user: "") { _ = try await $0.read(path, atMost: 1000) }
      }
        == .refusedLogin)
  }

  @Test func whatStandsThereAndIsNotSasshisIsLeftAlone() async throws {
    let room = try FTPRoom()
    try await room.know()
    try room.vsftpd.folder.write("files/theirs.html", "theirs")
    let files = try ["a.html", "theirs.html", "z.html"].map {
      try room.file($0, "ours", replaces: false)
    }
    let sent = Names()
    let stopped = await hostStop {
      try await room.visit { try await $0.send(files) { sent.add($0.path.text) } }
    }
    #expect(
      stopped == .failure(HostFailure(reason: .taken, path: try contained("theirs.html"))))
    #expect(sent.all == ["a.html"])
    #expect(room.stands("theirs.html") == "theirs")
    #expect(room.stands("z.html") == nil)
  }

  @Test func aFolderInThePlaceOfAFileIsLeftAlone() async throws {
    let room = try FTPRoom()
    try await room.know()
    try room.vsftpd.folder.write("files/folder/x", "x")
    let paths = try ["folder", "nothing"].map(contained)
    let gone = Names()
    try await room.visit { try await $0.delete(paths) { gone.add($0.text) } }
    #expect(Set(gone.all) == ["folder", "nothing"])
    #expect(room.stands("folder/x") == "x")
  }

  @Test func aLargeFileIsNotFetched() async throws {
    let room = try FTPRoom()
    try await room.know()
    try room.vsftpd.folder.write("files/large.bin", String(repeating: "x", count: 2000))
    let path = try contained("large.bin")
    let stopped = await hostStop {
      try await room.visit { _ = try await $0.read(path, atMost: 1999) }
    }
    #expect(stopped == .failure(HostFailure(reason: .tooLarge, path: path)))
    #expect(try await room.visit { try await $0.read(path, atMost: 2000) }?.count == 2000)
  }

  @Test func thePasswordStandsInNoArgumentAndNoEnvironment() async throws {
    let room = try FTPRoom(["anon_max_rate=1000000"])
    try await room.know()
    let file = try room.file("large.bin", String(repeating: "x", count: 3_000_000))
    async let sending: Void = room.visit { try await $0.send([file]) { _ in } }
    let looks = await Looks.whileRunning("curl", for: room.password, at: room.vsftpd.folder.path)
    try await sending
    #expect(looks.seen > 0)
    #expect(looks.found == [])
    #expect(room.stands("large.bin")?.utf8.count == 3_000_000)
  }
}

/// Names, in the order in which they came.
final class Names: Sendable {
  private let names = Mutex<[String]>([])
  var all: [String] { names.withLock { $0 } }
  func add(_ name: String) { names.withLock { $0.append(name) } }
}
