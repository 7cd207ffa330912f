import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// What the default theme makes of a small site: a file of each kind, byte for byte. The styles and the
/// script that print pages hold are left out of it.
@Suite struct GoldenPagesTests {
  /// The golden files, by the paths of the files in the output folder.
  private static let files: KeyValuePairs = [
    "index.html": "home.html",
    "order.html": "order.html",
    "about.html": "about.html",
    "contact.html": "contact.html",
    "accessibility.html": "accessibility.html",
    "booklet/index.html": "booklet.html",
    "booklet/one.html": "chapter.html",
    "releases/index.html": "releases.html",
    "releases/2021-12-16-a.html": "release.html",
    "notes.html": "page.html",
    "404.html": "not-found.html",
    "en/order.html": "stand-in.html",
    "buy.html": "redirect.html",
    "print/booklet.html": "print-booklet.html",
    "releases/2021-12-16-a.print.html": "print-release.html",
    "releases/2021-12-16-a.txt": "release.txt",
    "feed.xml": "feed.xml",
    "sitemap.xml": "sitemap.xml",
    "search/ja.js": "search.js",
    "manifest.webmanifest": "manifest.webmanifest",
  ]

  private static let content: [String: String?] = [
    "site.yaml": """
    name: {ja: 小さな冊子, en: A Small Booklet}
    description: {ja: 小さな冊子のサイトです。, en: The site of a small booklet.}
    languages: [ja, en]
    base-url: https://example.org/booklet/
    time-zone: "+09:00"
    navigation: [index.md, booklet/index.md, order.md, releases/index.md, about.md]
    country-code: "81"
    organisation:
      name: {ja: みほん会, en: Sample Society}
      address: {ja: 東京都見本区 1-2-3, en: "1-2-3 Mihon, Tokyo"}
      founded: 2018-05
      url: https://example.org/
    contacts:
      - {key: readers, label: {ja: 読者の方, en: Readers}, name: {ja: みほん会, en: Sample Society}, email: a@example.org}
      - {key: press, label: {ja: 報道の方, en: Press}, name: {ja: みほん会, en: Sample Society}, phone: 03-1234-5678}
    order-routes:
      - key: form
        copies: {ja: 10冊未満, en: Fewer than 10 copies}
        recipient: {ja: みほん会, en: Sample Society}
        form: https://example.org/form
      - key: phone
        copies: {ja: 10冊以上, en: 10 copies or more}
        recipient: {ja: みほん会, en: Sample Society}
        phone: 03-1234-5678
        hours: {days: [monday, tuesday], opens: "08:30", closes: "17:00"}
    price: {text: {ja: 無料, en: Free of charge}, amount: 0, currency: JPY}
    print: {qr-codes: false}
    """,
    "ja/index.md": """
    ---
    title: 小さな冊子
    lead: はじめに。
    drawings: [growth, heart]
    ---
    [注文](order.md)

    ## 特徴

    1. **一つめ。** 育つ。
    2. **二つめ。** 届く。
    3. **三つめ。** 絵はない。

    """,
    "ja/order.md": "---\ntitle: 注文\nalias: buy\n---\n:::申込み\n:::\n",
    "ja/about.md": "---\ntitle: 会について\n---\n本文。\n",
    "ja/contact.md": "---\ntitle: 連絡先\n---\n:::contact\n:::\n",
    "ja/accessibility.md": "---\ntitle: 使いやすさ\n---\n本文。\n",
    "ja/notes.md": """
    ---
    title: 覚え書き
    ---
    **強調**と`code`と[外](https://example.com/)。注[^1]。

    | 左 | 右 |
    | --- | --: |
    | 一 | 1 |

    [^1]: 脚注。

    """,
    "ja/booklet/index.md":
      "---\ntitle: 小さな冊子\nsubtitle: みほん\n---\n概要。\n",
    "ja/booklet/01-one.md": """
    ---
    title: 一つめの章
    speakers: [{key: 甲, name: 甲さん, role: 司会}]
    ---
    ## 初め

    ｜漢字&#x300A;かんじ》。[次の章](02-two.md)

    ## 座談会

    :::座談会
    甲：こんにちは。
    :::

    """,
    "ja/booklet/02-two.md": "---\ntitle: 二つめの章\n---\n本文。\n",
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2021-12-16-a.md":
      "---\ntitle: 冊子を発表\nlead: できました。\n---\n## 内容\n\n本文。[注文](../order.md)\n",
    "en/index.md": "---\ntitle: A Small Booklet\n---\nWelcome.\n",
  ]

  @Test func `each kind of file is as it was`() async throws {
    let folder = try TemporaryFolder()
    try ContentFolderFixture(Self.content).write(to: folder)
    try folder.write("themes/bare/theme.yaml", "name: Bare\nbased-on: default\n")
    for style in ["print.css", "print-release.css", "print-engines.css", "print.js"] {
      try folder.write("themes/bare/assets/\(style)")
    }
    folder.link("themes/default", to: Checkout.defaultTheme)
    let publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: "\(folder.path)/themes/bare"), date: CalendarDate("2021-12-24"))
    let report = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    #expect(report.diagnostics.map { $0.text(in: .english) } == [])
    for (path, golden) in Self.files {
      do {
        try Golden(golden).compare(try folder.bytes("output/\(path)"))
      } catch {
        Issue.record(error)
      }
    }
  }
}
