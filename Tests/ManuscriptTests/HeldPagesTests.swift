import Diagnostics
import Fixtures
import Manuscript
import Markdown
import Testing

/// Pages that stand in the content folder and are not in the site: drafts, pages under an embargo, press
/// releases of a later day.
@Suite struct HeldPagesTests {
  private static func page(_ title: String, _ more: String = "", _ body: String = "本文") -> String {
    "---\ntitle: \(title)\n\(more)---\n\(body)\n"
  }

  private static let english: [String: String?] = [
    "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
    "en/index.md": page("Home"),
  ]

  private func content(_ changes: [String: String?]) -> ContentFolderFixture {
    ContentFolderFixture(Self.english.merging(changes) { $1 })
  }

  private func site(_ content: ContentFolderFixture, on date: String? = nil) throws -> Site {
    try #require(content.read(on: date.flatMap { CalendarDate($0) }).value)
  }

  private func pages(_ site: Site, _ version: Int = 0) -> [String] {
    site.versions[version].pages.map { ($0.original == nil ? "" : "*") + $0.address }
  }

  @Test func `a draft is in no build, whatever the day, and neither are its translations`() throws {
    let content = content([
      "ja/plan.md": Self.page("計画", "draft: true\n"), "en/plan.md": Self.page("Plan"),
    ])
    for date in [nil, "2021-01-01", "2999-01-01"] {
      let site = try site(content, on: date)
      #expect(pages(site) == ["index"] && pages(site, 1) == ["index"])
      #expect(
        site.heldPages == [
          HeldPage(sourceName: "content/ja/plan.md", reason: .draft),
          HeldPage(sourceName: "content/en/plan.md", reason: .draft),
        ])
    }
    #expect(content.read().diagnostics == [])
  }

  @Test func `of a translation that is a draft, the source stands in`() throws {
    let site = try site(
      content([
        "ja/plan.md": Self.page("計画"), "en/plan.md": Self.page("Plan", "draft: true\n"),
      ]))
    #expect(pages(site) == ["index", "plan"] && pages(site, 1) == ["index", "*plan"])
    #expect(site.heldPages.map(\.sourceName) == ["content/en/plan.md"])
  }

  @Test func `what is wrong in a draft does not stop a build, and what it uses is not unused`()
    throws
  {
    let content = content([
      "ja/plan.md": Self.page("計画", "draft: true\ntitel: x\n", "<b>太</b> ![図](a.svg) [無](nai.md)"),
      "ja/a.svg": "<svg/>",
    ])
    let read = content.read()
    #expect(read.value != nil)
    #expect(!read.diagnostics.haveErrors)
    #expect(!read.diagnostics.contains { $0.identifier == .unusedFile })
  }

  @Test func `any page may be under an embargo, and is there from that day on`() throws {
    let content = content([
      "ja/plan.md": Self.page("計画", "embargo: 2021-12-16\n"), "en/plan.md": Self.page("Plan"),
    ])
    #expect(try pages(site(content, on: "2021-12-15")) == ["index"])
    #expect(try pages(site(content, on: "2021-12-15"), 1) == ["index"])
    #expect(try pages(site(content, on: "2021-12-16")) == ["index", "plan"])
    #expect(try pages(site(content)) == ["index", "plan"])
  }

  @Test func `chapters close up around one that is not there yet`() throws {
    let content = content([
      "ja/booklet/index.md": Self.page("冊子"), "ja/booklet/01-a.md": Self.page("一"),
      "ja/booklet/02-b.md": Self.page("二", "embargo: 2021-12-16\n"),
      "ja/booklet/03-c.md": Self.page("三"),
    ])
    let site = try site(content, on: "2021-12-15")
    let booklet = try #require(site.versions[0].booklet)
    #expect(booklet.chapters.map { site.versions[0].pages[$0].title } == ["一", "三"])
  }

  @Test func `with the page of a folder goes what is in the folder`() throws {
    let content = content([
      "ja/booklet/index.md": Self.page("冊子", "draft: true\n"), "ja/booklet/01-a.md": Self.page("一"),
      "ja/events/index.md": Self.page("行事", "embargo: 2021-12-16\n"),
      "ja/events/a.md": Self.page("花見"), "ja/events.md": Self.page("行事について"),
    ])
    let site = try site(content, on: "2021-12-15")
    #expect(pages(site) == ["events", "index"])
    #expect(site.versions[0].booklet == nil)
    let date = try #require(CalendarDate("2021-12-16"))
    #expect(Set(site.heldPages.map(\.reason)) == [.draft, .embargo(until: date)])
  }

  @Test func `a press release of a later day waits for that day`() throws {
    let content = content([
      "ja/releases/index.md": Self.page("お知らせ"), "ja/releases/2021-12-16-a.md": Self.page("甲"),
      "ja/releases/2062-01-01-b.md": Self.page("乙"), "ja/index.md": Self.page("家"),
    ])
    let day = try site(content, on: "2021-12-16")
    #expect(day.versions[0].releases.map { day.versions[0].pages[$0].title } == ["甲"])
    let date = try #require(CalendarDate("2062-01-01"))
    #expect(
      day.heldPages == [
        HeldPage(sourceName: "content/ja/releases/2062-01-01-b.md", reason: .later(date))
      ])
    #expect(try site(content).versions[0].releases.count == 2)
    #expect(!content.read(on: CalendarDate("2021-12-16")).diagnostics.haveErrors)
  }

  @Test func `a link to a press release of a later day is named`() {
    let content = content([
      "ja/releases/index.md": Self.page("お知らせ"), "ja/releases/2062-01-01-b.md": Self.page("乙"),
      "ja/index.md": Self.page("家", "", "[乙](releases/2062-01-01-b.md)"),
    ])
    let errors = content.read(on: CalendarDate("2021-12-16")).diagnostics
    #expect(
      errors.map { $0.text(in: .english) } == [
        """
        content/ja/index.md:4:1: error: The link leads to “releases/2062-01-01-b.md”, which is dated 2062-01-01, after the day of this build. [embargoed-link]
          hint: Remove the link until that day, or correct the date in the file's name.
        """
      ])
    #expect(
      errors.map { $0.text(in: .japanese) } == [
        """
        content/ja/index.md:4:1: エラー: リンク先の「releases/2062-01-01-b.md」は 2062-01-01 付けで、今回の日付よりあとです。 [embargoed-link]
          直し方: その日まで、このリンクを消すか、ファイル名の日付を直してください。
        """
      ])
  }

  @Test func `the menu leaves out what is not there yet`() throws {
    let settings = ContentFolderFixture.settings + "\nnavigation: [index.md, plan.md]\n"
    let content = ContentFolderFixture([
      "site.yaml": settings, "ja/plan.md": Self.page("計画", "draft: true\n"),
    ])
    #expect(content.read().diagnostics == [])
    #expect(try site(content).versions[0].navigation.count == 1)
  }

  @Test func `the home page of another language may be a draft where another stands in`() throws {
    let site = try site(content(["en/index.md": Self.page("Home", "draft: true\n")]))
    #expect(pages(site, 1) == ["*index"])
    let alone = content([
      "site.yaml": ContentFolderFixture.settings.replacing(
        "[ja]", with: "[ja, {tag: en, fallback: none}]"),
      "en/index.md": Self.page("Home", "draft: true\n"),
    ])
    #expect(alone.read().diagnostics.map(\.identifier) == [.heldHomePage])
  }
}
