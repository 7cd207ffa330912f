import Synchronization
import Diagnostics
import Fixtures
@testable import Manuscript
import Testing

@testable import Publishing

/// What is found out before anything is sent.
@Suite struct PublishingPlanTests {
  private let room: PublishingRoom
  private static let site = [
    "index.html": "home", "en/index.html": "home in English", "a.html": "a", "p.png": "picture",
  ]

  init() throws {
    room = try PublishingRoom()
  }

  @Test func `at an empty host all is new`() async throws {
    let host = MemoryHost()
    let plan = try await room.plan(Self.site, at: host)
    #expect(plan.changes.new == ["a.html", "en/index.html", "index.html", "p.png"])
    #expect(plan.changes.changed.isEmpty && plan.changes.removed.isEmpty)
    #expect(plan.pages == ["a.html", "en/index.html", "index.html"])
    #expect(plan.isFirst && !plan.isResumed && plan.inTheWay.isEmpty && !plan.removesMuch)
    #expect(plan.changes.sameCount == 0 && plan.backTo == nil)
    host.state.withLock { #expect($0.files.isEmpty && $0.folders.isEmpty) }
  }

  @Test func `what was published is compared by its bytes`() async throws {
    let host = MemoryHost()
    try await room.publish(Self.site, to: host)
    var site = Self.site
    site["a.html"] = "b"
    site["p.png"] = nil
    site["q.png"] = "new"
    let plan = try await room.plan(site, at: host)
    #expect(plan.changes.new == ["q.png"] && plan.changes.changed == ["a.html"])
    #expect(plan.changes.removed == ["p.png"] && plan.changes.sameCount == 2)
    #expect(!plan.isFirst && !plan.isResumed && !plan.removesMuch)
    let before = host.files
    _ = try await room.plan(site, at: host)
    #expect(host.files == before && before == Self.site)
  }

  @Test func `more than a quarter removed is said`() async throws {
    let host = MemoryHost()
    var site = Self.site
    for name in "bcdefgh" { site["\(name).html"] = "x" }
    try await room.publish(site, to: host)
    site["b.html"] = nil
    site["c.html"] = nil
    #expect(try await room.plan(site, at: host).removesMuch == false)
    site["d.html"] = nil
    #expect(try await room.plan(site, at: host).removesMuch)
  }

  @Test func `somebody's files are named, and never touched`() async throws {
    let host = MemoryHost(["a.html": "somebody's", "theirs.txt": "x"])
    let work = room.work(host)
    try await room.build(Self.site)
    let prepared = try await work.prepared(at: nil)
    #expect(prepared.plan.inTheWay == ["a.html"] && prepared.plan.isFirst)
    let stop = await #expect(throws: PublishingStop.self) { try await work.publish(prepared) }
    #expect(stop?.failure?.diagnostic.identifier == .foreignFile)
    #expect(host.files == ["a.html": "somebody's", "theirs.txt": "x"] && host.list == nil)
    host.change { $0.files["a.html"] = nil }
    try await room.publish(to: host)
    #expect(host.files == Self.site.merging(["theirs.txt": "x"]) { $1 })
  }

  @Test func `the same files that another program uploaded are taken over`() async throws {
    let host = MemoryHost(Self.site)
    try await room.build(Self.site)
    let prepared = try await room.work(host).prepared(at: nil)
    #expect(prepared.plan.inTheWay.isEmpty && prepared.plan.changes.isEmpty)
    #expect(prepared.plan.isFirst && !prepared.isDone)
    let report = try await room.work(host).publish(prepared)
    #expect(report.sent == 0 && report.deleted == 0 && host.files == Self.site)
    #expect(host.list?.files.count == 4 && host.list?.isWhole == true)
  }

  @Test func `when the list is lost, what this machine sent before is still known by its bytes`()
    async throws
  {
    let host = MemoryHost()
    try await room.publish(Self.site, to: host)
    host.change { $0.files[PublishedList.fileName] = nil }
    var site = Self.site
    site["a.html"] = "new"
    let plan = try await room.plan(site, at: host)
    #expect(plan.inTheWay.isEmpty && plan.changes.changed == ["a.html"])
    host.change { $0.files["a.html"] = Array("somebody's".utf8) }
    #expect(try await room.plan(site, at: host).inTheWay == ["a.html"])
  }

  @Test func `only so many files are fetched to find out whose they are`() async throws {
    let site = Dictionary(uniqueKeysWithValues: (0..<501).map { ("\($0).html", "x") })
    let host = MemoryHost(site)
    #expect(try await room.plan(site, at: host).inTheWay.count == 501)
    host.state.withLock { #expect($0.reads == [PublishedList.fileName]) }
    let others = MemoryHost(site.mapValues { _ in "somebody's" })
    #expect(
      try await room.plan(
        ["index.html": "x"].merging(site.filter { $0.key < "3" }) { $1 }, at: others
      ).inTheWay.count == site.filter { $0.key < "3" }.count)
    others.state.withLock { #expect($0.reads.count <= 13) }
  }

  @Test func `another machine's list tells what stands there, and no file is fetched`() async throws
  {
    var site = Dictionary(uniqueKeysWithValues: (0..<2_000).map { ("\($0 % 20)/\($0).html", "x") })
    let host = MemoryHost()
    try await PublishingRoom().publish(site, to: host)
    host.change { $0.reads = [] }
    site["7/7.html"] = "y"
    let plan = try await room.plan(site, at: host)
    #expect(plan.changes.changed == ["7/7.html"] && plan.changes.sameCount == 1_999)
    host.state.withLock { #expect($0.reads == [PublishedList.fileName]) }
  }

  @Test func `a list that is far too large is not read`() async throws {
    let host = MemoryHost()
    let large = [UInt8](repeating: 0, count: PublishedList.mostBytes + 1)
    host.change { $0.files[PublishedList.fileName] = large }
    let stop = await #expect(throws: PublishingStop.self) {
      try await room.plan(Self.site, at: host)
    }
    #expect(stop?.failure?.diagnostic.identifier == .occupiedOnHost)
    #expect(host.state.withLock { $0.files.count } == 1)
  }

  @Test func `a path that no list can hold is named before anything is sent`() async throws {
    let host = MemoryHost()
    let path = String(repeating: String(repeating: "n", count: 99) + "/", count: 9) + "n"
    let stop = await #expect(throws: PublishingStop.self) {
      try await room.plan(Self.site.merging([path: "x"]) { $1 }, at: host)
    }
    let diagnostic = try #require(stop?.failure?.diagnostic)
    #expect(diagnostic.identifier == .unwritablePath)
    #expect(diagnostic.message.english.contains(path) && diagnostic.message.japanese.contains(path))
    let longest = String(path.dropLast(2))
    try await room.publish(Self.site.merging([longest: "x"]) { $1 }, to: host)
    #expect(host.list?.files.count == 5)
  }

  @Test func `a list of a later version stops it`() async throws {
    let host = MemoryHost()
    host.change { $0.files[PublishedList.fileName] = Array("sasshi-published 2: x\n".utf8) }
    let stop = await #expect(throws: PublishingStop.self) {
      try await room.plan(Self.site, at: host)
    }
    #expect(stop?.failure?.diagnostic.identifier == .damagedManifest)
    #expect(stop?.failure?.diagnostic.text(in: .english).contains("newer version") == true)
  }

  @Test func `of a damaged list nothing is believed: only what this machine sent is its own`()
    async throws
  {
    let host = MemoryHost()
    let damaged = Array("sasshi-published 1: the files\nrun".utf8)
    host.change { state in
      state.files = [PublishedList.fileName: damaged, "a.html": [1], "theirs": [2]]
    }
    #expect(try await room.plan(Self.site, at: host).inTheWay == ["a.html"])
    host.change { $0.files["a.html"] = nil }
    try await room.publish(to: host)
    host.change { $0.files[PublishedList.fileName] = damaged }
    var site = Self.site
    site["a.html"] = nil
    try await room.publish(site, to: host)
    #expect(host.files == site.merging(["theirs": "\u{2}"]) { $1 })
    #expect(host.list?.files.count == 3)
    // What somebody put in the place of a file is not Sasshi's because that was.
    host.change { state in
      state.files[PublishedList.fileName] = damaged
      state.files["p.png"] = [3]
    }
    #expect(try await room.plan(site, at: host).inTheWay == ["p.png"])
  }

  @Test func `the names of files that are not the site's never reach the host's list`() async throws
  {
    let host = MemoryHost()
    try await room.publish(Self.site, to: host)
    #expect(host.list?.files.keys.allSatisfy { !$0.text.contains(".sasshi") } == true)
    #expect(host.files.keys.sorted() == Self.site.keys.sorted())
  }

  @Test func `a sentence says what changes for people`() async throws {
    let host = MemoryHost()
    func sentence(_ site: [String: String]? = nil) async throws -> String {
      ChangesSentence(try await room.plan(site, at: host)).wording.english
    }
    #expect(
      try await sentence(Self.site) == "The site is published there for the first time: 3 pages.")
    try await room.publish(to: host)
    #expect(
      try await sentence() == "Nothing changes: what was published is as the site is now.")
    var site = Self.site
    site["a.html"] = nil
    site["index.html"] = "x"
    site["q.png"] = "new"
    #expect(try await sentence(site) == "1 page changes, 1 page goes away, 1 picture is added.")
    host.change { $0.files[PublishedList.fileName] = nil }
    #expect(
      try await sentence(Self.site)
        == "The very same files are there already: from now on Sasshi looks after them.")
  }
}
