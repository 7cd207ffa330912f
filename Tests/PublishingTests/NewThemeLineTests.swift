import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// The line that `sasshi new theme` says, written where it says.
@Suite struct NewThemeLineTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("shared")
    folder.link("shared/default", to: Checkout.defaultTheme)
    folder.link("shared/plain", to: Checkout.path + "/themes/plain")
  }

  private func publication(_ settings: String) throws -> Publication {
    try ContentFolderFixture(["site.yaml": settings]).write(to: folder)
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(shared: ["\(folder.path)/shared"]), date: CalendarDate("2021-12-24"))
  }

  private func written(
    _ text: String, at place: ThemeChoice.NamePlace, in settings: String
  ) -> String {
    var lines = settings.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch place {
    case .newLine: lines.append(text)
    case .line(let line), .nameLine(let line, _): lines[line - 1] = text
    case .aboveSettings(let line, _): lines.insert(text, at: line - 1)
    case .braces(let line, haveName: false):
      lines[line - 1] = lines[line - 1].replacing("{", with: "{" + text)
    case .braces(let line, haveName: true):
      lines[line - 1] = lines[line - 1].replacing("name: default", with: text)
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: ["picnic", "it's \"ours\": #1", "~", "no"])
  func `the site has the theme then, with its settings`(name: String) async throws {
    for theme in [
      "", "theme: plain\n", "theme:\n  accent: '#003366'\n",
      "theme:\n    accent: '#003366'\n    name: plain\n", "theme: {accent: '#003366'}\n",
      "theme: {accent: '#003366', name: default}\n",
    ] {
      folder.delete("themes")
      folder.delete("output")
      let settings = ContentFolderFixture.settings + "\n\(theme)"
      let new = try #require(
        try await publication(settings).addTheme(
          ThemeName(name, at: Location("name"), example: "picnic"), speaking: .english
        ).value)
      let line = new.namePlace.text(naming: name)
      let report = try await publication(written(line, at: new.namePlace, in: settings))
        .build(to: OutputFolder("\(folder.path)/output"))
      #expect(report.diagnostics.map { $0.text(in: .english) } == [], "\(theme)")
      #expect(folder.exists("output/assets/own.css"), "\(theme)")
      let style = try folder.text("output/assets/settings.css")
      #expect(style.contains("#003366") == theme.contains("#003366"), "\(theme)")
    }
  }

  @Test func `with every commented line used, it has nothing to say and looks the same on paper`()
    async throws
  {
    let publication = try publication(ContentFolderFixture.settings + "\ntheme: picnic\n")
    try folder.makeFolder("themes")
    let other = try self.publication(ContentFolderFixture.settings)
    _ = try await other.addTheme(
      ThemeName("picnic", at: Location("name"), example: "picnic"), speaking: .english)
    let yaml = try folder.text("themes/picnic/theme.yaml")
    #expect(yaml.contains("\n# print-styles: [own.css]\n"))
    let used = yaml.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = line.drop { $0 == " " }.dropFirst(2)
      return line.contains("# ") && text.prefix { $0 != " " }.hasSuffix(":")
        ? String(line.prefix { $0 == " " } + text) : String(line)
    }
    try folder.write("themes/picnic/theme.yaml", used.joined(separator: "\n"))
    try ContentFolderFixture(["site.yaml": ContentFolderFixture.settings + "\ntheme: picnic\n"])
      .write(to: folder)
    let report = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    #expect(report.diagnostics.map { $0.text(in: .english) } == [])
  }
}
