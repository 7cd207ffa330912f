import Diagnostics
import Fixtures
@testable import Manuscript
import Testing

@testable import Publishing

/// What is kept of what was published.
@Suite struct PublishedStatesTests {
  private let room: PublishingRoom
  private let host = MemoryHost()

  init() throws {
    room = try PublishingRoom()
  }

  private func site(_ number: Int) -> [String: String] {
    ["index.html": "home \(number)", "same.png": "same", "\(number).html": "page \(number)"]
  }

  /// How many files are kept.
  private var keptCount: Int {
    get throws {
      try room.output.room.everything().keys.count {
        $0.hasPrefix(".sasshi/published/files/") && !$0.hasSuffix("/")
      }
    }
  }

  @Test func `three states are kept, and going back goes one further each time`() async throws {
    for number in 1...5 { try await room.publish(site(number), to: host) }
    #expect(try room.request().states().all.count == 3)
    #expect(try keptCount == 7)
    #expect(try await room.plan(at: host, goingBack: true).changes.changed == ["index.html"])
    try await room.publish(to: host, goingBack: true)
    #expect(host.files == site(4))
    try await room.publish(to: host, goingBack: true)
    #expect(host.files == site(3))
    let stop = await #expect(throws: PublishingStop.self) {
      try await room.plan(at: host, goingBack: true)
    }
    #expect(stop?.failure?.diagnostic.identifier == .nothingToGoBackTo)
    #expect(host.files == site(3))
  }

  @Test func `a new publication drops the states that going back left behind`() async throws {
    for number in 1...3 { try await room.publish(site(number), to: host) }
    try await room.publish(to: host, goingBack: true)
    try await room.publish(site(4), to: host)
    let states = try room.request().states()
    #expect(states.all.map { $0.list.files.count } == [3, 3, 3])
    try await room.publish(to: host, goingBack: true)
    #expect(host.files == site(2))
    try await room.publish(to: host, goingBack: true)
    #expect(host.files == site(1))
  }

  @Test func `the times of the states are told, the newest first`() async throws {
    let publication = Publication(content: ContentFolder("none"))
    #expect(publication.publishedStates(for: room.request()).isEmpty)
    for number in 1...4 { try await room.publish(site(number), to: host) }
    let times = publication.publishedStates(for: room.request())
    #expect(times.count == 3 && times == times.sorted(by: >))
    let plan = try await room.plan(at: host, goingBack: true)
    #expect(plan.backTo == times[1])
    try await room.publish(to: host, goingBack: true)
    #expect(publication.publishedStates(for: room.request()) == Array(times.dropFirst()))
  }

  @Test func `a state is kept only when all of it was sent`() async throws {
    try await room.publish(site(1), to: host)
    host.change { $0.failures = ["index.html": 3] }
    await #expect(throws: PublishingStop.self) { try await room.publish(site(2), to: host) }
    #expect(try room.request().states().all.count == 1)
    // Back from what was broken off is what stood there before.
    try await room.publish(to: host, goingBack: true)
    #expect(host.files == site(1))
    #expect(try room.request().states().all.count == 1)
  }

  @Test func `going back that was broken off goes on to where it was going`() async throws {
    for number in 1...3 { try await room.publish(site(number), to: host) }
    host.change { $0.failures = ["index.html": 3] }
    await #expect(throws: PublishingStop.self) {
      try await room.publish(to: host, goingBack: true)
    }
    try await room.publish(to: host, goingBack: true)
    #expect(host.files == site(2))
  }

  @Test func `going back needs no more of the site than its states`() async throws {
    for number in 1...2 { try await room.publish(site(number), to: host) }
    room.output.room.delete("output")
    try await room.publish(to: host, goingBack: true)
    #expect(host.files == site(1))
  }

  @Test func `a build that comes between changes nothing of what is sent`() async throws {
    try await room.build(site(1))
    let prepared = try await room.work(host).prepared(at: nil)
    try await room.build(site(2))
    _ = try await room.work(host).publish(prepared)
    #expect(host.files == site(1))
  }

  @Test func `the bytes are on the disk once`() async throws {
    try await room.publish(site(1), to: host)
    let kept = try room.output.room.everything().filter { $0.value == "page 1" }.keys
    #expect(Set(try kept.map(room.output.room.number)).count == 1 && kept.count == 2)
  }

  @Test func `two destinations know nothing of each other`() async throws {
    try await room.publish(site(1), to: host)
    let other = Destination(way: .folder, path: "/srv/other")
    #expect(try room.request(to: other).states().all.isEmpty)
  }

  @Test func `what was only looked at does not pile up`() async throws {
    try await room.publish(site(0), to: host)
    for number in 1...10 { _ = try await room.plan(site(number), at: host) }
    #expect(try keptCount <= 3 + 2 * (PublishedStates.kept + 2))
    try await room.publish(to: host)
    #expect(host.files == site(10))
    #expect(try keptCount == 5)
  }

  @Test func `where it cannot be kept beside the content, it is kept where things last`() throws {
    try room.output.room.setPermissions("", 0o755)
    try room.output.room.makeFolder(".sasshi")
    try room.output.room.setPermissions(".sasshi", 0o755)
    let state = "\(room.output.room.path)/state"
    let folder = try PrivateFolder.lasting(ofSiteAt: room.output.room.path) { name in
      ["XDG_STATE_HOME": state, "XDG_RUNTIME_DIR": "/dev/shm", "HOME": "/nowhere"][name]
    }
    #expect(folder.path.hasPrefix(state + "/sasshi/"))
  }
}
