import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing
import Themes

/// Where a theme is found.
struct ThemePlacesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("shared")
    folder.link("shared/default", to: Checkout.defaultTheme)
  }

  private func look(_ path: String, basedOn base: String = "default") throws {
    let own = "/* \(path) */"
    try folder.write("\(path)/theme.yaml", "name: look\nbased-on: \(base)\n")
    try folder.write("\(path)/assets/look.css", own)
  }

  private func publication(theme: String?, chosen: String? = nil) throws -> Publication {
    let line = theme.map { "theme: \($0)\n" } ?? ""
    try ContentFolderFixture(["site.yaml": ContentFolderFixture.settings + "\n" + line])
      .write(to: folder)
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: chosen, shared: ["\(folder.path)/shared"]))
  }

  /// The folders of the theme that is taken, below the test's.
  private func places(theme: String?, chosen: String? = nil) async throws -> [String] {
    let publication = try publication(theme: theme, chosen: chosen)
    let read = try publication.readSettings(in: publication.listContent())
    let folders = try await publication.themeFolders(for: try #require(read.settings.value))
    #expect(folders.diagnostics.isEmpty)
    return folders.value.map { $0.name.replacing("\(folder.path)/", with: "") }
  }

  private func messages(theme: String, _ language: MessageLanguage) async throws -> [String] {
    let diagnostics = try await publication(theme: theme).read().diagnostics
    return diagnostics.map { $0.text(in: language).replacing("\(folder.path)/", with: "") }
  }

  @Test func `a site that names no theme has the default one, its own before that of all sites`()
    async throws
  {
    #expect(try await places(theme: nil) == ["shared/default"])
    try look("themes/default")
    #expect(try await places(theme: nil) == ["themes/default", "shared/default"])
  }

  @Test(arguments: Checkout.languages.filter { $0 != "ja" } + ["en-GB", "zh-Hant-HK"])
  func `a language that the theme speaks needs no words`(tag: String) async throws {
    let publication = try publication(theme: nil)
    let language = try #require(Language(tag: tag))
    let new = try #require(try await publication.addLanguage(language).value)
    #expect(new.words == nil)
    #expect(!folder.exists("themes"))
    #expect(folder.exists("content/\(tag)/index.md"))
    let problems = try await publication.check().diagnostics.filter { $0.severity == .error }
    #expect(problems.map { $0.text(in: .english) } == [])
  }

  @Test(arguments: ["picnic", "{name: picnic}", "{name: picnic, accent: \"#123456\"}"])
  func `site.yaml names a theme beside the content, or one of all sites`(_ line: String)
    async throws
  {
    try look("shared/picnic")
    #expect(try await places(theme: line) == ["shared/picnic", "shared/default"])
    try look("themes/picnic")
    #expect(try await places(theme: line) == ["themes/picnic", "shared/default"])
  }

  @Test func `a theme of the same name can be based on that of all sites`() async throws {
    try look("shared/picnic")
    try look("themes/picnic", basedOn: "picnic")
    #expect(
      try await places(theme: "picnic") == ["themes/picnic", "shared/picnic", "shared/default"])
  }

  @Test func `what a site changes in a theme of all sites holds for those based on it`()
    async throws
  {
    try look("shared/picnic")
    try look("themes/default")
    let places = ["shared/picnic", "themes/default", "shared/default"]
    #expect(try await self.places(theme: "picnic") == places)
    // A theme that changes the default one may be based on another that does.
    try look("themes/default", basedOn: "picnic")
    #expect(
      try await self.places(theme: nil) == ["themes/default", "shared/picnic", "shared/default"])
  }

  @Test func `the command line names a folder or a theme`() async throws {
    try look("shared/picnic")
    try look("elsewhere/look")
    #expect(
      try await places(theme: "default", chosen: "picnic") == ["shared/picnic", "shared/default"])
    #expect(
      try await places(theme: "picnic", chosen: "\(folder.path)/elsewhere/look")
        == ["elsewhere/look", "shared/default"])
  }

  @Test func `a theme that is nowhere is named with what may have been meant`() async throws {
    try look("themes/picnic")
    #expect(
      try await messages(theme: "picnik", .english) == [
        """
        content/site.yaml:6:8: error: There is no theme “picnik”. [missing-theme]
          hint: Did you mean “picnic”?
        """
      ])
    #expect(
      try await messages(theme: "外観", .japanese) == [
        """
        content/site.yaml:6:8: エラー: 「外観」というテーマがありません。 [missing-theme]
          直し方: 使えるもの：default、picnic
        """
      ])
    try look("themes/picnic", basedOn: "defautl")
    #expect(
      try await messages(theme: "picnic", .english) == [
        """
        themes/picnic/theme.yaml:2:11: error: There is no theme “defautl”. [missing-theme]
          hint: Did you mean “default”?
        """
      ])
    #expect(
      try await messages(theme: "picnic", .japanese) == [
        """
        themes/picnic/theme.yaml:2:11: エラー: 「defautl」というテーマがありません。 [missing-theme]
          直し方: 「default」のことですか？
        """
      ])
  }

  @Test func `of a folder that holds no theme, or one that cannot be read, only that is said`()
    async throws
  {
    try folder.makeFolder("themes/picnic")
    #expect(
      try await messages(theme: "picnic", .english) == [
        """
        themes/picnic/theme.yaml: error: This folder holds no theme: it has no theme.yaml. [missing-theme]
          hint: Name the theme's folder with --theme.
        """
      ])
    try folder.write("themes/picnic/theme.yaml", "name: [")
    let broken = try await messages(theme: "picnic", .japanese)
    #expect(broken.count == 1)
    #expect(broken.first?.hasPrefix("themes/picnic/theme.yaml:") == true)
  }

  @Test func `a theme of the command line that is nowhere is named with what may have been meant`()
    async throws
  {
    func messages(_ chosen: String, _ language: MessageLanguage) async throws -> [String] {
      try await publication(theme: nil, chosen: chosen).read().diagnostics.map {
        $0.text(in: language).replacing("\(folder.path)/", with: "")
      }
    }
    #expect(
      try await messages("defautl", .english) == [
        "--theme: error: There is no theme “defautl”. [missing-theme]\n  hint: Did you mean “default”?"
      ])
    #expect(
      try await messages("外観", .japanese) == [
        "--theme: エラー: 「外観」というテーマがありません。 [missing-theme]\n  直し方: 使えるもの：default"
      ])
    #expect(
      try await messages("\(folder.path)/gone", .english).map { $0.prefix { $0 != "\n" } } == [
        "gone: error: There is no such folder. [missing-folder]"
      ])
  }

  @Test func `themes that are based on each other are named`() async throws {
    try look("themes/picnic", basedOn: "walk")
    try look("themes/walk", basedOn: "picnic")
    let diagnostics = try await publication(theme: "picnic").read().diagnostics
    let problem = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(
      problem.text(in: .english).replacing("\(folder.path)/", with: "").hasPrefix(
        "themes/walk/theme.yaml:2:11: error: The theme would be based on itself. [circular-theme]\n"
      ))
    #expect(
      problem.related.map { "\($0.location)".replacing("\(folder.path)/", with: "") }
        == ["themes/picnic/theme.yaml:2:11"])
    try look("themes/alone", basedOn: "alone")
    #expect(
      try await messages(theme: "alone", .japanese).first?.hasPrefix(
        "themes/alone/theme.yaml:2:11: エラー: テーマが、自分自身を元にすることになります。 [circular-theme]\n") == true)
  }

  @Test func `a new language names what keeps the theme from being read`() async throws {
    try look("themes/picnic", basedOn: "defautl")
    let korean = try #require(Language(tag: "ko"))
    let added = try await publication(theme: "picnic").addLanguage(korean)
    #expect(added.value == nil)
    #expect(added.diagnostics.map(\.identifier) == [.missingTheme])
    #expect(added.diagnostics.first?.location.line == 2)
    #expect(!folder.exists("content/ko"))
  }

  @Test func `a new language's words stand in a theme of the site's own`() async throws {
    let publication = try publication(theme: nil)
    let french = try #require(Language(tag: "fr"))
    let new = try #require(try await publication.addLanguage(french).value)
    #expect(new.words == "\(folder.path)/themes/default/locales/fr.yaml")
    #expect(
      try folder.bytes("themes/default/theme.yaml").elementsEqual(
        "name: default\nbased-on: default\n".utf8))
    #expect(try await places(theme: nil) == ["themes/default", "shared/default"])
  }

  @Test func `of a theme that changes one word a new language begins with all of them`()
    async throws
  {
    try look("themes/picnic")
    try folder.write("themes/picnic/locales/ja.yaml", "words: {order-booklet: もらう}\n")
    let publication = try publication(theme: "picnic")
    let french = try #require(Language(tag: "fr"))
    let new = try #require(try await publication.addLanguage(french).value)
    #expect(new.words == "\(folder.path)/themes/picnic/locales/fr.yaml")
    let words = try folder.text("themes/picnic/locales/fr.yaml")
    #expect(words.contains("\n  skip-to-content: #"))
    let check = try await publication.check()
    // Nothing but the translation is asked for.
    #expect(check.diagnostics.map(\.identifier) == [.untranslatedText])
  }

  @Test func `the word for the home page in the menu is one that a theme may change`() async throws
  {
    try look("themes/picnic")
    try folder.write("themes/picnic/locales/ja.yaml", "words: {home: 玄関}\n")
    let publication = try publication(theme: "picnic")
    try folder.write("content/ja/about.md", "---\ntitle: 会について\n---\n")
    let report = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    #expect(report.diagnostics.isEmpty)
    #expect(try folder.text("output/about.html").contains(">玄関</a>"))
  }
}
