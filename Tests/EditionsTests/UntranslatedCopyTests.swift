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

  @Test func `it is the source's, and no translation that is out of date`() throws {
    let copy = content("---\ntitle: ホーム\ntranslation-of: \"\"\n---\nようこそ。\n")
    #expect(copy.messages(.english) == [])
    #expect(theme.publish(copy)["en/index.html"] == "ホーム|ja|not translated")
    let site = try #require(copy.read().value)
    #expect(site.versions[1].pages.allSatisfy { $0.original != nil })
  }

  @Test func `one of a language that stands in for its own is that language's`() {
    let copies = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings.replacing(
        "[ja]", with: "[ja, en, {tag: en-GB, fallback: [en]}]"),
      "ja/index.md": "---\ntitle: ホーム\n---\nようこそ。\n",
      "en/index.md": "---\ntitle: Home\n---\nWelcome.\n",
      "en-GB/index.md": "---\ntitle: Home\ntranslation-of: \"\"\n---\nWelcome.\n",
    ])
    #expect(theme.publish(copies)["en-GB/index.html"] == "Home|en|not translated")
  }

  @Test func `from its first translated word it is a page of its language`() {
    let begun = content("---\ntitle: Home\ntranslation-of: \"\"\n---\nようこそ。\n")
    #expect(theme.publish(begun)["en/index.html"] == "Home||stale")
  }

  @Test func `a text that is the same and was marked as translated stays`() {
    let same = content("---\ntitle: ホーム\n---\nようこそ。\n")
    #expect(theme.publish(same)["en/index.html"] == "ホーム||")
  }
}
