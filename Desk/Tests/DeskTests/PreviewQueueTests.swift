import Diagnostics
import Fixtures
import HTTPTypes
import Publishing
import Testing

@testable import Desk

/// One preview at a time, always of the newest state, and the last good one while there is no other.
struct PreviewQueueTests {
  private static func page(_ words: String) -> String { "---\ntitle: 会\n---\n\n\(words)\n" }

  @Test func `of texts typed quickly the last one is shown, and all others are overtaken`()
    async throws
  {
    let room = try DeskRoom(["ja/about.md": Self.page("古い")])
    _ = await room.session.current()
    let answers = try await withThrowingTaskGroup(of: JSONValue.self) { group in
      for number in 1...20 {
        group.addTask {
          try await room.ask(
            .put, "/api/unsaved",
            ["path": "ja/about.md", "text": .text(Self.page("\(number)回目"))]
          ).json
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let built = answers.filter { $0["overtaken"] != true }
    #expect(!built.isEmpty && built.allSatisfy { $0["shown"] == true })
    let last = try #require(await room.session.unsaved["ja/about.md"]?.text)
    let shown = await room.shown("about.html")
    #expect(shown.contains(last.split(separator: "\n")[3]))
    // Every wish was answered, and no preview was made in vain.
    #expect(answers.count == 20)
    #expect(await room.session.build <= built.count + 2)
  }

  @Test func `a text of one page does not overtake one of another`() async throws {
    let room = try DeskRoom(["ja/a.md": Self.page("a"), "ja/b.md": Self.page("b")])
    async let first = room.ask(
      .put, "/api/unsaved", ["path": "ja/a.md", "text": .text(Self.page("A2"))])
    async let second = room.ask(
      .put, "/api/unsaved", ["path": "ja/b.md", "text": .text(Self.page("B2"))])
    let answers = try await [first.json, second.json]
    #expect(answers.allSatisfy { $0["build"].number != nil })
    #expect(await room.shown("a.html").contains("A2"))
    #expect(await room.shown("b.html").contains("B2"))
  }

  @Test(arguments: ["name: [", "languages: 3\n", "name: x\nlanguages: [ja]\ntheme: none\n"])
  func `while site.yaml is broken the last good preview stays, and goes when it is mended`(
    broken: String
  ) async throws {
    let room = try DeskRoom()
    let good = await room.shown("index.html")
    #expect(good.contains("ようこそ"))
    let answer = try await room.ask(
      .put, "/api/unsaved", ["path": "site.yaml", "text": .text(broken)])
    #expect(answer.status == 200 && answer.json["shown"] == false)
    #expect(!answer.json["mistakes"].list.isEmpty)
    #expect(await room.shown("index.html") == good)
    #expect(try await room.ask(.get, "/api/site").json["shown"] == false)
    let mended = try await room.ask(
      .put, "/api/unsaved",
      ["path": "site.yaml", "text": "name: 新しい名前\nlanguages: [ja]\n"])
    #expect(mended.json["shown"] == true && mended.json["mistakes"] == .list([]))
    #expect(await room.shown("index.html").contains("新しい名前"))
  }

  @Test func `a theme that breaks and is mended leaves the last good preview meanwhile`()
    async throws
  {
    let room = try DeskRoom(["site.yaml": "name: 冊子\nlanguages: [ja]\ntheme: own\n"])
    try room.write("themes/own/theme.yaml", "name: own\nbased-on: default\n")
    let good = await room.shown("index.html")
    #expect(good.contains("ようこそ"))
    try room.write("themes/own/templates/home.mustache", "{{#title}}")
    await room.session.refresh(nil)
    #expect(await room.shown("index.html") == good)
    let site = try await room.ask(.get, "/api/site").json
    #expect(site["shown"] == false)
    #expect(site["mistakes"].list.contains { $0["file"].text?.hasSuffix("home.mustache") == true })
    room.folder.delete("home/site/themes/own/templates/home.mustache")
    await room.session.refresh(nil)
    #expect(try await room.ask(.get, "/api/site").json["shown"] == true)
  }

  @Test func `drafts and later releases are shown, and marked`() async throws {
    let room = try DeskRoom([
      "ja/about.md": "---\ntitle: 会\ndraft: true\n---\n",
      "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
      "ja/releases/2026-06-01-later.md": "---\ntitle: 先のこと\n---\n",
      "ja/new.md": "---\ntitle: x\nembargo: 2026-12-01\n---\n",
    ])
    #expect(await room.session.previewedFile(at: "about.html")?.held == "draft")
    #expect(await room.session.previewedFile(at: "new.html")?.held == "embargo")
    #expect(await room.session.previewedFile(at: "releases/2026-06-01-later.html")?.held == "later")
    let home = await room.session.previewedFile(at: "index.html")
    #expect(home?.held == nil && home?.isPage == true)
    #expect(await room.session.previewedFile(at: "none.html") == nil)
    #expect(await room.session.previewedFile(at: "../content/site.yaml") == nil)
  }
}
