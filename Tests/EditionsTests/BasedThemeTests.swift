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

  @Test func `what is wrong is named in the folder in which it stands`() {
    var look = theme(["templates/order.mustache": "{{page.titel}}"])
    look.files["templates/about.mustache"] = "{{page.titel}}"
    #expect(
      look.messages(.english).map { $0.prefix { $0 != " " } } == [
        "look/templates/order.mustache:1:1:", "theme/templates/about.mustache:1:1:",
      ])
  }

  @Test(arguments: [
    (
      "based-on: ../theme",
      "look/theme.yaml:2:11: error: “../theme” is not the name of a folder beside this theme's.",
      "look/theme.yaml:2:11: エラー: 「../theme」は、このテーマの隣にあるフォルダーの名前ではありません。"
    ),
    (
      "based-on: look", "look/theme.yaml:2:11: error: The theme would be based on itself.",
      "look/theme.yaml:2:11: エラー: テーマが、自分自身をもとにすることになります。"
    ),
  ])
  func `a base that cannot be is named`(_ line: String, _ english: String, _ japanese: String) {
    let folder = ThemeFolder(
      name: "look", files: ThemeFixture.sources(["theme.yaml": "name: look\n\(line)\n"]))
    do throws(Diagnostic) {
      _ = try folder.base(from: "look", through: [])
      Issue.record("the base was taken")
    } catch {
      #expect(error.text(in: .english).hasPrefix(english + "\n"))
      #expect(error.text(in: .japanese).hasPrefix(japanese + "\n"))
    }
  }

  @Test func `a circle of themes names all its parts`() throws {
    func folder(_ name: String, base: String) -> ThemeFolder {
      ThemeFolder(
        name: name, files: ThemeFixture.sources(["theme.yaml": "name: a\nbased-on: \(base)\n"]))
    }
    let b = try #require(try folder("a", base: "b").base(from: "a", through: []))
    let c = try #require(try folder("b", base: "c").base(from: "a", through: [b]))
    do throws(Diagnostic) {
      _ = try folder("c", base: "b").base(from: "a", through: [b, c])
      Issue.record("the base was taken")
    } catch {
      #expect(error.identifier == .circularTheme)
      #expect(error.related.map { "\($0.location)" } == ["b/theme.yaml:2:11"])
      #expect(
        error.related.map(\.wording)
          == [Wording(english: "a part of the circle", japanese: "循環の途中")])
    }
    do throws(Diagnostic) {
      _ = try folder("c", base: "a").base(from: "a", through: [b, c])
      Issue.record("the base was taken")
    } catch {
      #expect(
        error.related.map { "\($0.location)" } == ["a/theme.yaml:2:11", "b/theme.yaml:2:11"])
    }
  }

  @Test func `a theme without a base, or that cannot be read, stands alone`() throws {
    for text in ["name: look\n", "name: [", "", "- a\n"] {
      let folder = ThemeFolder(name: "look", files: ThemeFixture.sources(["theme.yaml": text]))
      #expect(try folder.base(from: "look", through: []) == nil)
    }
    #expect(try ThemeFolder(name: "look", files: []).base(from: "look", through: []) == nil)
  }
}
