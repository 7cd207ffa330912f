import Fixtures
import HTTPTypes
import Manuscript
import Publishing
import Testing

@testable import Desk

/// What the desk holds of texts that are not saved.
struct UnsavedTextsTests {
  private static let about = "---\ntitle: 会\n---\n\n本文\n"
  private let room: DeskRoom

  init() throws {
    room = try DeskRoom(["ja/about.md": Self.about])
  }

  private func type(_ text: String, _ more: [String: JSONValue] = [:]) async throws -> JSONValue {
    let body: [String: JSONValue] = ["path": "ja/about.md", "text": .text(text)]
    let answer = try await room.ask(.put, "/api/unsaved", body.merging(more) { $1 })
    #expect(answer.status == 200)
    return answer.json
  }

  private func held() async throws -> JSONValue { try await room.page("ja/about.md")["mayUnsaved"] }

  @Test func `a text goes with the print of what it was made from`() async throws {
    let old = try await room.page("ja/about.md")["print"]
    // Another program, of which the tab did not hear.
    try room.write("content/ja/about.md", Self.about + "別の人\n")
    _ = try await type("わたし", ["print": old])
    #expect(try await held()["print"] == old && old.text != nil)
    let new = try await room.page("ja/about.md")["print"]
    #expect(new != old)
    // Who does not say it says nothing new.
    _ = try await type("わたしの")
    #expect(try await held()["print"] == old)
    _ = try await type("わたしの文", ["print": new])
    #expect(try await held()["print"] == new)
    _ = try await type("はじめから", ["print": nil])
    #expect(try await held()["print"] == JSONValue.null)
    let wrong = try await room.ask(
      .put, "/api/unsaved", ["path": "ja/about.md", "text": "x", "print": "x"])
    #expect(wrong.status == 400)
  }

  @Test func `only the text that is meant is forgotten`() async throws {
    let first = try #require(try await type("わたし")["held"].text)
    let second = try #require(try await type("別の人")["held"].text)
    #expect(first != second)
    let address = "/api/unsaved?path=ja/about.md"
    #expect(try await room.ask(.delete, "\(address)&held=\(first)").status == 204)
    #expect(try await held()["text"] == "別の人")
    #expect(try await room.ask(.delete, "\(address)&held=x").status == 400)
    #expect(try await room.ask(.delete, "\(address)&held=\(second)").status == 204)
    #expect(try await held() == .null)
  }

  @Test func `a page with a text that is not saved is not put aside`() async throws {
    _ = try await type("わたし")
    let aside = try await room.ask(.post, "/api/aside", ["path": "ja/about.md"])
    #expect(aside.status == 409 && aside.problem?.contains("保存していない") == true)
    #expect(try await held()["text"] == "わたし")
    #expect(try room.text("content/ja/about.md") == Self.about)
  }

  @Test func `a text that was typed in another Unicode form than the saved one is kept`()
    async throws
  {
    let print = try await room.page("ja/about.md")["print"]
    _ = try await type("か\u{3099}")
    let saved = try await room.ask(
      .put, "/api/page", ["path": "ja/about.md", "text": "が", "print": print])
    #expect(saved.status == 200)
    #expect(try await held()["text"].text?.utf8.elementsEqual("か\u{3099}".utf8) == true)
  }

  @Test func `a file that is gone is told from an empty one`() async throws {
    _ = try await type("わたし")
    room.folder.delete("home/site/content/ja/about.md")
    room.folder.delete("home/site/content/site.yaml")
    for address in ["/api/page?path=ja/about.md", "/api/facts", "/api/look"] {
      let answer = try await room.ask(.get, address)
      #expect(answer.status == 200 && answer.json["print"] == .null, "\(address)")
    }
    #expect(try await held()["text"] == "わたし")
  }

  /// Each line's end takes two bytes in JSON.
  @Test func `the largest text that can be opened can be sent`() {
    #expect(DeskContext.mostJSON > 2 * ContentDesk.mostTextBytes)
  }
}

/// What a desk itself wrote is no news, until somebody else wrote something else.
struct OwnWritesTests {
  private let mine = TextPrint(of: [1])
  private let other = TextPrint(of: [2])

  @Test func `what comes back after another change is news`() {
    var writes = OwnWrites()
    writes.note("ja/a.md", mine)
    #expect(writes.explain("ja/a.md") { mine })
    #expect(writes.explain("ja/a.md") { mine })
    #expect(!writes.explain("ja/a.md") { other })
    #expect(!writes.explain("ja/a.md") { mine })
    writes.note("ja/a.md", nil)
    #expect(writes.explain("ja/a.md") { nil })
  }

  @Test func `a file that the desk never wrote is not read`() {
    var writes = OwnWrites()
    writes.note("ja/a.md", mine)
    var isRead = false
    let isOwn = writes.explain("ja/photo.jpg") {
      isRead = true
      return mine
    }
    #expect(!isOwn && !isRead)
  }
}
