import Fixtures
import HTTPTypes
import Testing

@testable import Desk

struct PagesRoutesTests {
  private static let site = "name: 冊子\nlanguages: [ja, en]\n"

  private func room(_ changes: [String: String?] = [:]) throws -> DeskRoom {
    try DeskRoom(
      changes.merging([
        "site.yaml": Self.site, "en/index.md": "---\ntitle: Home\n---\n",
        "ja/booklet/index.md": "---\ntitle: 本\n---\n",
        "ja/booklet/01-first.md": "---\ntitle: はじめ\n---\n",
        "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
        "ja/releases/2026-06-01-later.md": "---\ntitle: 先のこと\n---\n",
      ]) { first, _ in first })
  }

  @Test func `pages are listed with their kind, their standing and where readers see them`()
    async throws
  {
    let room = try room(["ja/about.md": "---\ntitle: わたしたち\ndraft: true\n---\n[](x)\n"])
    let pages = try await room.ask(.get, "/api/pages").json["pages"].list
    let rows = Dictionary(uniqueKeysWithValues: pages.map { ($0["path"].text ?? "", $0) })
    #expect(rows["ja/index.md"]?["kind"] == "home" && rows["ja/index.md"]?["title"] == "ホーム")
    #expect(rows["ja/index.md"]?["address"] == "index.html")
    #expect(rows["en/index.md"]?["state"]["translation"] == "untracked")
    #expect(rows["en/index.md"]?["key"] == rows["ja/index.md"]?["key"])
    let chapter = rows["ja/booklet/01-first.md"]
    #expect(chapter?["kind"] == "chapter" && chapter?["number"] == 1 && chapter?["date"] == .null)
    let missing = rows["en/booklet/01-first.md"]
    #expect(missing?["state"]["translation"] == "missing" && missing?["shownIn"] == "ja")
    let release = rows["ja/releases/2026-06-01-later.md"]
    #expect(release?["kind"] == "release" && release?["date"] == "2026-06-01")
    #expect(release?["state"]["later"] == "2026-06-01" && release?["state"]["embargo"] == .null)
    #expect(rows["ja/about.md"]?["state"]["draft"] == true)
    #expect(rows["ja/releases/index.md"]?["kind"] == "list")
  }

  @Test func `folders with a page of their own can take others`() async throws {
    let folders = try await room().ask(.get, "/api/pages").json["folders"].list
    #expect(folders.map(\.["path"].text) == ["en", "ja", "ja/booklet", "ja/releases"])
    #expect(folders.map(\.["title"].text) == ["Home", "ホーム", "本", "お知らせ"])
    #expect(folders.map(\.["language"].text) == ["en", "ja", "ja", "ja"])
  }

  @Test func `pages outside folders come in the order of the menu`() async throws {
    let texts = ["about", "zoo", "order", "contact", "accessibility"].map { name in
      ("ja/\(name).md", "---\ntitle: \(name)\n---\n")
    }
    let changes = Dictionary(uniqueKeysWithValues: texts)
    func names(_ room: DeskRoom) async throws -> [String?] {
      try await room.ask(.get, "/api/pages").json["pages"].list.map(\.["path"].text)
    }
    #expect(
      try await names(DeskRoom(changes)) == [
        "ja/index.md", "ja/order.md", "ja/zoo.md", "ja/about.md", "ja/contact.md",
        "ja/accessibility.md",
      ])
    let settings = "name: x\nlanguages: [ja]\nnavigation: [about.md, index.md]\n"
    let named = try DeskRoom(changes.merging(["site.yaml": settings]) { $1 })
    #expect(
      try await names(named) == [
        "ja/about.md", "ja/index.md", "ja/order.md", "ja/zoo.md", "ja/contact.md",
        "ja/accessibility.md",
      ])
  }

  @Test func `a release, a chapter and a page begin, and are shown at once`() async throws {
    let room = try room()
    let release = try await room.ask(
      .post, "/api/new", ["kind": "release", "title": "Autumn meeting", "date": "2026-05-02"])
    #expect(release.status == 200)
    #expect(release.json["path"] == "ja/releases/2026-05-02-autumn-meeting.md")
    #expect(release.json["made"] == .list(["ja/releases/2026-05-02-autumn-meeting.md"]))
    let today = try await room.ask(.post, "/api/new", ["kind": "release", "title": "Today"])
    #expect(today.json["path"] == "ja/releases/2026-05-10-today.md")
    let chapter = try await room.ask(.post, "/api/new", ["kind": "chapter", "title": "Second"])
    #expect(chapter.json["path"] == "ja/booklet/02-second.md")
    let page = try await room.ask(
      .post, "/api/new",
      ["kind": "page", "title": "Picnic", "path": nil, "language": nil, "after": nil])
    #expect(page.json["path"] == "ja/picnic.md")
    #expect(await room.shown("picnic.html").contains("Picnic"))
    let english = try await room.ask(
      .post, "/api/new", ["kind": "page", "title": "Events", "language": "en", "path": "events/x"])
    #expect(english.json["path"] == "en/events/x.md")
  }

  @Test func `what cannot begin is refused with a reason`() async throws {
    let room = try room()
    for body: [String: JSONValue] in [
      ["kind": "book", "title": "x"], ["kind": "page"], ["title": "x"],
      ["kind": "release", "title": "x", "date": "2026-02-30"],
      ["kind": "page", "title": 3], ["kind": "page", "title": "x", "language": "??"],
    ] {
      let answer = try await room.ask(.post, "/api/new", body)
      #expect(answer.status == 400 && answer.problem != nil, "\(body)")
    }
    for body: [String: JSONValue] in [
      ["kind": "page", "title": ""], ["kind": "page", "title": "x", "path": "../../x"],
      ["kind": "page", "title": "x", "path": "index"],
      ["kind": "page", "title": "x", "language": "fr"],
      ["kind": "page", "title": "x", "path": ".hidden/x"],
    ] {
      let answer = try await room.ask(.post, "/api/new", body)
      #expect(answer.status == 422 && answer.problem != nil, "\(body) \(answer.status)")
    }
  }

  @Test func `a translation begins as a copy that says so`() async throws {
    let room = try room()
    let answer = try await room.ask(
      .post, "/api/translate", ["path": "ja/booklet/01-first.md", "language": "en"])
    #expect(answer.json["path"] == "en/booklet/01-first.md")
    let page = try await room.page("en/booklet/01-first.md")
    #expect(page["state"]["translation"] == "copy")
    #expect(page["source"]["path"] == "ja/booklet/01-first.md")
    let again = try await room.ask(
      .post, "/api/translate", ["path": "ja/booklet/01-first.md", "language": "en"])
    #expect(again.status == 422 && again.problem != nil)
    let unknown = try await room.ask(
      .post, "/api/translate", ["path": "ja/index.md", "language": "fr"])
    #expect(unknown.status == 422 && unknown.problem?.contains("fr") == true)
  }

  @Test func `a page is put aside with its translations, and comes back`() async throws {
    let room = try room([
      "ja/about.md": "---\ntitle: 会\n---\n", "en/about.md": "---\ntitle: Us\n---\n",
    ])
    let aside = try await room.ask(
      .post, "/api/aside", ["path": "ja/about.md", "translations": true])
    let id = try #require(aside.json["id"].text)
    #expect(await room.shown("about.html") == "")
    let trash = try await room.ask(.get, "/api/trash").json["items"].list
    #expect(trash.map(\.["id"].text) == [id])
    #expect(trash[0]["paths"] == .list(["en/about.md", "ja/about.md"]))
    #expect(trash[0]["titles"] == .list(["Us", "会"]))
    #expect(trash[0]["time"].text?.hasPrefix("2026-05-10T00:00:00") == true)
    let back = try await room.ask(.post, "/api/bring-back", ["id": .text(id)])
    #expect(back.json["paths"] == .list(["en/about.md", "ja/about.md"]))
    #expect(await room.shown("about.html").contains("会"))
    #expect(try await room.ask(.post, "/api/bring-back", ["id": .text(id)]).status == 422)
    #expect(try await room.ask(.post, "/api/aside", ["path": "ja/none.md"]).status == 404)
    #expect(try await room.ask(.post, "/api/aside", ["path": "site.yaml"]).status == 422)
  }
}

extension PagesRoutesTests {
  @Test func `a page moves with its links, and its former address leads to it`() async throws {
    let room = try room([
      "ja/events/index.md": "---\ntitle: 催し\n---\n", "ja/about.md": "---\ntitle: 会\n---\n",
      "ja/index.md": "---\ntitle: ホーム\n---\n\n[会](about.md)\n",
    ])
    let wish: [String: JSONValue] = ["path": "ja/about.md", "to": "ja/events/about.md"]
    let plan = try await room.ask(.post, "/api/move/plan", wish).json
    #expect(plan["problem"] == .null && plan["aliases"] == .list(["about"]), "\(plan)")
    #expect(plan["files"].list.map(\.["path"].text) == ["ja/about.md", "ja/index.md"])
    #expect(plan["files"][0]["to"] == "ja/events/about.md" && plan["files"][1]["to"] == .null)
    let moved = try await room.ask(.post, "/api/move", wish)
    #expect(moved.json["path"] == "ja/events/about.md")
    #expect(try room.text("content/ja/index.md").contains("(events/about.md)"))
    #expect(await room.shown("events/about.html").contains("会"))
    let again = try await room.ask(.post, "/api/move", wish)
    #expect(again.status == 422 || again.status == 404)
  }

  @Test func `what cannot move is told with its reason`() async throws {
    let room = try room(["ja/about.md": "---\ntitle: 会\n---\n"])
    for to in ["ja/index.md", "../x.md", "ja/about", "en/about.md", ""] {
      let plan = try await room.ask(
        .post, "/api/move/plan", ["path": "ja/about.md", "to": .text(to)])
      #expect(plan.status == 200 && plan.problem != nil, "\(to) \(plan.json)")
      let move = try await room.ask(.post, "/api/move", ["path": "ja/about.md", "to": .text(to)])
      #expect((400..<500).contains(move.status) && move.problem != nil, "\(to) \(move.status)")
      #expect(!(move.problem ?? "").contains(room.folder.path))
    }
    _ = try await room.ask(.put, "/api/unsaved", ["path": "ja/about.md", "text": "typed"])
    let typed = try await room.ask(.post, "/api/move", ["path": "ja/about.md", "to": "ja/us.md"])
    #expect(typed.status == 409 && typed.problem != nil)
    #expect(await room.session.unsaved["ja/about.md"]?.text == "typed")
  }
}
