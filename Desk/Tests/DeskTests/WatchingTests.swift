import Fixtures
import HTTPTypes
import Testing

@testable import Desk

/// What others change is told and shown; what the desk itself does is no news.
struct WatchingTests {
  private static let about = "---\ntitle: 会\n---\n\n古い\n"

  /// Runs a desk, and gives `body` what it tells.
  private func running(
    _ room: DeskRoom, _ body: (AsyncStream<DeskEvent?>) async throws -> Void
  ) async throws {
    let tab = await room.session.events.listen()
    let run = Task { await room.session.run() }
    defer { run.cancel() }
    _ = await room.session.current()
    // The watch looks for the first time.
    try await Task.sleep(for: .milliseconds(100))
    try await body(tab.events)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a file that another program writes is told and shown`() async throws {
    let room = try DeskRoom(["ja/about.md": Self.about])
    try await running(room) { events in
      try room.write("content/ja/about.md", Self.about.replacing("古い", with: "新しい"))
      var told: [[String]] = []
      for await event in events {
        if case .files(let paths) = event { told.append(paths) }
        if case .preview(_, let paths?, let shown) = event, paths == ["ja/about.md"] {
          #expect(shown)
          break
        }
      }
      #expect(told.contains(["ja/about.md"]))
      #expect(await room.shown("about.html").contains("新しい"))
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `what the desk itself saves is not told as somebody else's`() async throws {
    let room = try DeskRoom(["ja/about.md": Self.about])
    try await running(room) { events in
      let print = try await room.page("ja/about.md")["print"]
      let saved = try await room.ask(
        .put, "/api/page",
        ["path": "ja/about.md", "text": .text(Self.about + "x\n"), "print": print])
      #expect(saved.status == 200)
      _ = try await room.ask(.post, "/api/new", ["kind": "page", "title": "picnic"])
      _ = try await room.ask(.post, "/api/aside", ["path": "ja/picnic.md"])
      try await Task.sleep(for: .milliseconds(600))
      try room.write("content/ja/other.md", "---\ntitle: y\n---\n")
      for await event in events {
        guard case .files(let paths) = event else { continue }
        #expect(paths == ["ja/other.md"])
        break
      }
    }
  }
}
