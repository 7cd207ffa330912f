import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Themes

/// What is said of a colour before it is chosen.
@Suite struct ColourAdviceTests {
  private func folder(_ name: String) throws -> ThemeFolder {
    let path = "\(Checkout.path)/themes/\(name)/theme.yaml"
    return ThemeFolder(
      name: name, files: [SourceFile(path: "theme.yaml", bytes: try TestFile.read(path))])
  }

  private func advice(_ css: String, for name: String) throws -> ColourAdvice {
    ColourAdvice(on: try #require(Colour(css: css)), for: name, in: [try folder("default")])
  }

  @Test func `a colour is judged on all grounds on which its text stands`() throws {
    let advice = try advice("#f7941d", for: "accent")
    #expect(advice.pairs.map(\.background) == ["paper", "tint", "tint-strong"])
    #expect(advice.pairs[0].ratio == "2.28:1" && !advice.passes)
    let nearest = try #require(advice.nearest)
    #expect(try self.advice(nearest.description, for: "accent").passes)
    #expect(
      advice.sentence.japanese == """
        読みにくい色です。明るい画面の少し濃い背景の上の文字とリンクのコントラスト比は\(advice.pairs[2].ratio)で、4.5:1以上が必要です。\
        いちばん近い読みやすい色は \(nearest) です。
        """)
    #expect(
      advice.sentence.english == """
        This is hard to read: text and links on a stronger light tint has a contrast of \(advice.pairs[2].ratio), and \
        4.5:1 is needed. The nearest colour that is readable is \(nearest).
        """)
  }

  @Test func `a readable colour stays, and what no text needs may be any`() throws {
    let good = try advice("#b04a00", for: "accent")
    #expect(good.passes && good.nearest?.description == "#b04a00")
    #expect(
      good.sentence.japanese == "読みやすい色です。"
        && good.sentence.english == "This colour is easy to read.")
    let free = try advice("#ffff00", for: "second")
    #expect(free.pairs.isEmpty && free.passes)
    #expect(free.sentence.japanese == "文字には使わない色なので、どの色でも選べます。")
    #expect(free.sentence.english == "No text stands in this colour or on it, so any will do.")
  }

  @Test func `a colour is judged where it is mixed with others, too`() throws {
    let advice = try advice("#2233aa", for: "fill")
    #expect(advice.pairs.map(\.text).contains("accent"))
    #expect(advice.pairs.contains { $0.text == "on-fill" && !$0.passes })
    let nearest = try #require(advice.nearest)
    #expect(try self.advice(nearest.description, for: "fill").passes)
  }

  @Test func `where no shade is readable, it says so`() throws {
    let bytes = Array(
      "name: a\nsettings:\n  a: \"#777777\"\ncontrast:\n  - {text: a, on: [\"#ffffff\", \"#777777\", \"#000000\"]}\n"
        .utf8)
    let theme = ThemeFolder(name: "a", files: [SourceFile(path: "theme.yaml", bytes: bytes)])
    let advice = ColourAdvice(on: Colour(red: 9, green: 9, blue: 9), for: "a", in: [theme])
    #expect(advice.nearest == nil)
    #expect(advice.sentence.english.hasSuffix("No shade of it is; choose another colour."))
    #expect(advice.sentence.japanese.hasSuffix("明るさを変えても読みやすくならないので、ほかの色を選んでください。"))
  }

  @Test func `the settings of a theme are fields of the form, with what they are`() throws {
    let settings = LookSetting.all(in: [try folder("plain"), try folder("default")])
    #expect(
      settings.map(\.name) == [
        "accent", "accent-dark", "fill", "second", "second-dark", "emblem", "font-stack", "cover",
        "logo",
      ])
    #expect(settings[0].value == "#0b57a4" && settings[0].kind == .colour)
    #expect(
      settings[5].kind == .choice(["circle", "leaf", "wave", "slice", "none"], allowsPicture: true))
    #expect(settings[6].kind == .fonts && settings[7].kind == .picture)
    let form = try SettingsForm(
      Array("theme:\n  emblem: slice\n".utf8), look: settings, themes: ["default", "plain"])
    let fields = form.fields.filter { $0.path.first == "theme" }
    #expect(
      fields.map(\.group) == [
        .look, .colours, .colours, .colours, .colours, .colours, .emblem, .type, .cover, .emblem,
      ])
    #expect(
      fields[6].value == .text("slice") && fields[6].kind == .file && fields[6].options.count == 5)
    #expect(fields[1].standard == "#0b57a4" && fields[1].label.japanese == "文字とリンクの色")
    #expect(fields[0].options.map(\.value) == ["default", "plain"])
    // Of its own theme the form needs no word of ours.
    for field in fields { #expect(field.hint != nil) }
  }
}
