import Diagnostics
import Fixtures
import Markdown
import Testing

@testable import Manuscript

@Suite struct TranslationTests {
  private static let page = "---\ntitle: 題\n---\n冒頭。\n\n## 一\n\n一つ目。\n\n## 二\n\n二つ目。\n"

  /// A site in Japanese and English with the smallest pages, and `changes` laid over it.
  private func content(
    _ changes: [String: String?] = [:], languages: String = "[ja, en]"
  ) -> ContentFolderFixture {
    let files: [String: String?] = [
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: languages),
      "en/index.md": "---\ntitle: Home\n---\nWelcome.\n",
      "ja/order.md": Self.page,
    ]
    return ContentFolderFixture(files.merging(changes) { $1 })
  }

  /// The state of every page of the first language behind the source language.
  private func states(_ content: ContentFolderFixture) throws -> [String: TranslationReport.State] {
    let report = TranslationReport(of: try #require(content.read().value))
    let pages = try #require(report.languages.first).pages
    return Dictionary(pages.map { ($0.file, $0.state) }, uniquingKeysWith: { first, _ in first })
  }

  private func translation(of print: String) -> String {
    "---\ntitle: Order\ntranslation-of: \"\(print)\"\n---\nIntroduction.\n\n## One\n\n## Two\n"
  }

  private var current: String {
    get throws {
      let site = try #require(content().read().value)
      let page = try #require(site.versions[0].pages.first { $0.role == .order })
      return PageFingerprint(of: page).description
    }
  }

  @Test func `a page that is not translated is missing, and shown in the source language`() throws {
    guard case .missing(let shown?) = try states(content())["en/order.md"] else {
      Issue.record("it is not missing")
      return
    }
    #expect(shown.tag == "ja")
  }

  @Test func `a translation that says what it translates is complete until its source changes`()
    throws
  {
    let translated = ["en/order.md": translation(of: try current)]
    #expect(try states(content(translated))["en/order.md"] == .complete)
    let stale = content(
      translated.merging(["ja/order.md": Self.page.replacing("二つ目", with: "次")]) { $1 })
    #expect(
      try states(stale)["en/order.md"] == .stale([SectionChange(kind: .changed, name: "二")]))
    let grown = content(
      translated.merging(["ja/order.md": Self.page + "\n## 三\n\n三つ目。\n"]) { $1 })
    #expect(try states(grown)["en/order.md"] == .stale([SectionChange(kind: .added, name: "三")]))
  }

  @Test func `a section that is gone goes by the heading of its translation`() throws {
    let shorter = Self.page.replacing("## 二\n\n二つ目。\n", with: "")
    let site = content(["ja/order.md": shorter, "en/order.md": translation(of: try current)])
    #expect(try states(site)["en/order.md"] == .stale([SectionChange(kind: .removed, name: "Two")]))
  }

  @Test func `a translation that does not say what it translates is not tracked`() throws {
    #expect(try states(content())["en/index.md"] == .untracked)
  }

  @Test func `a page that only a translation has is named as such`() throws {
    let site = content(["en/more.md": "---\ntitle: More\n---\n"])
    #expect(try states(site)["en/more.md"] == .extra)
  }

  @Test func `a language without any page shows those of another`() throws {
    let site = try #require(content(["en/index.md": nil]).read().value)
    #expect(site.versions[1].pages.map(\.title) == ["ホーム", "題"])
    #expect(site.versions[1].pages.allSatisfy { $0.original?.version == 0 })
    #expect(content(["en/index.md": nil]).messages(.english) == [])
  }

  @Test func `a language takes missing pages along its own list`() throws {
    let languages = "[ja, en, {tag: zh-Hans, fallback: [en, ja]}]"
    let site = try #require(content(languages: languages).read().value)
    #expect(site.versions[2].pages.map(\.title) == ["Home", "題"])
    #expect(site.versions[2].pages.map(\.original?.version) == [1, 0])
  }

  @Test func `a language that takes no pages has only its own`() throws {
    let site = content(languages: "[ja, {tag: en, fallback: none}]")
    #expect(try #require(site.read().value).versions[1].pages.map(\.title) == ["Home"])
    #expect(try states(site)["en/order.md"] == .missing(shownIn: nil))
  }

  @Test func `chapters that were renumbered are still translations of each other`() throws {
    let site = content([
      "ja/booklet/index.md": Self.page, "en/booklet/index.md": Self.page,
      "ja/booklet/02-one.md": Self.page, "ja/booklet/01-two.md": Self.page,
      "en/booklet/01-one.md": "---\ntitle: One\n---\n",
    ])
    let english = try #require(site.read().value).versions[1]
    let chapters = try #require(english.booklet).chapters.map { english.pages[$0] }
    #expect(chapters.map(\.address) == ["booklet/two", "booklet/one"])
    #expect(chapters.map(\.title) == ["題", "One"])
  }

  @Test func `a link on a page that stands in leads to the reader's own language`() throws {
    let site = content([
      "ja/order.md": "---\ntitle: 注文\n---\n[ホーム](index.md#初め) [案内](about.md#二)\n",
      "ja/index.md": "---\ntitle: ホーム\n---\n## 初め\n", "ja/about.md": Self.page,
      "en/index.md": "---\ntitle: Home\n---\n## Start\n",
      "en/about.md": "---\ntitle: About\n---\n## One\n",
    ])
    let english = try #require(site.read().value).versions[1]
    let order = try #require(english.pages.first { $0.role == .order })
    let about = try #require(english.pages.firstIndex { $0.role == .about })
    #expect(
      order.targets == [
        // The same outline: the heading in the same place.
        .page(PageReference(version: 1, page: english.home), fragment: "start"),
        // Another outline: the page.
        .page(PageReference(version: 1, page: about), fragment: nil),
      ])
  }

  @Test func `a text of site.yaml is taken along the language's own list`() throws {
    let site = content([
      "site.yaml": """
      name: {ja: 冊子, en: Booklet}
      languages: [ja, en, {tag: zh-Hans, fallback: [en]}, ko]
      organisation: {name: 会, url: https://example.org/}
      """
    ])
    let settings = try #require(site.read().value).settings
    #expect(settings.languages.map { settings.name[$0] } == ["冊子", "Booklet", "Booklet", "冊子"])
    #expect(
      settings.languages.map { settings.name.borrowedLanguage(in: $0) } == [nil, nil, "en", "ja"])
    #expect(
      site.messages(.english).map { $0.prefix { $0 != ";" } } == [
        "content/site.yaml:1:7: warning: “name” has no text in the language “zh-Hans”",
        "content/site.yaml:1:7: warning: “name” has no text in the language “ko”",
      ])
  }
}
