import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// Style sheets of a theme that would spoil what stands behind them, that are hidden requests, or that stand in a
/// list for nothing.
@Suite struct StyleSheetSlipTests {
  private func look(_ lists: String, _ files: [String: String] = [:]) -> ThemeFixture {
    var theme = ThemeFixture()
    theme.changes = files.merging(["theme.yaml": "name: look\nbased-on: theme\n\(lists)"]) { $1 }
    return theme
  }

  private func messages(
    _ style: String, in list: String = "print-styles", _ language: MessageLanguage = .english
  ) -> [String] {
    look("\(list): [own.css]\n", ["assets/own.css": style]).messages(language)
  }

  @Test(arguments: ["styles", "print-styles"])
  func `a bracket that is never closed is named, in whichever list the sheet stands`(list: String) {
    #expect(
      messages("p{}\nh2 {\n  color: red\n", in: list) == [
        """
        look/assets/own.css:2:4: error: The { in this line is never closed: what stands behind it is lost. [unclosed-style]
          hint: Write a } where it ends.
        """
      ])
    #expect(
      messages("p{}\nh2 {\n  color: red\n", in: list, .japanese) == [
        """
        look/assets/own.css:2:4: エラー: この行の { が閉じられていません。このあとに書いてあることが効かなくなります。 [unclosed-style]
          直し方: 終わりに } を書いてください。
        """
      ])
  }

  @Test func `comments, quotation marks, brackets too many and the end of the element are named`() {
    let slips: [(style: String, english: String, japanese: String)] = [
      (
        "a{}/* open",
        """
        4: error: The comment that begins here has no end: what stands behind it is lost. [unclosed-style]
          hint: Write */ where it ends.
        """,
        """
        4: エラー: ここから始まるコメントに終わりがありません。このあとに書いてあることが効かなくなります。 [unclosed-style]
          直し方: 終わりに */ を書いてください。
        """
      ),
      (
        "a{b:'x}\n",
        """
        5: error: The quotation mark in this line has no second one. [unclosed-style]
          hint: Write it at the end of the text, in the same line.
        """,
        """
        5: エラー: この行の引用符が閉じられていません。 [unclosed-style]
          直し方: 同じ行の、文字列の終わりにも書いてください。
        """
      ),
      (
        "a{}}",
        """
        4: error: The } in this line closes nothing: the rule behind it is lost. [unclosed-style]
          hint: Remove the }, or write the bracket that it closes.
        """,
        """
        4: エラー: この行の } に対応する括弧がありません。次のルールが効かなくなります。 [unclosed-style]
          直し方: } を消すか、対応する始めの括弧を書いてください。
        """
      ),
      (
        "a{}</STYLE><script>",
        """
        4: error: “</style” in a style sheet ends the style of a printed page. [unclosed-style]
          hint: Remove it; in a text, write <\\/style.
        """,
        """
        4: エラー: スタイルシートの中の「</style」で、印刷するページのスタイルが終わってしまいます。 [unclosed-style]
          直し方: 消してください。文字列の中では <\\/style と書きます。
        """
      ),
    ]
    for slip in slips {
      #expect(messages(slip.style) == ["look/assets/own.css:1:" + slip.english])
      #expect(
        messages(slip.style, in: "styles", .japanese) == [
          "look/assets/own.css:1:" + slip.japanese
        ])
    }
  }

  @Test(arguments: [
    "a{b:calc(1px}", "a{b:url(x}", "a[b{}", "a{content:'</style>'}", "/* </Style */",
    "a{b:url(</style)}",
  ])
  func `wherever it stands, it is found`(style: String) {
    #expect(messages(style).count == 1)
  }

  @Test(arguments: [
    "a{content:'{ /* \\' </sty'} /* { ' ) */ b{c:calc((1px + 2px) * 3)}", "@media print{a{b:c}}",
    "a{background:url(data:image/svg+xml,%3Csvg%3E)}", "a{b:url( \"#x\" )}", ".a\\{b{c:d}",
    "a{content:'x\\\ny'}", "a{content:'x\\\r\ny'}",
    "@namespace svg url(http://www.w3.org/2000/svg); a{}",
    "@namespace \"http://www.w3.org/1999/xhtml\";", "a{src:local('https://x')}", "",
  ])
  func `what is right is not refused`(style: String) {
    #expect(messages(style) == [])
    #expect(messages(style, in: "styles") == [])
  }

  @Test(arguments: [
    "a{b:image-set(\"https://example.org/x\" 1x)}", "a{b:-webkit-image-set('//e.org/x' 1x)}",
    "a{b:src(\"https://example.org/x\")}", "a{b:ur\\6c(https://example.org/x)}",
    "a{b:\\75 rl('https://example.org/x')}", "a{b:url('\\2f\\2f e.org/x')}",
    "@\\69mport \"https://example.org/x\";", "@import url(https://example.org/x);",
    "a{b:image-set(url(https://example.org/x) 1x)}",
  ])
  func `another host is found in whatever way it is written`(style: String) {
    let found = messages(style, in: "styles")
    #expect(found.count == 1)
    #expect(found.first?.contains("pages ask no other host for anything") == true)
  }

  @Test(arguments: ["style.css", "print.css", "extra.css", "deep/extra.css"])
  func `every sheet of the theme is judged, whether a list names it or not`(name: String) {
    let look = look("", ["assets/\(name)": "@font-face{src:url(https://example.org/f.woff2)}"])
    #expect(look.messages(.english).map { $0.contains("ask no other host") } == [true])
  }

  @Test func `an encoded name is that of its file, on web pages and on paper`() {
    let files = [
      "assets/own.css": "a{b:url(%E8%8A%B1%201.svg)}", "assets/花 1.svg": "<svg viewBox='0 0 1 1'/>",
    ]
    #expect(look("styles: [own.css]\n", files).messages(.english) == [])
    var paper = look("print-styles: [own.css]\n", files)
    paper.files["templates/print-booklet.mustache"] = "{{{style}}}"
    let site = paper.publish(
      ContentFolderFixture(["ja/booklet/index.md": "---\ntitle: 冊子\n---\n"]))
    #expect(site["print/booklet.html"]?.contains("url(data:image/svg+xml") == true)
  }

  @Test func `what the sheets of paper show is in them, too`() {
    var look = look("", ["assets/print.css": "a{b:url(f.woff2)}", "assets/f.woff2": "AB"])
    look.files["templates/print-booklet.mustache"] = "{{{style}}}"
    let site = look.publish(
      ContentFolderFixture(["ja/booklet/index.md": "---\ntitle: 冊子\n---\n"]))
    #expect(
      site["print/booklet.html"] == "a{b:url(data:application/octet-stream;base64,QUI=)}")
  }

  @Test func `what a template makes is for web pages alone`() {
    var look = look("styles: [made.css, own.css]\n", ["assets/own.css": "a{b:url(made.svg)}"])
    look.files["templates/made.css.mustache"] = "a{}"
    look.files["templates/made.svg.mustache"] = "<svg/>"
    #expect(look.messages(.english) == [])
    look.changes["theme.yaml"] =
      "name: look\nbased-on: theme\nprint-styles: [made.css, own.css]\n"
    #expect(
      look.messages(.english) == [
        """
        look/theme.yaml:3:16: error: A template makes “made.css”, so the pages on paper do not have it. [missing-theme-file]
          hint: Put a file of its own for paper into the theme's assets folder.
        """,
        """
        look/assets/own.css:1:5: error: A template makes “made.svg”, so the pages on paper do not have it. [missing-theme-file]
          hint: Put a file of its own for paper into the theme's assets folder.
        """,
      ])
    #expect(
      look.messages(.japanese).first == """
        look/theme.yaml:3:16: エラー: 「made.css」はテンプレートから作られるので、紙のページでは使えません。 [missing-theme-file]
          直し方: 紙のための別のファイルを、テーマの assets フォルダーに入れてください。
        """)
  }

  @Test(arguments: ["styles", "print-styles"])
  func `a list names sheets, each once, and none that stands on paper already`(list: String) {
    var look = look(
      "\(list): [print.css, own.css, own.css, f.woff2]\n",
      ["assets/own.css": "", "assets/f.woff2": "AB"])
    #expect(
      look.messages(.english).map { $0.split(separator: "error: ")[1] } == [
        """
        “print.css” belongs to the pages on paper, which hold it already; it is nowhere else. [wrong-value]
          hint: Remove the name from this list; write what is your own into another file.
        """,
        """
        The style sheet “own.css” would be loaded twice. [wrong-value]
          hint: Remove the name here: the pages load it already.
        """,
        """
        “f.woff2” is no style sheet. [wrong-value]
          hint: The name of a style sheet ends with .css.
        """,
      ])
    #expect(
      look.messages(.japanese).map { $0.split(separator: "エラー: ")[1] } == [
        """
        「print.css」は紙のページのためのもので、そこにもう入っています。ほかのところでは使えません。 [wrong-value]
          直し方: ここから名前を消し、加えたいことは別のファイルに書いてください。
        """,
        """
        スタイルシート「own.css」が二重に読み込まれます。 [wrong-value]
          直し方: ここから名前を消してください。このスタイルシートは、もう読み込まれています。
        """,
        """
        「f.woff2」はスタイルシートではありません。 [wrong-value]
          直し方: スタイルシートの名前は .css で終わります。
        """,
      ])
    look.changes["theme.yaml"] = "name: look\nbased-on: theme\n"
    #expect(look.messages(.english) == [])
  }

  @Test func `a sheet that the layout loads needs no line`() {
    var look = look("styles: [style.css]\n")
    look.files["templates/layout.mustache"] =
      "<link href=\"{{root}}assets/style.css\">{{$ main}}{{/ main}}"
    #expect(
      look.whole.messages(.english) == [
        """
        look/theme.yaml:3:10: error: The style sheet “style.css” would be loaded twice. [wrong-value]
          hint: Remove the name here: the pages load it already.
        """
      ])
  }
}
