import Diagnostics
import Fixtures
import Manuscript
import Testing

/// Press releases that must not be published before a day.
@Suite struct EmbargoTests {
  private func content(_ changes: [String: String?] = [:]) -> ContentFolderFixture {
    let files: [String: String?] = [
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
      "ja/releases/2021-12-16-booklet.md":
        "---\ntitle: 冊子\nembargo: 2021-12-17\n---\n![図](../a.svg)\n",
      "ja/a.svg": "<svg/>",
      "en/index.md": "---\ntitle: Home\n---\n",
      "en/releases/2021-12-16-booklet.md": "---\ntitle: Booklet\n---\n",
    ]
    return ContentFolderFixture(files.merging(changes) { $1 })
  }

  private func addresses(on date: String) throws -> [String] {
    let site = try #require(content().read(on: CalendarDate(date)).value)
    return site.versions.flatMap { version in
      version.releases.map { "\(version.language.tag) \(version.pages[$0].address)" }
    }
  }

  @Test func `a release is in the site from the day on which its embargo ends`() throws {
    let both = ["ja releases/2021-12-16-booklet", "en releases/2021-12-16-booklet"]
    #expect(try addresses(on: "2021-12-17") == both)
    #expect(try addresses(on: "2022-01-01") == both)
  }

  @Test func `before that day it is in no language, and neither is what only it uses`() throws {
    #expect(try addresses(on: "2021-12-16") == [])
    let site = try #require(content().read(on: CalendarDate("2021-12-16")).value)
    #expect(!site.files.contains { $0.isUsed })
  }

  @Test func `a page that is published must not lead to it`() {
    let linking = content([
      "ja/index.md": "---\ntitle: 題\n---\n[冊子](releases/2021-12-16-booklet.md)\n"
    ])
    let diagnostics = linking.read(on: CalendarDate("2021-12-16")).diagnostics.filter {
      $0.severity == .error
    }
    #expect(
      diagnostics.map { $0.text(in: .english) } == [
        """
        content/ja/index.md:4:1: error: The link leads to “releases/2021-12-16-booklet.md”, which must not be published before 2021-12-17. [embargoed-link]
          hint: Remove the link until that day.
        """
      ])
    #expect(
      diagnostics.map { $0.text(in: .japanese) } == [
        """
        content/ja/index.md:4:1: エラー: リンク先の「releases/2021-12-16-booklet.md」は、2021-12-17 まで公開できません。 [embargoed-link]
          直し方: その日まで、このリンクを消してください。
        """
      ])
    #expect(
      linking.read(on: CalendarDate("2021-12-17")).diagnostics.filter { $0.severity == .error }
        == [])
  }
}
