import Diagnostics
import Fixtures
@testable import Manuscript
import Synchronization
import Testing

@testable import Publishing

/// How files are sent and deleted.
@Suite struct PublishingRunTests {
  private let room: PublishingRoom
  private static let site = [
    "index.html": "home", "en/index.html": "home in English", "a.html": "a", "b/c.html": "c",
    "p.png": "picture", "feed.xml": "feed", "sitemap.xml": "map", "robots.txt": "robots",
    "search/ja.js": "words", "style.css": "style",
  ]

  init() throws {
    room = try PublishingRoom()
  }

  // Search engines begin with the last two, which name the home page, and each other.
  @Test func `what pages need comes before them, and the home page at the end`() async throws {
    let host = MemoryHost(width: 1)
    try await room.publish(Self.site, to: host)
    let list = PublishedList.fileName
    #expect(
      host.state.withLock { $0.log } == [
        list, "p.png", "search/ja.js", "style.css", "a.html", "b/c.html", "feed.xml",
        "en/index.html", "index.html", "sitemap.xml", "robots.txt", list,
      ])
  }

  @Test func `new pages come before those that change, and what goes is deleted last`() async throws
  {
    let host = MemoryHost(width: 1)
    try await room.publish(Self.site, to: host)
    host.change { $0.log = [] }
    var site = Self.site.mapValues { $0 + "!" }
    for path in ["a.html", "p.png", "b/c.html"] { site[path] = nil }
    site.merge(["n.html": "n", "fr/index.html": "f", "q.png": "q", "en/feed.xml": "x"]) { $1 }
    let report = try await room.publish(site, to: host)
    let list = PublishedList.fileName
    #expect(
      host.state.withLock { $0.log } == [
        list, "q.png", "style.css", "n.html", "en/feed.xml", "fr/index.html", "search/ja.js",
        "feed.xml", "robots.txt", "sitemap.xml", "en/index.html", "index.html", list, "-a.html",
        "-b/c.html", "-p.png", list,
      ])
    #expect(report.sent == 11 && report.deleted == 3)
    #expect(host.files == site)
    // `b` held nothing else.
    #expect(host.state.withLock { $0.folders } == ["en", "fr", "search"])
  }

  @Test func `nothing is sent when nothing changes`() async throws {
    let host = MemoryHost()
    try await room.publish(Self.site, to: host)
    host.change { $0.log = [] }
    let report = try await room.publish(to: host)
    #expect(report.sent == 0 && report.deleted == 0 && host.state.withLock { $0.log.isEmpty })
  }

  @Test func `a file is tried three times`() async throws {
    let host = MemoryHost()
    host.change { $0.failures = ["a.html": 2, "p.png": 2, "index.html": 1] }
    try await room.publish(Self.site, to: host)
    #expect(host.files == Self.site)
    let other = MemoryHost()
    other.change { $0.failures = ["a.html": 3] }
    let stop = await #expect(throws: PublishingStop.self) {
      try await room.publish(to: other)
    }
    #expect(stop?.failure != nil && other.list?.isWhole == false)
    #expect(other.files["index.html"] == nil)
  }

  @Test func `what will not go well later is tried once`() async throws {
    let host = MemoryHost()
    host.change { ($0.failures, $0.reason) = (["a.html": 1], .full) }
    await #expect(throws: PublishingStop.self) { try await room.publish(Self.site, to: host) }
    #expect(host.files["a.html"] == nil && host.files["index.html"] == nil)
  }

  @Test func `it is no success when the host does not answer for each file`() async throws {
    let host = MemoryHost()
    try await room.publish(Self.site, to: host)
    try await room.build(Self.site.mapValues { $0 + "!" })
    let prepared = try await room.work(host).prepared(at: nil)
    host.change { $0.lies = true }
    await #expect(throws: PublishingStop.self) { try await room.work(host).publish(prepared) }
    #expect(host.list?.run != prepared.run && host.files == Self.site)
  }

  @Test func `a question stops it, and it goes on with the answer`() async throws {
    let host = MemoryHost()
    try await room.build(Self.site)
    let prepared = try await room.work(host).prepared(at: nil)
    let server = Destination.Server(user: "a", host: "example.org", port: nil)
    let question = HostQuestion.password(server, wasWrong: false)
    host.change { $0.question = question }
    let stop = await #expect(throws: PublishingStop.self) {
      try await room.work(host).publish(prepared)
    }
    guard case .question(let asked)? = stop else {
      Issue.record("no question stopped it")
      return
    }
    #expect(asked == question)
    host.change { $0.question = nil }
    // It is broken off, and asks again in the midst of it.
    host.change { $0.breaksAt = $0.steps + 20 }
    await #expect(throws: PublishingStop.self) { try await room.work(host).publish(prepared) }
    host.change { $0.breaksAt = nil }
    let report = try await room.work(host).publish(prepared)
    #expect(host.files == Self.site && report.sent < Self.site.count)
  }

  @Test func `so many are under way at once as the host can take`() async throws {
    let host = MemoryHost(width: 3)
    let site = Dictionary(uniqueKeysWithValues: (0..<60).map { ("\($0).png", "\($0)") })
    try await room.publish(site, to: host)
    #expect(host.state.withLock { $0.mostAtOnce } == 3 && host.files == site)
  }

  @Test func `how far it is is told one call after the other`() async throws {
    let host = MemoryHost(width: 3)
    try await room.build(Self.site)
    let told = Mutex<[SendingProgress]>([])
    var request = room.request()
    request.progress = { progress in told.withLock { $0.append(progress) } }
    let work = PublishingWork(request: request, host: PublishingRoom.patient(host))
    _ = try await work.publish(try await work.prepared(at: nil))
    let sending = told.withLock { $0.filter { $0.step == .sending } }
    #expect(sending.last?.done == 10 && sending.last?.total == 10 && sending.last?.underWay == [])
    #expect(
      sending.last?.doneBytes == sending.last?.totalBytes
        && sending.map(\.done) == sending.map(\.done).sorted())
    #expect(
      sending.contains { $0.underWay.count > 1 } && sending.allSatisfy { $0.underWay.count <= 3 })
  }

  @Test(arguments: [false, true])
  func `a name that changes its capital letters survives on any host`(folds: Bool) async throws {
    let host = MemoryHost(foldsCase: folds)
    try await room.publish(["index.html": "i", "About.html": "about", "P.png": "p"], to: host)
    let site = ["index.html": "i", "about.html": "about us", "p.png": "p"]
    let plan = try await room.plan(site, at: host)
    #expect(plan.inTheWay.isEmpty)
    try await room.publish(to: host)
    #expect(
      Dictionary(uniqueKeysWithValues: host.files.map { ($0.lowercased(), $1) }) == site)
    #expect(host.files.count == 3)
    #expect(try await room.plan(site, at: host).changes.isEmpty)
  }

  @Test func `of two machines that publish at once, the one that is overtaken stops`() async throws
  {
    let host = MemoryHost(width: 1)
    let other = try PublishingRoom()
    try await room.build(Self.site)
    try await other.build(["index.html": "other"])
    let (mine, theirs) = (
      try await room.work(host).prepared(at: nil), try await other.work(host).prepared(at: nil)
    )
    _ = try await other.work(host).publish(theirs)
    let stop = await #expect(throws: PublishingStop.self) {
      try await room.work(host).publish(mine)
    }
    #expect(stop?.failure?.diagnostic.identifier == .changedMeanwhile)
    #expect(host.files == ["index.html": "other"])
  }

  @Test func `one that is overtaken while it sends writes no list, and deletes nothing`()
    async throws
  {
    let host = MemoryHost(width: 1)
    try await room.publish(Self.site, to: host)
    try await room.build(["index.html": "new"])
    let prepared = try await room.work(host).prepared(at: nil)
    var list = try #require(host.list)
    list.run = PublishedList.newRun()
    let bytes = list.bytes
    let interposed = InterposedHost(host: host, at: "index.html", list: bytes)
    let work = PublishingWork(
      request: room.request(),
      host: PatientHost(
        host: interposed, destination: PublishingRoom.destination, pauses: [.zero, .zero]))
    let stop = await #expect(throws: PublishingStop.self) { try await work.publish(prepared) }
    #expect(stop?.failure?.diagnostic.identifier == .changedMeanwhile)
    #expect(host.list?.run == list.run && host.files.count == Self.site.count)
  }

  @Test func `what somebody put there meanwhile stays, in this run and in the next`() async throws {
    let host = MemoryHost()
    try await room.build(Self.site)
    let prepared = try await room.work(host).prepared(at: nil)
    host.change { $0.files["a.html"] = Array("theirs".utf8) }
    await #expect(throws: PublishingStop.self) { try await room.work(host).publish(prepared) }
    #expect(host.files["a.html"] == "theirs" && host.list != nil)
    #expect(try await room.plan(at: host).inTheWay == ["a.html"])
    // Nor is it deleted when the site has no such page any more.
    var site = Self.site
    site["a.html"] = nil
    try await room.publish(site, to: host)
    #expect(host.files == site.merging(["a.html": "theirs"]) { $1 })
    #expect(host.list?.files.keys.contains { $0.text == "a.html" } == false)
  }

  @Test func `a file that is not deleted does not count as deleted`() async throws {
    let host = MemoryHost()
    try await room.publish(Self.site, to: host)
    host.change { $0.keeps = ["a.html"] }
    var site = Self.site
    for path in ["a.html", "b/c.html", "p.png"] { site[path] = nil }
    await #expect(throws: PublishingStop.self) { try await room.publish(site, to: host) }
    host.change { $0.keeps = [] }
    let plan = try await room.plan(at: host)
    #expect(plan.changes.removed.contains("a.html") && plan.isResumed)
    try await room.publish(to: host)
    #expect(host.files == site)
  }

  @Test func `files and folders that somebody took away are put there again`() async throws {
    let host = MemoryHost()
    try await room.publish(Self.site, to: host)
    host.change { state in
      state.files["b/c.html"] = nil
      state.folders.remove("b")
      state.files["a.html"] = nil
      state.files["style.css"] = nil
    }
    #expect(try await room.plan(at: host).changes.new == ["a.html", "b/c.html", "style.css"])
    try await room.publish(to: host)
    #expect(host.files == Self.site)
  }

  @Test func `an output folder that was emptied is no site without pages`() async throws {
    let host = MemoryHost()
    try await room.publish(Self.site, to: host)
    room.output.room.delete("output")
    try room.output.room.makeFolder("output")
    await #expect(throws: PublishingStop.self) { try await room.publish(to: host) }
    try await room.build(Self.site)
    let work = room.work(host)
    await #expect(throws: PublishingStop.self) {
      try await work.prepared(at: nil, holding: ["index.html"])
    }
    #expect(host.files == Self.site)
  }

  @Test func `two runs of one machine do not meet`() async throws {
    let host = MemoryHost()
    try await room.build(Self.site)
    let states = try room.request().states()
    #expect(states.lock())
    defer { states.unlock() }
    let stop = await #expect(throws: PublishingStop.self) { try await room.plan(at: host) }
    #expect(stop?.failure?.diagnostic.identifier == .folderInUse)
  }

  @Test func `a kept file that somebody changed is not sent`() async throws {
    let host = MemoryHost()
    try await room.build(Self.site)
    let prepared = try await room.work(host).prepared(at: nil)
    // Into the very file, which is the kept one as well.
    let path = "output/a.html"
    try room.output.room.write(path, "changed")
    await #expect(throws: PublishingStop.self) { try await room.work(host).publish(prepared) }
    #expect(host.files["a.html"] == nil && host.files["index.html"] == nil)
    try await room.publish(Self.site, to: host)
    #expect(host.files == Self.site)
  }
}

/// A host on which another machine announces its files as soon as one of this machine's is there.
private struct InterposedHost: Host {
  let host: MemoryHost
  let at: String
  let list: [UInt8]
  var width: Int { host.width }

  func read(_ path: ContainedPath, atMost bytes: Int) async throws(HostStop) -> [UInt8]? {
    try await host.read(path, atMost: bytes)
  }
  func present(among paths: [ContainedPath]) async throws(HostStop) -> Set<ContainedPath> {
    try await host.present(among: paths)
  }
  func names(
    in folders: [ContainedPath?]
  ) async throws(HostStop) -> [ContainedPath?: Set<String>] {
    try await host.names(in: folders)
  }
  func makeFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    try await host.makeFolders(folders)
  }
  func send(
    _ files: [SentFile], _ sent: @escaping @Sendable (SentFile) -> Void
  ) async throws(HostStop) {
    try await host.send(files) { file in
      sent(file)
      guard file.path.text == at else { return }
      host.change { $0.files[PublishedList.fileName] = list }
    }
  }
  func delete(
    _ paths: [ContainedPath], _ deleted: @escaping @Sendable (ContainedPath) -> Void
  ) async throws(HostStop) { try await host.delete(paths, deleted) }
  func deleteEmptyFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    try await host.deleteEmptyFolders(folders)
  }
}
