import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

@Suite struct TranslationFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/site.yaml", Self.settings)
    try folder.write("content/ja/index.md", "---\ntitle: ホーム\n---\nようこそ。\n")
    try folder.write("content/ja/order.md", "---\ntitle: 注文\n---\n本文。\n\n## 電話\n")
    try folder.write("content/en/index.md", "---\ntitle: Home\n---\nWelcome.\n")
    try folder.write("themes/default/theme.yaml", "name: t\n")
    try folder.write("themes/default/locales/ja.yaml", "name: 日本語\nwords:\n  home: 家\n")
  }

  private static let settings =
    "name: 冊子\nlanguages: [ja, en] # 言語\norganisation: {name: 会, url: https://example.org/}\n"

  private var publication: Publication {
    Publication(
      content: ContentFolder(folder.path + "/content"),
      themes: ThemePlaces(chosen: folder.path + "/themes/default"))
  }

  @Test(arguments: [
    (
      "---\r\ntitle: Order\r\n---\r\nText.\r\n",
      "---\r\ntitle: Order\r\ntranslation-of: \"*\"\r\n---\r\nText.\r\n"
    ),
    ("---\ntitle: Order\n--- \n", "---\ntitle: Order\ntranslation-of: \"*\"\n--- \n"),
    (
      "---\ntranslation-of: a1b2c3  # old\ntitle: Order\n---\n\n",
      "---\ntranslation-of: \"*\"\ntitle: Order\n---\n\n"
    ),
    (
      "---\n\"translation-of\":\n  a1b2c3\n  d4e5f6\ntitle: Order\n---",
      "---\ntranslation-of: \"*\"\ntitle: Order\n---"
    ),
    (
      "---\r\ntranslation-of:\r\n  a1b2c3\r\ntitle: Order\r\n---\r\n",
      "---\r\ntranslation-of: \"*\"\r\ntitle: Order\r\n---\r\n"
    ),
    (
      "\u{FEFF}---\n# note\ntitle: Order\n---\ntranslation-of: text\n",
      "\u{FEFF}---\n# note\ntitle: Order\ntranslation-of: \"*\"\n---\ntranslation-of: text\n"
    ),
  ])
  func `marking a translation changes its one line and nothing else`(
    old: String, new: String
  ) async throws {
    try folder.write("content/en/order.md", old)
    let marked = try await publication.markTranslations(
      .named(["order.md"]), into: "en")
    #expect(marked.diagnostics == [])
    #expect(marked.value == [folder.path + "/content/en/order.md"])
    let written = try folder.text("content/en/order.md")
    let print = try #require(
      written.firstMatch(of: /translation-of: "([0-9a-f]{6} [0-9a-f]{6})"/)?.1)
    #expect(written == new.replacing("*", with: print))
    let again = try await publication.markTranslations(.named(["en/order.md"]), into: "en")
    #expect(again.value == [])
    let report = try #require(try await publication.translations().value)
    #expect(report.languages[0].pages.map(\.state) == [.untracked, .complete])
  }

  @Test func `all translations of a language can be marked at once`() async throws {
    let marked = try await publication.markTranslations(.all, into: "en")
    #expect(marked.value == [folder.path + "/content/en/index.md"])
  }

  @Test func `a file that is no translation is named, and none is changed`() async throws {
    try folder.write("content/en/more.md", "---\ntitle: More\n---\n")
    let before = try folder.text("content/en/index.md")
    let marked = try await publication.markTranslations(
      .named(["index.md", "ordr.md", "more.md"]), into: "en")
    #expect(marked.value == [])
    #expect(
      marked.diagnostics.map(\.message.english) == [
        "There is no translation with this name.",
        "No page of the source language stands at this path.",
      ])
    #expect(
      marked.diagnostics.map(\.message.japanese) == ["この名前の翻訳はありません。", "元の言語に、この位置のページがありません。"])
    #expect(try folder.text("content/en/index.md") == before)
  }

  @Test func `a language without translations is named`() async throws {
    let marked = try await publication.markTranslations(.all, into: "ja")
    #expect(
      marked.diagnostics.map(\.message.english) == ["The site has no translations into “ja”."])
    #expect(marked.diagnostics.map(\.message.japanese) == ["このサイトに「ja」への翻訳はありません。"])
  }

  @Test func `front matter that cannot hold the line is left alone`() async throws {
    try folder.write("content/en/order.md", "---\n{title: Order}\n---\n")
    let marked = try await publication.markTranslations(.named(["order.md"]), into: "en")
    #expect(marked.diagnostics.count == 1)
    #expect(try folder.text("content/en/order.md") == "---\n{title: Order}\n---\n")
  }

  @Test(arguments: [
    ("[ja, en] # 言語", "[ja, en, ko] # 言語"), ("\n  - ja\n  - en", "\n  - ja\n  - en\n  - ko"),
    ("[ja, {tag: en, fallback: [ja]}]", "[ja, {tag: en, fallback: [ja]}, ko]"),
    ("\n  - ja\n  - {tag: en, fallback: [ja]}", nil),
  ])
  func `a new language gets its files and its place in the list of languages`(
    old: String, new: String?
  ) async throws {
    let settings = Self.settings.replacing("[ja, en] # 言語", with: old)
    try folder.write("content/site.yaml", settings)
    let language = try #require(Language(tag: "ko"))
    let made = try #require(try await publication.addLanguage(language).value)
    #expect(
      made.made.map { $0.dropFirst(folder.path.count + 1) } == [
        "themes/default/locales/ko.yaml", "content/ko/index.md",
      ])
    #expect(made.isListed == (new != nil))
    #expect(
      try folder.text("content/site.yaml")
        == new.map { settings.replacing(old, with: $0) } ?? settings)
    let copy = try folder.text("content/ko/index.md")
    #expect(
      copy.wholeMatch(
        of: /---\ntitle: ホーム\ntranslation-of: "= [0-9a-f]{6}"\n---\nようこそ。\n/) != nil)
    // Whoever says that it is translated is believed.
    let marked = try await publication.markTranslations(.named(["index.md"]), into: "ko")
    #expect(marked.value.map { $0.hasSuffix("content/ko/index.md") } == (new == nil ? [] : [true]))
    try folder.write("content/ko/index.md", copy)
    let again = try #require(try await publication.addLanguage(language).value)
    #expect(again.made == [] && again.kept.count == 2)
  }
}
