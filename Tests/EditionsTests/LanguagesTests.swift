import Fixtures
import Testing

/// Whole sites in several languages.
@Suite struct LanguagesTests {
  private static let theme = ThemeFixture([
    "templates/page.mustache": page, "templates/home.mustache": page,
    "templates/order.mustache": page,
    "templates/about.mustache": page, "templates/release.mustache": page,
    "templates/chapter.mustache": page
      + "{{#previous}}<{{url}}{{/previous}}{{#next}}>{{url}}{{/next}} "
      + "{{#booklet.chapters}}[{{number}} {{title}}{{#foreign}} {{tag}}{{/foreign}}]{{/booklet.chapters}}",
  ])
  private static let page = """
    {{language.tag}} {{language.direction}} {{page.title}}{{#page.foreign}} in {{tag}} {{direction}}{{/page.foreign}}
    {{{page.content}}}{{#fallback}}fallback {{url}} {{name}}
    {{/fallback}}{{#stale}}stale {{url}} {{name}}
    {{/stale}}canonical {{canonical}}
    {{#languages}}{{tag}}={{url}}{{#missing}} missing{{/missing}}{{#current}} current{{/current}};{{/languages}}
    {{#alternates}}{{tag}}={{url}};{{/alternates}}
    {{organisation.name}}{{#organisation.name-foreign}} in {{tag}}{{/organisation.name-foreign}} \
    {{#contacts}}{{phone}}{{/contacts}} {{#order-routes}}{{hours}}{{/order-routes}}
    """

  private func settings(_ languages: String) -> String {
    """
    name: 冊子
    languages: \(languages)
    base-url: https://example.net/
    country-code: "81"
    organisation: {name: {ja: 会}, url: https://example.org/}
    contacts: [{key: a, label: 窓口, phone: 03-1234-5678}]
    order-routes:
      - key: a
        copies: 全部
        recipient: 会
        phone: 03-1234-5678
        hours: {days: [monday, tuesday, wednesday], opens: "08:30", closes: "17:00"}
    """
  }

  private func content(
    _ languages: String = "[ja, en]", _ changes: [String: String?] = [:]
  ) -> ContentFolderFixture {
    let files: [String: String?] = [
      "site.yaml": settings(languages),
      "ja/index.md": "---\ntitle: ホーム\n---\n[注文](order.md)\n",
      "ja/order.md": "---\ntitle: 注文\nalias: buy\n---\n[ホーム](index.md)[^1]\n\n[^1]: 注\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/01-one.md": "---\ntitle: 一\n---\n",
      "ja/booklet/02-two.md": "---\ntitle: 二\n---\n",
      "ja/booklet/03-three.md": "---\ntitle: 三\n---\n",
      "ja/releases/index.md": "---\ntitle: 発表\n---\n",
      "ja/releases/2021-12-16-a.md": "---\ntitle: 発表する\n---\n",
      "en/index.md": "---\ntitle: Home\n---\n[Order](order.md)\n",
      "en/booklet/02-two.md": "---\ntitle: Two\n---\n",
    ]
    return ContentFolderFixture(files.merging(changes) { $1 })
  }

  @Test func `a page that is not translated stands in its place, marked and with a notice`() {
    let site = Self.theme.publish(content())
    let start = "en ltr 注文 in ja ltr\n<p><a href=\"index.html\">ホーム</a>"
    #expect(site["en/order.html"]?.hasPrefix(start) == true)
    // The words around its footnotes are in its own language.
    #expect(site["en/order.html"]?.contains(">注</h2>") == true)
    #expect(site["en/order.html"]?.contains("\nfallback ../order.html 日本語\n") == true)
    #expect(site["en/index.html"]?.contains("<a href=\"order.html\">Order</a>") == true)
    #expect(site["order.html"]?.contains("fallback") == false)
  }

  @Test func `a page that stands in has its original's address for search engines`() {
    let site = Self.theme.publish(content())
    #expect(site["en/order.html"]?.contains("\ncanonical https://example.net/order.html\n") == true)
    #expect(site["en/order.html"]?.contains("x-default") == false)
    #expect(site["sitemap.xml"]?.contains("https://example.net/order.html") == true)
    #expect(site["sitemap.xml"]?.contains("https://example.net/en/order.html") == false)
    #expect(site.keys.contains("en/releases/2021-12-16-a.html"))
    #expect(!site.keys.contains("en/feed.xml"))
    #expect(site.keys.contains("feed.xml"))
  }

  @Test func `chapters that are translated and chapters that are not follow each other`() {
    let two = Self.theme.publish(content())["en/booklet/two.html"]
    #expect(two?.contains("<one.html>three.html [1 一 ja][2 Two][3 三 ja]") == true)
  }

  @Test func `the print edition of a language marks the chapters of another`() {
    let theme = ThemeFixture([
      "templates/print-booklet.mustache":
        "{{booklet.title}}{{#booklet.foreign}} {{tag}}{{/booklet.foreign}} {{#chapters}}[{{title}}{{#foreign}} {{tag}}{{/foreign}}]{{/chapters}}"
    ])
    #expect(theme.publish(content())["en/print/booklet.html"] == "冊子 ja [一 ja][Two][三 ja]")
    let untranslated = theme.publish(content("[ja, en]", ["en/booklet/02-two.md": nil]))
    #expect(!untranslated.keys.contains("en/print/booklet.html"))
  }

  @Test func `a page that is left out is not there, and the language switch says so`() {
    let site = Self.theme.publish(
      content("[ja, {tag: en, fallback: none}]", ["en/booklet/02-two.md": nil]))
    #expect(!site.keys.contains("en/order.html"))
    #expect(site["order.html"]?.contains("en=en/index.html missing;") == true)
    #expect(site["index.html"]?.contains("en=en/index.html;") == true)
  }

  @Test func `a stale page says so, with a link to its source`() {
    let english = "---\ntitle: Order\ntranslation-of: a1b2c3\n---\n"
    let site = Self.theme.publish(content("[ja, en]", ["en/order.md": english]))
    #expect(site["en/order.html"]?.contains("\nstale ../order.html 日本語\n") == true)
    let untracked = english.replacing("translation-of: a1b2c3\n", with: "")
    let other = Self.theme.publish(content("[ja, en]", ["en/order.md": untracked]))
    #expect(other["en/order.html"]?.contains("stale") == false)
  }

  @Test func `a text that is taken from another language says so`() {
    let site = Self.theme.publish(content())
    #expect(site["index.html"]?.contains("\n会 ") == true)
    #expect(site["en/index.html"]?.contains("\n会 in ja ") == true)
  }

  @Test func `phone numbers and days are written as the language writes them`() {
    var theme = Self.theme
    for (tag, style) in [
      ("ja", "phone: national, day-range: \"{first}〜{last}\", weekdays: [月, 火, 水, 木, 金, 土, 日]"),
      ("en", "weekdays: [Mon, Tue, Wed, Thu, Fri, Sat, Sun]"),
    ] {
      let old = theme.files["locales/\(tag).yaml"] ?? ""
      theme.files["locales/\(tag).yaml"] = old.replacing(
        "hours: \"{opens}", with: "\(style), hours: \"{days} {opens}")
    }
    let site = theme.publish(content())
    #expect(site["index.html"]?.hasSuffix("03-1234-5678 月〜水 08:30-17:00") == true)
    #expect(site["en/index.html"]?.hasSuffix("+81 3-1234-5678 Mon–Wed 08:30-17:00") == true)
  }

  @Test func `a former address leads to the page in every language`() {
    let site = Self.theme.publish(content())
    #expect(
      site["buy.html"] == """
        <!DOCTYPE html>
        <html lang="ja" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title lang="ja" dir="ltr">注文</title>
        <link rel="canonical" href="https://example.net/order.html">
        <meta http-equiv="refresh" content="0; url=order.html">
        </head>
        <body>
        <p> <a href="order.html" lang="ja" dir="ltr">“注文”</a></p>
        </body>
        </html>

        """)
    #expect(site["en/buy.html"]?.contains("<html lang=\"en\" dir=\"ltr\">") == true)
    #expect(site["en/buy.html"]?.contains("url=order.html") == true)
    #expect(site["en/buy.html"]?.contains("<title lang=\"ja\"") == true)
    #expect(site["sitemap.xml"]?.contains("buy") == false)
  }

  @Test func `a language that runs from right to left says so, as does one that is told to`() {
    let theme = Self.theme.adding(["ar", "az"])
    let site = theme.publish(content("[ja, ar, {tag: az, direction: rtl, name: Azəri}]"))
    #expect(site["ar/order.html"]?.hasPrefix("ar rtl 注文 in ja ltr\n") == true)
    #expect(site["az/order.html"]?.hasPrefix("az rtl 注文 in ja ltr\n") == true)
  }

  @Test func `tags that search engines do not know are in no set of alternates`() {
    let files = ["ja-simple", "en"].map { ("\($0)/order.md", Optional("---\ntitle: \($0)\n---\n")) }
    let theme = Self.theme.adding(["ja-simple"])
    let site = theme.publish(
      content("[ja, ja-simple, en]", Dictionary(files, uniquingKeysWith: { $1 })))
    let set =
      "ja=https://example.net/order.html;en=https://example.net/en/order.html;x-default=https://example.net/order.html;"
    #expect(site["order.html"]?.contains(set) == true)
    #expect(site["en/order.html"]?.contains(set) == true)
    #expect(site["ja-simple/order.html"]?.hasPrefix("ja-simple ltr ja-simple\n") == true)
    #expect(site["ja-simple/order.html"]?.contains("x-default") == false)
    #expect(site["sitemap.xml"]?.contains("hreflang=\"ja-simple\"") == false)
    #expect(site["sitemap.xml"]?.contains("<loc>https://example.net/ja-simple/order.html") == true)
  }

  private static let twenty = [
    "ar", "bn", "de", "en", "es", "fa", "fr", "hi", "id", "ko", "my", "ne", "pt-BR", "ru", "th",
    "tl", "ur", "vi", "zh-Hans",
  ]

  @Test func `twenty languages stand beside each other, and their alternates agree`() throws {
    let translated = Self.twenty.filter { $0 != "th" }
    let homes = translated.map { ("\($0)/index.md", Optional("---\ntitle: \($0)\n---\n")) }
    let theme = Self.theme.adding(Self.twenty)
    let languages = "[ja, \(Self.twenty.joined(separator: ", "))]"
    let site = theme.publish(
      content(languages, Dictionary(homes, uniquingKeysWith: { $1 })))
    let sets = Set(
      (["index.html"] + translated.map { "\($0)/index.html" }).map { alternates(site[$0]) })
    #expect(sets.count == 1)
    let set = try #require(sets.first)
    #expect(set.split(separator: ";").count == translated.count + 2)
    #expect(alternates(site["th/index.html"]) == "")
    for tag in Self.twenty {
      for page in ["index.html", "order.html", "booklet/three.html"] {
        #expect(site.keys.contains("\(tag)/\(page)"))
      }
    }
  }

  /// The line of a page that lists its alternates.
  private func alternates(_ page: String?) -> String {
    let lines = page?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return lines.first { $0.contains("=https://") }.map(String.init) ?? ""
  }
}

extension ThemeFixture {
  /// The theme with a locale file for each of the languages.
  fileprivate func adding(_ tags: [String]) -> ThemeFixture {
    var theme = self
    for tag in tags { theme.files["locales/\(tag).yaml"] = theme.files["locales/en.yaml"] }
    return theme
  }
}
