import Fixtures
import Testing

@Suite struct WholeSiteTests {
  private let content = ContentFolderFixture([
    "site.yaml": """
    name: {ja: 冊子, en: Booklet}
    languages: [ja, en]
    organisation: {name: 会, url: https://example.org/}
    navigation: [index.md, order.md]
    """,
    "ja/index.md": "---\ntitle: ホーム\n---\n[第一章](booklet/01-one.md#初め) ![図](a%20b.svg)\n",
    "ja/a b.svg": "<svg/>",
    "ja/order.md": "---\ntitle: 注文\n---\n",
    "ja/booklet/index.md": "---\ntitle: 冊子\n---\n概要\n",
    "ja/booklet/01-one.md": "---\ntitle: 一\n---\n## 初め\n\n[二](02-two.md) [注文](../order.md)\n",
    "ja/booklet/02-two.md": "---\ntitle: 二\n---\n[初め](01-one.md#初め)\n",
    "ja/releases/index.md": "---\ntitle: 発表\n---\n",
    "ja/releases/2021-12-16-booklet.md": "---\ntitle: 冊子を<発表>\n---\n",
    "en/index.md": "---\ntitle: Home\n---\n[Order](order.md)\n",
  ])

  @Test func `a site has exactly the files of its pages, editions and theme`() {
    #expect(
      ThemeFixture().publish(content).keys.sorted() == [
        ".nojekyll", "404.html", "a b.svg", "assets/style.css", "booklet/index.html",
        "booklet/one.html", "booklet/two.html", "downloads/booklet-ja.epub", "en/404.html",
        "en/booklet/index.html",
        "en/booklet/one.html", "en/booklet/two.html", "en/index.html", "en/order.html",
        "en/releases/2021-12-16-booklet.html", "en/releases/2021-12-16-booklet.print.html",
        "en/releases/2021-12-16-booklet.txt", "en/releases/index.html", "feed.xml", "index.html",
        "order.html", "print/booklet.html", "releases/2021-12-16-booklet.html",
        "releases/2021-12-16-booklet.print.html", "releases/2021-12-16-booklet.txt",
        "releases/index.html", "robots.txt", "search/en.js", "search/ja.js",
      ])
  }

  @Test func `links lead from file to file, relative to each other`() {
    let site = ThemeFixture().publish(content)
    #expect(
      site["index.html"]
        == "home:ホーム\n<p><a href=\"booklet/one.html#初め\">第一章</a> <img src=\"a%20b.svg\" alt=\"図\"></p>\n"
    )
    #expect(site["booklet/one.html"]?.contains("<a href=\"two.html\">") == true)
    #expect(site["booklet/one.html"]?.contains("<a href=\"../order.html\">") == true)
    #expect(site["en/index.html"]?.contains("<a href=\"order.html\">") == true)
  }

  @Test func `the page on accessibility is at hand and says whom to tell about a barrier`() {
    var content = content
    content.files["ja/accessibility.md"] = Array("---\ntitle: 使いやすさ\n---\n".utf8)
    let contacts = """
      contacts:
        - {key: press, label: 報道, email: p@b.example}
        - {key: readers, label: 読者, email: r@b.example}
      """
    content.files["site.yaml"]? += Array("\n\(contacts)\n".utf8)
    let theme = ThemeFixture([
      "templates/order.mustache": "{{site.accessibility}}",
      "templates/accessibility.mustache":
        "{{page.title}} {{#readers-contact}}{{email}}{{/readers-contact}}",
    ])
    let site = theme.publish(content)
    #expect(site["order.html"] == "accessibility.html")
    #expect(site["accessibility.html"] == "使いやすさ r@b.example")
    #expect(site["en/accessibility.html"] == "使いやすさ r@b.example")
    #expect(theme.publish(self.content)["order.html"] == "")
  }

  @Test func `containers hold what the settings say, and speakers have their names`() {
    var content = content
    let more = """
      country-code: "81"
      contacts: [{key: readers, label: 読者の方, email: a@b.example}]
      order-routes: [{key: phone, copies: 30冊以上, recipient: 会, phone: 03-3334-4304}]
      speakers: [{key: host, name: {ja: 司会, en: Host}, role: 区の職員}]
      """
    content.files["site.yaml"]? += Array("\n\(more)\n".utf8)
    let text = ":::申込み\n:::\n\n:::contact\n:::\n\n:::座談会\nhost：はい\n親：ええ\n:::\n"
    content.files["ja/booklet/01-one.md"] = Array(
      "---\ntitle: 一\nspeakers: [{key: 親, colour: '#ab12cd'}]\n---\n## 初め\n\n\(text)".utf8)
    let site = ThemeFixture().publish(content)
    let web = site["booklet/one.html"] ?? ""
    #expect(web.contains("<p>30冊以上</p>\n</div>") && web.contains("<p>読者の方</p>\n</div>"))
    #expect(web.contains("<b>司会</b> <span class=\"role\">区の職員</span>"))
    #expect(web.contains("<b class=\"speaker\">司会<span class=\"colon\">：</span></b>はい"))
    #expect(web.contains("<div class=\"turn speaker-2 colour-ab12cd\">"))
    let print = site["print/booklet.html"] ?? ""
    #expect(print.contains("<b>30冊以上</b>") && print.contains("<b>読者の方</b>"))
  }

  @Test func `the print edition links its parts to each other, each with ids of its own`() {
    let print = ThemeFixture().publish(content)["print/booklet.html"]
    #expect(print?.contains("[1 一 #part1 <h2 id=\"part1-初め\">初め</h2>") == true)
    #expect(print?.contains("<a href=\"#part2\">二</a> <a href=\"../order.html\">注文</a>") == true)
    #expect(print?.contains("<a href=\"#part1-初め\">初め</a>") == true)
  }

  @Test
  func `with an address of its own the site has a sitemap, and feeds hold absolute addresses`() {
    var content = content
    content.files["site.yaml"]? += Array("\nbase-url: https://example.net/a\n".utf8)
    let site = ThemeFixture().publish(content)
    #expect(site["robots.txt"]?.hasSuffix("\nSitemap: https://example.net/a/sitemap.xml\n") == true)
    #expect(
      site["feed.xml"]?.contains("href=\"https://example.net/a/releases/2021-12-16-booklet.html\"")
        == true)
    let home = """
        <url>
          <loc>https://example.net/a/</loc>
          <xhtml:link rel="alternate" hreflang="ja" href="https://example.net/a/"/>
          <xhtml:link rel="alternate" hreflang="en" href="https://example.net/a/en/"/>
          <xhtml:link rel="alternate" hreflang="x-default" href="https://example.net/a/"/>
        </url>
      """
    #expect(site["sitemap.xml"]?.contains(home) == true)
    #expect(site["sitemap.xml"]?.contains("404") == false)
  }

  @Test func `a feed names its releases by the organisation, escaped and dated`() {
    #expect(
      ThemeFixture().publish(content)["feed.xml"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
          <id>tag:example.org,2000:/feed.xml</id>
          <title>冊子</title>
          <updated>2021-12-16T00:00:00+00:00</updated>
          <author>
            <name>会</name>
          </author>
          <link rel="self" type="application/atom+xml" href="feed.xml"/>
          <link rel="alternate" type="text/html" href="index.html"/>
          <entry>
            <id>tag:example.org,2021-12-16:/releases/2021-12-16-booklet.html</id>
            <title>冊子を&lt;発表&gt;</title>
            <published>2021-12-16T00:00:00+00:00</published>
            <updated>2021-12-16T00:00:00+00:00</updated>
            <link rel="alternate" type="text/html" href="releases/2021-12-16-booklet.html"/>
          </entry>
        </feed>

        """)
  }

  @Test func `building twice gives the same bytes`() {
    #expect(ThemeFixture().publish(content) == ThemeFixture().publish(content))
  }
}
