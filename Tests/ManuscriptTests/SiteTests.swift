import Diagnostics
import Fixtures
import Manuscript
import Markdown
import Testing

@Suite struct SiteTests {
  private let content = ContentFolderFixture([
    "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
    "ja/booklet/index.md": "---\ntitle: 冊子\nissued: 2021-12-16\n---\n概要\n",
    "ja/booklet/10-last.md": "---\ntitle: 終わり\n---\n",
    "ja/booklet/02-first.md": "---\ntitle: 始まり\n---\n![図](figures/a.svg)\n",
    "ja/booklet/figures/a.svg": "<svg/>",
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2021-12-16-booklet.md": "---\ntitle: 冊子を発表\n---\n",
    "ja/releases/2022-01-05-reprint.md": "---\ntitle: 増刷\n---\n",
    "en/index.md":
      "---\ntitle: Home\n---\n[Chapter](booklet/02-first.md) ![Figure](booklet/figures/a.svg)\n",
  ])

  @Test func `chapters stand in the order of their numbers, which are not in their addresses`()
    throws
  {
    let version = try #require(content.read().value).versions[0]
    let chapters = try #require(version.booklet).chapters.map { version.pages[$0] }
    #expect(chapters.map(\.title) == ["始まり", "終わり"])
    #expect(chapters.map(\.address) == ["booklet/first", "booklet/last"])
  }

  @Test func `releases stand newest first, dated by their file names`() throws {
    let version = try #require(content.read().value).versions[0]
    let releases = version.releases.map { version.pages[$0] }
    #expect(releases.map(\.title) == ["増刷", "冊子を発表"])
    #expect(releases.compactMap(\.date?.description) == ["2022-01-05", "2021-12-16"])
  }

  @Test func `a link to a page or picture that is not translated leads to the source language`()
    throws
  {
    let site = try #require(content.read().value)
    #expect(content.messages(.english) == [])
    let home = site.versions[1].pages[site.versions[1].home]
    guard case .page(let reference, fragment: nil) = home.targets[0],
      case .file(let file) = home.targets[1]
    else {
      Issue.record("the targets are \(home.targets)")
      return
    }
    #expect(site[reference].title == "始まり")
    #expect(site.files[file].source == "ja/booklet/figures/a.svg")
  }

  @Test func `a page without a description is described by its first paragraph`() throws {
    let version = try #require(content.read().value).versions[0]
    #expect(version.pages[version.home].description == "ようこそ。")
  }
}
