import Fixtures
import Testing

/// Where the short texts of a site stand with their readings, and where without.
@Suite struct TitlePlacesTests {
  private static func ruby(_ base: String, _ reading: String) -> String {
    "<ruby>\(base)<rp>（</rp><rt>\(reading)</rt><rp>）</rp></ruby>"
  }

  private static let content = ContentFolderFixture([
    "site.yaml": """
    name: {ja: "{冊子|さっし}の<家>", en: Booklet}
    description: "{紹介|しょうかい}"
    languages: [ja, en]
    base-url: https://example.org/
    country-code: "81"
    organisation: {name: "{会|かい}", short-name: "{略|りゃく}", address: "{杉並|すぎなみ}", purpose: "{目的|もくてき}", representative: "{代表|だいひょう}", founded: 2018-05}
    contacts: [{key: press, label: "{報道|ほうどう}", name: "{係|かかり}", person: "{人|ひと}", email: a@b.example}]
    order-routes: [{key: phone, copies: "{冊|さつ}", recipient: "{所|ところ}", phone: 03-1234-5678, closed: "{休|きゅう}", hours: {days: [monday], opens: "08:30", closes: "17:00"}}]
    price: {text: "{無料|むりょう}", amount: 0, currency: JPY}
    speakers: [{key: 甲, name: "{甲|こう}さん", role: "{役|やく}"}]
    print: {licence: "{許|きょ}"}
    navigation:
      - {page: index.md, label: "{初|はじ}め"}
      - booklet/index.md
      - {url: "https://example.org/?a=1&b=2", label: {ja: "{地図|ちず}", en: Map}}
    """,
    "ja/index.md":
      "---\ntitle: \"{家|いえ}<&>\"\nlead: \"{要点|ようてん}と*強調*\"\ndescription: \"{説明|せつめい}\"\n---\n文\n",
    "ja/booklet/index.md": """
    ---
    title: "{本|ほん}"
    short-title: "{短|みじか}い"
    subtitle: "{副|ふく}"
    issued: 2021-12-16
    publisher: "{発行|はっこう}"
    cooperation: "{協力|きょうりょく}"
    ---
    文
    """,
    "ja/booklet/01-one.md": """
    # {一|いち}の**章**

    ## {見出|みだ}し

    :::注
    文
    :::

    :::座談会
    甲：はい
    :::

    ## 二つ
    """,
    "ja/releases/index.md": "---\ntitle: \"{発表|はっぴょう}\"\n---\n",
    "ja/releases/2021-12-16-a.md":
      "---\nlead: \"{要旨|ようし}\"\n---\n# {増刷|ぞうさつ}\n\n文\n\n[a](../index.md)\n",
    "en/index.md": "---\ntitle: Home\n---\nText.\n",
  ])

  /// What a theme says with all the names in both forms: `a` with readings, `b` without.
  private static let theme: ThemeFixture = {
    let both = { (names: String) in
      names.split(separator: " ").map { "[\($0) {{{\($0)-html}}} {{\($0)}}]" }.joined(
        separator: "\n")
    }
    let page = both(
      "page.title page.short-title page.description page.lead page.date page.reading-time")
    let site = both(
      "site.name site.description organisation.name organisation.short-name organisation.address "
        + "organisation.purpose organisation.representative organisation.founded price words.note")
    let lists = """
      {{#navigation}}\(both("title"))({{url}}){{/navigation}}
      {{#page.outline}}\(both("title")){{/page.outline}}
      {{#contacts}}\(both("label name person")){{/contacts}}
      {{#order-routes}}\(both("copies recipient closed hours")){{/order-routes}}
      {{#booklet}}\(both("title subtitle publisher cooperation issued")){{#chapters}}\(both("title")){{/chapters}}{{/booklet}}
      {{#releases}}\(both("title lead date description")){{/releases}}
      {{#next}}\(both("title")){{/next}}{{{structured-data}}}{{open-graph.title}} {{open-graph.description}} {{open-graph.site-name}}
      """
    let print = """
      \(both("booklet.title booklet.subtitle booklet.publisher booklet.cooperation booklet.issued licence price"))
      {{{booklet.running-title}}}{{#chapters}}\(both("title")){{{running-title}}}{{/chapters}}
      {{#booklet.cover}}{{#title}}{{#lines}}cover {{text}}{{/lines}}{{/title}}{{/booklet.cover}}
      """
    var theme = ThemeFixture([
      "templates/home.mustache": page + site + lists,
      "templates/chapter.mustache": page + lists + "{{{page.content}}}",
      "templates/release.mustache": page, "templates/booklet.mustache": page,
      "templates/print-booklet.mustache": print,
      "templates/print-release.mustache": both("page.title page.lead organisation.name"),
      "templates/not-found.mustache": both("page.title words.not-found-title"),
    ])
    theme.files["locales/ja.yaml"] = theme.files["locales/ja.yaml"]?
      .replacing(
        "note: 補足", with: "note: \"{補足|ほそく}\", moved: \"{移|うつ}りました\", press-release: \"{報|ほう}\""
      )
      .replacing("not-found-title: ありません", with: "not-found-title: \"{無|な}い\"")
      .replacing("{era}{era-year}年{month}月{day}日", with: "{year}{年|ねん}{month}{月|がつ}{day}{日|にち}")
      .replacing(
        "hours: \"{opens}-{closes}\"",
        with:
          "hours: \"{days}{時|じ}\", weekdays: [\"{月|げつ}\", a, b, c, d, e, f], reading-time: \"{minutes}{分|ふん}\""
      )
      .replacing("month: \"{year}/{month}\"", with: "month: \"{year}{年|ねん}\"")
    return theme
  }()

  private static let site = theme.publish(content)

  private static let places: [(file: String, name: String, base: String, reading: String)] = [
    ("index.html", "site.name", "冊子", "さっし"), ("index.html", "site.description", "紹介", "しょうかい"),
    ("index.html", "organisation.name", "会", "かい"),
    ("index.html", "organisation.short-name", "略", "りゃく"),
    ("index.html", "organisation.address", "杉並", "すぎなみ"),
    ("index.html", "organisation.purpose", "目的", "もくてき"),
    ("index.html", "organisation.representative", "代表", "だいひょう"),
    ("index.html", "organisation.founded", "年", "ねん"), ("index.html", "price", "無料", "むりょう"),
    ("index.html", "words.note", "補足", "ほそく"), ("index.html", "page.lead", "要点", "ようてん"),
    ("index.html", "page.description", "説明", "せつめい"), ("index.html", "label", "報道", "ほうどう"),
    ("index.html", "name", "係", "かかり"), ("index.html", "person", "人", "ひと"),
    ("index.html", "copies", "冊", "さつ"), ("index.html", "recipient", "所", "ところ"),
    ("index.html", "closed", "休", "きゅう"), ("index.html", "hours", "時", "じ"),
    ("index.html", "hours", "月", "げつ"), ("index.html", "title", "初", "はじ"),
    ("index.html", "title", "短", "みじか"), ("index.html", "title", "地図", "ちず"),
    ("index.html", "title", "本", "ほん"), ("index.html", "subtitle", "副", "ふく"),
    ("index.html", "publisher", "発行", "はっこう"), ("index.html", "cooperation", "協力", "きょうりょく"),
    ("index.html", "issued", "月", "がつ"), ("index.html", "title", "一", "いち"),
    ("index.html", "title", "増刷", "ぞうさつ"), ("index.html", "lead", "要旨", "ようし"),
    ("index.html", "date", "日", "にち"), ("booklet/one.html", "page.title", "一", "いち"),
    ("booklet/one.html", "page.reading-time", "分", "ふん"), ("booklet/one.html", "title", "見出", "みだ"),
    ("booklet/index.html", "page.short-title", "短", "みじか"),
    ("releases/2021-12-16-a.html", "page.title", "増刷", "ぞうさつ"),
    ("releases/2021-12-16-a.html", "page.date", "日", "にち"),
    ("releases/2021-12-16-a.print.html", "page.title", "増刷", "ぞうさつ"),
    ("releases/2021-12-16-a.print.html", "page.lead", "要旨", "ようし"),
    ("404.html", "page.title", "無", "な"), ("404.html", "words.not-found-title", "無", "な"),
    ("print/booklet.html", "booklet.title", "本", "ほん"),
    ("print/booklet.html", "booklet.subtitle", "副", "ふく"),
    ("print/booklet.html", "booklet.publisher", "発行", "はっこう"),
    ("print/booklet.html", "booklet.cooperation", "協力", "きょうりょく"),
    ("print/booklet.html", "booklet.issued", "年", "ねん"),
    ("print/booklet.html", "licence", "許", "きょ"),
    ("print/booklet.html", "price", "無料", "むりょう"), ("print/booklet.html", "title", "一", "いち"),
  ]

  @Test(arguments: places)
  func `every text has a form with readings and one without`(
    file: String, name: String, base: String, reading: String
  ) throws {
    let text = try #require(Self.site[file])
    let shown = text.split(separator: "[").filter { $0.hasPrefix("\(name) ") }
    let forms = shown.filter { $0.contains(Self.ruby(base, reading)) }
    #expect(!forms.isEmpty)
    for form in forms {
      let plain = form.replacing(
        #/<rp>.*?</rp>|<rt>.*?</rt>|</?(ruby|em|strong|span)( class="whole")?>/#, with: ""
      ).drop { $0 != " " }
      let halves = plain.dropFirst().prefix { $0 != "]" }
      #expect(halves.prefix(halves.count / 2) == halves.suffix(halves.count / 2))
    }
  }

  @Test(arguments: [
    ("index.html", "[page.title \(ruby("家", "いえ"))&lt;&amp;&gt; 家&lt;&amp;&gt;]"),
    ("index.html", "\(ruby("要点", "ようてん"))と<em>強調</em> 要点と強調]"),
    ("index.html", "家&lt;&amp;&gt; 説明 冊子の&lt;家&gt;"),
    ("index.html", "\"name\":\"冊子の\\u003c家\\u003e\""),
    ("index.html", "\"description\":\"無料\""), ("index.html", "(https://example.org/?a=1&amp;b=2)"),
    ("en/index.html", "[title Map Map](https://example.org/?a=1&amp;b=2)"),
    ("booklet/one.html", "\"name\":\"一の章\""),
    ("booklet/one.html", "<p class=\"box-title\">\(ruby("補足", "ほそく"))</p>"),
    ("booklet/one.html", "aria-label=\"補足\""),
    (
      "booklet/one.html",
      "<b>\(ruby("甲", "こう"))さん</b> <span class=\"role\">\(ruby("役", "やく"))</span>"
    ),
    ("booklet/one.html", "<h2 id=\"見出し\">"),
    ("feed.xml", "<title>増刷</title>"), ("feed.xml", "<summary>要旨</summary>"),
    ("feed.xml", "<title>冊子の&lt;家&gt;</title>"),
    ("manifest.webmanifest", "\"short_name\":\"略\""),
    ("search/ja.js", "\"{家|いえ}\\u003c\\u0026\\u003e\",\"{要点|ようてん}と強調 文\""),
    ("search/ja.js", "\"文 {甲|こう}さん：はい\""),
    ("search/ja.js", "[\"booklet/one.html\",\"{一|いち}の章\""),
    ("releases/2021-12-16-a.txt", "\n増刷（ぞうさつ）\n"), ("releases/2021-12-16-a.txt", "\n要旨（ようし）\n"),
    ("releases/2021-12-16-a.txt", "\n会（かい）\n"), ("releases/2021-12-16-a.txt", "報（ほう）"),
    ("releases/2021-12-16-a.txt", "2021年（ねん）12月（がつ）16日（にち）"),
    ("print/booklet.html", "\"本\""), ("print/booklet.html", "\"一の章\""),
    ("print/booklet.html", "cover 本"),
    ("print/booklet.html", "\(ruby("一", "いち"))の<strong>章</strong>"),
  ])
  func `what machines read has no readings, and what people read has`(
    file: String, expected: String
  ) throws {
    let text = try #require(Self.site[file])
    #expect(text.contains(expected), "\(text)")
  }

  @Test func `no file shows a mark of a reading`() throws {
    for (path, text) in Self.site where !path.hasPrefix("search/") {
      #expect(!text.contains("|"), "\(path)")
    }
  }
}
