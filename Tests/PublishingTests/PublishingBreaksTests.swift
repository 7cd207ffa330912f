import Fixtures
import Synchronization
import Testing

@testable import Publishing

/// The line breaks, or somebody pulls the plug, at each of the steps of a publication; a reader follows all links after
/// each.
@Suite struct PublishingBreaksTests {
  /// A site whose pages say to which they link (`->`) and what they show (`<-`).
  private static let first = [
    "index.html": "<1 ->a.html ->b/c.html ->en/index.html ->old.html <-p.png <-style.css>",
    "a.html": "<1 ->index.html <-p.png>", "b/c.html": "<1 ->a.html <-feed.xml>",
    "en/index.html": "<1 ->index.html ->b/c.html>", "old.html": "<1 ->a.html <-gone/old.png>",
    "gone/old.png": "<old>", "p.png": "<1>", "style.css": "<1>",
    "feed.xml": "<1 ->a.html ->old.html>", "search/ja.js": "<1 ->old.html>",
    "m/n/o.txt": "<1>", "m/p.txt": "<1>", "r": "<1>",
  ]
  /// It later: pages come, change and go; a folder becomes a file, and a file a folder.
  private static let second = [
    "index.html": "<2 ->a.html ->b/c.html ->en/index.html ->fr/index.html <-p.png <-style.css>",
    "a.html": "<2 ->index.html ->new.html <-q.png>", "b/c.html": "<1 ->a.html <-feed.xml>",
    "en/index.html": "<2 ->index.html ->b/c.html ->fr/index.html>",
    "fr/index.html": "<2 ->index.html ->new.html>", "new.html": "<2 ->d/e.html <-q.png <-x.xml>",
    "d/e.html": "<2 ->new.html ->a.html>", "q.png": "<2>", "p.png": "<1>", "style.css": "<2>",
    "feed.xml": "<2 ->a.html ->new.html>", "x.xml": "<2 ->new.html>",
    "search/ja.js": "<2 ->new.html>", "m": "<2>", "r/s/t.txt": "<2>",
  ]
  private static let foreign = ["theirs.html": "theirs", "gone/theirs.txt": "x", ".htaccess": "y"]

  /// Follows all links from the home page, and says what is wrong with what is there.
  private static func look(at host: MemoryHost.State) -> [String] {
    var problems: [String] = []
    for (path, text) in foreign where host.files[path] != Array(text.utf8) {
      problems.append("\(path) is not as it was")
    }
    for (path, bytes) in host.files where foreign[path] == nil && !path.contains(".sasshi-") {
      let text = String(decoding: bytes, as: UTF8.self)
      if text != first[path], text != second[path] { problems.append("\(path) is half") }
    }
    var (seen, waiting) = (Set<String>(), ["index.html"])
    guard host.files["index.html"] != nil else { return problems }
    while let path = waiting.popLast() {
      guard seen.insert(path).inserted else { continue }
      guard let bytes = host.files[path] else {
        problems.append("\(path) is linked and missing")
        continue
      }
      let words = String(decoding: bytes, as: UTF8.self).dropLast().split(separator: " ")
      waiting += words.filter { $0.hasPrefix("->") || $0.hasPrefix("<-") }
        .map { String($0.dropFirst(2)) }
    }
    return problems
  }

  private static func folders(of site: [String: String]) -> Set<String> {
    // A file of somebody else's stands in it.
    Set(OutputManifest(site.keys.map(ContainedPath.init(known:))).folders.map(\.text) + ["gone"])
  }

  private final class Problems: Sendable {
    private let found = Mutex<[String]>([])
    func add(_ problems: [String], _ step: Int) {
      guard !problems.isEmpty else { return }
      found.withLock { $0 += problems.map { "step \(step): \($0)" } }
    }
    var all: [String] { found.withLock { $0 } }
  }

  private static func host(_ problems: Problems, width: Int) -> MemoryHost {
    MemoryHost(foreign, width: width) { problems.add(look(at: $0), $0.steps) }
  }

  /// How a publication of the second site over the first one is broken off.
  enum Break: CaseIterable, CustomTestStringConvertible {
    case before, answerLost, otherMachine, otherSite
    var testDescription: String { "\(self)" }
  }

  @Test(arguments: Break.allCases, [1, 3])
  func `wherever it breaks, readers find whole pages, and the next run finishes`(
    kind: Break, width: Int
  ) async throws {
    var (steps, least) = (0, 0)
    // Up to the first break to which no run comes; one that takes long has a few steps more, in which it looks around.
    for breaking in 0... {
      let problems = Problems()
      let host = Self.host(problems, width: width)
      let room = try PublishingRoom(isInMemory: true)
      try await room.publish(Self.first, to: host)
      let (start, before) = (host.state.withLock { $0.steps }, host.list?.run)
      host.change { state in
        if breaking > 0 { state.breaksAt = start + breaking }
        state.losesAnswer = kind == .answerLost
      }
      let stop = await Result.catching { () async throws(any Error) in
        try await room.publish(Self.second, to: host)
      }
      steps = host.state.withLock { $0.steps } - start
      if breaking == 0 {
        let report = try stop.get()
        // Each file is there half, whole, and in its place.
        least = 3 * report.sent + report.deleted
      } else if steps < breaking {
        _ = try stop.get()
        break
      } else if case .success = stop {
        // The last step is that after which all is well.
        #expect(kind == .answerLost || width > 1, "step \(breaking) of \(steps)")
      }
      host.change { $0.breaksAt = nil }
      let isAnnounced = host.list?.run != before
      let next = kind == .otherMachine ? try PublishingRoom(isInMemory: true) : room
      let site = kind == .otherSite ? Self.first : Self.second
      try await next.publish(site, to: host)
      var left = host.files
      // What is left of the first list of a run, of which only its own machine knows.
      if kind == .otherMachine, !isAnnounced {
        left = left.filter { !$0.key.hasPrefix(".sasshi-") }
      }
      #expect(left == site.merging(Self.foreign) { $1 }, "step \(breaking) of \(steps)")
      #expect(host.state.withLock { $0.folders } == Self.folders(of: site), "step \(breaking)")
      #expect(host.list?.isWhole == true && host.list?.files.count == site.count)
      #expect(problems.all.isEmpty, "broken at \(breaking) of \(steps)")
      let plan = try await next.plan(site, at: host)
      #expect(plan.changes.isEmpty && !plan.isResumed)
      if !problems.all.isEmpty { break }
    }
    #expect(least > 40 && steps > least)
  }

  @Test(arguments: [1, 3])
  func `so it is when the first publication breaks, and when it breaks again and again`(
    width: Int
  ) async throws {
    let problems = Problems()
    let host = Self.host(problems, width: width)
    let room = try PublishingRoom(isInMemory: true)
    try await room.build(Self.first)
    var runs = 0
    for steps in 1... {
      host.change { $0.breaksAt = $0.steps + 6 + steps }
      runs += 1
      if (try? await room.publish(to: host)) != nil { break }
    }
    #expect(runs > 3 && host.files == Self.first.merging(Self.foreign) { $1 })
    #expect(problems.all.isEmpty)
  }

  @Test func `what was sent is not sent again`() async throws {
    let host = MemoryHost(width: 1)
    let room = try PublishingRoom()
    host.change { $0.breaksBefore = "b/c.html" }
    await #expect(throws: PublishingStop.self) { try await room.publish(Self.first, to: host) }
    let sent = host.state.withLock { $0.log.filter { $0 != PublishedList.fileName } }
    #expect(sent.count > 3 && sent.count < Self.first.count)
    host.change { ($0.breaksBefore, $0.breaksAt, $0.log) = (nil, nil, []) }
    let prepared = try await room.work(host).prepared(at: nil)
    #expect(prepared.plan.isResumed)
    #expect(prepared.plan.changes.new.count == Self.first.count - sent.count)
    let report = try await room.work(host).publish(prepared)
    #expect(report.sent == Self.first.count - sent.count)
    #expect(host.state.withLock { Set(sent).isDisjoint(with: $0.log) })
    #expect(host.files == Self.first)
  }

  @Test func `what was killed between the host's answer and the journal is sent once more`()
    async throws
  {
    let host = MemoryHost(width: 1)
    let room = try PublishingRoom()
    host.change { $0.breaksBefore = "b/c.html" }
    await #expect(throws: PublishingStop.self) { try await room.publish(Self.first, to: host) }
    host.change { ($0.breaksBefore, $0.breaksAt) = (nil, nil) }
    let folder = try #require(
      try room.output.room.everything().keys.first { $0.contains("/journal-") })
    let journal = try room.output.room.bytes(folder)
    for count in [journal.count - 1, journal.count - 30, 1, 0] {
      try room.output.room.write(folder, Array(journal[..<count]))
      let plan = try await room.plan(at: host)
      #expect(plan.inTheWay.isEmpty && plan.isResumed)
    }
    try await room.publish(to: host)
    #expect(host.files == Self.first)
  }

  @Test func `the journal counts for nothing when another machine has published meanwhile`()
    async throws
  {
    let host = MemoryHost(width: 1)
    let (here, there) = (try PublishingRoom(), try PublishingRoom())
    host.change { $0.breaksBefore = "feed.xml" }
    await #expect(throws: PublishingStop.self) { try await here.publish(Self.first, to: host) }
    host.change { ($0.breaksBefore, $0.breaksAt) = (nil, nil) }
    try await there.publish(Self.second, to: host)
    let plan = try await here.plan(at: host)
    #expect(!plan.isResumed && !plan.changes.isEmpty)
    try await here.publish(to: host)
    #expect(host.files == Self.first)
  }

  @Test(arguments: [false, true])
  func `what stepped aside in a run that broke is gone after the next one`(isOther: Bool)
    async throws
  {
    let host = MemoryHost(Self.foreign, width: 1)
    let room = try PublishingRoom()
    try await room.publish(Self.first, to: host)
    host.change { $0.breaksBefore = "a.html" }
    await #expect(throws: PublishingStop.self) { try await room.publish(Self.second, to: host) }
    let run = try #require(host.list?.run)
    host.change { state in
      (state.breaksBefore, state.breaksAt) = (nil, nil)
      // The first is in its place by then.
      for path in ["style.css", "a.html", PublishedList.fileName] {
        let temporary = PreparedPublishing.temporaryPath(for: ContainedPath(known: path), of: run)
        state.files[temporary.aside.text] = [1]
      }
    }
    let next = isOther ? try PublishingRoom() : room
    try await next.publish(Self.second, to: host)
    #expect(host.files == Self.second.merging(Self.foreign) { $1 })
  }

  @Test func `a list that stepped aside and did not come back is still the list`() async throws {
    let host = MemoryHost(Self.foreign, width: 1)
    let room = try PublishingRoom()
    try await room.publish(Self.first, to: host)
    try await room.build(Self.second)
    let prepared = try await room.work(host).prepared(at: nil)
    host.change { $0.breaksBefore = PublishedList.fileName }
    await #expect(throws: PublishingStop.self) { try await room.work(host).publish(prepared) }
    let temporary = PreparedPublishing.temporaryPath(for: PublishedList.path, of: prepared.run)
    host.change { state in
      (state.breaksBefore, state.breaksAt) = (nil, nil)
      state.files[temporary.aside.text] = state.files.removeValue(forKey: PublishedList.fileName)
    }
    let plan = try await room.plan(at: host)
    #expect(!plan.isFirst && plan.changes == prepared.plan.changes && plan.inTheWay.isEmpty)
    try await room.publish(to: host)
    #expect(host.files == Self.second.merging(Self.foreign) { $1 })
  }
}
