extension Mistake {
  private static func home(_ body: String) -> [String: String?] {
    ["ja/index.md": "---\ntitle: ホーム\n---\n" + body]
  }

  private static func homeWithOrder(_ body: String) -> [String: String?] {
    ["ja/index.md": "---\ntitle: ホーム\n---\n" + body, "ja/order.md": "---\ntitle: 注文\n---\n## 送料\n"]
  }

  private static func forbiddenReference(
    _ name: String, _ text: String, column: Int, _ reference: String
  ) -> Mistake {
    Mistake(
      name: name, files: home(text),
      english: """
        content/ja/index.md:4:\(column): error: “\(reference)” stands for a character that no text may hold. [invisible-character]
          hint: Delete it. To show it as it is, write it as code: `\(reference)`
        """,
      japanese: """
        content/ja/index.md:4:\(column): エラー: 「\(reference)」が表す文字は、文章には使えません。 [invisible-character]
          直し方: 消してください。書いたとおりに見せるときは、コードとして書きます： `\(reference)`
        """)
  }

  static let links = [
    Mistake(
      name: "a link to a file that does not exist",
      files: homeWithOrder("くわしくは[注文](oder.md)へ。\n"),
      english: """
        content/ja/index.md:4:6: error: The link leads to “oder.md”, which does not exist. [broken-link]
          hint: Did you mean “order.md”?
        """,
      japanese: """
        content/ja/index.md:4:6: エラー: リンク先の「oder.md」がありません。 [broken-link]
          直し方: 「order.md」のことですか？
        """),
    Mistake(
      name: "a link to the finished page instead of its file",
      files: homeWithOrder("- 一つ\n- [注文](order.html)\n"),
      english: """
        content/ja/index.md:5:3: error: The link leads to “order.html”, which does not exist. [broken-link]
          hint: Did you mean “order.md”?
        """,
      japanese: """
        content/ja/index.md:5:3: エラー: リンク先の「order.html」がありません。 [broken-link]
          直し方: 「order.md」のことですか？
        """),
    Mistake(
      name: "a link to a heading that does not exist",
      files: homeWithOrder("[送料](order.md#送量)\n"),
      english: """
        content/ja/index.md:4:1: error: There is no heading “#送量” in order.md. [unknown-heading]
          hint: Did you mean “送料”?
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: order.md に「#送量」という見出しはありません。 [unknown-heading]
          直し方: 「送料」のことですか？
        """),
    Mistake(
      name: "a link to a heading of the same page that does not exist",
      files: home("[上へ](#top)\n\n## はじめに\n"),
      english: """
        content/ja/index.md:4:1: error: There is no heading “#top” in content/ja/index.md. [unknown-heading]
          hint: Known here: はじめに.
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: content/ja/index.md に「#top」という見出しはありません。 [unknown-heading]
          直し方: 使えるもの：はじめに
        """),
    Mistake(
      name: "a link with a scheme that is not allowed",
      files: home("一行目\n[押す](javascript:alert(1))\n"),
      english: """
        content/ja/index.md:5:1: error: Links may not begin with “javascript:”. [forbidden-scheme]
          hint: Links may begin with http:, https:, mailto: or tel:, or name a file of the site.
        """,
      japanese: """
        content/ja/index.md:5:1: エラー: 「javascript:」で始まるリンクは使えません。 [forbidden-scheme]
          直し方: 使えるのは http:、https:、mailto:、tel: で始まるリンクと、サイト内のファイル名です。
        """),
    Mistake(
      name: "a link from the host's root",
      files: homeWithOrder("[注文](/order.md)\n"),
      english: """
        content/ja/index.md:4:1: error: The address “/order.md” begins with a slash, so it would not work everywhere. [absolute-link]
          hint: Name the file relative to this one, such as ../order.md.
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: アドレス「/order.md」は「/」で始まっているので、置き場所によっては開けません。 [absolute-link]
          直し方: このファイルから見た位置で書いてください（例： ../order.md）。
        """),
    Mistake(
      name: "a link without an address",
      files: home("[注文]()\n"),
      english: """
        content/ja/index.md:4:1: error: This link leads nowhere. [empty-link]
          hint: Write the address between the parentheses: [text](order.md)
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: このリンクには行き先がありません。 [empty-link]
          直し方: ( ) の中に行き先を書いてください： [文字](order.md)
        """),
    Mistake(
      name: "text right behind an address",
      files: home("一\n詳しくはhttps://example.org/a/をご覧ください。\n"),
      english: """
        content/ja/index.md:5:27: warning: “をご覧ください” stands right behind the address “https://example.org/a/”; the link ends before it. [text-behind-address]
          hint: Put the address in < >, so that its end is plain: <https://example.org/a/>
        """,
      japanese: """
        content/ja/index.md:5:27: 注意: アドレス「https://example.org/a/」のすぐ後ろに「をご覧ください」が続いています。リンクはその前までにしました。 [text-behind-address]
          直し方: アドレスを < > で囲むと、終わりがはっきりします： <https://example.org/a/>
        """),
    Mistake(
      name: "what may be text right behind an address",
      files: home("詳しくはhttps://example.org/a/案内。\n"),
      english: """
        content/ja/index.md:4:27: warning: “案内” stands right behind the address “https://example.org/a/”; it was taken for a part of it. [text-behind-address]
          hint: Put the address in < >, so that its end is plain: <https://example.org/a/>案内 or <https://example.org/a/案内>
        """,
      japanese: """
        content/ja/index.md:4:27: 注意: アドレス「https://example.org/a/」のすぐ後ろに「案内」が続いています。アドレスの一部として扱いました。 [text-behind-address]
          直し方: アドレスを < > で囲むと、終わりがはっきりします： <https://example.org/a/>案内 または <https://example.org/a/案内>
        """),
    Mistake(
      name: "a link without text",
      files: homeWithOrder("[ ](order.md)\n"),
      english: """
        content/ja/index.md:4:1: error: This link has no text. [link-without-text]
          hint: Say between the brackets where it leads: [How to order](order.md)
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: このリンクには文字がありません。 [link-without-text]
          直し方: どこへ行くリンクかを [ ] の中に書いてください： [冊子の申し込み](order.md)
        """),
    Mistake(
      name: "a picture that does not exist",
      files: home("![会場](kaijo.jpg)\n"),
      english: """
        content/ja/index.md:4:1: error: The picture “kaijo.jpg” does not exist. [missing-picture]
          hint: Name a file relative to this one.
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: 画像「kaijo.jpg」がありません。 [missing-picture]
          直し方: このファイルから見たファイルの位置を書いてください。
        """),
    Mistake(
      name: "a picture without alternative text",
      files: ["ja/index.md": "---\ntitle: 題\n---\n![](a.svg)\n", "ja/a.svg": "<svg/>"],
      english: """
        content/ja/index.md:4:1: error: This picture has no text for people who cannot see it. [picture-without-text]
          hint: Say between the brackets what the picture shows: ![Parents at a table](meeting.jpg)
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この画像には、見えない人のための説明（代替テキスト）がありません。 [picture-without-text]
          直し方: 何が写っているかを [ ] の中に書いてください： ![机を囲む親たち](meeting.jpg)
        """),
    Mistake(
      name: "a picture on another site",
      files: home("![会場](https://example.com/a.jpg)\n"),
      english: """
        content/ja/index.md:4:1: error: The picture “https://example.com/a.jpg” is on another site; pages ask nothing of other sites. [picture-elsewhere]
          hint: Put the picture into the content folder and name its file here.
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: 画像「https://example.com/a.jpg」はほかのサイトにあります。ページはほかのサイトから何も読み込みません。 [picture-elsewhere]
          直し方: 画像をコンテンツのフォルダーに置き、そのファイル名を書いてください。
        """),
  ]

  static let text = [
    forbiddenReference("a reference to an invisible character", "一&#27;", column: 2, "&#27;"),
    forbiddenReference("one in a table", "|甲|&#x1;|\n|-|-|\n", column: 4, "&#x1;"),
    forbiddenReference("one in a title", "**一**[二](index.md \"&#8;\")", column: 20, "&#8;"),
    forbiddenReference(
      "one in an address", "[二](<https://a.example/&#127;>)", column: 24, "&#127;"),
    forbiddenReference(
      "one that stands for nothing", "&amp; `&#0;` \\&#0; &#xD800;", column: 20, "&#xD800;"),
    forbiddenReference(
      "one in a definition", "[会]: https://a.example/&#1;\n\n[会] [会]", column: 24, "&#1;"),
    forbiddenReference("one of U+FFFE", "- > 一 &#xFFFE;", column: 7, "&#xFFFE;"),
    forbiddenReference("one behind a fence", "~~~ a&#1;\n~~~\n", column: 6, "&#1;"),
    Mistake(
      name: "raw HTML",
      files: home("文の途中に<hr>があります。\n"),
      english: """
        content/ja/index.md:4:6: error: HTML is not allowed in a text: <hr> [raw-html]
          hint: Write it in Markdown; a “<” that is meant as a character is written \\<. To allow HTML on the whole site, put “raw-html: allow” into site.yaml.
        """,
      japanese: """
        content/ja/index.md:4:6: エラー: 本文にHTMLは書けません： <hr> [raw-html]
          直し方: Markdownで書いてください。文字としての「<」は \\< と書きます。サイト全体でHTMLを許すには、site.yaml に「raw-html: allow」と書きます。
        """),
    Mistake(
      name: "a second title",
      files: home("文。\n\n# 大見出し\n"),
      english: """
        content/ja/index.md:6:1: error: A heading of the first level (“# ”) stands in the text; the page's title is the only one. [second-title]
          hint: Write “## ” instead, and the title in the front matter.
        """,
      japanese: """
        content/ja/index.md:6:1: エラー: 本文に第1階層の見出し（「# 」）があります。第1階層はページの題名だけです。 [second-title]
          直し方: 「## 」に変え、題名は見出し情報（フロントマター）の title に書いてください。
        """),
    Mistake(
      name: "an id that the page itself uses",
      files: home("## はじめに {#theme.main}\n"),
      english: """
        content/ja/index.md:4:1: error: The id “theme.main” is used by the page itself. [reserved-id]
          hint: Choose another one.
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: id「theme.main」は、ページそのものが使っています。 [reserved-id]
          直し方: 別の id にしてください。
        """),
    Mistake(
      name: "a control character",
      files: home("一行目\u{1}\n"),
      english: """
        content/ja/index.md:4:4: error: There is an invisible character here (U+0001), which no text may hold. [invisible-character]
          hint: Delete it, or type this line anew. Is the file really a text file?
        """,
      japanese: """
        content/ja/index.md:4:4: エラー: ここに、目に見えない文字（U+0001）があります。文章には使えません。 [invisible-character]
          直し方: その文字を消すか、この行を打ち直してください。テキストファイルではない可能性もあります。
        """),
    Mistake(
      name: "a NUL byte",
      files: home("一行目\n二行\0目\n"),
      english: """
        content/ja/index.md:5:3: error: There is an invisible character here (U+0000), which no text may hold. [invisible-character]
          hint: Delete it, or type this line anew. Is the file really a text file?
        """,
      japanese: """
        content/ja/index.md:5:3: エラー: ここに、目に見えない文字（U+0000）があります。文章には使えません。 [invisible-character]
          直し方: その文字を消すか、この行を打ち直してください。テキストファイルではない可能性もあります。
        """),
  ]
}
