import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// A page that is the source's text still, and says that nothing of it is translated: what a new language begins with.
@Suite struct UntranslatedCopyTests {
  private func content(_ home: String) -> ContentFolderFixture {
    ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "ja/index.md": "---\ntitle: ホーム\n---\nようこそ。\n", "en/index.md": home,
    ])
  }

  private var theme: ThemeFixture {
    ThemeFixture([
      "templates/home.mustache":
        "{{page.title}}|{{#page.foreign}}{{tag}}{{/page.foreign}}|{{#fallback}}not translated{{/fallback}}{{#stale}}stale{{/stale}}"
    ])
  }

  /// The text with the line that says that nothing of it is translated.
  private func copy(_ text: String) throws -> String {
    let page = try #require(content(text).read().value).versions[1].pages.first { $0.role == .home }
    let print = PageFingerprint(ofCopy: try #require(page))
    return text.replacing("\n---\n", with: "\ntranslation-of: \"\(print)\"\n---\n")
  }

  private let home = "---\ntitle: ホーム\n---\nようこそ。\n"

  @Test func `it is the source's, and no translation that is out of date`() throws {
    let copied = content(try copy(home))
    #expect(copied.messages(.english) == [])
    #expect(theme.publish(copied)["en/index.html"] == "ホーム|ja|not translated")
    let site = try #require(copied.read().value)
    #expect(site.versions[1].pages.allSatisfy { $0.original != nil })
    let report = TranslationReport(of: site).languages[0]
    #expect(report.pages.map(\.state) == [.copy(shownIn: site.versions[0].language)])
    #expect(report.pages.map(\.file) == ["en/index.md"] && report.translatedCount == 0)
  }

  @Test func `it stays so when the source's text is written`() throws {
    var begun = content(try copy(home))
    begun.files["ja/index.md"] = Array("---\ntitle: わたしたちの会\n---\nはじめまして。\n".utf8)
    #expect(theme.publish(begun)["en/index.html"] == "わたしたちの会|ja|not translated")
  }

  @Test func `one of the source is no page of its language where another stands in for it`() throws
  {
    var begun = content(try copy(home))
    begun.files["site.yaml"] = Array(
      ContentFolderFixture.settings.replacing(
        "[ja]", with: "[ja, {tag: en-GB, fallback: [en]}, {tag: en, fallback: [ja]}]"
      ).utf8)
    begun.files["en-GB/index.md"] = begun.files["en/index.md"]
    begun.files["en/index.md"] = Array("---\ntitle: Home\n---\nWelcome.\n".utf8)
    #expect(theme.publish(begun)["en-GB/index.html"] == "Home|en|not translated")
  }

  @Test func `from its first translated word it is a page of its language`() throws {
    let begun = content(try copy(home).replacing("ホーム", with: "Home"))
    #expect(theme.publish(begun)["en/index.html"] == "Home||stale")
  }

  @Test func `a text that is the same and was marked as translated stays`() {
    #expect(theme.publish(content(home))["en/index.html"] == "ホーム||")
  }
}
