import Fixtures
import SystemPackage
import Testing

@testable import Publishing

/// Against a real object store that speaks S3.
struct RcloneHostTests {
  private let store: RealServer
  private let folder: TemporaryFolder

  init() throws {
    store = try RealServer("s3")
    folder = try TemporaryFolder()
  }

  private func visit<Value: Sendable>(
    _ remote: String = "store", path: String = "site/here", settings: String? = nil,
    _ work: @Sendable (RcloneHost) async throws -> Value
  ) async throws -> Value {
    let settings = settings ?? store.text("config") ?? ""
    return try await Watchdog.watching(over: ScratchFolder(in: folder.path)) { watchdog in
      var host = RcloneHost(
        remote: remote, path: path, programs: FTPRoom.programs(in: folder), watchdog: watchdog)
      // An empty one is none; rclone of Debian 12 reaches no store with one.
      host.environment = ["RCLONE_CONFIG": settings, "AWS_CA_BUNDLE": ""]
      return try await work(host)
    }
  }

  private func file(
    _ path: String, _ text: String, in state: String = "state", as name: String? = nil,
    replaces: Bool = true
  ) throws -> SentFile {
    let source = "\(state)/\(name ?? path)"
    try folder.write(source, text)
    return SentFile(
      source: "\(folder.path)/\(source)", size: text.utf8.count, path: try contained(path),
      temporaryName: ".sasshi-7-1", replaces: replaces)
  }

  @Test func filesArriveWithWhatBrowsersNeedToKnow() async throws {
    let files = [
      try file("index.html", "<p>"), try file("日本語/a b#&<>%.css", "p{}"), try file("x.js", "1"),
      try file("feed.xml", "<f/>"), try file("book.epub", "PK", in: "other", as: "elsewhere"),
      try file(".sasshi-published", "list"), try file("pages/-x.html", "<p>", in: "second"),
    ]
    let sent = Names()
    try await visit { host in
      try await host.makeFolders([])
      try await host.send(files) { sent.add($0.path.text) }
      let read = try await host.read(try contained(".sasshi-published"), atMost: 1000)
      #expect(read == Array("list".utf8))
      #expect(try await host.read(try contained("nothing"), atMost: 1000) == nil)
      let asked = try files.map(\.path) + [contained("nothing"), contained("pages")]
      #expect(try await host.present(among: asked) == Set(files.map(\.path)))
    }
    #expect(sent.all.sorted() == files.map(\.path.text).sorted())
    let types = try await types(["index.html", "x.js", "book.epub", "feed.xml"])
    #expect(
      types == [
        "text/html; charset=utf-8 no-cache", "text/javascript; charset=utf-8 no-cache",
        "application/epub+zip max-age=3600", "application/xml no-cache",
      ])

    let gone = Names()
    try await visit { host in
      let paths = try ["index.html", "日本語/a b#&<>%.css", "nothing"].map(contained)
      try await host.delete(paths) { gone.add($0.text) }
      #expect(gone.all == paths.map(\.text))
      #expect(try await host.present(among: files.map(\.path)).count == files.count - 2)
    }
  }

  /// What the store says of objects.
  private func types(_ names: [String]) async throws -> [String] {
    var types: [String] = []
    for name in names {
      let script = """
        import sys, boto3
        store = boto3.client("s3", endpoint_url=sys.argv[1], region_name="us-east-1", aws_access_key_id="hana",
            aws_secret_access_key="x", verify=False)
        head = store.head_object(Bucket="site", Key="here/" + sys.argv[2])
        print(head["ContentType"], head["CacheControl"])
        """
      let run = ProgramRun(
        program: FilePath(Checkout.path + "/.tools/s3/bin/python"),
        arguments: ["-c", script, "http://127.0.0.1:\(store.number("port") ?? 0)", name],
        environment: ["AWS_CA_BUNDLE": ""], timeLimit: .seconds(60))
      types.append(await run.run().lastLines.last ?? "")
    }
    return types
  }

  @Test func aLargeFileIsNotFetched() async throws {
    let large = try file("large; 1.html", String(repeating: "x", count: 2000))
    try await visit { host in
      try await host.send([large]) { _ in }
      let stopped = await hostStop { _ = try await host.read(large.path, atMost: 1999) }
      #expect(stopped == .failure(HostFailure(reason: .tooLarge, path: large.path)))
      #expect(try await host.read(large.path, atMost: 2000)?.count == 2000)
    }
  }

  @Test func whatStandsThereAndIsNotSasshisIsLeftAlone() async throws {
    let theirs = try file("theirs.html", "theirs", in: "theirs")
    let ours = try ["a.html", "theirs.html"].map { try file($0, "ours", replaces: false) }
    try await visit { host in
      try await host.send([theirs]) { _ in }
      let stopped = await hostStop { try await host.send(ours) { _ in } }
      #expect(stopped == .failure(HostFailure(reason: .taken, path: ours[1].path)))
      #expect(try await host.read(theirs.path, atMost: 1000) == Array("theirs".utf8))
    }
  }

  @Test func aFileThatIsGoneIsNotSent() async throws {
    let files = [try file("a.html", "a"), try file("gone.html", "b")]
    folder.delete("state/gone.html")
    let sent = Names()
    let stopped = try await visit { host in
      await hostStop { try await host.send(files) { sent.add($0.path.text) } }
    }
    #expect(sent.all == ["a.html"])
    guard case .failure(let failure)? = stopped else {
      Issue.record("\(String(describing: stopped))")
      return
    }
    #expect(failure.path == files[1].path)
  }

  @Test(arguments: ["disk", "server", "wrapped", "nothing", ":local", "store,endpoint=x"])
  func onlyAnObjectStoreOfTheSettingsIsWrittenTo(remote: String) async throws {
    let file = try file("a.html", "a")
    let reason = await hostFailure {
      try await visit(remote, path: folder.path + "/target") { try await $0.send([file]) { _ in } }
    }
    #expect(reason == .refused)
    #expect(!folder.exists("target"))
  }

  @Test func aBucketThatIsNotThereIsNotMade() async throws {
    let file = try file("a.html", "a")
    let reason = await hostFailure {
      try await visit(path: "sight") { try await $0.send([file]) { _ in } }
    }
    #expect(reason == .noFolder)
  }

  @Test func aStoreThatDoesNotAnswerIsUnreachable() async throws {
    try folder.write(
      "rclone.conf",
      "[store]\ntype = s3\nprovider = Other\naccess_key_id = a\nsecret_access_key = b\nendpoint = http://127.0.0.1:9\n"
    )
    let file = try file("a.html", "a")
    let reason = await hostFailure {
      try await visit(settings: folder.path + "/rclone.conf") { try await $0.send([file]) { _ in } }
    }
    #expect(reason == .unreachable)
  }
}
