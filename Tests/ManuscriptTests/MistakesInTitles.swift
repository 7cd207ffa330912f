import Fixtures

extension Mistake {
  private static func settings(_ more: String) -> [String: String?] {
    ["site.yaml": ContentFolderFixture.settings + "\n\(more)\n"]
  }

  private static let rubyHint = """
    Write } behind the reading, {漢字|かんじ}; a brace that is meant as a character is written \\{.
    """
  private static let japaneseRubyHint = """
    読みのあとに } を書いてください： {漢字|かんじ}　文字としての「{」は \\{ と書きます。
    """

  private static func unclosedRuby(
    _ name: String, _ files: [String: String?], at place: String
  ) -> Mistake {
    Mistake(
      name: name, files: files,
      english: """
        content/\(place): error: The ruby that begins here is never closed. [ruby-mark]
          hint: \(rubyHint)
        """,
      japanese: """
        content/\(place): エラー: ここから始まるルビが閉じられていません。 [ruby-mark]
          直し方: \(japaneseRubyHint)
        """)
  }

  static let titles = titleReadings + unreadMarks + titleHeadings + navigationEntries

  private static func unreadMark(_ mark: String, in title: String) -> Mistake {
    Mistake(
      name: "\(mark) in a title",
      files: ["ja/order.md": "---\ntitle: \"\(title)\"\n---\n"],
      english: """
        content/ja/order.md:2:8: warning: “\(mark)” would be shown here as it is. [title-content]
          hint: Nothing but ruby, {漢字|かんじ}, and emphasis, *words*, is read here. Delete it.
        """,
      japanese: """
        content/ja/order.md:2:8: 注意: 「\(mark)」は、ここでは記号のまま表示されます。 [title-content]
          直し方: ここで使えるのは、ルビ {漢字|かんじ} と強調 *ことば* だけです。消してください。
        """)
  }

  private static let unreadMarks = [
    unreadMark("<!-- 要確認 -->", in: "注文<!-- 要確認 -->"), unreadMark("<br>", in: "注文の<br>しかた"),
    unreadMark("[注文](order.md)", in: "[注文](order.md)"), unreadMark("[^1]", in: "注文[^1]"),
    unreadMark("{#order}", in: "注文 {#order}"), unreadMark("<strong>", in: "<strong>注文</strong>"),
  ]

  private static let titleReadings = [
    unclosedRuby(
      "a reading that is not closed in a title",
      ["ja/order.md": "---\ntitle: \"{注文|ちゅうもん\"\n---\n"], at: "ja/order.md:2:8"),
    unclosedRuby(
      "a reading that is not closed in a heading that is the title",
      ["ja/order.md": "<!-- x -->\n\n# 冊子の{注文|ちゅうもん\n"], at: "ja/order.md:3:6"),
    unclosedRuby(
      "a reading that is not closed in a text of one language",
      settings("description: {ja: \"{冊子|さっし\"}"), at: "site.yaml:6:19"),
    unclosedRuby(
      "a reading that is not closed in a caption",
      ["ja/index.md": "---\ntitle: ホーム\n---\n文\n\n![図](a.svg \"{図|ず\")\n", "ja/a.svg": "<svg/>"],
      at: "ja/index.md:6:1"),
    unclosedRuby(
      "a reading that is not closed in a speaker's role",
      settings("speakers: [{key: 甲, role: \"{保健師|ほけんし\"}]"), at: "site.yaml:6:27"),
    Mistake(
      name: "a title with full-width braces",
      files: ["ja/order.md": "---\ntitle: ｛注文｜ちゅうもん｝\n---\n"],
      english: """
        content/ja/order.md:2:8: error: The braces of this ruby are full-width. [ruby-mark]
          hint: Write half-width ones: {漢字|かんじ}
        """,
      japanese: """
        content/ja/order.md:2:8: エラー: このルビの波かっこが全角です。 [ruby-mark]
          直し方: 半角で書いてください： {漢字|かんじ}
        """),
  ]

  private static let titleHeadings = [
    Mistake(
      name: "a heading above the text that is another title",
      files: ["ja/order.md": "---\ntitle: 注文\n---\n\n# 冊子の{注文|ちゅうもん}\n\n本文\n"],
      english: """
        content/ja/order.md:5:1: error: This title, “冊子の注文”, is not that of the front matter, “注文”. [different-titles]
          hint: Write the same in both places, or remove one of the two; a heading in the text begins with “## ”.
        """,
      japanese: """
        content/ja/order.md:5:1: エラー: この題名「冊子の注文」は、見出し情報（フロントマター）の title「注文」と違います。 [different-titles]
          直し方: 同じ題名にするか、どちらか一方を消してください。本文の見出しなら「## 」で始めます。
        """),
    Mistake(
      name: "a second first-level heading below the title",
      files: ["ja/order.md": "# 注文\n\n本文\n\n# もう1つ\n"],
      english: """
        content/ja/order.md:5:1: error: A heading of the first level (“# ”) stands in the text; the page's title is the only one. [second-title]
          hint: Write “## ” instead, and the title in the front matter.
        """,
      japanese: """
        content/ja/order.md:5:1: エラー: 本文に第1階層の見出し（「# 」）があります。第1階層はページの題名だけです。 [second-title]
          直し方: 「## 」に変え、題名は見出し情報（フロントマター）の title に書いてください。
        """),
    Mistake(
      name: "a link in a heading that is the title",
      files: ["ja/order.md": "# [注文](index.md)\n\n本文\n"],
      english: """
        content/ja/order.md:1:1: warning: A title holds no links, pictures or notes; only their text is shown. [title-content]
          hint: Put them into the text below the title.
        """,
      japanese: """
        content/ja/order.md:1:1: 注意: 題名にはリンク、画像、脚注を入れられません。文字だけが表示されます。 [title-content]
          直し方: 題名の下の本文に書いてください。
        """),
    Mistake(
      name: "HTML in a heading that is the title",
      files: ["ja/index.md": "# ホーム<i x>\n"],
      english: """
        content/ja/index.md:1:6: error: HTML is not allowed in a text: <i x> [raw-html]
          hint: Write it in Markdown; a “<” that is meant as a character is written \\<. To allow HTML on the whole site, put “raw-html: allow” into site.yaml.
        """,
      japanese: """
        content/ja/index.md:1:6: エラー: 本文にHTMLは書けません： <i x> [raw-html]
          直し方: Markdownで書いてください。文字としての「<」は \\< と書きます。サイト全体でHTMLを許すには、site.yaml に「raw-html: allow」と書きます。
        """),
  ]

  private static let navigationEntries = [
    Mistake(
      name: "an address in the navigation without a label",
      files: settings("navigation: [index.md, https://example.org/map]"),
      english: """
        content/site.yaml:6:24: error: In the navigation, an address needs a label. [navigation-target]
          hint: Write: {url: https://example.org/map, label: Where it leads}
        """,
      japanese: """
        content/site.yaml:6:24: エラー: ナビゲーションに入れるアドレスには、表示することばが必要です。 [navigation-target]
          直し方: 次のように書いてください： {url: https://example.org/map, label: 行き先の名前}
        """),
    Mistake(
      name: "an entry of the navigation with an address and no label",
      files: settings("navigation: [{url: https://example.org/}]"),
      english: """
        content/site.yaml:6:20: error: In the navigation, an address needs a label. [navigation-target]
          hint: Add to the entry: label: Where it leads
        """,
      japanese: """
        content/site.yaml:6:20: エラー: ナビゲーションに入れるアドレスには、表示することばが必要です。 [navigation-target]
          直し方: この項目に加えてください： label: 行き先の名前
        """),
    Mistake(
      name: "an entry of the navigation that leads nowhere",
      files: settings("navigation: [{label: 地図}]"),
      english: """
        content/site.yaml:6:14: error: This entry of the navigation leads nowhere. [navigation-target]
          hint: Add “page: about.md”, or “url: https://…”.
        """,
      japanese: """
        content/site.yaml:6:14: エラー: ナビゲーションのこの項目には、行き先がありません。 [navigation-target]
          直し方: 「page: about.md」か「url: https://…」を加えてください。
        """),
    Mistake(
      name: "an entry of the navigation that leads to two places",
      files: settings("navigation: [{page: index.md, url: https://example.org/, label: 地図}]"),
      english: """
        content/site.yaml:6:14: error: This entry of the navigation has both “page” and “url”. [navigation-target]
          hint: Remove one of them.
        """,
      japanese: """
        content/site.yaml:6:14: エラー: ナビゲーションのこの項目には、page と url の両方があります。 [navigation-target]
          直し方: どちらか一方を消してください。
        """),
    Mistake(
      name: "an entry of the navigation with an address that is none",
      files: settings("navigation: [{url: example.org, label: 地図}]"),
      english: """
        content/site.yaml:6:20: error: Expected an address that begins with https:// or http://, but found “example.org”. [wrong-value]
          hint: It has to begin with https:// or http://. Write: https://example.org/
        """,
      japanese: """
        content/site.yaml:6:20: エラー: ここにはhttps:// か http:// で始まるアドレスが必要ですが、「example.org」があります。 [wrong-value]
          直し方: https:// か http:// で始めます。次のように書いてください： https://example.org/
        """),
    Mistake(
      name: "an entry of the navigation with a page that does not exist",
      files: settings("navigation: [{page: indx.md, label: 初め}]"),
      english: """
        content/site.yaml:6:21: error: The navigation names “indx.md”, but no language has that page. [unknown-page]
          hint: Did you mean “index.md”?
        """,
      japanese: """
        content/site.yaml:6:21: エラー: ナビゲーションの「indx.md」というページは、どの言語にもありません。 [unknown-page]
          直し方: 「index.md」のことですか？
        """),
    Mistake(
      name: "an unknown key in an entry of the navigation",
      files: settings("navigation: [{page: index.md, lable: 初め}]"),
      english: """
        content/site.yaml:6:31: error: “lable” is not a known key. [unknown-key]
          hint: Did you mean “label”?
        """,
      japanese: """
        content/site.yaml:6:31: エラー: 「lable」という項目はありません。 [unknown-key]
          直し方: 「label」のことですか？
        """),
  ]
}
