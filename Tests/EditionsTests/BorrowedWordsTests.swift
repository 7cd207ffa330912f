import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// What readers see of a theme that does not have all words in their language.
@Suite struct BorrowedWordsTests {
  private static let page = """
    {{{words.note-html}}}|{{words.note}}|{{{words.note-plain-html}}}|{{words.colon}}|\
    {{#languages}}{{tag}} {{{offer-html}}};{{/languages}}{{{words.not-translated-html}}}|\
    {{#order-routes}}{{{hours-html}}}{{/order-routes}}
    {{{page.content}}}
    """
  private static let days =
    "weekdays: [月曜, 火曜, 水曜, 木曜, 金曜, 土曜, 日曜], hours: \"{days}、{opens}〜{closes}\""

  private let content = ContentFolderFixture([
    "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, uk]")
      + "\norder-routes: [{key: a, copies: 全部, recipient: 会, phone: 03-1234-5678, hours: "
      + "{days: [monday, sunday], opens: \"08:30\", closes: \"17:00\"}}]\n",
    "uk/index.md": "---\ntitle: Дім\n---\n:::note\nТекст[^1].\n:::\n\n[^1]: Примітка.\n",
  ])

  private func theme(_ ukrainian: String) -> ThemeFixture {
    var theme = ThemeFixture(["templates/home.mustache": Self.page])
    theme.files["locales/ja.yaml"] = theme.files["locales/ja.yaml"]?
      .replacing(
        "note: 補足", with: "note: \"{補足|ほそく}\", language-offer: 日本語で, not-translated: 日本語にまだ"
      )
      .replacing("hours: \"{opens}-{closes}\"", with: Self.days)
    theme.files["locales/uk.yaml"] = ukrainian
    return theme
  }

  @Test func `they carry their language wherever they are shown, and say nothing that is wrong`()
    throws
  {
    let theme = theme(
      "name: українська\nwords:\n  footnotes: Примітки\n  note:\nformats: {hours: \"{days} {opens}–{closes}\"}\n"
    )
    let settings = try #require(content.read().value).settings
    #expect(theme.read(for: settings).diagnostics.filter { $0.severity == .error } == [])
    let home = try #require(theme.publish(content)["uk/index.html"])
    let lines = home.split(separator: "\n", maxSplits: 1)
    #expect(
      String(lines[0]) == """
        <span lang="ja" dir="ltr"><ruby>補足<rp>（</rp><rt>ほそく</rt><rp>）</rp></ruby></span>|補足|\
        <span lang="ja" dir="ltr">補足</span>|: |ja 日本語で;uk українська;|\
        <span lang="ja" dir="ltr">月曜, 日曜</span> <span class="whole">08:30–17:00</span>
        """)
    let text = String(lines[1])
    #expect(text.contains(#"<p class="box-title"><span lang="ja" dir="ltr"><ruby>補足"#))
    #expect(text.contains(">Примітки</h2>"))
  }

  @Test func `a file may hold a single word, and one warning says what is missing`() throws {
    let theme = theme("name: українська\nwords: {footnotes: Примітки}\n")
    let settings = try #require(content.read().value).settings
    #expect(
      theme.read(for: settings).diagnostics.map { $0.text(in: .english) } == [
        """
        theme/locales/uk.yaml: warning: 11 words of the theme are not translated; another language's are used. [untranslated-text]
          hint: Write a text for: footnote, back-to-text, table, note, language-offer, …
        """
      ])
  }

  @Test func `what has all words borrows none`() {
    let home = ThemeFixture(["templates/home.mustache": "{{{words.note-html}}}"]).publish(
      ContentFolderFixture([
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
      ]))["en/index.html"]
    #expect(home == "補足")
  }
}
