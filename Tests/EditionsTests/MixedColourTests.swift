import Diagnostics
import Fixtures
import Manuscript
import Testing

/// Colours that a theme mixes with one of its settings.
@Suite struct MixedColourTests {
  private func theme(_ colours: String) -> ThemeFixture {
    ThemeFixture([
      "theme.yaml": "name: t\nsettings: {fill: '#ff0000', accent: '#444444'}\ncolours:\n\(colours)",
      "templates/settings.css.mustache": "{{colours.tint}}",
    ])
  }

  private let mix = "  paper: '#ffffff'\n  tint: {mix: fill, into: paper, percent: 10}\n"

  @Test(arguments: [("#ff0000", "#ffe6e6"), ("#0000ff", "#e6e6ff"), ("#ffffff", "#ffffff")])
  func `a mix follows the setting that the site changes`(fill: String, tint: String) {
    let site = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme: {fill: '\(fill)'}\n"
    ])
    #expect(theme(mix).publish(site)["assets/settings.css"] == tint)
  }

  @Test func `a text on a mix is judged in the colour that the site gives it`() throws {
    let theme = theme(mix + "contrast: [{text: accent, on: tint}]\n")
    #expect(theme.messages(.english) == [])
    let site = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme: {accent: '#777777'}\n"
    ])
    let settings = try #require(site.read().value).settings
    #expect(theme.read(for: settings).diagnostics.map(\.identifier) == [.lowContrast])
  }

  @Test func `a theme on top may put a colour in its place`() {
    var look = theme(mix)
    look.changes["theme.yaml"] = "name: l\nbased-on: t\ncolours: {tint: '#123456'}\n"
    #expect(look.publish(ContentFolderFixture())["assets/settings.css"] == "#123456")
  }

  @Test func `what is wrong with a mix is named`() {
    #expect(
      theme("  tint: {mix: fil, into: '#fff', percent: 101}\n").messages(.english).prefix(1) == [
        """
        theme/theme.yaml:4:43: error: Expected a number from 0 to 100, but found “101”. [wrong-value]
        """
      ])
    #expect(
      theme("  tint: {mix: fil, into: '#fff', percent: 9}\n").messages(.english).first == """
        theme/theme.yaml:4:15: error: The theme has no “fil” that could be meant here. [unknown-setting]
          hint: Did you mean “fill”?
        """)
    #expect(
      theme("  tint: {mix: fill, into: '#fff', percent: 多め}\n").messages(.japanese).first == """
        theme/theme.yaml:4:44: エラー: ここには0から100までの数が必要ですが、「多め」があります。 [wrong-value]
        """)
  }
}
