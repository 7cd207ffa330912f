import Diagnostics
import Fixtures
import Manuscript
import Markdown
import Testing

@testable import Publishing

/// How a list of pages sees a site.
@Suite struct PreviewedPagesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(isInMemory: true)
  }

  private func preview(
    _ changes: [String: String?], _ unsaved: [String: String] = [:]
  ) async throws -> Preview {
    try ContentFolderFixture(changes).write(to: folder)
    var publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme), date: CalendarDate("2022-01-01"))
    publication.unsaved = unsaved.mapValues { Array($0.utf8) }
    return try await publication.preview()
  }

  private static let twoLanguages = ContentFolderFixture.settings.replacing(
    "[ja]", with: "[ja, en]")

  @Test func `each file has its kind, its place and its names`() async throws {
    let preview = try await preview([
      "site.yaml": Self.twoLanguages,
      "ja/index.md": "---\ntitle: 「家」\n---\n",
      "ja/order.md": "---\ntitle: 注文\n---\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/02-two.md": "---\ntitle: 二\n---\n",
      "ja/releases/index.md": "---\ntitle: 発表\n---\n",
      "ja/releases/2021-12-16-a.md": "---\ntitle: 冊子\n---\n",
      "ja/events/index.md": "---\ntitle: 行事\n---\n:::pages\n:::\n",
      "ja/events/2021-05-01-picnic.md": "---\ntitle: 遠足\n---\n",
      "ja/notes.md": "---\ntitle: 覚え書き\n---\n",
      "en/index.md": "---\ntitle: Home\n---\n",
      "en/own.md": "---\ntitle: Own\n---\n",
      "readme.md": "x",
    ])
    let found = preview.pages.filter { $0.translation != .missing }.map {
      "\($0.file) \($0.address ?? "-") \($0.kind) \($0.title) \($0.translation.name)"
    }
    #expect(
      found == [
        "en/index.md en/index.html home Home untracked",
        "en/own.md en/own.html page Own extra",
        "ja/booklet/02-two.md booklet/two.html chapter 二 source",
        "ja/booklet/index.md booklet/index.html booklet 冊子 source",
        "ja/events/2021-05-01-picnic.md events/2021-05-01-picnic.html entry 遠足 source",
        "ja/events/index.md events/index.html folder 行事 source",
        "ja/index.md index.html home 「家」 source",
        "ja/notes.md notes.html page 覚え書き source",
        "ja/order.md order.html order 注文 source",
        "ja/releases/2021-12-16-a.md releases/2021-12-16-a.html release 冊子 source",
        "ja/releases/index.md releases/index.html releases 発表 source",
        "readme.md - stray  source",
      ])
    let missing = preview.pages.filter { $0.translation == .missing }
    #expect(missing.count == 8 && missing.allSatisfy { $0.language == "en" })
    let chapter = try #require(preview.page(ofContentFile: "en/booklet/02-two.md"))
    #expect(chapter.address == "en/booklet/two.html" && chapter.title == "二")
    #expect(chapter.kind == .chapter && chapter.chapterNumber == 2 && chapter.shownIn == "ja")
    #expect(chapter.key == preview.page(ofContentFile: "ja/booklet/02-two.md")?.key)
    #expect(
      preview.page(ofContentFile: "ja/releases/2021-12-16-a.md")?.date
        == CalendarDate("2021-12-16"))
    #expect(preview.contentFile(ofAddress: "en/") == "en/index.md")
    #expect(preview.contentFile(ofAddress: "en/order.html") == "en/order.md")
    #expect(preview.contentFile(ofAddress: "releases/2021-12-16-a.print.html") != nil)
    #expect(preview.contentFile(ofAddress: "robots.txt") == nil)
    #expect(preview.address(ofContentFile: "ja/notes.md") == "notes.html")
  }

  @Test func `a stale translation names the sections and their lines`() async throws {
    let source = "---\ntitle: 注文\n---\nはじめに。\n\n## 一\n\nあ。\n\n## 二\n\nい。\n"
    let content: [String: String?] = [
      "site.yaml": Self.twoLanguages, "ja/order.md": source, "en/index.md": "---\ntitle: H\n---\n",
      "en/order.md": "---\ntitle: Order\n---\nFirst.\n\n## One\n\nA.\n\n## Two\n\nB.\n",
    ]
    _ = try await preview(content)
    let publication = Publication(content: ContentFolder("\(folder.path)/content"))
    _ = try await publication.markTranslations(.all, into: "en")
    func state(_ text: String) async throws -> PreviewedPage.Translation? {
      let path = "\(folder.path)/content"
      var publication = Publication(
        content: ContentFolder(path), themes: ThemePlaces(chosen: Checkout.defaultTheme))
      publication.unsaved = ["ja/order.md": Array(text.utf8)]
      return try await publication.preview().page(ofContentFile: "en/order.md")?.translation
    }
    #expect(try await state(source) == .current)
    let lead = source.replacing("はじめに", with: "まず")
    #expect(
      try await state(lead) == .stale([.init(kind: .changed, heading: nil, lines: 1...5)]))
    let changed = source.replacing("い。", with: "う。") + "\n## 三\n\nえ。\n"
    #expect(
      try await state(changed)
        == .stale([
          .init(kind: .changed, heading: "二", lines: 10...13),
          .init(kind: .added, heading: "三", lines: 14...16),
        ]))
    let shorter = source.replacing("## 二\n\nい。\n", with: "")
    #expect(
      try await state(shorter) == .stale([.init(kind: .removed, heading: "Two", lines: nil)]))
  }

  @Test func `what a build holds back is shown, and told`() async throws {
    let preview = try await preview([
      "ja/index.md": "---\ntitle: ホーム\n---\n[下書き](later.md)\n",
      "ja/later.md": "---\ntitle: 下書き\ndraft: true\n---\n[どこか](none.md)\n![](a.png)\n",
      "ja/wait.md": "---\ntitle: 待つ\nembargo: 2022-02-02\n---\n",
      "ja/releases/index.md": "---\ntitle: 発表\n---\n",
      "ja/releases/2022-03-03-a.md": "---\ntitle: あとで\n---\n",
    ])
    let held = preview.pages.filter { $0.held != nil }
    #expect(
      held.map(\.file) == ["ja/later.md", "ja/releases/2022-03-03-a.md", "ja/wait.md"])
    #expect(
      held.map(\.held) == [
        .draft, .later(try #require(CalendarDate("2022-03-03"))),
        .embargo(until: try #require(CalendarDate("2022-02-02"))),
      ])
    let file = try #require(try await preview.file(at: "later.html"))
    #expect(file.isPage && file.page?.held == .draft)
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("<h1"))
    let home = try #require(try await preview.file(at: ""))
    #expect(String(decoding: home.bytes, as: UTF8.self).contains("href=\"later.html\""))
    // A build says that the home page leads to a draft, and nothing of what is not finished.
    #expect(
      preview.diagnostics.filter { $0.severity == .error }.map(\.identifier) == [.linkToDraft])
    let draft = preview.diagnostics(ofContentFile: "ja/later.md")
    #expect(draft.contains { $0.identifier == .brokenLink && $0.severity == .warning })
    #expect(held[0].errorCount == 0 && held[0].warningCount == draft.count)
  }

  @Test func `a copy is told from a translation`() async throws {
    let content: [String: String?] = [
      "site.yaml": Self.twoLanguages, "en/index.md": "---\ntitle: Home\n---\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/02-two.md": "---\ntitle: 二\n---\n本文。\n",
      "en/booklet/01-two.md": "---\ntitle: 二\n---\n本文。\n",
    ]
    let before = try await preview(content)
    #expect(before.page(ofContentFile: "en/booklet/01-two.md")?.translation == .untracked)
    let publication = Publication(content: ContentFolder("\(folder.path)/content"))
    let site = try #require(try await publication.readContent().value)
    let source = try #require(site.versions[0].pages.first { $0.title.plain == "二" })
    let file = "en/booklet/01-two.md"
    let copy = TranslationMark.marked(
      try folder.bytes("content/\(file)"), as: PageFingerprint(ofCopy: source))
    let preview = try await preview(
      content, [file: String(decoding: try #require(copy), as: UTF8.self)])
    let page = try #require(preview.page(ofContentFile: file))
    #expect(page.translation == .copy && page.shownIn == "ja")
    #expect(page.address == "en/booklet/two.html")
  }
}
