import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct ThemeCommandTests {
  @Test func `it says what the theme may use, in the person's language`() async throws {
    let folder = try CommandFolder()
    let english = await folder.run(["theme"] + folder.sources)
    #expect(english.status == .success && english.error == "")
    #expect(english.output.hasPrefix("What the theme “default” may use\n\nTemplates of pages\n"))
    for name in ["  page-list ", "  own-title ", "  skip-to-content ", "  accent ", "  --paper "] {
      #expect(english.output.contains("\n\(name)"), "\(name)")
    }
    let japanese = await folder.run(["theme"] + folder.sources, in: .japanese)
    #expect(japanese.output.hasPrefix("テーマ「default」で使えるもの\n"))
    let markdown = await folder.run(["theme", "--format", "markdown"] + folder.sources)
    #expect(markdown.output.hasPrefix("# What the theme “default” may use\n\n## "))
  }

  @Test func `it obeys site.yaml, and needs no content`() async throws {
    let settings = ContentFolderFixture.settings + "\ntheme: {name: picnic}\n"
    let folder = try CommandFolder(["site.yaml": settings])
    try folder.files.write("themes/picnic/theme.yaml", "name: Picnic\nbased-on: default\n")
    try folder.files.makeFolder("themes")
    folder.files.link("themes/default", to: Checkout.defaultTheme)
    let run = await folder.run(["theme"] + folder.content)
    #expect(run.output.hasPrefix("What the theme “picnic” may use\n"))
    let bare = await folder.run(
      ["theme", "--content", "\(folder.files.path)/nothing", "--theme", Checkout.defaultTheme])
    #expect(bare.output.hasPrefix("What the theme “default” may use\n"))
  }

  @Test func `a theme that is nowhere is status 1`() async throws {
    let folder = try CommandFolder()
    let run = await folder.run(["theme", "--theme", "nowhere"] + folder.content)
    #expect(run.status == .contentHasErrors && run.output == "")
    #expect(run.error.hasPrefix("--theme: error: There is no theme “nowhere”. [missing-theme]\n"))
  }
}
