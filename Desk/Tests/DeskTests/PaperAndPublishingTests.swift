import Fixtures
import HTTPTypes
import Testing

@testable import Desk

struct PaperAndPublishingTests {
  private func room(_ variables: [String: String] = [:]) throws -> DeskRoom {
    try DeskRoom(
      [
        "ja/booklet/index.md": "---\ntitle: 本\n---\n",
        "ja/booklet/01-first.md": "---\ntitle: はじめ\n---\n\n本文\n",
        "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
        "ja/releases/2026-05-01-news.md": "---\ntitle: 春の会\n---\n\n本文\n",
      ], variables: variables)
  }

  @Test func `what is printed is listed with the files that there are of it`() async throws {
    let paper = try await room().ask(.get, "/api/paper").json
    let documents = paper["documents"].list
    #expect(documents.map(\.["title"].text) == ["本", "春の会"])
    #expect(documents.map(\.["kind"].text) == ["booklet", "release"])
    #expect(documents[0]["purposes"].list.map(\.["purpose"].text) == ["screen", "print"])
    #expect(documents[0]["purposes"][0]["made"] == false)
    #expect(documents[0]["purposes"][0]["size"] == nil && documents[0]["language"] == "ja")
    #expect(paper["missing"]["message"].text != nil && paper["job"] == nil)
    let half = try await room(["SASSHI_WEASYPRINT": "/bin/true"]).ask(.get, "/api/paper").json
    #expect(half["missing"] == nil)
    let purposes = half["documents"][0]["purposes"].list
    #expect(purposes[0]["missing"] == nil && purposes[1]["missing"]["message"].text != nil)
  }

  @Test func `PDF files that cannot be made are named, and nothing is written`() async throws {
    let room = try room()
    let begun = try await room.ask(.post, "/api/paper", ["documents": nil])
    #expect(begun.status == 202 && begun.json["kind"] == "paper" && begun.json["running"] == true)
    let job = try await room.endOfJob()
    #expect(job["message"].text != nil && !job["problems"].list.isEmpty)
    #expect(!room.folder.exists("home/site/output"))
    for path in ["downloads/booklet.pdf", "../content/site.yaml", "index.html", ""] {
      for address in ["/api/paper/file?path=\(path)", "/api/paper/file?folded=1&path=\(path)"] {
        #expect(try await room.ask(.get, address).status == 404, "\(address)")
      }
    }
    #expect(try await room.ask(.post, "/api/paper", ["documents": "all"]).status == 400)
    // Only a booklet for paper is folded.
    let others = ["downloads/booklet-ja.pdf", "releases/2026-05-01-news.print.pdf"]
    for path in others {
      try room.write("output/\(path)", "%PDF-1.4")
      #expect(try await room.ask(.get, "/api/paper/file?path=\(path)").status == 200, "\(path)")
      let folded = try await room.ask(.get, "/api/paper/file?folded=1&path=\(path)")
      #expect(folded.status == 404, "\(path)")
    }
  }

  @Test func `what would change is said, and then it is written`() async throws {
    let room = try room()
    let first = try await room.ask(.get, "/api/publish").json
    #expect(first["setUp"] == false && first["errors"] == 0 && first["folder"] == "output")
    #expect(first["changes"]["sentence"] == "はじめてサイトを書き出します（5ページ）。")
    #expect(!room.folder.exists("home/site/output"))
    #expect(try await room.ask(.post, "/api/build").status == 202)
    let job = try await room.endOfJob()
    #expect(job["kind"] == "build" && job["message"].text?.contains("5ページ") == true)
    #expect(room.folder.exists("home/site/output/index.html"))
    let same = try await room.ask(.get, "/api/publish").json["changes"]
    #expect(same["new"] == .list([]) && same["same"].number ?? 0 > 5)
    #expect(same["sentence"] == "前に書き出したものから、変わるところはありません。")
    try room.write("content/ja/releases/2026-05-01-news.md", "---\ntitle: 春の会\n---\n\n別\n")
    try room.write("content/ja/new.md", "---\ntitle: 新\n---\n")
    let next = try await room.ask(.get, "/api/publish").json["changes"]
    #expect(next["new"].list.contains("new.html"))
    let sentence = next["sentence"].text ?? ""
    #expect(sentence.contains("1ページが増え") && sentence.hasSuffix("ます。"), "\(sentence)")
    #expect(try await room.ask(.put, "/api/language", ["language": "en"]).status == 204)
    let english = try await room.ask(.get, "/api/publish").json["changes"]["sentence"].text
    #expect(english?.contains("1 page is added") == true && english?.hasSuffix(".") == true)
  }

  @Test func `mistakes keep a site from being written, and are named`() async throws {
    let room = try room()
    try room.write("content/ja/about.md", "---\ntitle: x\n---\n\n[x](none.md)\n")
    let publish = try await room.ask(.get, "/api/publish").json
    #expect(publish["errors"] == 1 && publish["mistakes"][0]["file"] == "ja/about.md")
    #expect(publish["changes"]["sentence"].text?.contains("間違い") == true)
    #expect(try await room.ask(.post, "/api/build").status == 202)
    let job = try await room.endOfJob()
    #expect(job["problems"][0]["line"] == 5 && job["message"].text?.contains("間違い") == true)
    #expect(!room.folder.exists("home/site/output"))
  }

  @Test func `to ask what would change is no news, which would be asked after again`() async throws
  {
    let room = try room()
    _ = await room.session.current()
    let tab = await room.session.events.listen()
    #expect(try await room.ask(.get, "/api/publish").status == 200)
    await room.session.events.close()
    for await event in tab.events {
      if case .preview = event { Issue.record("told: \(String(describing: event))") }
    }
  }

  @Test func `a booklet is an e-book, too, which the preview has`() async throws {
    let documents = try await room().ask(.get, "/api/paper").json["documents"].list
    #expect(documents.map(\.["ebook"].text) == ["downloads/booklet-ja.epub", nil])
  }
}
