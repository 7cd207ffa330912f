import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// Templates that pages ask for.
@Suite struct PageTemplateTests {
  private static let theme = ThemeFixture([
    "templates/layout.mustache": "<html>{{> notices}}{{$ main}}{{/ main}}</html>",
    "templates/notices.mustache": "{{#fallback}}{{name}}{{/fallback}}{{#stale}}{{name}}{{/stale}}",
    "templates/faq.mustache": "{{< layout}}{{$ main}}FAQ {{page.title}}{{/ main}}{{/ layout}}",
    "templates/bare.mustache": "{{page.title}}",
    "locales/fr.yaml": ThemeFixture().files["locales/en.yaml"],
    "templates/page.mustache": "{{< layout}}{{$ main}}{{page.title}}{{/ main}}{{/ layout}}",
  ]).whole

  private func content(_ template: String, more: [String: String] = [:]) -> ContentFolderFixture {
    let files = [
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en, fr]"),
      "en/index.md": "---\ntitle: Home\n---\n", "fr/index.md": "---\ntitle: Accueil\n---\n",
      "ja/q.md": "---\ntitle: 質問\ntemplate: \(template)\n---\n",
      "en/q.md": "---\ntitle: Questions\n---\n",
    ]
    return ContentFolderFixture(files.merging(more) { $1 }.mapValues { $0 })
  }

  private func messages(_ content: ContentFolderFixture, _ language: MessageLanguage) -> [String] {
    let read = content.read()
    guard let site = read.value else { return ["no site"] }
    let theme = Self.theme.read(for: site.settings)
    let all = read.diagnostics + theme.diagnostics + Edition.judge(site, with: theme.value)
    return all.filter { $0.identifier != .unusedThemeFile }.map { $0.text(in: language) }
  }

  @Test func `a page has the template that it asks for, in every language`() {
    let site = Self.theme.publish(content("faq"))
    #expect(site["q.html"] == "<html>FAQ 質問</html>")
    #expect(site["en/q.html"] == "<html>FAQ Questions</html>")
    #expect(site["fr/q.html"] == "<html>日本語FAQ 質問</html>")
    #expect(messages(content("faq"), .english) == [])
  }

  @Test func `a translation may ask for another`() {
    let own = ["en/q.md": "---\ntitle: Questions\ntemplate: page\n---\n"]
    let site = Self.theme.publish(content("faq", more: own))
    #expect(site["en/q.html"] == "<html>Questions</html>")
    #expect(site["fr/q.html"] == "<html>日本語FAQ 質問</html>")
  }

  private static let known = "about, accessibility, contact, faq, order, page"

  @Test func `a template that there is not is named, with those that there are`() {
    #expect(
      messages(content("fak"), .english) == [
        """
        content/ja/q.md:3:11: error: The theme has no template “fak”. [unknown-template]
          hint: Did you mean “faq”? Known here: \(Self.known).
        """
      ])
    #expect(
      messages(content("newsletter"), .japanese) == [
        """
        content/ja/q.md:3:11: エラー: テーマに「newsletter」というテンプレートはありません。 [unknown-template]
          直し方: 使えるもの：\(Self.known.replacing(", ", with: "、"))
        """
      ])
  }

  @Test(arguments: [
    ("notices", "The template “notices” makes a part of pages, and no whole page."),
    ("print-booklet", "The template “print-booklet” makes a part of pages, and no whole page."),
    ("chapter", "The template “chapter” is that of pages of another kind."),
    ("home", "The template “home” is that of pages of another kind."),
    ("not-found", "The template “not-found” is that of pages of another kind."),
  ])
  func `a template that is for something else is refused`(name: String, sentence: String) {
    #expect(
      messages(content(name), .english) == [
        "content/ja/q.md:3:11: error: \(sentence) [unsuitable-template]\n  hint: Known here: \(Self.known)."
      ])
  }

  @Test func `the refusals in Japanese`() {
    #expect(
      messages(content("notices"), .japanese).first?.contains(
        "「notices」は、ページの一部を作るテンプレートで、ページ全体は作れません。") == true)
    #expect(
      messages(content("chapter"), .japanese).first?.contains(
        "「chapter」は、ほかの種類のページのテンプレートです。") == true)
  }

  @Test func `a template without a layout is refused`() {
    #expect(
      messages(content("bare"), .english) == [
        """
        content/ja/q.md:3:11: error: The template “bare” has no layout: the page would be a fragment. [missing-layout]
          hint: Begin the template with {{< layout}}{{$ main}} and end it with {{/ main}}{{/ layout}}.
        """
      ])
    #expect(messages(content("bare"), .japanese).first?.contains("ページが断片になります。") == true)
  }

  @Test(arguments: ["../faq", "faq.mustache", "a/b", "'..'", "'a\\b'"])
  func `what can be no name is refused before anything is looked for`(name: String) {
    let found = content(name).messages(.english)
    #expect(found.count == 1)
    #expect(found.first?.contains("is not the name of a template.") == true)
    #expect(
      content(name).messages(.japanese).first?.contains("テンプレートの名前ではありません。") == true)
  }
}
