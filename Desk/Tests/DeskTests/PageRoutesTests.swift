import Fixtures
import HTTPTypes
import Manuscript
import Testing

@testable import Desk

struct PageRoutesTests {
  private static let about = "---\ntitle: わたしたち\n---\n\n本文です。\n"

  @Test func `a page is read with its form and what is wrong with it`() async throws {
    let room = try DeskRoom(["ja/about.md": "---\ntitle: 会\n---\n\n𠮷野 ![](none.jpg)\n"])
    let page = try await room.page("ja/about.md")
    #expect(page["text"] == "---\ntitle: 会\n---\n\n𠮷野 ![](none.jpg)\n")
    #expect(page["kind"] == "page" && page["address"] == "about.html" && page["language"] == "ja")
    #expect(page["mayUnsaved"] == nil && page["source"] == nil)
    let title = page["form"]["fields"].list.first { $0["path"] == .list(["title"]) }
    #expect(title?["value"] == "会" && title?["label"].text != nil)
    let mistakes = page["mistakes"].list
    #expect(!mistakes.isEmpty && mistakes.allSatisfy { $0["file"] == "ja/about.md" })
    // Of the first character, a browser counts two.
    let missing = try #require(mistakes.first { $0["line"] == 5 && $0["column"].number ?? 0 > 1 })
    #expect(missing["column"] == 5 || missing["column"] == 9)
    #expect(try await room.ask(.get, "/api/page?path=ja/none.md").status == 404)
    #expect(try await room.ask(.get, "/api/page?path=../x.md").status == 400)
    #expect(try await room.ask(.get, "/api/page").status == 400)
  }

  @Test func `what is typed is shown and not saved`() async throws {
    let room = try DeskRoom(["ja/about.md": Self.about])
    let typed = Self.about.replacing("本文です。", with: "新しい本文です。")
    let answer = try await room.ask(
      .put, "/api/unsaved", ["path": "ja/about.md", "text": .text(typed)])
    #expect(answer.status == 200 && answer.json["address"] == "about.html")
    #expect(answer.json["shown"] == true && answer.json["mistakes"] == .list([]))
    #expect(await room.shown("about.html").contains("新しい本文です。"))
    #expect(try room.text("content/ja/about.md") == Self.about)
    let page = try await room.page("ja/about.md")
    #expect(page["text"].text == Self.about && page["mayUnsaved"]["text"].text == typed)
    #expect(page["mayUnsaved"]["print"] == page["print"] && page["state"]["unsaved"] == true)
    let again = try await room.ask(
      .put, "/api/unsaved", ["path": "ja/about.md", "text": .text(Self.about)])
    #expect(again.status == 200)
    #expect(try await room.page("ja/about.md")["mayUnsaved"] == nil)
    _ = try await room.ask(.put, "/api/unsaved", ["path": "ja/about.md", "text": .text(typed)])
    #expect(try await room.ask(.delete, "/api/unsaved?path=ja/about.md").status == 204)
    #expect(await !room.shown("about.html").contains("新しい"))
    #expect(try await room.page("ja/about.md")["mayUnsaved"] == nil)
  }

  @Test func `a text is saved over what it was made from, and over nothing else`() async throws {
    let room = try DeskRoom(["ja/about.md": Self.about])
    let print = try await room.page("ja/about.md")["print"]
    let mine = Self.about + "わたしの行\n"
    _ = try await room.ask(.put, "/api/unsaved", ["path": "ja/about.md", "text": .text(mine)])
    let saved = try await room.ask(
      .put, "/api/page", ["path": "ja/about.md", "text": .text(mine), "print": print])
    #expect(saved.status == 200 && saved.json["print"] != print)
    #expect(try room.text("content/ja/about.md") == mine)
    #expect(try await room.page("ja/about.md")["mayUnsaved"] == nil)
    let other = try await room.ask(
      .put, "/api/page", ["path": "ja/about.md", "text": .text(Self.about + "別\n"), "print": print])
    #expect(other.status == 409 && other.json["text"].text == mine)
    #expect(other.json["print"] == saved.json["print"] && other.problem != nil)
    let parts = other.json["difference"].list
    #expect(parts.first { $0["kind"] == "removed" }?["lines"] == .list(["別"]))
    #expect(parts.first { $0["kind"] == "added" }?["lines"] == .list(["わたしの行"]))
    #expect(try room.text("content/ja/about.md") == mine)
  }

  @Test func `a page that is gone costs nobody the text`() async throws {
    let room = try DeskRoom(["ja/about.md": Self.about])
    let print = try await room.page("ja/about.md")["print"]
    room.folder.delete("home/site/content/ja/about.md")
    let answer = try await room.ask(
      .put, "/api/page", ["path": "ja/about.md", "text": "x", "print": print])
    #expect(answer.status == 409 && answer.json["print"] == nil && answer.problem != nil)
    let new = try await room.ask(
      .put, "/api/page", ["path": "ja/about.md", "text": .text(Self.about), "print": nil])
    #expect(new.status == 200)
    #expect(try room.text("content/ja/about.md") == Self.about)
  }

  @Test func `each save keeps the former text, which can be read again`() async throws {
    let room = try DeskRoom(["ja/about.md": Self.about])
    let print = try await room.page("ja/about.md")["print"]
    let text = Self.about.replacing("本文", with: "文章")
    _ = try await room.ask(
      .put, "/api/page", ["path": "ja/about.md", "text": .text(text), "print": print])
    let versions = try await room.ask(.get, "/api/history?path=ja/about.md").json["versions"].list
    #expect(versions.count == 1 && versions[0]["size"].number == Self.about.utf8.count)
    #expect(versions[0]["time"].text == "2026-05-10T00:00:00+00:00")
    let id = try #require(versions[0]["id"].text)
    let old = try await room.ask(.get, "/api/history/text?path=ja/about.md&id=\(id)")
    #expect(old.json["text"].text == Self.about)
    #expect(old.json["difference"].list.contains { $0["lines"] == .list(["文章です。"]) })
    for id in ["none", "../../site.yaml", ""] {
      let wrong = try await room.ask(.get, "/api/history/text?path=ja/about.md&id=\(id)")
      #expect(wrong.status == 404, "\(id)")
    }
  }

  @Test func `mistakes with one cure are mended, all or on one line`() async throws {
    let room = try DeskRoom()
    let text = "---\ntitle: x\n---\n\n＃ 見出し\n\n＃ もう1つ\n"
    let one = try await room.ask(
      .post, "/api/mend", ["path": "ja/x.md", "text": .text(text), "line": 5])
    #expect(one.json["changes"] == 1)
    #expect(one.json["text"].text?.contains("＃ もう1つ") == true)
    let all = try await room.ask(
      .post, "/api/mend", ["path": "ja/x.md", "text": .text(text), "line": nil])
    #expect(all.json["changes"] == 2 && all.json["text"].text?.contains("＃") == false)
    let none = try await room.ask(.post, "/api/mend", ["path": "ja/x.md", "text": "ok"])
    #expect(none.json["changes"] == 0 && none.json["text"] == "ok")
  }

  @Test func `a translation shows what changed in its source, until it is marked`() async throws {
    let room = try DeskRoom([
      "site.yaml": "name: 冊子\nlanguages: [ja, en]\n",
      "ja/about.md": "---\ntitle: 会\n---\n\nはじめ\n\n## 場所\n\n東京\n",
      "en/index.md": "---\ntitle: Home\n---\n", "en/about.md": "---\ntitle: Us\n---\n\n## Place\n",
    ])
    let text = try await room.page("en/about.md")["text"]
    let marked = try await room.ask(.post, "/api/mark", ["path": "en/about.md", "text": text]).json
    #expect(marked["text"].text?.contains("translation-of") == true)
    #expect(try room.text("content/en/about.md").contains("translation-of") == false)
    let print = try await room.page("en/about.md")["print"]
    _ = try await room.ask(
      .put, "/api/page", ["path": "en/about.md", "text": marked["text"], "print": print])
    #expect(try await room.page("en/about.md")["state"]["translation"] == "current")
    let source = try await room.page("ja/about.md")
    let changed = source["text"].text?.replacing("東京", with: "大阪") ?? ""
    _ = try await room.ask(
      .put, "/api/page", ["path": "ja/about.md", "text": .text(changed), "print": source["print"]])
    let stale = try await room.page("en/about.md")
    #expect(stale["state"]["translation"] == "stale" && stale["source"]["title"] == "会")
    #expect(stale["source"]["text"].text == changed)
    #expect(try await stale["source"]["print"] == room.page("ja/about.md")["print"])
    let unseen = try await room.ask(
      .post, "/api/mark", ["path": "en/about.md", "text": text, "source": source["print"]])
    #expect(unseen.status == 409 && unseen.problem?.contains("原文") == true)
    let seen = try await room.ask(
      .post, "/api/mark",
      ["path": "en/about.md", "text": text, "source": stale["source"]["print"]])
    #expect(seen.status == 200 && seen.json["text"].text?.contains("translation-of") == true)
    let changes = stale["source"]["changes"].list
    #expect(changes.map(\.["heading"].text) == ["場所"] && changes[0]["kind"] == "changed")
    #expect(changes[0]["line"] == 7)
    #expect(
      try await room.ask(.post, "/api/mark", ["path": "ja/about.md", "text": "x"]).status == 422)
    #expect(
      try await room.ask(.post, "/api/mark", ["path": "site.yaml", "text": "x"]).status == 422)
  }
}
