import Diagnostics
import Fixtures
import Manuscript
import Testing

/// Settings that are one of some words, or a picture.
@Suite struct ThemeChoiceTests {
  private static let settings = """
    name: test
    settings: {accent: '#123456', emblem: circle, mood: calm}
    pictures: [emblem]
    choices: {emblem: [circle, leaf, none], mood: [calm, merry]}
    """

  private func theme(_ changes: [String: String] = [:]) -> ThemeFixture {
    ThemeFixture([
      "theme.yaml": Self.settings,
      "assets/our mark.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"4\"/>",
      "templates/page.mustache": """
      {{#choices.emblem.circle}}circle{{/choices.emblem.circle}}{{#choices.emblem.leaf}}leaf{{/choices.emblem.leaf}}\
      {{#settings.emblem}}{{settings.emblem}} {{settings.emblem-width}}x{{settings.emblem-height}}{{/settings.emblem}} \
      {{settings.mood}} {{pictures.emblem}}
      """,
      "templates/icon.svg.mustache":
        "{{#choices.emblem.circle}}O{{/choices.emblem.circle}}{{pictures.emblem}}|{{pictures.emblem-file}}",
    ]).with(changes)
  }

  private func site(_ line: String) -> ContentFolderFixture {
    ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme: {\(line)}\n",
      "ja/one.md": "---\ntitle: 一\n---\n",
    ])
  }

  private func messages(_ line: String, _ language: MessageLanguage = .english) -> [String] {
    guard let settings = site(line).read().value?.settings else { return ["no site"] }
    return theme().read(for: settings).diagnostics.map { $0.text(in: language) }
  }

  private static let data =
    "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIzIiBoZWlnaHQ9IjQiLz4="

  @Test(arguments: [
    ("mood: merry", "circle merry ", "O|"), ("emblem: leaf", "leaf calm ", "|"),
    ("emblem: none", " calm ", "|"),
    ("emblem: our mark.svg", "our%20mark.svg 3x4 calm \(data)", "\(data)|our%20mark.svg"),
  ])
  func `templates see the word that is chosen, or the picture`(
    line: String, page: String, file: String
  ) {
    let published = theme().publish(site(line))
    #expect(published["one.html"]?.trimmed == page.trimmed)
    #expect(published["assets/icon.svg"] == file)
  }

  @Test func `a word that is none of them is named, with what was meant`() {
    #expect(
      messages("emblem: leef") == [
        """
        content/site.yaml:6:9: error: “emblem” cannot be “leef”. [wrong-value]
          hint: Did you mean “leaf”?
        """
      ])
    #expect(
      messages("emblem: みかん") == [
        """
        content/site.yaml:6:9: error: “emblem” cannot be “みかん”. [wrong-value]
          hint: Write one of these: circle, leaf, none; or a picture of your own: emblem: our-mark.svg
        """
      ])
    #expect(
      messages("emblem: みかん", .japanese) == [
        """
        content/site.yaml:6:9: エラー: 「emblem」に「みかん」は選べません。 [wrong-value]
          直し方: 次のどれかを書いてください： circle、leaf、none。自分たちの画像も使えます： emblem: our-mark.svg
        """
      ])
    #expect(
      messages("mood: our mark.svg", .japanese) == [
        """
        content/site.yaml:6:9: エラー: 「mood」に「our mark.svg」は選べません。 [wrong-value]
          直し方: 次のどれかを書いてください： calm、merry
        """
      ])
  }

  @Test func `a file that is not there is named as a picture`() {
    #expect(
      messages("emblem: our-mark.svg") == [
        """
        content/site.yaml:6:9: error: “emblem” names the picture “our-mark.svg”, which is not in the theme's assets folder. [missing-picture]
          hint: Did you mean “our mark.svg”?
        """
      ])
  }

  @Test func `a theme adds words to those of its base, and its own value may be wrong, too`() {
    var look = theme()
    let own = "name: look\nbased-on: theme\nchoices: {emblem: [star]}\nsettings: {emblem: star}\n"
    look.changes["theme.yaml"] = own
    #expect(look.messages(.english) == [])
    #expect(look.publish(site("mood: calm"))["assets/icon.svg"] == "|")
    #expect(look.publish(site("emblem: circle"))["assets/icon.svg"] == "O|")
    look.changes["theme.yaml"] = own.replacing("emblem: star}", with: "emblem: sun}")
    #expect(look.messages(.english).first?.hasPrefix("look/theme.yaml:4:12: error: ") == true)
    look.changes["theme.yaml"] = own.replacing("{emblem: [star]}", with: "{emblen: [star]}")
    #expect(
      look.messages(.english).first == """
        look/theme.yaml:3:11: error: The theme has no “emblen” that could be meant here. [unknown-setting]
          hint: Did you mean “emblem”?
        """)
  }

  @Test func `a word that no choice has is a mistake of the template`() {
    let said = theme([
      "templates/icon.svg.mustache": "{{#choices.emblem.leef}}{{/choices.emblem.leef}}"
    ])
    .messages(.english)
    #expect(said.first?.contains("Did you mean “choices.emblem.leaf”?") == true)
  }
}

extension ThemeFixture {
  fileprivate func with(_ changes: [String: String]) -> ThemeFixture {
    var theme = self
    theme.files.merge(changes) { $1 }
    return theme
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
