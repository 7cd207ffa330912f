import Diagnostics
import Fixtures
import Manuscript
import Testing

/// What a theme's author did in vain, and what would make pages that are not whole.
@Suite struct SilentThemeTests {
  /// A theme in the folder `look` that changes a sound one with a layout.
  private func messages(
    _ changes: [String: String], base: [String: String?] = [:], languages: String = "[ja]",
    _ language: MessageLanguage = .english
  ) -> [String] {
    let layout: [String: String?] = [
      "templates/layout.mustache": "<html>{{> notices}}{{$ main}}{{/ main}}</html>",
      "templates/notices.mustache":
        "{{#fallback}}{{name}}{{/fallback}}{{#stale}}{{name}}{{/stale}}",
    ]
    var theme = ThemeFixture(layout).whole
    for (path, text) in base { theme.files[path] = text }
    theme.changes = ["theme.yaml": "name: look\nbased-on: theme\n"].merging(changes) { $1 }
    let settings = ContentFolderFixture.settings.replacing("[ja]", with: languages)
    let content = ContentFolderFixture([
      "site.yaml": settings, "en/index.md": "---\ntitle: H\n---\n",
    ])
    guard let site = content.read().value else { return ["no site"] }
    return theme.read(for: site.settings).diagnostics.map { $0.text(in: language) }
  }

  @Test func `a theme whose files are all used has nothing to say`() {
    #expect(
      messages([
        "templates/home.mustache": "{{< layout}}{{$ main}}{{> part}}{{/ main}}{{/ layout}}",
        "templates/part.mustache": "{{page.title}}", "locales/en.yaml": "x: [", "README.md": "",
        "assets/own.css": "", "assets/fonts/a.woff2": "", "LICENSE": "", "locales/my.yaml": "",
        "templates/own.svg.mustache": "<svg/>",
      ]) == [])
  }

  @Test(arguments: [
    ("templates/hoem.mustache", "Did you mean “home.mustache”?"),
    (
      "templates/box.mustache",
      """
      Take it into another template with {{> box}}; or begin it with {{< layout}}, and a page can ask for it \
      with “template: box”.
      """
    ),
    ("templates/home.html", "Did you mean “home.mustache”?"),
    ("templates/x.html", "The name of a template ends with .mustache."),
    ("locales/ja.yml", "Did you mean “locales/ja.yaml”?"),
    ("locales/ja.txt", "A file of words is called by its language: ja.yaml."),
    ("style.css", "Did you mean “assets/style.css”?"),
    ("home.mustache", "Did you mean “templates/home.mustache”?"),
    ("theme.yml", "Did you mean “theme.yaml”?"),
    ("template/home.mustache", "Did you mean “templates/home.mustache”?"),
    (
      "src/a/b.css", "A theme has theme.yaml and the folders templates, locales and assets."
    ),
  ])
  func `a file that nothing uses is named`(path: String, hint: String) {
    #expect(
      messages([path: "{{page.title}}"]) == [
        "look/\(path): warning: Nothing uses this file. [unused-theme-file]\n  hint: \(hint)"
      ])
  }

  @Test func `that is said in Japanese, too`() {
    #expect(
      messages(["templates/hoem.mustache": "x"], .japanese) == [
        "look/templates/hoem.mustache: 注意: このファイルは、どこにも使われていません。 [unused-theme-file]\n  直し方: 「home.mustache」のことですか？"
      ])
    #expect(
      messages(["templates/box.mustache": "x", "src/a.css": ""], .japanese) == [
        """
        look/src/a.css: 注意: このファイルは、どこにも使われていません。 [unused-theme-file]
          直し方: テーマで使われるのは、theme.yaml と、templates・locales・assets の各フォルダーの中のファイルです。
        """,
        """
        look/templates/box.mustache: 注意: このファイルは、どこにも使われていません。 [unused-theme-file]
          直し方: ほかのテンプレートに {{> box}} と書いて取り込んでください。ページのテンプレートにするなら {{< layout}} で始め、\
        ページに「template: box」と書きます。
        """,
      ])
  }

  @Test func `words of no language are named`() {
    #expect(
      messages(["locales/jp.yaml": "name: x"]) == [
        """
        look/locales/jp.yaml: warning: No language uses this file: “jp” is a country (Japan), not a language. [unused-theme-file]
          hint: Japanese is ja.
        """
      ])
    #expect(
      messages(["locales/jp.yaml": "name: x"], .japanese).first?.hasPrefix(
        "look/locales/jp.yaml: 注意: このファイルは、どの言語にも使われません。「jp」は国・地域") == true)
    #expect(
      messages(["locales/ja_JP.yaml": "name: x"]) == [
        """
        look/locales/ja_JP.yaml: warning: No language uses this file: “ja_JP” is no language tag. [unused-theme-file]
          hint: Name it like ja.yaml, pt-BR.yaml or zh-Hant.yaml.
        """
      ])
  }

  @Test func `a template among the assets is named`() {
    #expect(
      messages(["assets/home.mustache": "x"]) == [
        """
        look/assets/home.mustache: warning: A template in “assets” is not used as one: it is copied as it is. [unused-theme-file]
          hint: Move it to templates/home.mustache.
        """
      ])
    #expect(
      messages(["assets/home.mustache": "x"], .japanese) == [
        """
        look/assets/home.mustache: 注意: assets の中のテンプレートは、テンプレートとしては使われず、そのまま写されます。 [unused-theme-file]
          直し方: templates/home.mustache に移してください。
        """
      ])
  }

  @Test func `a setting that no template names is named`() {
    #expect(
      messages(["theme.yaml": "name: look\nbased-on: theme\nsettings: {acent: '#000000'}\n"]) == [
        """
        look/theme.yaml:3:12: warning: No template uses the setting “acent”. [unused-setting]
          hint: Did you mean “accent”?
        """
      ])
    #expect(
      messages(["theme.yaml": "name: look\nbased-on: theme\nsettings: {motto: x}\n"], .japanese)
        == [
          """
          look/theme.yaml:3:12: 注意: 「motto」という設定を使うテンプレートがありません。 [unused-setting]
            直し方: ページのテンプレートに {{settings.motto}} と書くか、この行を消してください\
          （settings.css のような、ファイルになるテンプレートには書けません）。
          """
        ])
    #expect(
      messages([
        "theme.yaml": "name: look\nbased-on: theme\nsettings: {motto: x}\n",
        "templates/notices.mustache":
          "{{settings.motto}}{{#fallback}}{{/fallback}}{{#stale}}{{/stale}}",
      ]) == [])
  }

  @Test func `a page's template without the layout stops the build`() {
    #expect(
      messages(["templates/home.mustache": "<h1>{{page.title}}</h1>"]) == [
        """
        look/templates/home.mustache: error: This template has no layout: its pages would be fragments, \
        without head and menu. [missing-layout]
          hint: Begin with {{< layout}}{{$ main}} and end with {{/ main}}{{/ layout}}.
        """
      ])
    #expect(
      messages(["templates/home.mustache": "<h1>{{page.title}}</h1>"], .japanese).first?.contains(
        "ページが、ヘッダーもメニューもない断片になります。") == true)
    // A page of its own from the first line to the last is whole.
    #expect(messages(["templates/home.mustache": "<!doctype html><html lang=ja>"]) == [])
  }

  @Test
  func `a layout or a page without the notices stops the build of a site in several languages`() {
    let silent = [
      "templates/layout.mustache": "<html>{{$ main}}{{/ main}}</html>",
      "templates/home.mustache": "<html>{{page.title}}</html>",
    ]
    #expect(
      messages(silent, languages: "[ja, en]").map { $0.prefix { $0 != "\n" } }
        == [
          "layout", "home",
        ].map {
          """
          look/templates/\($0).mustache: error: This template does not show the notices: nobody would learn \
          that a page is not translated, or that its translation is out of date. [missing-notices]
          """
        })
    #expect(
      messages(silent, languages: "[ja, en]", .japanese).first?.hasSuffix(
        "直し方: 本文の上に {{> notices}} という行を加えてください。") == true)
    #expect(!messages(silent).contains { $0.contains("error") })
  }
}
