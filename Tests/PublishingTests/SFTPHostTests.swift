import Fixtures
import Testing

@testable import Manuscript
@testable import Publishing

/// Against OpenSSH's own server.
struct SFTPHostTests {
  /// Names that are something else to many programs where they are not quoted.
  private static let names = [
    "index.html", "a b.css", "#1 100%?.html", "\"quoted\" 'twice' \\.txt", "-R", "-l -x/-1.html",
    "日本語/もくじ.html", "日本語/が.html", "[a]{b,c}*.txt", "*", "\\*\\", ".sasshi-published", "~", "!x",
    "日本語/é~&+$`;|<>.txt", "sftp> ls -1a .",
  ]

  @Test(arguments: ["~/site of “mine”", "~"])
  func `files arrive under their names, and can be found, read and deleted`(
    path: String
  ) async throws {
    let room = try SFTPRoom()
    let below = path == "~" ? "" : path.dropFirst(2) + "/"
    let folders = try ["-l -x", "日本語"].map(ContainedPath.known)
    let files = try Self.names.map { try room.file($0, "text of \($0)") }
    let sent = Told()
    try await room.visit(path) { host in
      try await host.makeFolders(folders)
      try await host.makeFolders(folders)
      try await host.send(files) { sent.add($0.path) }
      // Once more, over what is there.
      try await host.send(files) { _ in }
    }
    #expect(sent.all == Self.names)
    var expected = Self.names.reduce(into: [String: String]()) {
      $0["\(below)\($1)"] = "text of \($1)"
    }
    for folder in folders { expected["\(below)\(folder.text)/"] = "" }
    if path != "~" { expected[below] = "" }
    #expect(try room.standing() == expected)

    try await room.visit(path) { host in
      let paths = try Self.names.map(ContainedPath.known)
      let others = try ["nothing", "日本語/nothing", "nothing/at all", "index.html/index.html"]
        .map(ContainedPath.known)
      #expect(try await host.present(among: paths + folders + others) == Set(paths + folders))
      for path in paths {
        let bytes = try await host.read(path, atMost: 1000)
        #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == "text of \(path.text)")
      }
      for path in others { #expect(try await host.read(path, atMost: 1000) == nil) }
      let gone = Told()
      try await host.delete(others + paths.dropLast()) { gone.add($0) }
      #expect(Set(gone.all) == Set((others + paths.dropLast()).map(\.text)))
      try await host.deleteEmptyFolders(folders + [try .known("no folder")])
    }
    let last = try #require(Self.names.last)
    #expect(try room.standing().keys.filter { !$0.hasSuffix("/") } == ["\(below)\(last)"])
    #expect(!room.folder.exists("home/\(below)日本語"))
  }

  @Test func `a whole path is a place as well`() async throws {
    let room = try SFTPRoom()
    let file = try room.file("a/b.html", "b")
    try await room.visit("\(room.home)/whole") { host in
      try await host.makeFolders([try .known("a")])
      try await host.send([file]) { _ in }
      #expect(try await host.present(among: [file.path, try .known("c")]) == [file.path])
    }
    #expect(try room.standing()["whole/a/b.html"] == "b")
  }

  @Test(arguments: [[], ["--refuse", "posix-rename"]])
  func `what Sasshi sent is replaced, and what it did not send is not`(
    options: [String]
  ) async throws {
    let room = try SFTPRoom(options)
    try room.folder.write("home/site/mine.html", "old")
    try room.folder.write("home/site/theirs.html", "theirs")
    try room.folder.write("home/site/folder.html/x", "x")
    let files = [
      try room.file("mine.html", "new"), try room.file("first.html", "first", replaces: false),
      try room.file("theirs.html", "mine", replaces: false), try room.file("after.html", "after"),
    ]
    let sent = Told()
    let failure = await room.failure { host in try await host.send(files) { sent.add($0.path) } }
    #expect(failure?.reason == .taken)
    #expect(failure?.path?.text == "theirs.html")
    #expect(sent.all == ["mine.html", "first.html"])
    let folder = try room.file("folder.html", "page")
    #expect(await room.failure { try await $0.send([folder]) { _ in } }?.reason == .taken)
    #expect(
      try room.standing() == [
        "site/": "", "site/mine.html": "new", "site/first.html": "first",
        "site/theirs.html": "theirs", "site/folder.html/": "", "site/folder.html/x": "x",
      ])
  }

  /// What is done with a path.
  enum Deed: CaseIterable { case delete, makeFolder, read, send, look }

  @Test(arguments: Deed.allCases)
  func `a path that is too long for the host is named`(deed: Deed) async throws {
    let room = try SFTPRoom()
    try room.folder.makeFolder("home/site")
    // The system takes 4,096 bytes.
    let path = try ContainedPath.known(Self.path(ofParts: 42))
    let file = try SentFile(
      source: room.file("short", "x").source, size: 1, path: path, temporaryName: ".sasshi-7-1",
      replaces: true)
    let failure = await room.failure { host in
      switch deed {
      case .delete: try await host.delete([path]) { _ in }
      case .makeFolder: try await host.makeFolders([path])
      case .read: _ = try await host.read(path, atMost: 1000)
      case .send: try await host.send([file]) { _ in }
      case .look: _ = try await host.present(among: [path])
      }
    }
    #expect(failure?.reason == .nameTooLong)
    #expect(failure?.path == path)
    #expect(failure?.isPassing == false)
  }

  @Test func `a path of 3,000 bytes is one like any other`() async throws {
    let room = try SFTPRoom()
    let folders = try (1...29).map { try ContainedPath.known(Self.path(ofParts: $0)) }
    let path = try #require(folders.last).appending("page.html")
    let file = try SentFile(
      source: room.file("short", "x").source, size: 1, path: path, temporaryName: ".sasshi-7-1",
      replaces: true)
    let gone = Told()
    try await room.visit { host in
      try await host.makeFolders(folders)
      try await host.send([file]) { _ in }
      #expect(try await host.read(path, atMost: 10) == Array("x".utf8))
      try await host.delete([path]) { gone.add($0) }
      try await host.deleteEmptyFolders(folders.reversed())
    }
    #expect(gone.all == [path.text])
    #expect(try room.standing() == ["site/": ""])
  }

  private static func path(ofParts count: Int) -> String {
    Array(repeating: String(repeating: "a", count: 99), count: count).joined(separator: "/")
  }

  @Test func `what the host does not tell of is not missing`() async throws {
    let room = try SFTPRoom(["--refuse", "lstat"])
    try room.folder.write("home/site/theirs", "theirs")
    let failure = await room.failure { _ = try await $0.present(among: [try .known("theirs")]) }
    #expect(failure?.reason == .notPermitted)
  }

  @Test func `the names in folders are those that stand there, whatever begins with a dot`()
    async throws
  {
    let room = try SFTPRoom()
    let many = Set((0..<450).map { "ページ-\($0).html" })
    for name in many { try room.folder.write("home/site/many/\(name)", "x") }
    try room.folder.write("home/site/.htaccess", "x")
    try room.folder.write("home/site/a/.well-known/x", "x")
    try room.folder.makeFolder("home/site/empty")
    let names = try await room.visit { host in
      try await host.names(
        in: [nil] + ["many", "a", "empty", "nothing", ".htaccess"].map { try .known($0) })
    }
    #expect(
      names == [
        nil: [".htaccess", "many", "a", "empty"], try .known("many"): many,
        try .known("a"): [".well-known"], try .known("empty"): [],
      ])
    let others = try SFTPRoom(["--refuse", "opendir"])
    try others.folder.makeFolder("home/site")
    #expect(try await others.visit { try await $0.names(in: [nil]) } == [:])
  }

  @Test func `a file of many pieces arrives whole, and comes back`() async throws {
    let room = try SFTPRoom()
    let text = String((0..<400_000).map { "\($0 % 9_973) " }.joined().prefix(2_000_001))
    let file = try room.file("large", text)
    let read = try await room.visit { host in
      try await host.makeFolders([])
      try await host.send([file]) { _ in }
      return try await host.read(file.path, atMost: 3_000_000)
    }
    #expect(try room.folder.text("home/site/large") == text)
    #expect(read == Array(text.utf8))
  }

  @Test func `a server that gives a file in small pieces is asked for the rest`() async throws {
    let room = try SFTPRoom()
    let text = String((0..<20_000).map { "\($0) " }.joined().prefix(70_001))
    try room.folder.write("home/site/large", text)
    let ssh = try room.odd("exec '\(Checkout.path)/Tests/servers/sftp-pieces' \"$ssh\" \"$@\"")
    let read = try await room.visit(ssh: ssh) {
      try await $0.read(try .known("large"), atMost: 100_000)
    }
    #expect(read == Array(text.utf8))
  }

  @Test func `a large file is not fetched, and a folder is none`() async throws {
    let room = try SFTPRoom()
    try room.folder.write("home/site/large", String(repeating: "x", count: 2000))
    try room.folder.write("home/site/folder/x", "x")
    let path = try ContainedPath.known("large")
    let large = await room.failure { _ = try await $0.read(path, atMost: 1999) }
    #expect(large == HostFailure(reason: .tooLarge, path: path))
    #expect(try await room.visit { try await $0.read(path, atMost: 2000) }?.count == 2000)
    let folder = await room.failure { _ = try await $0.read(try .known("folder"), atMost: 1000) }
    #expect(folder?.reason == .taken)
  }

  @Test func `folders that cannot be made are named`() async throws {
    let room = try SFTPRoom()
    try room.folder.write("home/site/file", "")
    let file = await room.failure { try await $0.makeFolders([try .known("file")]) }
    #expect(file?.reason == .taken)
    #expect(file?.path?.text == "file")
    let path = "~/nowhere/site"
    await #expect(throws: HostStop.failure(Self.missingFolder)) {
      try await room.visit(path) { try await $0.makeFolders([]) }
    }
  }

  private static let missingFolder = HostFailure(
    reason: .noFolder, words: ["mkdir nowhere/site: No such file"])

  @Test func `a folder in the place of a file is left alone, as is one in which something stands`()
    async throws
  {
    let room = try SFTPRoom()
    try room.folder.write("home/site/folder/x", "x")
    let folder = try ContainedPath.known("folder")
    let gone = Told()
    try await room.visit { host in
      try await host.delete([folder]) { gone.add($0) }
      try await host.deleteEmptyFolders([folder])
    }
    #expect(gone.all == ["folder"])
    #expect(try room.standing()["site/folder/x"] == "x")
  }

  @Test func `readers may read what only its owner may read here`() async throws {
    let room = try SFTPRoom()
    let file = try room.file("a.html", "a")
    try room.folder.setPermissions("state/a.html", 0o600)
    try await room.visit { host in
      try await host.makeFolders([])
      try await host.send([file]) { _ in }
    }
    #expect(try room.folder.permissions("home/site/a.html") & 0o444 == 0o444)
  }

  @Test func `a full disk is named with the file, and leaves nothing behind`() async throws {
    let room = try SFTPRoom(["--largest", "20000"])
    try room.folder.makeFolder("home/site")
    let files = [
      try room.file("a", "a"), try room.file("b", String(repeating: "b", count: 30_000)),
      try room.file("c", "c"),
    ]
    let failure = await room.failure { host in try await host.send(files) { _ in } }
    #expect(failure?.reason == .full)
    #expect(failure?.path?.text == "b")
    #expect(try room.standing() == ["site/": "", "site/a": "a"])
  }

  @Test func `where nothing may be changed that is said`() async throws {
    let room = try SFTPRoom(["--read-only"])
    try room.folder.write("home/site/a", "a")
    let file = try room.file("a", "b")
    let sending = await room.failure { try await $0.send([file]) { _ in } }
    #expect(sending?.reason == .notPermitted)
    #expect(sending?.path == file.path)
    let making = await room.failure { try await $0.makeFolders([try .known("x")]) }
    #expect(making?.reason == .notPermitted)
    let deleting = await room.failure { try await $0.delete([file.path]) { _ in } }
    #expect(deleting?.reason == .notPermitted)
    #expect(try room.standing() == ["site/": "", "site/a": "a"])
  }

  @Test func `a file that is gone here is this machine's matter`() async throws {
    let room = try SFTPRoom()
    try room.folder.makeFolder("home/site")
    let file = try room.file("a", "a")
    room.folder.delete("state/a")
    let failure = await room.failure { try await $0.send([file]) { _ in } }
    if case .machine = failure?.reason {} else { Issue.record("\(String(describing: failure))") }
    #expect(failure?.path == file.path)
  }
}
