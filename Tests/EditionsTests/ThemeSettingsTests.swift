import Diagnostics
import Fixtures
import Manuscript
import Testing

/// Mistakes in the settings of a theme, and in a site's changes to them.
@Suite struct ThemeSettingsTests {
  private static let theme = """
    name: test
    settings: {accent: '#123456', fill: '#f7941d', logo: '', greeting: Hello}
    pictures: [logo]
    colours: {paper: '#ffffff', tint: '#fff6ea', ink: '#2d2420'}
    contrast:
      - {text: accent, on: [paper, tint]}
      - {text: ink, on: fill}
    """

  private func messages(
    _ language: MessageLanguage, theme: String = theme, site: String = ""
  ) -> [String] {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + (site.isEmpty ? "\n" : "\ntheme: {\(site)}\n")
    ])
    let read = content.read()
    guard let settings = read.value?.settings, !read.diagnostics.haveErrors else {
      return read.diagnostics.map { $0.text(in: language) }
    }
    let files: [String: String?] = [
      "theme.yaml": theme,
      "assets/mark.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
    ]
    return ThemeFixture(files).read(for: settings).diagnostics.map { $0.text(in: language) }
  }

  @Test func `settings in which all is readable have nothing to say`() {
    #expect(messages(.english) == [])
    #expect(messages(.english, site: "accent: '#048', logo: mark.svg, greeting: 'a;}<'") == [])
  }

  @Test func `a colour that is none is named where the site writes it`() {
    #expect(
      messages(.english, site: "accent: 'red;}'") == [
        """
        content/site.yaml:6:9: error: “accent” must be a colour, but “red;}” is none. [wrong-value]
          hint: Write # and six digits from 0 to f, in quotation marks: "#b04a00"
        """
      ])
    #expect(
      messages(.japanese, site: "accent: 'red;}'") == [
        """
        content/site.yaml:6:9: エラー: 「accent」には色が必要ですが、「red;}」は色ではありません。 [wrong-value]
          直し方: 「#」と0〜9・a〜fの6けたを引用符で囲んで書いてください： "#b04a00"
        """
      ])
  }

  @Test func `a colour without quotation marks is a comment`() {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme:\n  accent: #048\n"
    ])
    #expect(
      content.messages(.english) == [
        """
        content/site.yaml:7:11: error: “#” begins a comment here, so nothing is left of the value. [cut-value]
          hint: If it is part of the text, put the value in quotation marks: accent: "#048"
          A comment is safe on a line of its own.
        """
      ])
    #expect(
      content.messages(.japanese) == [
        """
        content/site.yaml:7:11: エラー: 「#」から後ろはメモとして扱われるので、値が空になります。 [cut-value]
          直し方: 文字として書いたなら、値を引用符で囲んでください： accent: "#048"
          メモなら、別の行に書いてください。
        """
      ])
  }

  @Test(arguments: ["accent:", "accent: # none"])
  func `a setting without a value is named`(line: String) {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme:\n  \(line)\n"
    ])
    #expect(
      content.messages(.english) == [
        """
        content/site.yaml:7:10: error: Expected a text, but found nothing. [wrong-value]
          hint: A “#” begins a comment here. Put the value in quotation marks: "#b04a00"; for none, write "".
        """
      ])
    #expect(
      content.messages(.japanese) == [
        """
        content/site.yaml:7:10: エラー: ここには文字列が必要ですが、空の値があります。 [wrong-value]
          直し方: 「#」から後ろはメモとして扱われます。"#b04a00" のように引用符で囲んでください。何も指定しないときは "" と書きます。
        """
      ])
  }

  @Test func `a picture that the theme does not have is named`() {
    #expect(
      messages(.english, site: "logo: mark.png") == [
        """
        content/site.yaml:6:9: error: “logo” names the picture “mark.png”, which is not in the theme's assets folder. [missing-picture]
          hint: Did you mean “mark.svg”?
        """
      ])
    #expect(
      messages(.japanese, site: "logo: ../photo-of-us.jpg") == [
        """
        content/site.yaml:6:9: エラー: 「logo」の画像「../photo-of-us.jpg」が、テーマの assets フォルダーにありません。 [missing-picture]
          直し方: 画像を、そのフォルダーに入れてください。
        """
      ])
  }

  @Test func `a text that is hard to read is refused, with the nearest colour that is readable`() {
    #expect(
      messages(.english, site: "accent: '#f7941d'") == [
        """
        content/site.yaml:6:9: error: Text in “accent” (#f7941d) on “tint” (#fff6ea) is hard to read: the contrast is 2.13:1, and 4.5:1 is needed. [low-contrast]
          hint: The nearest colour that is readable: accent: "#a76000"
        """
      ])
    #expect(
      messages(.japanese, site: "accent: '#f7941d'") == [
        """
        content/site.yaml:6:9: エラー: 「tint」（#fff6ea）の上の「accent」（#f7941d）の文字は読みにくい色です。コントラスト比は2.13:1で、4.5:1以上が必要です。 [low-contrast]
          直し方: いちばん近い読みやすい色： accent: "#a76000"
        """
      ])
  }

  @Test func `a ground on which the theme's text is hard to read is the ground's mistake`() {
    #expect(
      messages(.english, site: "fill: '#333333'") == [
        """
        content/site.yaml:6:9: error: Text in “ink” (#2d2420) on “fill” (#333333) is hard to read: the contrast is 1.2:1, and 4.5:1 is needed. [low-contrast]
          hint: The nearest colour that is readable: fill: "#8c8c8c"
        """
      ])
  }

  @Test func `the other of two colours is named, when it is a setting too`() throws {
    let theme = Self.theme.replacing("on: [paper, tint]", with: "on: fill")
    let settings = try #require(ContentFolderFixture().read().value).settings
    let diagnostics = ThemeFixture(["theme.yaml": theme.replacing("#123456", with: "#f7941d")])
      .read(for: settings).diagnostics
    let found = try #require(diagnostics.first { $0.identifier == .lowContrast })
    #expect("\(found.location)" == "theme/theme.yaml:2:12")
    #expect(found.related.map { "\($0.location)" } == ["theme/theme.yaml:2:31"])
    #expect(
      found.related.map(\.wording)
        == [Wording(english: "the other colour", japanese: "もう一方の色")])
  }

  @Test func `a theme's own colours are judged where it writes them`() {
    let theme = Self.theme.replacing("#123456", with: "#777")
      .replacing("on: fill", with: "on: '#444'")
    #expect(
      messages(.english, theme: theme) == [
        """
        theme/theme.yaml:2:12: error: Text in “accent” (#777777) on “tint” (#fff6ea) is hard to read: the contrast is 4.18:1, and 4.5:1 is needed. [low-contrast]
          hint: The nearest colour that is readable: accent: "#717171"
        """,
        """
        theme/theme.yaml:7:5: error: Text in “ink” (#2d2420) on #444 is hard to read: the contrast is 1.55:1, and 4.5:1 is needed. [low-contrast]
          hint: The nearest colour that is readable: ink: "#baaea8"
        """,
      ])
  }

  @Test func `a colour between two others may have no shade that is readable`() {
    let theme = Self.theme.replacing("[paper, tint]", with: "[paper, '#777', '#000']")
    let said = messages(.english, theme: theme)
    #expect(
      said.first?.hasSuffix(
        "hint: No shade of this colour is readable there; change the other colour.") == true)
    #expect(
      messages(.japanese, theme: theme).first?.hasSuffix(
        "直し方: この色は、明るさを変えても読みやすくなりません。もう一方の色を変えてください。") == true)
  }

  @Test func `names in theme.yaml must be those of settings and colours`() {
    let theme = Self.theme.replacing("text: ink", with: "text: imk")
      .replacing("pictures: [logo]", with: "pictures: [lago]")
    #expect(
      messages(.english, theme: theme) == [
        """
        theme/theme.yaml:3:12: error: The theme has no “lago” that could be meant here. [unknown-setting]
          hint: Did you mean “logo”?
        """,
        """
        theme/theme.yaml:7:12: error: The theme has no “imk” that could be meant here. [unknown-setting]
          hint: Did you mean “ink”?
        """,
      ])
    #expect(
      messages(.japanese, theme: theme).first == """
        theme/theme.yaml:3:12: エラー: テーマに、ここで使える「lago」はありません。 [unknown-setting]
          直し方: 「logo」のことですか？
        """)
  }
}

/// Templates that become files of the site.
@Suite struct ThemeFilesTests {
  private let files: [String: String?] = [
    "templates/settings.css.mustache":
      ":root{--accent:{{colours.accent}}}{{#speaker-colours}}.{{class}}{--speaker:{{colour}}}{{/speaker-colours}}",
    "templates/icon.svg.mustache": "<svg fill=\"{{colours.accent}}\"/>",
    "templates/print-booklet.mustache": "<style>{{{style}}}</style>",
  ]

  @Test func `they hold the colours of the settings and of the speakers`() {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings
        + "\ntheme: {accent: '#ABC'}\nspeakers: [{key: a, colour: '#FF0000'}, {key: b}]\n",
      "ja/one.md": "---\ntitle: 一\nspeakers: [{key: c, colour: '#00ff00'}]\n---\n",
      "ja/two.md": "---\ntitle: 二\nspeakers: [{key: d, colour: '#ff0000'}]\n---\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
    ])
    let site = ThemeFixture(files).publish(content)
    let css =
      ":root{--accent:#aabbcc}.colour-00ff00{--speaker:#00ff00}.colour-ff0000{--speaker:#ff0000}"
    #expect(site["assets/settings.css"] == css)
    #expect(site["assets/icon.svg"] == "<svg fill=\"#aabbcc\"/>")
    #expect(site["print/booklet.html"] == "<style>\(css)@page{size:A5}</style>")
  }

  @Test func `they can say colours alone, and no file can be made twice`() throws {
    var files = files
    files["templates/icon.svg.mustache"] = "{{settings.accent}}"
    files["assets/settings.css"] = ""
    let said = ThemeFixture(files).messages(.english)
    let settings = try #require(ContentFolderFixture().read().value).settings
    #expect(
      ThemeFixture(files).read(for: settings).diagnostics.last?.related
        == [.otherFile("theme/assets/settings.css")])
    #expect(said.count == 2)
    #expect(said.first?.hasPrefix("theme/templates/icon.svg.mustache:1:1: error: ") == true)
    #expect(
      said.last == """
        theme/templates/settings.css.mustache: error: This template makes the file assets/settings.css, which the theme has already. [asset-made-twice]
          hint: Remove one of the two.
        """)
    #expect(
      ThemeFixture(files).messages(.japanese).last == """
        theme/templates/settings.css.mustache: エラー: このテンプレートは assets/settings.css を作りますが、テーマには同じ名前のファイルがもうあります。 [asset-made-twice]
          直し方: どちらか一方を消してください。
        """)
  }
}
