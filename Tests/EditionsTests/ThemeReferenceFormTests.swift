import Diagnostics
import Editions
import Fixtures
import Manuscript
import Templates
import Testing

@testable import Themes

/// How `sasshi theme` tells what it knows, with the default theme and with small ones.
@Suite struct ThemeReferenceFormTests {
  private static let standard = [
    ThemeFolder(name: "default", files: Checkout.files(in: "themes/default"))
  ]

  private func reference(
    _ files: [String: String?], _ language: MessageLanguage = .english
  ) -> ThemeReference {
    let folder = ThemeFolder(
      name: "look", files: ThemeFixture.sources(ThemeFixture(files).files))
    return ThemeReference.read([folder], keeping: Edition.contract, in: language)
  }

  @Test(arguments: MessageLanguage.allCases)
  func `a table is whole, and a second line stands below the first`(language: MessageLanguage) {
    let told = ThemeReference.read(Self.standard, keeping: Edition.contract, in: language)
    let markdown = told.markdown(in: language)
    #expect(markdown.contains("| `emblem` | circle | "))
    for part in markdown.split(separator: "\n| --- | --- | --- |\n").dropFirst() {
      let rows = part.prefix(upTo: part.firstRange(of: "\n\n")?.lowerBound ?? part.endIndex)
      #expect(rows.split(separator: "\n").allSatisfy { $0.hasPrefix("|") && $0.hasSuffix("|") })
    }
    let lines = told.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
    let emblem = lines.lastIndex { $0.hasPrefix("  emblem ") }
    let next = emblem.map { lines[$0 + 1] } ?? ""
    #expect(next.hasPrefix(String(repeating: " ", count: 34)) && next.dropFirst(34).first != " ")
  }

  @Test(arguments: MessageLanguage.allCases)
  func `tags of templates are code, of which Markdown makes nothing else`(
    language: MessageLanguage
  ) {
    let told = ThemeReference.read(Self.standard, keeping: Edition.contract, in: language)
    let markdown = told.markdown(in: language)
    #expect(markdown.contains("…{{/") && markdown.contains("}}`"))
    // Each second part between two of these signs is code.
    let parts = markdown.replacing("\\`", with: "").split(
      separator: "`", omittingEmptySubsequences: false)
    #expect(stride(from: 0, to: parts.count, by: 2).allSatisfy { !parts[$0].contains("{{") })
  }

  @Test func `Japanese lines are joined without a space`() {
    let yaml = "name: x\nsettings:\n  # 一行目、\n  # 二行目。\n  # One,\n  # two.\n  wide: 1\n"
    let told = reference(["theme.yaml": yaml])
    #expect(told.markdown(in: .japanese).contains("| `wide` | 1 | 一行目、二行目。 |"))
    #expect(told.markdown(in: .english).contains("| `wide` | 1 | One, two. |"))
  }

  @Test func `a comment ends where a setting that nobody uses stands`() {
    let yaml =
      "name: x\nsettings:\n  # The colour.\n  # accent: \"#123456\"\n  # The mark.\n  # See below: a circle.\n  emblem: circle\n"
    let folder = ThemeFolder(
      name: "look", files: ThemeFixture.sources(["theme.yaml": yaml]))
    #expect(
      DeclaredSetting.all(in: [folder]).map { $0.sentence.english }
        == ["The mark.\nSee below: a circle."])
  }

  @Test func `all that templates can say is told`() {
    for language in MessageLanguage.allCases {
      let told = ThemeReference.read(Self.standard, keeping: Edition.contract, in: language)
      let items = told.sections.first { $0.title.english == "Data of all templates" }?.items ?? []
      let names = items.map(\.name).joined(separator: " ")
      for name in [
        "words.NAME", "borrowed.NAME", "formats.digits", "settings.NAME", "settings.NAME-width",
        "settings.NAME-height", "choices.NAME.WORD", "pictures.NAME", "pictures.NAME-file",
        "styles", "colours.NAME", "fonts.NAME",
      ] {
        #expect(names.contains(name), "\(name)")
      }
      let colours = items.first { $0.name == "colours.NAME" }?.about.text(in: language) ?? ""
      #expect(colours.contains("accent-dark") && colours.contains("tint"))
    }
  }

  @Test func `every name that the theme itself gives to templates is told`() throws {
    let settings = try #require(ContentFolderFixture().read().value).settings
    let theme = try #require(
      Theme.read(Self.standard, for: settings, keeping: Edition.contract).value)
    let told = ThemeReference.read(Self.standard, keeping: Edition.contract, in: .english)
    let items = told.sections.first { $0.title.english == "Data of all templates" }?.items ?? []
    let names = items.flatMap { item in
      item.name.split(separator: ", ").map { String($0.prefix { $0 != "." }) }
    }
    let given = [theme.commonData[0].layout, theme.fileData.layout].flatMap(\.entries).map(\.name)
    #expect(given.count > 8)
    #expect(Set(given) == Set(names))
  }

  @Test
  func `a variable has the value that counts on all screens, and its name if a template sets it`() {
    let told = reference([
      "assets/home.css": "@media (forced-colors: active) { :root { --paper: Canvas } }",
      "assets/style.css":
        "@media print { a { --only: 1 } } :root { --paper: #fff } a[src$=\".svg\"], b:is(\".q\"), .c[x=\".y\"].d { e: f }",
      "templates/settings.css.mustache": ":root { --fill: {{colours.accent}}; --bullet: 1 }",
    ])
    func items(_ title: String) -> [String] {
      told.sections.first { $0.title.english == title }?.items.map {
        "\($0.name)=\($0.about.english)"
      } ?? []
    }
    #expect(
      items("Variables of the style sheets") == [
        "--paper=#fff", "--only=1", "--fill=settings.css", "--bullet=settings.css",
      ])
    #expect(items("Classes of the style sheets") == [".c=assets/style.css", ".d=assets/style.css"])
  }
}
