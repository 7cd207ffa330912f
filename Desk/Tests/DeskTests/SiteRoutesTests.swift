import HTTPTypes
import Testing

@testable import Desk

struct SiteRoutesTests {
  @Test func `the site is told with its languages and what is wrong with no page`() async throws {
    let room = try DeskRoom(["site.yaml": "name: 冊子\nlanguages: [ja, en]\ncolour: red\n"])
    let site = try await room.ask(.get, "/api/site").json
    #expect(site["name"] == "冊子" && site["version"] == "1.2" && site["language"] == "ja")
    #expect(site["languages"].list.map(\.["tag"].text) == ["ja", "en"])
    #expect(site["languages"].list.map(\.["source"]) == [true, false])
    #expect(site["languages"].list.map(\.["name"].text) == ["日本語", "English"])
    #expect(site["hasContent"] == true && site["errors"] == 1)
    let mistake = site["mistakes"][0]
    #expect(mistake["file"] == "site.yaml" && mistake["line"] == 3 && mistake["column"] == 1)
    #expect(mistake["kind"] == "unknown-key" && mistake["severity"] == "error")
    #expect(site["build"] == 1 && site["origin"] == "http://localhost:4321")
  }

  @Test func `the desk speaks the language that is chosen`() async throws {
    let room = try DeskRoom(["site.yaml": "name: 冊子\nlanguages: [ja]\ncolour: red\n"])
    let japanese = try await room.ask(.get, "/api/site").json["mistakes"][0]["message"].text
    #expect(try await room.ask(.put, "/api/language", ["language": "en"]).status == 204)
    let site = try await room.ask(.get, "/api/site").json
    #expect(site["language"] == "en" && site["mistakes"][0]["message"].text != japanese)
    #expect(site["mistakes"][0]["message"].text?.allSatisfy(\.isASCII) != nil)
    let wrong = try await room.ask(.put, "/api/language", ["language": "fr"])
    #expect(wrong.status == 400 && wrong.problem != nil)
  }

  @Test func `a folder without a site says so`() async throws {
    let room = try DeskRoom(["site.yaml": nil, "ja/index.md": nil])
    let site = try await room.ask(.get, "/api/site").json
    #expect(site["mistakes"] == .list([]))
    #expect(site["hasContent"] == false && site["shown"] == false && site["name"] == "")
    #expect(try await room.ask(.get, "/api/pages").json["pages"] == .list([]))
    #expect(try await room.ask(.get, "/api/start").json["isSite"] == false)
  }

  @Test func `links lead from one page to the other`() async throws {
    let room = try DeskRoom(["ja/events/index.md": "---\ntitle: 催し\n---\n"])
    let pages = try await room.ask(.get, "/api/links").json["pages"].list
    #expect(pages.map(\.["path"].text) == ["ja/events/index.md", "ja/index.md"])
    #expect(pages.map(\.["kind"].text) == ["list", "home"])
    let link = try await room.ask(
      .post, "/api/link", ["from": "ja/events/index.md", "to": "ja/index.md"])
    #expect(link.json["markdown"] == "../index.md")
    #expect(
      try await room.ask(.post, "/api/link", ["from": "../x", "to": "ja/a.md"]).status == 400)
  }
}
