import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// Style sheets that a theme adds to those of its base.
@Suite struct ThemeStyleTests {
  private let content = ContentFolderFixture([
    "ja/one.md": "---\ntitle: 一\n---\n", "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2021-12-16-a.md": "---\ntitle: 発表\n---\n本文。\n",
  ])

  private func look(_ lists: String, _ files: [String: String] = [:]) -> ThemeFixture {
    var theme = ThemeFixture([
      "theme.yaml": "name: test\nstyles: [base more.css]\n", "assets/base more.css": "b{}",
      "templates/page.mustache": "{{#styles}}<{{root}}{{.}}>{{/styles}}",
      "templates/print-booklet.mustache": "{{{style}}}",
      "templates/print-release.mustache": "{{{style}}}",
    ])
    theme.changes = files.merging(["theme.yaml": "name: look\nbased-on: theme\n\(lists)"]) { $1 }
    return theme
  }

  @Test func `web pages load those of the base, then its own, in their order`() {
    let site = look(
      "styles: [own.css, deep/two.css]\n", ["assets/own.css": "", "assets/deep/two.css": ""]
    )
    .publish(content)
    #expect(site["one.html"] == "<base%20more.css><own.css><deep/two.css>")
    #expect(site["assets/own.css"] == "" && site["print/booklet.html"] == "@page{size:A5}")
  }

  @Test func `paper holds those that are for it, with the files that they show`() {
    let style = """
      /* url(no.png) */ @font-face{src:url( 'f.woff2?x#y' ) format("woff2"), local("url(no)")}
      p{background:url(data:,a),url(#b),URL("../f.woff2")} q{content:"url(no.png)"}
      """
    let site = look(
      "print-styles: [own/p.css]\n",
      ["assets/own/p.css": style, "assets/own/f.woff2": "AB", "assets/f.woff2": "C"]
    ).publish(content)
    let held = """
      /* url(no.png) */ @font-face{src:url(data:application/octet-stream;base64,QUI=) format("woff2"), local("url(no)")}
      p{background:url(data:,a),url(#b),url(data:application/octet-stream;base64,Qw==)} q{content:"url(no.png)"}

      """
    #expect(site["print/booklet.html"] == "@page{size:A5}" + held)
    #expect(site["releases/2021-12-16-a.print.html"] == "@page{size:A4}" + held)
    #expect(site["one.html"] == "<base%20more.css>")
  }

  @Test func `a sheet that is not there is named in both languages`() {
    let look = look("styles: [won.css]\nprint-styles: [紙.css]\n", ["assets/own.css": ""])
    #expect(
      look.messages(.english) == [
        """
        look/theme.yaml:3:10: error: The style sheet “won.css” is not in the theme's assets folder. [missing-theme-file]
          hint: Did you mean “own.css”?
        """,
        """
        look/theme.yaml:4:16: error: The style sheet “紙.css” is not in the theme's assets folder. [missing-theme-file]
          hint: Put it there, or remove the name from this list.
        """,
      ])
    #expect(
      look.messages(.japanese).last == """
        look/theme.yaml:4:16: エラー: スタイルシート「紙.css」が、テーマの assets フォルダーにありません。 [missing-theme-file]
          直し方: assets フォルダーに入れるか、ここから名前を消してください。
        """)
  }

  @Test func `what a sheet asks for in vain is named once, where it stands`() {
    let look = look(
      "styles: [own.css]\nprint-styles: [own.css]\n",
      ["assets/own.css": "a{}\n@font-face{src:url(Our.woff2)}\n", "assets/our.woff2": ""])
    #expect(
      look.messages(.english) == [
        """
        look/assets/own.css:2:16: error: This style sheet asks for “Our.woff2”, which is not in the theme's assets folder. [missing-theme-file]
          hint: Did you mean “our.woff2”?
        """
      ])
    var other = look
    other.changes["assets/our.woff2"] = nil
    #expect(
      other.messages(.japanese) == [
        """
        look/assets/own.css:2:16: エラー: このスタイルシートが使う「Our.woff2」が、テーマの assets フォルダーにありません。 [missing-theme-file]
          直し方: ファイルを入れてください。大文字と小文字は区別されます。
        """
      ])
  }

  @Test(arguments: ["https://example.org/f.woff2", "//example.org/f.woff2", "/f.woff2"])
  func `no sheet asks another host for anything`(address: String) {
    let look = look("styles: [own.css]\n", ["assets/own.css": "a{b:url('\(address)')}"])
    #expect(
      look.messages(.english) == [
        """
        look/assets/own.css:1:5: error: This style sheet asks for “\(address)”; pages ask no other host for anything. [outside-request]
          hint: Put the file into the theme's assets folder and write its name: url(our-font.woff2)
        """
      ])
    #expect(
      look.messages(.japanese) == [
        """
        look/assets/own.css:1:5: エラー: このスタイルシートは「\(address)」を読み込もうとしています。ページは、ほかのサーバーから何も読み込みません。 [outside-request]
          直し方: ファイルをテーマの assets フォルダーに入れ、その名前を書いてください： url(our-font.woff2)
        """
      ])
  }

  @Test(arguments: ["@import 'a.css';", "@import url(a.css);"])
  func `a sheet that imports another says where to name both`(text: String) {
    let look = look("styles: [own.css]\n", ["assets/own.css": text, "assets/a.css": ""])
    #expect(
      look.messages(.english) == [
        """
        look/assets/own.css:1:1: error: A theme's style sheet cannot import another. [outside-request]
          hint: Name both in theme.yaml: styles: [first.css, second.css]
        """
      ])
    #expect(
      look.messages(.japanese) == [
        """
        look/assets/own.css:1:1: エラー: テーマのスタイルシートから、ほかのスタイルシートを読み込むことはできません。 [outside-request]
          直し方: theme.yaml に両方の名前を書いてください： styles: [first.css, second.css]
        """
      ])
  }

  @Test(arguments: ["url(", "url('", "a{b:url(\"x\\", "/*", "@import", "\"", "url()", "u"])
  func `a sheet that ends early is read to its end`(text: String) {
    let look = look("print-styles: [own.css]\n", ["assets/own.css": text])
    #expect(look.messages(.english).count <= 1)
  }
}
