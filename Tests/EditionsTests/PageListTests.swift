import Diagnostics
import Fixtures
import Manuscript
import Testing

/// Lists of a folder's pages, and their feeds.
@Suite struct PageListTests {
  private static let settings = ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]")

  private func page(_ title: String, _ more: String = "", text: String = "") -> String {
    "---\ntitle: \(title)\n\(more)---\n\(text)\n"
  }

  /// A site whose folder `events` lists its pages.
  private func content(_ changes: [String: String?] = [:]) -> ContentFolderFixture {
    let files: [String: String?] = [
      "site.yaml": Self.settings, "en/index.md": page("Home"),
      "ja/events/index.md": page("催し", text: "本文\n\n:::一覧\n:::"),
      "ja/events/2026-05-01-picnic.md": page("ピクニック"),
      "ja/events/2026-06-10-talk.md": page("お話会"),
      "en/events/index.md": page("Events", text: ":::pages\n:::"),
      "en/events/2026-05-01-picnic.md": page("A picnic"),
    ]
    return ContentFolderFixture(files.merging(changes) { $1 })
  }

  /// What a page of the site shows as its list.
  private func list(
    _ path: String = "events/index.html", _ changes: [String: String?] = [:]
  ) -> [String] {
    let html = ThemeFixture().publish(content(changes))[path] ?? ""
    return html.split(separator: "<p>").dropFirst().map { part in
      String(part.prefix { $0 != "<" })
    }.filter { $0 != "本文" }
  }

  @Test func `pages with dates come newest first`() {
    #expect(
      list() == [
        "令和8年6月10日 お話会 2026-06-10-talk.html ", "令和8年5月1日 ピクニック 2026-05-01-picnic.html ",
      ])
  }

  @Test
  func
    `a date in the front matter goes before that of the name, and pages without one come last, by name`()
  {
    let changes = [
      "ja/events/2026-05-01-picnic.md": page("ピクニック", "date: 2026-07-01\n"),
      "ja/events/b.md": page("い"), "ja/events/a.md": page("ろ"),
      "ja/events/c.md": page("は", "date: 2026-06-30\n"),
    ]
    #expect(
      list("events/index.html", changes).map { $0.split(separator: " ").dropLast().last ?? "" } == [
        "ピクニック", "は", "お話会", "ろ", "い",
      ])
  }

  @Test func `a list is in the language of its text, and a page that stands in says its language`()
  {
    #expect(
      list("en/events/index.html") == [
        "10 June 2026 お話会 2026-06-10-talk.html ja",
        "1 May 2026 A picnic 2026-05-01-picnic.html ",
      ])
    #expect(
      list("en/events/index.html", ["en/events/index.md": nil]) == [
        "令和8年6月10日 お話会 2026-06-10-talk.html ",
        "令和8年5月1日 A picnic 2026-05-01-picnic.html en",
      ])
  }

  @Test func `pages that are held back are not in it`() throws {
    let drafts = content(["ja/events/2026-06-10-talk.md": page("お話会", "draft: true\n")])
    let embargo = content([
      "ja/events/2026-06-10-talk.md": page("お話会", "embargo: 2026-04-01\n")
    ])
    let day = try #require(CalendarDate("2026-03-01"))
    for folder in [drafts, embargo] {
      let site = try #require(folder.read(on: day).value)
      for version in site.versions {
        let left = version.lists.first?.entries.map { version.pages[$0].sourcePath }
        #expect(left == ["events/2026-05-01-picnic.md"])
      }
    }
    // What is announced lies ahead: the date of an event holds nothing back.
    let ahead = try #require(content().read(on: day).value)
    #expect(ahead.versions.allSatisfy { $0.lists.first?.entries.count == 2 })
  }

  @Test func `a list has the pages to which its page is the nearest above`() {
    let changes = [
      "ja/events/2025/2025-04-01-old.md": page("昔"), "ja/events/series/index.md": page("連続講座"),
      "ja/events/series/1.md": page("第1回"), "ja/eventsmore.md": page("別"),
    ]
    #expect(
      list("events/index.html", changes).map { $0.split(separator: " ").last ?? "" } == [
        "2026-06-10-talk.html", "2026-05-01-picnic.html", "2025/2025-04-01-old.html",
        "series/index.html",
      ])
  }

  @Test func `a feed names the dated pages of the language`() throws {
    let site = ThemeFixture().publish(content(["ja/events/map.md": page("地図")]))
    let feed = try #require(site["events/feed.xml"])
    #expect(feed.contains("<title>催し – 冊子</title>"))
    #expect(feed.contains("<id>tag:example.org,2000:/events/feed.xml</id>"))
    #expect(feed.contains("<id>tag:example.org,2000:/events/2026-05-01-picnic.html</id>"))
    #expect(feed.contains("href=\"2026-06-10-talk.html\""))
    #expect(feed.contains("<updated>2026-06-10T00:00:00"))
    #expect(!feed.contains("地図"))
    let english = try #require(site["en/events/feed.xml"])
    #expect(english.contains("A picnic"))
    #expect(!english.contains("お話会"))
    #expect(site["events/index.html"]?.contains("feed.xml") == true)
  }

  @Test func `a page that moves within its folder keeps its name in the feed`() {
    let moved = page("お話会", "alias: [old/talk, events/2026-06-01-talk]\n")
    let site = ThemeFixture().publish(content(["ja/events/2026-06-10-talk.md": moved]))
    #expect(
      site["events/feed.xml"]?.contains(",2000:/events/2026-06-01-talk.html</id>") == true)
  }

  @Test func `there is no feed of pages without dates, nor without a host`() {
    let undated: [String: String?] = [
      "ja/events/2026-05-01-picnic.md": nil, "ja/events/2026-06-10-talk.md": nil,
      "en/events/2026-05-01-picnic.md": nil, "ja/events/map.md": page("地図"),
    ]
    #expect(ThemeFixture().publish(content(undated)).keys.allSatisfy { !$0.hasSuffix("feed.xml") })
    let homeless = Self.settings.replacing("\n  url: https://example.org/", with: "")
    let folder = content(["site.yaml": homeless])
    #expect(ThemeFixture().publish(folder).keys.allSatisfy { !$0.hasSuffix("feed.xml") })
    #expect(folder.messages(.english).isEmpty)
  }

  @Test func `the home page may list, and leaves the site's feed to the releases`() {
    let changes = [
      "ja/index.md": page("ホーム", text: ":::一覧\n:::"), "ja/2026-01-01-new.md": page("年始"),
    ]
    #expect(
      list("index.html", changes) == ["令和8年1月1日 年始 2026-01-01-new.html ", " 催し events/index.html "])
    #expect(ThemeFixture().publish(content(changes))["feed.xml"]?.contains("年始") == true)
    let releases = changes.merging([
      "ja/releases/index.md": page("発表"), "ja/releases/2025-01-01-a.md": page("発表1"),
    ]) { $1 }
    let feed = ThemeFixture().publish(content(releases))["feed.xml"]
    #expect(feed?.contains("発表1") == true)
    #expect(feed?.contains("年始") == false)
  }

  @Test func `an entry's heading stands one level below the one above the list`() throws {
    func level(_ text: String) throws -> Int? {
      let site = try #require(
        content(["ja/events/index.md": page("催し", text: text)]).read().value)
      return site.versions[0].pages.compactMap(\.listLevel).first
    }
    #expect(try level(":::pages\n:::") == 2)
    #expect(try level("## a\n\n### b\n\n:::pages\n:::\n\n## c") == 4)
    #expect(try level("本文") == nil)
  }

  @Test func `a list in another page is named`() {
    #expect(
      content(["ja/events/map.md": page("地図", text: ":::pages\n:::")]).messages(.english) == [
        """
        content/ja/events/map.md:4:1: error: A list of pages can only stand in the “index.md” of a folder. [misplaced-list]
          hint: Move it to the “index.md” of the folder whose pages it is to list.
        """
      ])
    #expect(
      content(["ja/booklet/index.md": page("冊子", text: ":::一覧\n:::")]).messages(.japanese) == [
        """
        content/ja/booklet/index.md:4:1: エラー: 冊子の章の一覧は、このページに自動で出ます。 [misplaced-list]
          直し方: 「:::一覧」の行と、対になる「:::」を消してください。
        """
      ])
  }

  @Test func `a date in a name that the calendar does not have is named`() {
    #expect(
      content(["ja/events/2026-02-30-x.md": page("題")]).messages(.english) == [
        """
        content/ja/events/2026-02-30-x.md: error: The date 2026-02-30 in the file name does not exist. [impossible-date]
          hint: Correct the date in the file's name.
        """
      ])
    #expect(content(["ja/events/2026-02-301.md": page("題")]).messages(.english) == [])
  }
}
