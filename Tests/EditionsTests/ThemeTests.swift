import Diagnostics
import Fixtures
import Manuscript
import Testing

@Suite struct ThemeTests {
  @Test func `a sound theme has nothing to say`() {
    #expect(ThemeFixture().messages(.english) == [])
  }

  @Test func `a name that no page has is named with its place`() {
    let theme = ThemeFixture(["templates/home.mustache": "<h1>{{page.titel}}</h1>"])
    #expect(
      theme.messages(.english) == [
        """
        theme/templates/home.mustache:1:5: error: “page” has no “titel”. [unknown-name]
          hint: Did you mean “page.title”?
        """
      ])
  }

  @Test func `a word that the locale file lacks is named with the file`() {
    let theme = ThemeFixture(["templates/home.mustache": "{{words.footnots}}"])
    let messages = theme.messages(.english)
    #expect(messages.count == 1)
    #expect(messages.first?.contains("theme/locales/ja.yaml") == true)
    #expect(messages.first?.contains("footnotes") == true)
  }

  @Test func `a missing template, locale file or theme is named`() {
    #expect(
      ThemeFixture(["templates/release.mustache": nil]).messages(.english) == [
        """
        theme/templates/release.mustache: error: The theme lacks this template. [missing-theme-file]
          hint: Copy it from the default theme.
        """
      ])
    #expect(
      ThemeFixture(["locales/ja.yaml": nil]).messages(.japanese) == [
        """
        theme/locales/ja.yaml: エラー: テーマに言語「ja」のことばがありません。 [missing-locale]
          直し方: 「sasshi new language ja」で、このファイルのひな型を作れます。
        """
      ])
    #expect(
      ThemeFixture(["theme.yaml": nil]).messages(.english) == [
        """
        theme/theme.yaml: error: This folder holds no theme: it has no theme.yaml. [missing-theme]
          hint: Name the theme's folder with --theme.
        """
      ])
  }

  @Test func `a word that Sasshi itself needs must be there`() {
    let theme = ThemeFixture([
      "locales/ja.yaml":
        "name: 日本語\nwords: {footnotes: 注, footnote: 注, tabel: 表, back-to-text: 戻る, note: 補足, important: 重要, round-table: 座談会, speakers: 話す人, colon: \"：\", not-found-title: 無}\n"
    ])
    #expect(
      theme.messages(.japanese) == [
        """
        theme/locales/ja.yaml:2:36: エラー: 「tabel」ということばを使うテンプレートが、テーマにありません。 [unknown-key]
          直し方: 「table」のことですか？
        """
      ])
    let without = ThemeFixture([
      "locales/ja.yaml": theme.files["locales/ja.yaml"]?.replacing("tabel: 表, ", with: "")
    ])
    #expect(
      without.messages(.english) == [
        """
        theme/locales/ja.yaml:2:8: error: The word “table” is missing. [missing-word]
          hint: Add a line such as “table: …” below “words”.
        """
      ])
    #expect(
      without.messages(.japanese) == [
        """
        theme/locales/ja.yaml:2:8: エラー: 「table」ということばがありません。 [missing-word]
          直し方: words の下に「table: …」のような行を加えてください。
        """
      ])
  }

  @Test func `a place in a date format that has no meaning is named`() {
    let locale = ThemeFixture().files["locales/ja.yaml"]?.replacing("{era}", with: "{eras}")
    #expect(
      ThemeFixture(["locales/ja.yaml": locale]).messages(.english) == [
        """
        theme/locales/ja.yaml:3:17: error: “{eras}” has no meaning in this format. [unknown-placeholder]
          hint: Did you mean “era”?
        """
      ])
  }

  @Test func `a setting that the theme does not have is named where the site changes it`() throws {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme: {acent: red}\n"
    ])
    let settings = try #require(content.read().value).settings
    let messages = ThemeFixture().read(for: settings).diagnostics.map { $0.text(in: .english) }
    #expect(
      messages == [
        """
        content/site.yaml:6:9: error: The theme has no setting “acent”. [unknown-setting]
          hint: Did you mean “accent”?
        """
      ])
  }

  @Test func `a site changes a setting of its theme`() throws {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme: {accent: '#AbCdEf'}\n"
    ])
    let theme = ThemeFixture(["templates/home.mustache": "{{settings.accent}}"])
    #expect(theme.publish(content)["index.html"] == "#abcdef")
  }
}
