import Diagnostics
import Fixtures
import Manuscript
import Testing

/// Pages whose files differ from language to language in letter case or in Unicode form alone.
@Suite struct SamePageTests {
  private static let page = """
    {{language.tag}} {{page.title}}
    {{{page.content}}}{{#fallback}}fallback {{url}}
    {{/fallback}}{{#languages}}{{tag}}={{url}}{{#missing}} missing{{/missing}};{{/languages}}
    {{#alternates}}{{tag}}={{url}};{{/alternates}}
    {{#navigation}}<{{url}}>{{/navigation}} {{site.order}}
    """
  private static let theme = ThemeFixture([
    "templates/page.mustache": page, "templates/home.mustache": page,
    "templates/order.mustache": "order form " + page,
  ])

  private static let composed = "\u{30AC}イ\u{30C9}"
  private static let decomposed = "カ\u{3099}イト\u{3099}"

  private let content = ContentFolderFixture([
    "site.yaml": """
    name: 冊子
    languages: [ja, en, {tag: en-GB, fallback: [ja]}]
    base-url: https://example.net/
    navigation: [activities.md]
    organisation: {name: 会, url: https://example.org/}
    """,
    "ja/order.md": "---\ntitle: 注文\n---\n",
    "ja/activities.md": "---\ntitle: 活動\nalias: deeds\n---\n[案内](\(composed).md)\n",
    "ja/\(composed).md": "---\ntitle: 案内\n---\n[活動](activities.md)\n",
    "en/index.md": "---\ntitle: Home\n---\n[Deeds](activities.md) [Guide](\(composed).md)\n",
    "en/Order.md": "---\ntitle: Order\n---\n",
    "en/Activities.md": "---\ntitle: Activities\n---\n",
    "en/\(decomposed).md": "---\ntitle: Guide\n---\n",
  ])

  @Test func `a translation does not stand beside a copy of its source`() {
    let files = Self.theme.publish(content).keys
    #expect(files.contains("en/Activities.html") && !files.contains("en/activities.html"))
    #expect(files.contains("en-GB/activities.html") && !files.contains("en-GB/Activities.html"))
    let guides = files.filter { $0.hasPrefix("en/") && $0.contains("イ") }
    #expect(guides.map { Array($0.utf8) } == [Array("en/\(Self.composed).html".utf8)])
  }

  @Test func `the language switch and search engines know both as the same page`() throws {
    let site = Self.theme.publish(content)
    let japanese = try #require(site["activities.html"])
    #expect(
      japanese.contains("ja=activities.html;en=en/Activities.html;en-GB=en-GB/activities.html;"))
    let alternates =
      "ja=https://example.net/activities.html;en=https://example.net/en/Activities.html;"
      + "x-default=https://example.net/activities.html;"
    #expect(japanese.contains(alternates))
    #expect(site["en/Activities.html"]?.contains(alternates) == true)
    let guide = "en=en/%E3%82%AC%E3%82%A4%E3%83%89.html;"
    #expect(site["\(Self.composed).html"]?.contains(guide) == true)
    #expect(
      site["sitemap.xml"]?.contains(
        "hreflang=\"en\" href=\"https://example.net/en/Activities.html\"") == true)
  }

  @Test func `links and the navigation lead to the reader's language`() throws {
    let site = Self.theme.publish(content)
    let home = try #require(site["en/index.html"])
    #expect(home.contains("<a href=\"Activities.html\">Deeds</a>"))
    #expect(home.contains("<a href=\"%E3%82%AC%E3%82%A4%E3%83%89.html\">"))
    #expect(home.contains("\n<Activities.html> Order.html"))
    // On a page that stands in as well.
    #expect(site["en-GB/\(Self.composed).html"]?.contains("<a href=\"activities.html\">") == true)
  }

  @Test func `a page is for the same in every language`() {
    let site = Self.theme.publish(content)
    #expect(site["en/Order.html"]?.hasPrefix("order form en Order\n") == true)
  }

  @Test func `a former address of the source leads to the translation`() {
    let site = Self.theme.publish(content)
    #expect(site["en/deeds.html"]?.contains("url=Activities.html\"") == true)
  }

  @Test func `the report knows them as translations`() throws {
    let report = TranslationReport(of: try #require(content.read().value))
    let english = try #require(report.languages.first)
    #expect(english.pages.map(\.file).contains("en/Activities.md"))
    #expect(english.translatedCount == 4 && english.sourceCount == 4)
    #expect(!english.pages.contains { $0.state == .extra })
  }
}
