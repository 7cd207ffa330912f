import Fixtures

/// What is said of HTML in texts, and of what authors know from other programs.
extension Mistake {
  private static let allowing = ContentFolderFixture.settings + "\nraw-html: allow\n"

  private static func home(
    _ body: String, allowsHTML: Bool = false, _ others: [String: String] = [:]
  ) -> [String: String?] {
    var files: [String: String?] = ["ja/index.md": "---\ntitle: ホーム\n---\n" + body]
    if allowsHTML { files["site.yaml"] = allowing }
    for (path, text) in others { files[path] = text }
    return files
  }

  static let wordTags = [
    Mistake(
      name: "a comment that is not closed",
      files: home("一 <!-- 二\n"),
      english: """
        content/ja/index.md:4:3: error: The comment that begins here is never closed. [unclosed-comment]
          hint: Write --> where it ends; a “<!--” that is meant as text is written \\<!--.
        """,
      japanese: """
        content/ja/index.md:4:3: エラー: ここから始まるコメント（<!--）が閉じられていません。 [unclosed-comment]
          直し方: コメントの終わりに --> と書いてください。文字としての「<!--」は \\<!-- と書きます。
        """),
    Mistake(
      name: "a tag that nothing closes",
      files: home("一<u>二\n"),
      english: """
        content/ja/index.md:4:2: error: Nothing belongs to this “<u>” in the same paragraph or cell. [unbalanced-tag]
          hint: Write both, <u> before the words and </u> behind them; a “<” that is meant as a character is written \\<.
        """,
      japanese: """
        content/ja/index.md:4:2: エラー: この「<u>」と組になるものが、同じ段落やセルの中にありません。 [unbalanced-tag]
          直し方: <u>ことば</u> のように、前と後ろに組で書いてください。文字としての「<」は \\< と書きます。
        """),
    Mistake(
      name: "a tag that closes nothing",
      files: home("一</sup>二\n"),
      english: """
        content/ja/index.md:4:2: error: Nothing belongs to this “</sup>” in the same paragraph or cell. [unbalanced-tag]
          hint: Write both, <u> before the words and </u> behind them; a “<” that is meant as a character is written \\<.
        """,
      japanese: """
        content/ja/index.md:4:2: エラー: この「</sup>」と組になるものが、同じ段落やセルの中にありません。 [unbalanced-tag]
          直し方: <u>ことば</u> のように、前と後ろに組で書いてください。文字としての「<」は \\< と書きます。
        """),
    Mistake(
      name: "a box of another program",
      files: home(":::details 題\n一\n:::\n"),
      english: """
        content/ja/index.md:4:1: warning: “:::details” is another program's; a box of Sasshi's is written instead of it. [foreign-container]
          hint: Write “:::note”, or “:::important” for what no reader may miss; nothing can be folded away.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: 「:::details」はほかのソフトの書き方です。Sasshi の囲みとして書き出します。 [foreign-container]
          直し方: 「:::details」を「:::注」に、見落としてほしくないことなら「:::重要」に変えてください。折りたたみはできません。
        """),
    Mistake(
      name: "attributes of another program",
      files: home("## 見出し {#a .unnumbered}\n"),
      english: """
        content/ja/index.md:4:8: warning: “{#a .unnumbered}” is another program's; but for a heading's id it is left out. [foreign-attributes]
          hint: Delete it; sizes and looks are the theme's. A brace that is meant as a character is written \\{.
        """,
      japanese: """
        content/ja/index.md:4:8: 注意: 「{#a .unnumbered}」はほかのソフトの書き方です。見出しの id のほかは使われません。 [foreign-attributes]
          直し方: 消してください。大きさや見た目はテーマが決めます。文字としての「{」は \\{ と書きます。
        """),
    Mistake(
      name: "too much HTML that nothing closes",
      files: home(String(repeating: "一 <? ", count: 15_000) + "\n"),
      english: """
        content/ja/index.md:4: error: This paragraph holds too many “<?” or “<!” that nothing closes. [too-large]
          hint: Divide it into smaller parts.
        """,
      japanese: """
        content/ja/index.md:4: エラー: この段落には、閉じられていない「<?」や「<!」が多すぎます。 [too-large]
          直し方: 小さく分けてください。
        """),
  ]

  static let allowedHTML = [
    Mistake(
      name: "a script",
      files: home("一<script src=\"a.js\">\n", allowsHTML: true),
      english: """
        content/ja/index.md:4:2: error: HTML in a text may not hold <script>: it could run a program or lead readers away. [dangerous-html]
          hint: Take it out. A script belongs to a theme; a file is offered with a link.
        """,
      japanese: """
        content/ja/index.md:4:2: エラー: 本文のHTMLに <script> は使えません。プログラムを動かしたり、読む人を別のところへ送ったりできるためです。 [dangerous-html]
          直し方: 消してください。スクリプトはテーマに置き、ファイルはリンクで示します。
        """),
    Mistake(
      name: "an attribute that runs something",
      files: home("一<b onclick=\"a()\">二</b>\n", allowsHTML: true),
      english: """
        content/ja/index.md:4:2: error: HTML in a text may not hold onclick=: it could run a program or lead readers away. [dangerous-html]
          hint: Take it out. A script belongs to a theme; a file is offered with a link.
        """,
      japanese: """
        content/ja/index.md:4:2: エラー: 本文のHTMLに onclick= は使えません。プログラムを動かしたり、読む人を別のところへ送ったりできるためです。 [dangerous-html]
          直し方: 消してください。スクリプトはテーマに置き、ファイルはリンクで示します。
        """),
    Mistake(
      name: "an element that leads away, below others",
      files: home(
        "<div>\n\n二\n\n<p>三\n<meta http-equiv=\"refresh\" content=\"0\">\n", allowsHTML: true),
      english: """
        content/ja/index.md:9:1: error: HTML in a text may not hold <meta>: it could run a program or lead readers away. [dangerous-html]
          hint: Take it out. A script belongs to a theme; a file is offered with a link.
        """,
      japanese: """
        content/ja/index.md:9:1: エラー: 本文のHTMLに <meta> は使えません。プログラムを動かしたり、読む人を別のところへ送ったりできるためです。 [dangerous-html]
          直し方: 消してください。スクリプトはテーマに置き、ファイルはリンクで示します。
        """),
    Mistake(
      name: "a tag that is not finished",
      files: home("<div title=\"\n\n二\n", allowsHTML: true),
      english: """
        content/ja/index.md:4:1: error: This HTML holds a tag that is not finished, or a declaration. [dangerous-html]
          hint: Finish each tag with “>”, quotation marks included; a “<” that is meant as a character is written &lt;.
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: このHTMLには、閉じ終わっていないタグか宣言（<! や <?）があります。 [dangerous-html]
          直し方: タグは引用符も「>」も閉じてください。文字としての「<」は &lt; と書きます。
        """),
    Mistake(
      name: "a frame, which the page blocks",
      files: home("一<iframe src=\"https://example.com/\"></iframe>\n", allowsHTML: true),
      english: """
        content/ja/index.md:4:2: warning: <iframe> does not work on the page: it lets in nothing but the site's own files. [blocked-html]
          hint: Write a link to what it would show: [the map](https://…)
        """,
      japanese: """
        content/ja/index.md:4:2: 注意: <iframe> はページの中で働きません。ページはサイト自身のファイルしか受け付けません。 [blocked-html]
          直し方: 中に見せたいものへのリンクを書いてください： [地図](https://…)
        """),
    Mistake(
      name: "a style, which the page blocks",
      files: home("一<span style=\"color: red\">二</span>\n", allowsHTML: true),
      english: """
        content/ja/index.md:4:2: warning: style= does not work on the page: it lets in nothing but the site's own files. [blocked-html]
          hint: Take it out, or use a class of the theme.
        """,
      japanese: """
        content/ja/index.md:4:2: 注意: style= はページの中で働きません。ページはサイト自身のファイルしか受け付けません。 [blocked-html]
          直し方: 消すか、テーマのクラスを使ってください。
        """),
    Mistake(
      name: "a film on another site",
      files: home("<video src=\"https://example.com/a.mp4\"></video>\n", allowsHTML: true),
      english: """
        content/ja/index.md:4:13: error: “https://example.com/a.mp4” is on another site; pages ask nothing of other sites. [picture-elsewhere]
          hint: Put the file into the content folder and name it here, or write a link to it.
        """,
      japanese: """
        content/ja/index.md:4:13: エラー: 「https://example.com/a.mp4」はほかのサイトにあります。ページはほかのサイトから何も読み込みません。 [picture-elsewhere]
          直し方: ファイルをコンテンツのフォルダーに置いてその名前を書くか、リンクにしてください。
        """),
    Mistake(
      name: "a picture in HTML that does not exist",
      files: home("一<img alt=\"図\" src=\"a.png\">\n", allowsHTML: true),
      english: """
        content/ja/index.md:4:20: error: The picture “a.png” does not exist. [missing-picture]
          hint: Name a file relative to this one.
        """,
      japanese: """
        content/ja/index.md:4:20: エラー: 画像「a.png」がありません。 [missing-picture]
          直し方: このファイルから見たファイルの位置を書いてください。
        """),
    Mistake(
      name: "a picture in HTML on another site",
      files: home("一<img alt=\"図\" src=\"https://example.com/a.png\">\n", allowsHTML: true),
      english: """
        content/ja/index.md:4:20: error: The picture “https://example.com/a.png” is on another site; pages ask nothing of other sites. [picture-elsewhere]
          hint: Put the picture into the content folder and name its file here.
        """,
      japanese: """
        content/ja/index.md:4:20: エラー: 画像「https://example.com/a.png」はほかのサイトにあります。ページはほかのサイトから何も読み込みません。 [picture-elsewhere]
          直し方: 画像をコンテンツのフォルダーに置き、そのファイル名を書いてください。
        """),
    Mistake(
      name: "a picture in HTML without a text",
      files: home("一<img src=\"a.png\">\n", allowsHTML: true, ["ja/a.png": svg]),
      english: """
        content/ja/index.md:4:2: error: This picture has no text for people who cannot see it. [picture-without-text]
          hint: Say what it shows in alt="…".
        """,
      japanese: """
        content/ja/index.md:4:2: エラー: この画像には、見えない人のための説明（代替テキスト）がありません。 [picture-without-text]
          直し方: 何が写っているかを alt="…" に書いてください。
        """),
    Mistake(
      name: "a link in HTML that leads nowhere",
      files: home(
        "<a href=\"oder.md\">注文</a>\n", allowsHTML: true,
        ["ja/order.md": "---\ntitle: 注文\n---\n一\n"]),
      english: """
        content/ja/index.md:4:10: error: The link leads to “oder.md”, which does not exist. [broken-link]
          hint: Did you mean “order.md”?
        """,
      japanese: """
        content/ja/index.md:4:10: エラー: リンク先の「oder.md」がありません。 [broken-link]
          直し方: 「order.md」のことですか？
        """),
  ]

  static let files = [
    Mistake(
      name: "a speaker's colour in full-width letters",
      files: [
        "ja/index.md":
          "---\ntitle: ホーム\nspeakers: [{key: 甲, colour: \"#ＡＢ\"}]\n---\n一\n"
      ],
      english: """
        content/ja/index.md:3:29: error: Expected a colour such as "#2b6cb0", but found “#ＡＢ”. [wrong-value]
        """,
      japanese: """
        content/ja/index.md:3:29: エラー: ここには"#2b6cb0" のような色が必要ですが、「#ＡＢ」があります。 [wrong-value]
        """),
    Mistake(
      name: "a text in a picture's place",
      files: home("![図](a.txt)\n", ["ja/a.txt": "x"]),
      english: """
        content/ja/index.md:4:1: error: “a.txt” is no picture, but stands in a picture's place. [no-picture]
          hint: Write a link to it, without the exclamation mark: [text](a.txt)
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: 「a.txt」は画像ではありませんが、画像の書き方になっています。 [no-picture]
          直し方: 「!」を付けずに、リンクとして書いてください： [文字](a.txt)
        """),
    Mistake(
      name: "a film in a picture's place",
      files: home("![図](a.mp4)\n", ["ja/a.mp4": "x"]),
      english: """
        content/ja/index.md:4:1: error: “a.mp4” is no picture, but stands in a picture's place. [no-picture]
          hint: Write a link to it, without the exclamation mark: [text](a.mp4)
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: 「a.mp4」は画像ではありませんが、画像の書き方になっています。 [no-picture]
          直し方: 「!」を付けずに、リンクとして書いてください： [文字](a.mp4)
        """),
  ]

  private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>"
}
