import Diagnostics
import Synchronization
import Testing

@testable import Publishing

/// Files of the site where folders of it stood, and folders where files did.
@Suite struct PublishingPlacesTests {
  private let room: PublishingRoom
  private let host = MemoryHost(width: 1)
  private static let before = [
    "index.html": "1", "a.html": "a", "x/y.html": "y", "x/z/w.html": "w", "x/p.png": "p", "q": "q",
    "old.html": "old",
  ]
  private static let after = [
    "index.html": "2", "a.html": "a", "x": "x", "q/n.html": "n", "q/r/s.png": "s",
    "new.html": "new",
  ]

  init() throws {
    room = try PublishingRoom()
  }

  private var folders: Set<String> { host.state.withLock { $0.folders } }

  @Test func `what stands in the way goes when nobody finds the rest yet, and pages change then`()
    async throws
  {
    try await room.publish(Self.before, to: host)
    host.change { $0.log = [] }
    let report = try await room.publish(Self.after, to: host)
    let list = PublishedList.fileName
    #expect(
      host.state.withLock { $0.log } == [
        list, "new.html", "-x/y.html", "-x/z/w.html", "-q", "-x/p.png", "q/r/s.png", "x",
        "q/n.html", "index.html", list, "-old.html", list,
      ])
    #expect(report.sent == 5 && report.deleted == 5)
    #expect(host.files == Self.after && folders == ["q", "q/r"])
    #expect(try await room.plan(at: host).changes.isEmpty)
    try await room.publish(Self.before, to: host)
    #expect(host.files == Self.before && folders == ["x", "x/z"])
  }

  @Test func `somebody's files in the folder are named, and nothing is sent`() async throws {
    try await room.publish(Self.before, to: host)
    let theirs = ["x/mine.txt": "mine", "x/z/.htaccess": "mine", "x/theirs/a": "a"]
    host.change { state in
      for (path, text) in theirs { state.files[path] = Array(text.utf8) }
      state.folders.insert("x/theirs")
    }
    let plan = try await room.plan(Self.after, at: host)
    #expect(plan.inTheWay == ["x/mine.txt", "x/theirs", "x/z/.htaccess"])
    let stop = await #expect(throws: PublishingStop.self) { try await room.publish(to: host) }
    #expect(stop?.failure?.diagnostic.identifier == .foreignFile)
    #expect(host.files == Self.before.merging(theirs) { $1 })
    host.change { state in
      for path in theirs.keys { state.files[path] = nil }
      state.folders.remove("x/theirs")
    }
    try await room.publish(to: host)
    #expect(host.files == Self.after)
  }

  @Test func `a folder that is somebody's own is named as a file would be`() async throws {
    try await room.publish(["index.html": "1"], to: host)
    host.change { state in
      state.folders = ["x"]
      state.files["x/mine"] = [1]
    }
    #expect(try await room.plan(Self.after, at: host).inTheWay == ["x"])
  }

  @Test func `folders that are left empty by a run that broke go as well`() async throws {
    try await room.publish(Self.before, to: host)
    // All that the first run deletes is gone, and none of its folders.
    host.change { $0.breaksAtDeletingFolders = true }
    await #expect(throws: PublishingStop.self) { try await room.publish(Self.after, to: host) }
    #expect(host.files["x/y.html"] == nil && host.files["x"] == nil && folders.contains("x"))
    host.change { ($0.breaksAtDeletingFolders, $0.breaksAt) = (false, nil) }
    let other = try PublishingRoom()
    try await other.publish(Self.after, to: host)
    #expect(host.files == Self.after && folders == ["q", "q/r"])
  }
}
