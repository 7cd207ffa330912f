import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// New languages beside those that a theme of all sites speaks.
@Suite struct SharedThemeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("shared")
    folder.link("shared/default", to: Checkout.defaultTheme)
  }

  private func publication(_ more: String, languages: String = "[ja]") throws -> Publication {
    let settings = ContentFolderFixture.settings.replacing("[ja]", with: languages)
    try ContentFolderFixture([
      "site.yaml": settings + "\n" + more, "ko/index.md": "---\ntitle: 집\n---\n",
    ]).write(to: folder)
    if languages == "[ja]" { folder.delete("content/ko") }
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(shared: ["\(folder.path)/shared"]))
  }

  @Test func `a listed language is the same in letters of any case`() async throws {
    let language = try #require(Language(tag: "KO"))
    let new = try #require(
      try await publication("", languages: "[ja, ko]").addLanguage(language).value)
    #expect(new.made == [] && new.isListed)
    #expect(new.kept.map { $0.replacing(folder.path, with: "") } == ["/content/ko/index.md"])
  }

  @Test(arguments: [("pt-PT", "pt-BR"), ("zh-Latn", "zh-Hans, zh-Hant")])
  func `a language that the theme speaks in another way is named`(
    tag: String, names: String
  ) async throws {
    let language = try #require(Language(tag: tag))
    let added = try await publication("").addLanguage(language)
    let first = names.prefix { $0 != "," }
    #expect(added.value != nil)
    #expect(
      added.diagnostics.map { $0.text(in: .english) } == [
        """
        locales/\(tag).yaml: warning: The theme has no words in “\(tag)”, but it has them in \(names). [untranslated-text]
          hint: If these are right for your readers, take them: sasshi new language \(first)
        """
      ])
    #expect(
      added.diagnostics.map { $0.text(in: .japanese) } == [
        """
        locales/\(tag).yaml: 注意: テーマに「\(tag)」のことばはありませんが、\(names) のことばはあります。 [untranslated-text]
          直し方: 読む人に合うなら、そちらを使ってください： sasshi new language \(first)
        """
      ])
  }

  @Test func `words to translate have a comment in the person's language and nothing to warn of`()
    async throws
  {
    let language = try #require(Language(tag: "de-CH"))
    let new = try #require(
      try await publication("").addLanguage(language, speaking: .japanese).value)
    #expect(!new.isSource)
    let words = try folder.text("themes/default/locales/de-CH.yaml")
    #expect(words.hasPrefix("# テーマのことばです。"))
    let settings = try folder.text("content/site.yaml")
    #expect(settings.contains("[ja, de-CH]"))
    let publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(shared: ["\(folder.path)/shared"]))
    let found = try await publication.check().diagnostics
    #expect(found.map(\.identifier) == [.untranslatedText])
  }
}
