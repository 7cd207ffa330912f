import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

@Suite struct DeskTranslationTests {
  private let room: EditingRoom
  private static let source = "---\ntitle: 注文\n---\n本文。\n"

  init() throws {
    room = try EditingRoom([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "en/index.md": "---\ntitle: Home\n---\nWelcome.\n", "ja/events/order.md": Self.source,
    ])
  }

  private func state(of path: String) async throws -> TranslationState? {
    let site = try #require(try await room.desk.publication.readContent().value)
    let page = try #require(site.versions[1].pages.firstIndex { $0.filePath == path })
    return site.translationState(of: PageReference(version: 1, page: page))
  }

  @Test func `a translation begins as a copy that says that it is one`() async throws {
    let new = try room.desk.startTranslation(of: ContentPath("ja/events/order.md"), in: "en")
    #expect(new.text == "en/events/order.md")
    let text = try room.folder.text("content/en/events/order.md")
    #expect(text.contains("translation-of: \"= ") && text.hasSuffix("\n---\n本文。\n"))
    #expect(try await state(of: "events/order.md") == nil)
    #expect(try await room.desk.publication.readContent().diagnostics == [])
    let again = EditingRoom.refusal {
      _ = try room.desk.startTranslation(of: ContentPath("ja/events/order.md"), in: "en")
    }
    #expect(again?.identifier == .existingPage)
    #expect(try room.folder.text("content/en/events/order.md") == text)
  }

  @Test(arguments: ["ja", "fr", ""])
  func `there is no translation into another language`(_ tag: String) {
    let refusal = EditingRoom.refusal {
      _ = try room.desk.startTranslation(of: ContentPath("ja/events/order.md"), in: tag)
    }
    #expect(refusal?.message.english == "The site has no translations into “\(tag)”.")
    #expect(refusal?.message.japanese == "このサイトに「\(tag)」への翻訳はありません。")
  }

  @Test func `a translation is marked in its text, and saved with the former one kept`()
    async throws
  {
    try room.folder.write("content/en/events/order.md", "---\r\ntitle: Order\r\n---\r\nText.\r\n")
    #expect(try await state(of: "events/order.md") == .untracked)
    let path = try ContentPath("en/events/order.md")
    let read = try room.desk.text(at: path)
    let marked = try room.desk.marked(read.text, at: path)
    #expect(marked.hasPrefix("---\ntitle: Order\ntranslation-of: \""))
    #expect(
      try room.folder.text("content/en/events/order.md").hasPrefix("---\r\ntitle: Order\r\n---"))
    let outcome = try room.desk.markUpToDate(path, now: EditingRoom.moment)
    #expect(outcome.print != nil)
    #expect(try await state(of: "events/order.md") == .current)
    #expect(
      try room.folder.bytes("content/en/events/order.md")
        == Array(marked.replacing("\n", with: "\r\n").utf8))
    #expect(try room.history("en/events/order.md").map(\.print) == [read.print])
  }

  @Test func `a draft is marked as well`() throws {
    try room.folder.write("content/ja/events/order.md", "---\ntitle: 注文\ndraft: true\n---\n本文。\n")
    try room.folder.write("content/en/events/order.md", "---\ntitle: Order\n---\nText.\n")
    let marked = try room.desk.marked("---\ntitle: O\n---\n", at: ContentPath("en/events/order.md"))
    #expect(marked.contains("translation-of"))
  }

  @Test func `what translates nothing, or what cannot be read, is not marked`() throws {
    try room.folder.write("content/en/more.md", "---\ntitle: More\n---\n")
    let alone = EditingRoom.refusal { _ = try room.desk.marked("x", at: ContentPath("en/more.md")) }
    #expect(alone?.identifier == .translationWithoutSource)
    let source = EditingRoom.refusal {
      _ = try room.desk.marked("x", at: ContentPath("ja/events/order.md"))
    }
    #expect(source?.identifier == .translationWithoutSource)
    try room.folder.write("content/en/events/order.md", "---\ntitle: Order\n---\n")
    let odd = EditingRoom.refusal {
      _ = try room.desk.marked("---\ntitle: [\n", at: ContentPath("en/events/order.md"))
    }
    #expect(odd?.identifier == .unmarkableTranslation)
    try room.folder.write("content/ja/events/order.md", "---\ntitle: 注文\n---\n##本文。\n")
    let wrong = EditingRoom.refusal {
      _ = try room.desk.marked("---\ntitle: O\n---\n", at: ContentPath("en/events/order.md"))
    }
    #expect(wrong?.identifier == .headingMark)
  }
}
