import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// What is said of a sound site before it is published.
@Suite struct PublishingRemarksTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let address = ContentFolderFixture.settings + "\nbase-url: https://example.org/\n"

  private func remarks(
    _ changes: [String: String?], on date: String = "2026-11-29",
    in language: MessageLanguage = .english
  ) async throws -> [String] {
    try ContentFolderFixture(changes).write(to: folder)
    let publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme), date: CalendarDate(date))
    let reading = try await publication.reading(
      showing: PictureReader(content: publication.content))
    #expect(!reading.diagnostics.haveErrors, "\(reading.diagnostics)")
    let site = try #require(reading.value.site)
    let remarks = publication.remarksForPublishing(site, held: reading.value.heldPages)
    #expect(!remarks.haveErrors)
    return remarks.map { $0.text(in: language).replacing(folder.path + "/", with: "") }
  }

  @Test func `of a site that is ready there is nothing to say`() async throws {
    let draft = "---\ntitle: 下書き\ndraft: true\nsample: true\n---\n"
    #expect(try await remarks(["site.yaml": Self.address, "ja/notes.md": draft]) == [])
  }

  @Test func `sample text is counted, and the first pages are named`() async throws {
    let sample = "---\ntitle: 見本\nsample: true\n---\n"
    var site: [String: String?] = [
      "site.yaml": Self.address.replacing("[ja]", with: "[ja, en]"), "ja/notes.md": sample,
      "en/index.md": "---\ntitle: Home\n---\n",
    ]
    // The page in English shows the text in Japanese, and is no page that anybody wrote.
    #expect(
      try await remarks(site) == [
        """
        content/ja/notes.md: warning: 1 page is still sample text: content/ja/notes.md. [sample-pages]
          hint: Write your own text and delete the line “sample: true”; with “draft: true”, a page that is not ready stays out.
        """
      ])
    for name in ["a", "b", "c", "d"] { site["ja/\(name).md"] = sample }
    #expect(
      try await remarks(site, in: .japanese) == [
        """
        content/ja/a.md: 注意: 見本の文章のままのページが5件あります： content/ja/a.md、content/ja/b.md、content/ja/c.md、ほか2件 [sample-pages]
          直し方: 自分たちの文章に書きかえて、「sample: true」の行を消してください。まだ書けないページは、「draft: true」と書くと公開されません。
        """
      ])
  }

  @Test func `a site that does not know its address is not looked at`() async throws {
    #expect(
      try await remarks([:]) == [
        """
        content/site.yaml: warning: There is no “base-url”: what is published cannot be looked at on the web afterwards, and search engines get no sitemap. [no-base-url]
          hint: Write the address at which people will read the site, such as: base-url: https://www.example.org/
        """
      ])
    #expect(
      try await remarks([:], in: .japanese) == [
        """
        content/site.yaml: 注意: base-url がないので、公開したあと、サイトが正しく見えるかを調べられません。検索サイト向けのサイトマップもできません。 [no-base-url]
          直し方: サイトを見るときのアドレスを書いてください。たとえば： base-url: https://www.example.org/
        """
      ])
  }

  @Test func `pages that wait for a day are named with it`() async throws {
    let site: [String: String?] = [
      "site.yaml": Self.address, "ja/notes.md": "---\ntitle: あと\nembargo: 2026-12-24\n---\n",
      "ja/more.md": "---\ntitle: あと\nembargo: 2026-12-01\n---\n",
      "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
      "ja/releases/2026-12-01-a.md": "---\ntitle: 発表\n---\n",
    ]
    #expect(
      try await remarks(site) == [
        """
        content/ja/more.md: warning: 2 pages stay out until 2026-12-01: content/ja/more.md, content/ja/releases/2026-12-01-a.md. [waiting-pages]
          hint: Publish again on that day, or later.
        """,
        """
        content/ja/notes.md: warning: 1 page stays out until 2026-12-24: content/ja/notes.md. [waiting-pages]
          hint: Publish again on that day, or later.
        """,
      ])
    #expect(
      try await remarks(site, on: "2026-12-01", in: .japanese) == [
        """
        content/ja/notes.md: 注意: 2026-12-24 まで公開されないページが1件あります： content/ja/notes.md [waiting-pages]
          直し方: その日になったら、もう一度公開してください。
        """
      ])
    #expect(try await remarks(site, on: "2026-12-24") == [])
  }
}
