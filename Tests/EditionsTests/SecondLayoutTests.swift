import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// Themes with more than one layout, and the words for what is wrong with layouts and parts of them.
@Suite struct SecondLayoutTests {
  private static let layout = "<html>{{> notices}}{{$ main}}{{/ main}}</html>"

  private func theme(_ changes: [String: String]) -> ThemeFixture {
    var theme = ThemeFixture([
      "templates/layout.mustache": Self.layout,
      "templates/notices.mustache":
        "{{#fallback}}{{name}}{{/fallback}}{{#stale}}{{name}}{{/stale}}",
    ]).whole
    theme.changes = ["theme.yaml": "name: look\nbased-on: theme\n"].merging(changes) { $1 }
    return theme
  }

  private func content(_ template: String) -> ContentFolderFixture {
    ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "en/index.md": "---\ntitle: Home\n---\n",
      "ja/q.md": "---\ntitle: 質問\ntemplate: \(template)\n---\n",
    ])
  }

  private func messages(
    _ changes: [String: String], asking template: String, _ language: MessageLanguage = .english
  ) -> [String] {
    guard let site = content(template).read().value else { return ["no site"] }
    let read = theme(changes).read(for: site.settings)
    return (read.diagnostics + Edition.judge(site, with: read.value)).map { $0.text(in: language) }
  }

  private static let faq = "{{< wide}}{{$ main}}FAQ {{page.title}}{{/ main}}{{/ wide}}"

  @Test func `a page may be built on a copy of the layout`() {
    let changes = [
      "templates/wide.mustache": Self.layout.replacing("<html>", with: "<html class=\"wide\">"),
      "templates/faq.mustache": Self.faq, "templates/about.mustache": Self.faq,
    ]
    #expect(messages(changes, asking: "faq") == [])
    #expect(
      theme(changes).publish(content("faq"))["q.html"] == "<html class=\"wide\">FAQ 質問</html>")
  }

  @Test func `a page may be built on another, which can be asked for as before`() {
    let changes = [
      "templates/wide.mustache":
        "{{< layout}}{{$ main}}<b>{{$ main}}{{/ main}}</b>{{/ main}}{{/ layout}}",
      "templates/faq.mustache": Self.faq,
    ]
    #expect(messages(changes, asking: "faq") == [])
    #expect(messages(changes, asking: "wide").filter { $0.contains("/wide") } == [])
    #expect(messages(changes, asking: "wide").count == 1)
  }

  @Test func `a second layout without the notices is named itself`() {
    let changes = [
      "templates/wide.mustache": "<html>{{$ main}}{{/ main}}</html>",
      "templates/faq.mustache": Self.faq,
    ]
    #expect(
      messages(changes, asking: "faq").map { $0.prefix { $0 != ":" } }
        == ["look/templates/wide.mustache"])
  }

  @Test func `an emptied part of the layout is named, rather than the layout of the base`() {
    let changes = ["templates/notices.mustache": ""]
    #expect(
      messages(changes, asking: "page") == [
        """
        look/templates/notices.mustache: error: This template does not show the notices: nobody would learn that \
        a page is not translated, or that its translation is out of date. [missing-notices]
          hint: Begin with a copy of the file of the theme on which this one is based, or remove this one.
        """
      ])
    #expect(
      messages(changes, asking: "page", .japanese) == [
        """
        look/templates/notices.mustache: エラー: このテンプレートにはお知らせ（notices）がないので、まだ訳されていないページや、\
        訳が古いページであることが、読む人に伝わりません。 [missing-notices]
          直し方: 元のテーマの同じ名前のファイルを写して書き直すか、このファイルを消してください。
        """
      ])
  }

  @Test func `a page's template in a folder is to be moved, since no page can ask for it there`() {
    let changes = [
      "templates/pages/faq.mustache": "{{< layout}}{{$ main}}x{{/ main}}{{/ layout}}"
    ]
    #expect(
      messages(changes, asking: "page") == [
        """
        look/templates/pages/faq.mustache: warning: No page asks for this template. [unused-theme-file]
          hint: A page can ask for one right in the folder alone: move it to templates/.
        """
      ])
    #expect(
      messages(changes, asking: "page", .japanese).last?.hasSuffix(
        "直し方: ページのテンプレートは、templates フォルダーのすぐ下に移してください。") == true)
  }

  @Test func `a setting that no template uses belongs into the template of a page`() {
    let settings = "name: look\nbased-on: theme\nsettings: {wide: 3}\n"
    #expect(
      messages(["theme.yaml": settings], asking: "page") == [
        """
        look/theme.yaml:3:12: warning: No template uses the setting “wide”. [unused-setting]
          hint: Write {{settings.wide}} into the template of a page (one of a file, such as settings.css, \
        does not know it), or remove the line.
        """
      ])
    #expect(
      messages(["theme.yaml": settings], asking: "page", .japanese).last?.hasSuffix(
        """
          直し方: ページのテンプレートに {{settings.wide}} と書くか、この行を消してください\
        （settings.css のような、ファイルになるテンプレートには書けません）。
        """) == true)
  }
}
