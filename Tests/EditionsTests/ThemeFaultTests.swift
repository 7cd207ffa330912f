import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// What is said of pictures, colours and words of a theme, and where.
@Suite struct ThemeFaultTests {
  private static let settings = """
    name: test
    pictures: [emblem, logo]
    choices: {emblem: [circle, none]}
    settings: {accent: '#123456', ground: '#ffffff', emblem: circle, logo: ""}
    contrast: [{text: accent, on: ground}]
    """
  private static let template =
    "{{settings.accent}}{{settings.ground}}{{settings.logo}}{{settings.emblem}}{{{page.content}}}"

  private func messages(
    _ changes: [String: String] = [:], site: String = "", languages: String = "[ja]",
    _ language: MessageLanguage = .english
  ) -> [String] {
    var theme = ThemeFixture([
      "theme.yaml": Self.settings, "templates/page.mustache": Self.template,
    ])
    theme.changes = ["theme.yaml": "name: look\nbased-on: theme\n"].merging(changes) { $1 }
    let settings = ContentFolderFixture.settings.replacing("[ja]", with: languages)
    let content = ContentFolderFixture([
      "site.yaml": settings + (site.isEmpty ? "\n" : "\ntheme: {\(site)}\n"),
      "en/index.md": "---\ntitle: H\n---\n",
    ])
    guard let site = content.read().value else { return ["no site"] }
    return theme.read(for: site.settings).diagnostics.map { $0.text(in: language) }
  }

  @Test(arguments: ["emblem", "logo"])
  func `a drawing that does not say how large it is, is refused`(name: String) {
    let files = ["assets/our.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"]
    #expect(
      messages(files, site: "\(name): our.svg") == [
        """
        content/site.yaml:6:9: error: The drawing “our.svg” does not say how large it is (viewBox), so nobody would see it. [wrong-value]
          hint: Save it again in the drawing program, as plain SVG.
        """
      ])
    #expect(
      messages(files, site: "\(name): our.svg", .japanese) == [
        """
        content/site.yaml:6:9: エラー: 画像「our.svg」には大きさ（viewBox）が書かれていないので、画面に出ません。 [wrong-value]
          直し方: 絵を描くソフトで、もう一度「プレーンSVG」として保存してください。
        """
      ])
  }

  @Test func `a picture's name is written without its folder`() {
    #expect(
      messages(site: "emblem: assets/our.svg").first?.hasSuffix(
        "hint: Write the name without “assets/”: emblem: our.svg") == true)
    #expect(
      messages(site: "logo: assets/our.svg", .japanese).first?.hasSuffix(
        "直し方: 「assets/」をとって書いてください： logo: our.svg") == true)
  }

  @Test func `the address of a picture stands in a style sheet as on a page`() {
    var theme = ThemeFixture([
      "theme.yaml": Self.settings,
      "templates/x.css.mustache": "a{b:url(\"{{pictures.emblem-file}}\")}",
      "templates/page.mustache": Self.template,
      "assets/x&y's.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
    ])
    theme.changes = ["theme.yaml": "name: l\nbased-on: theme\nsettings: {emblem: \"x&y's.svg\"}\n"]
    #expect(
      theme.publish(ContentFolderFixture())["assets/x.css"] == "a{b:url(\"x%26y%27s.svg\")}")
  }

  @Test func `of two colours the one is to be changed that the nearest theme wrote`() {
    let yaml = "name: look\nbased-on: theme\nsettings: {ground: '#123457'}\n"
    let found = messages(["theme.yaml": yaml])
    #expect(found.count == 1 && found[0].hasPrefix("look/theme.yaml:3:12: error: Text in “accent”"))
    #expect(messages(["theme.yaml": yaml], .japanese)[0].hasPrefix("look/theme.yaml:3:12: エラー: "))
  }

  @Test(arguments: ["", "\n", "# words: {}\n"])
  func `an empty file of words changes nothing where the base has them`(text: String) {
    #expect(messages(["locales/ja.yaml": text]) == [])
  }

  @Test func `words that cannot be read are not said to be untranslated`() {
    let found = messages(
      ["locales/en.yaml": "words: [a]\n"], languages: "[ja, en]")
    #expect(found.count == 1)
    #expect(found.first?.contains("not translated") == false)
  }

  @Test func `one word is one`() {
    var theme = ThemeFixture()
    theme.files["locales/en.yaml"] = theme.files["locales/en.yaml"]?
      .replacing("note: 補足", with: "note: ")
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "en/index.md": "---\ntitle: H\n---\n",
    ])
    let settings = content.read().value?.settings
    let found = settings.map { theme.read(for: $0).diagnostics.map { $0.text(in: .english) } } ?? []
    #expect(
      found == [
        """
        theme/locales/en.yaml: warning: One word of the theme is not translated; another language's is used. [untranslated-text]
          hint: Write a text for: note
        """
      ])
  }

  @Test func `a file of words whose name is in other letters is named`() {
    #expect(
      messages(["locales/JA.yaml": "name: x"]) == [
        """
        look/locales/JA.yaml: warning: Nothing uses this file. [unused-theme-file]
          hint: Did you mean “locales/ja.yaml”?
        """
      ])
    #expect(
      messages(["locales/ZH-hant.yaml": "name: x"], .japanese) == [
        """
        look/locales/ZH-hant.yaml: 注意: このファイルは、どこにも使われていません。 [unused-theme-file]
          直し方: 「locales/zh-Hant.yaml」のことですか？
        """
      ])
  }

  @Test func `a picture that is too heavy for its place is named`() {
    func drawing(_ size: Int) -> [String: String] {
      let end = "</svg>"
      let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">"
      let space = String(repeating: " ", count: size - start.utf8.count - end.utf8.count)
      return ["assets/our.svg": start + space + end]
    }
    #expect(messages(drawing(200_000), site: "emblem: our.svg") == [])
    #expect(
      messages(drawing(201_000), site: "emblem: our.svg") == [
        """
        content/site.yaml:6:9: warning: The picture “our.svg” has 201 kB; pages would be slow to load. [too-large]
          hint: Make it smaller than 200 kB, or take a drawing (SVG).
        """
      ])
    #expect(messages(drawing(201_000), site: "logo: our.svg") == [])
    #expect(
      messages(drawing(2_001_000), site: "logo: our.svg", .japanese) == [
        """
        content/site.yaml:6:9: 注意: 画像「our.svg」は 2001 kB あり、ページの表示が遅くなります。 [too-large]
          直し方: 2000 kB より小さくするか、図形の画像（SVG）にしてください。
        """
      ])
  }
}
