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

  @Test(arguments: [
    ("[見る](#か\u{3099}く)", "がく"), ("[見る](#がく)", "がく"), ("[見る](#%E3%81%8B%E3%82%99く)", "がく"),
    ("[見る](#️-電話)", "電話"), ("[見る](#電話)", "電話"), ("[見る](#\u{FE0F}電話)", "電話"),
    ("[見る](#e-mail--web)", "e-mail-web"), ("[見る](#data_set)", "data_set"),
    ("[見る](index.md#か\u{3099}く)", "がく"),
  ])
  func `a link to a heading leads to its id, however it is written`(
    _ link: String, _ id: String
  ) throws {
    let content = ContentFolderFixture([
      "ja/index.md":
        "---\ntitle: 題\n---\n\(link)\n\n## か\u{3099}く\n\n## ☎️ 電話\n\n## E-mail & Web\n\n## data_set\n"
    ])
    #expect(content.messages(.english) == [])
    let site = try #require(content.read().value)
    switch site.versions[0].pages[0].targets[0] {
    case .fragment(let found), .page(_, fragment: let found?):
      #expect(found.utf8.elementsEqual(id.utf8))
    default: Issue.record("the link leads nowhere")
    }
  }

  @Test func `addresses are composed, whatever the names of files are`() throws {
    let content = ContentFolderFixture([
      "ja/index.md":
        "---\ntitle: 題\n---\n[がく](がく/ハ\u{309A}リ.md) ![図](がく/図ガ.svg) [紙](か\u{3099}く/紙ば.pdf)\n",
      "ja/か\u{3099}く/ハ\u{309A}リ.md": "---\ntitle: 題\nalias: カ\u{3099}ス\n---\n",
      "ja/か\u{3099}く/図カ\u{3099}.svg": "<svg/>",
      "ja/か\u{3099}く/紙は\u{3099}.pdf": "",
    ])
    #expect(content.messages(.english) == [])
    let site = try #require(content.read().value)
    let page = try #require(site.versions[0].pages.first { $0.role == .page })
    #expect(page.address.utf8.elementsEqual("がく/パリ".utf8))
    #expect(page.aliases[0].address.utf8.elementsEqual("ガス".utf8))
    let paths = site.files.map(\.path).sorted()
    #expect(paths.map { Array($0.utf8) } == ["がく/図ガ.svg", "がく/紙ば.pdf"].map { Array($0.utf8) })
  }

  @Test func `a page without a description is described by its first paragraph`() throws {
    let version = try #require(content.read().value).versions[0]
    #expect(version.pages[version.home].description == "ようこそ。")
  }
}
