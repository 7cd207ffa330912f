import Diagnostics
import Editions
import Fixtures
import Testing
import Themes

/// Themes that change another theme.
@Suite struct BasedThemeTests {
  private let content = ContentFolderFixture()

  private func theme(_ changes: [String: String], settings: String = "") -> ThemeFixture {
    var theme = ThemeFixture([
      "templates/home.mustache": "home {{settings.accent}} {{words.note}}",
      "templates/settings.css.mustache": "{{colours.accent}}",
    ])
    theme.changes = changes
    theme.changes["theme.yaml"] = "name: look\nbased-on: theme\n\(settings)"
    return theme
  }

  @Test func `what a theme does not have comes from its base`() {
    let site = theme([:]).publish(content)
    #expect(site["index.html"] == "home #123456 補足")
    #expect(site["assets/style.css"] == "body{}")
  }

  @Test func `a file of its own stands in place of the base's`() {
    let site = theme([
      "templates/home.mustache": "my home {{settings.accent}}", "assets/style.css": "p{}",
      "assets/more.css": "q{}",
    ]).publish(content)
    #expect(site["index.html"] == "my home #123456")
    #expect(site["assets/style.css"] == "p{}")
    #expect(site["assets/more.css"] == "q{}")
  }

  @Test func `its settings are laid over the base's, and the site's over both`() {
    let look = theme([:], settings: "settings: {accent: '#abcdef', margin: wide}\n")
    #expect(look.publish(content)["index.html"] == "home #abcdef 補足")
    #expect(look.publish(content)["assets/settings.css"] == "#abcdef")
    let site = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme: {accent: '#000000', margin: narrow}\n"
    ])
    #expect(look.publish(site)["index.html"] == "home #000000 補足")
  }

  @Test func `its colours are judged by its own rules where it has some, else by the base's`() {
    var look = theme([:], settings: "settings: {accent: '#eeeeee'}\n")
    #expect(look.messages(.english) == [])
    look.files["theme.yaml"]? += "contrast: [{text: accent, on: '#ffffff'}]\n"
    #expect(look.messages(.english).first?.hasPrefix("look/theme.yaml:3:") == true)
    look.changes["theme.yaml"]? += "contrast: [{text: accent, on: '#000000'}]\n"
    #expect(look.messages(.english) == [])
  }

  @Test func `a locale file may change single words and formats`() {
    let look = theme([
      "locales/ja.yaml": "words: {note: メモ}\nformats: {year: \"{year}\"}\n",
      "templates/home.mustache": "{{words.note}} {{words.important}} {{{page.content}}}",
    ])
    #expect(look.messages(.english) == [])
    #expect(look.publish(content)["index.html"]?.hasPrefix("メモ 重要") == true)
    let named = theme(["locales/ja.yaml": "name: にほんご\n"])
    #expect(named.messages(.english) == [])
  }

  @Test func `a word that no template shows is named, with the one that was meant`() {
    let slip = theme(["locales/ja.yaml": "words: {nota: メモ, motto: ともに}\n"])
    #expect(
      slip.messages(.english) == [
        """
        look/locales/ja.yaml:1:9: error: No template of the theme shows a word “nota”. [unknown-key]
          hint: Did you mean “note”?
        """,
        """
        look/locales/ja.yaml:1:19: warning: No template of the theme shows a word “motto”. [unknown-key]
          hint: Remove this line, or write {{words.motto}} into a template.
        """,
      ])
    #expect(
      slip.messages(.japanese) == [
        """
        look/locales/ja.yaml:1:9: エラー: 「nota」ということばを使うテンプレートが、テーマにありません。 [unknown-key]
          直し方: 「note」のことですか？
        """,
        """
        look/locales/ja.yaml:1:19: 注意: 「motto」ということばを使うテンプレートが、テーマにありません。 [unknown-key]
          直し方: この行を消すか、テンプレートに {{words.motto}} と書いてください。
        """,
      ])
    let shown = theme([
      "locales/ja.yaml": "words: {motto: ともに}\n", "templates/home.mustache": "{{words.motto}}",
    ])
    #expect(shown.publish(content)["index.html"] == "ともに")
  }

  @Test func `an unknown key of a locale file is named`() {
    let slip = theme(["locales/ja.yaml": "formats: {list-ending: と}\n"])
    #expect(
      slip.messages(.english) == [
        """
        look/locales/ja.yaml:1:11: error: “list-ending” is not a known key. [unknown-key]
          hint: Did you mean “list-end”?
        """
      ])
  }

  @Test func `what is wrong is named in the folder in which it stands`() {
    var look = theme(["templates/order.mustache": "{{page.titel}}"])
    look.files["templates/about.mustache"] = "{{page.titel}}"
    #expect(
      look.messages(.english).map { $0.prefix { $0 != " " } } == [
        "look/templates/order.mustache:1:1:", "theme/templates/about.mustache:1:1:",
      ])
  }

  @Test func `a base that is no name is named`() {
    let folder = ThemeFolder(
      name: "look", files: ThemeFixture.sources(["theme.yaml": "name: look\nbased-on: ../theme\n"]))
    do throws(Diagnostic) {
      _ = try folder.base()
      Issue.record("the base was taken")
    } catch {
      #expect(
        error.text(in: .english) == """
          look/theme.yaml:2:11: error: “../theme” is not the name of a theme. [wrong-value]
            hint: Write the name of its folder alone: based-on: default
          """)
      #expect(
        error.text(in: .japanese) == """
          look/theme.yaml:2:11: エラー: 「../theme」は、テーマの名前ではありません。 [wrong-value]
            直し方: テーマのフォルダーの名前だけを書いてください： based-on: default
          """)
    }
  }

  @Test func `a theme without a base, or that cannot be read, stands alone`() throws {
    for text in ["name: look\n", "name: [", "", "- a\n"] {
      let folder = ThemeFolder(name: "look", files: ThemeFixture.sources(["theme.yaml": text]))
      #expect(try folder.base() == nil)
    }
    #expect(try ThemeFolder(name: "look", files: []).base() == nil)
  }
}
