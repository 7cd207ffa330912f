import Diagnostics
import Editions
import Fixtures
import Manuscript
import Markdown
import Testing

/// Lists of pages with the same date, and lists that stand on a page twice.
@Suite struct PageListOrderTests {
  private func content(_ text: String) -> ContentFolderFixture {
    ContentFolderFixture([
      "ja/events/index.md": "---\ntitle: 催し\n---\n\(text)",
      "ja/events/2026-05-01-a.md": "---\ntitle: 朝\n---\n",
      "ja/events/2026-05-01-b.md": "---\ntitle: 夜\n---\n",
      "ja/events/2026-06-01-c.md": "---\ntitle: 次\n---\n",
    ])
  }

  @Test func `pages of one day come by name`() throws {
    let site = try #require(content(":::一覧\n:::\n").read().value)
    let version = site.versions[0]
    #expect(
      version.lists.first?.entries.map { version.pages[$0].title.plain } == ["次", "朝", "夜"])
  }

  @Test func `a second list on a page is named`() {
    let twice = content(":::一覧\n:::\n\n:::pages\n:::\n")
    #expect(
      twice.messages(.english) == [
        """
        content/ja/events/index.md:7:1: error: The list of pages stands on this page already. [misplaced-list]
          hint: Remove this one: “:::pages”, and the “:::” that belongs to it.
        """
      ])
    #expect(
      twice.messages(.japanese) == [
        """
        content/ja/events/index.md:7:1: エラー: ページの一覧（:::一覧）が、このページにもうあります。 [misplaced-list]
          直し方: こちらの「:::一覧」の行と、対になる「:::」を消してください。
        """
      ])
  }

  @Test func `a page whose date lies ahead keeps its time in the feed from day to day`() throws {
    var content = content(":::一覧\n:::\n")
    content.files["site.yaml"] = Array(
      (ContentFolderFixture.settings + "\nbase-url: https://example.org/\n").utf8)
    func dates(_ element: String = "updated", on day: String?) throws -> [Substring] {
      let site = try #require(content.read(on: day.flatMap { CalendarDate($0) }).value)
      let theme = try #require(ThemeFixture().read(for: site.settings).value)
      let feed = Edition.allFiles(of: site, with: theme).first { $0.path == "events/feed.xml" }
      let bytes = try #require(feed).contents.bytes(picture: { _ in [] }, copy: { _ in [] })
      return String(decoding: bytes, as: UTF8.self).split(separator: "<\(element)>").dropFirst()
        .map { $0.prefix(10) }
    }
    for day in ["2026-05-20", "2026-05-31"] {
      #expect(try Set(dates(on: day)) == ["2026-05-01"])
      #expect(try dates("published", on: day) == ["2026-05-01", "2026-05-01"])
    }
    #expect(try dates(on: nil) == ["2026-06-01", "2026-06-01", "2026-05-01", "2026-05-01"])
  }
}
