import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// `sasshi new theme`, with the default theme as that of all sites.
@Suite struct NewThemeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("shared")
    folder.link("shared/default", to: Checkout.defaultTheme)
  }

  private func publication(_ theme: String = "", chosen: String? = nil) throws -> Publication {
    try ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\n" + theme,
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
      "ja/releases/2021-12-16-a.md": "---\ntitle: 発表\n---\n本文。\n",
    ]).write(to: folder)
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: chosen, shared: ["\(folder.path)/shared"]),
      date: CalendarDate("2021-12-24"))
  }

  private func add(
    _ name: String, to publication: Publication, _ language: MessageLanguage = .english
  ) async throws -> Checked<Publication.NewTheme?> {
    try await publication.addTheme(
      ThemeName(name, at: Location("name"), example: "picnic"), speaking: language)
  }

  private func files(in name: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for (path, text) in try folder.everything() where path.hasPrefix("\(name)/") {
      files[String(path.dropFirst(name.utf8.count + 1))] = text
    }
    return files
  }

  /// The files of the site with a theme.
  private func output(theme: String? = nil) async throws -> [String: String] {
    folder.delete("output")
    let report = try await publication(chosen: theme).build(
      to: OutputFolder("\(folder.path)/output"))
    #expect(report.diagnostics.map { $0.text(in: .english) } == [])
    return try files(in: "output")
  }

  @Test(arguments: MessageLanguage.allCases)
  func `a new theme looks like its base, but for a style sheet without a rule`(
    language: MessageLanguage
  ) async throws {
    let made = try await add("picnic", to: publication(), language)
    #expect(made.diagnostics.isEmpty)
    let new = try #require(made.value)
    #expect(
      new.made.map { $0.replacing(folder.path, with: "") }
        == ["/themes/picnic/theme.yaml", "/themes/picnic/assets/own.css"])
    #expect(new.base == "default" && new.namePlace == .newLine)
    let before = try await output()
    var after = try await output(theme: "picnic")
    let link = "<link rel=\"stylesheet\" href=\"assets/own.css\">\n"
    #expect(after["index.html"]?.contains(link) == true)
    #expect(after.removeValue(forKey: "assets/own.css")?.hasPrefix("/*") == true)
    #expect(Set(after.keys) == Set(before.keys))
    for (path, text) in after where !path.hasPrefix(".") {
      #expect(
        text.replacing("<link rel=\"stylesheet\" href=\"assets/own.css\">\n", with: "")
          .replacing("<link rel=\"stylesheet\" href=\"../assets/own.css\">\n", with: "")
          == before[path], "\(path)")
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `every setting of the base stands there with its sentence, and can be uncommented`(
    language: MessageLanguage
  ) async throws {
    _ = try await add("picnic", to: publication(), language)
    let before = try await output(theme: "picnic")
    let yaml = try folder.text("themes/picnic/theme.yaml")
    let lines = yaml.split(separator: "\n")
    for name in [
      "accent", "accent-dark", "fill", "second", "second-dark", "emblem", "font-stack", "cover",
      "logo",
    ] {
      let line = try #require(lines.firstIndex { $0.hasPrefix("  # \(name): ") }, "\(name)")
      let sentence = lines[line - 1]
      #expect(
        sentence.hasPrefix("  # ") && sentence.hasSuffix(language == .english ? "" : "。")
          || name == "emblem")
      #expect(sentence.unicodeScalars.contains { $0.value > 0x3000 } == (language == .japanese))
    }
    let used = lines.map { line in
      line.hasPrefix("  # ") && line.dropFirst(4).prefix { $0 != " " }.hasSuffix(":")
        ? "  " + line.dropFirst(4) : line
    }
    try folder.write("themes/picnic/theme.yaml", used.joined(separator: "\n"))
    #expect(try await output(theme: "picnic") == before)
  }

  @Test func `it is based on the site's theme, whose settings it shows`() async throws {
    try folder.write(
      "themes/walk/theme.yaml",
      "name: Walk\nbased-on: default\nsettings:\n  accent: '#004488'\n  # How long it is.\n  length: 3 km\n"
    )
    let new = try await add("picnic", to: publication("theme: {name: walk, accent: '#003366'}\n"))
      .value
    #expect(new?.base == "walk" && new?.namePlace.text(naming: "picnic") == "name: picnic")
    let yaml = try folder.text("themes/picnic/theme.yaml")
    #expect(yaml.contains("\nbased-on: walk\n"))
    #expect(
      yaml.contains("  # Text, links and lines on a light page.\n  # accent: \"#004488\"\n"))
    #expect(yaml.contains("  # How long it is.\n  # length: 3 km\n"))
  }

  @Test(arguments: ["picnic", "default", "PICNIC", "Default"])
  func `a theme that is there is left as it is`(name: String) async throws {
    try folder.write("themes/picnic/assets/own.css", "p{}")
    let before = try files(in: "themes")
    let english = try await add(name, to: publication())
    #expect(english.value == nil)
    #expect(
      english.diagnostics.map { $0.text(in: .english).replacing("\(folder.path)/", with: "") } == [
        """
        themes/\(name): error: There is a theme “\(name)” already; it is left as it is. [theme-is-there]
          hint: Choose another name.
        """
      ])
    #expect(
      english.diagnostics.map { $0.text(in: .japanese).replacing("\(folder.path)/", with: "") } == [
        """
        themes/\(name): エラー: 「\(name)」というテーマがもうあります。そのテーマはそのままにしました。 [theme-is-there]
          直し方: ほかの名前にしてください。
        """
      ])
    #expect(try files(in: "themes") == before)
  }

  @Test(arguments: [
    "みんなの庭", "our theme", "12", "no", "it's \"ours\": yes", "~", "a#b", "a\"b", "a b",
  ])
  func `a name may be any that a folder can have`(name: String) async throws {
    #expect(try await add(name, to: publication()).value?.made.count == 2)
    #expect(try await output(theme: name)["assets/own.css"] != nil)
  }

  @Test(arguments: [
    "", ".", "..", ".hidden", "a/b", "a\\b", " ", "picnic ", " a", "a\nb", "a\tb", "\u{85}",
  ])
  func `what can name no folder is refused`(name: String) async throws {
    let publication = try publication()
    await #expect(throws: Diagnostic.self) { try await add(name, to: publication) }
    #expect(!folder.exists("themes"))
  }

  @Test func `a folder that no name leads to is no base`() async throws {
    folder.link("elsewhere", to: Checkout.path + "/themes/plain")
    let publication = try publication(chosen: "\(folder.path)/elsewhere")
    let made = try await add("picnic", to: publication)
    #expect(made.value == nil)
    #expect(
      made.diagnostics.map { $0.text(in: .english).replacing("\(folder.path)/", with: "") } == [
        """
        elsewhere: error: A theme in this folder is not found by its name, so none can be based on it. [missing-theme]
          hint: Move it into the folder “themes” beside the content.
        """
      ])
    #expect(
      made.diagnostics.map { $0.text(in: .japanese).replacing("\(folder.path)/", with: "") } == [
        """
        elsewhere: エラー: このフォルダーのテーマは名前で見つけられないので、元のテーマにできません。 [missing-theme]
          直し方: content の隣の themes フォルダーに移してください。
        """
      ])
    #expect(!folder.exists("themes"))
  }

  @Test func `nothing is made when the settings or the base are wrong`() async throws {
    #expect(try await add("picnic", to: publication("nam: x\n")).value == nil)
    let gone = try await add("picnic", to: publication("theme: gone\n"))
    #expect(gone.value == nil && gone.diagnostics.map(\.identifier) == [.missingTheme])
    #expect(!folder.exists("themes"))
  }
}
