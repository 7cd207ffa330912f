import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing
import Themes

@Suite struct LocaleTests {
  @Test func `words without a text are taken from another language, with a warning`() throws {
    let locale = """
      name: English
      words: {footnotes: Notes, footnote: , back-to-text: Back, table: ~, note: Note, \
      important: Important, round-table: Talk, speakers: Speakers, colon: ":", not-found-title: Gone}
      """
    let theme = ThemeFixture(["locales/en.yaml": locale])
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]")
    ])
    let settings = try #require(content.read().value).settings
    let reading = theme.read(for: settings)
    #expect(reading.value != nil)
    #expect(
      reading.diagnostics.map { $0.text(in: .english) } == [
        """
        theme/locales/en.yaml: warning: 2 words of the theme are not translated; another language's are used. [untranslated-text]
          hint: Write a text for: footnote, table
        """
      ])
    #expect(
      reading.diagnostics.map { $0.text(in: .japanese) } == [
        """
        theme/locales/en.yaml: 注意: テーマのことばが2個、訳されていません。ほかの言語のことばを使います。 [untranslated-text]
          直し方: 次の項目の訳を書いてください： footnote, table
        """
      ])
  }

  @Test func `a language of a region takes the words of the language`() throws {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en-GB]")
    ])
    #expect(ThemeFixture().read(for: try #require(content.read().value).settings).diagnostics == [])
  }

  @Test(arguments: [
    (
      "phone: local",
      "3:10: error: Expected national or international, but found “local”. [wrong-value]"
    ),
    (
      "digits: \"012\"",
      "3:11: error: Expected ten digits such as “0123456789”, but found “012”. [wrong-value]"
    ),
    (
      "day-range: \"{a}\"",
      "3:14: error: “{a}” has no meaning in this format. [unknown-placeholder]"
    ),
    (
      "reading-time: \"{a}\"",
      "3:17: error: “{a}” has no meaning in this format. [unknown-placeholder]"
    ),
    ("time: \"{a}\"", "3:9: error: “{a}” has no meaning in this format. [unknown-placeholder]"),
    ("day-halves: [AM]", "3:15: error: Expected 2 names, but found a list. [wrong-value]"),
    ("weekdays: [a, b]", "3:13: error: Expected 7 names, but found a list. [wrong-value]"),
  ])
  func `a way of writing that is none is named`(line: String, message: String) {
    let sound = ThemeFixture().files["locales/ja.yaml"]
    let words = sound?.firstMatch(of: /words: {.*}\n/)?.output ?? ""
    let theme = ThemeFixture([
      "locales/ja.yaml": "formats:\n  month: \"{month}\"\n  \(line)\nname: 日本語\n\(words)\n"
    ])
    let first = theme.messages(.english).map { $0.prefix { $0 != "\n" } }
    #expect(first == ["theme/locales/ja.yaml:\(message)"])
  }

  @Test func `a new language's file has every word of another, without a text`() throws {
    let language = try #require(Language(tag: "ko"))
    let draft = Locale.draft(
      for: language,
      from: Array(
        """
        name: 日本語
        og-locale: ja_JP

        words:
          home: ホーム # 入口
          empty: ""

        formats:
          date: "{year}年"

        months: [1月, 2月]

        """.utf8))
    #expect(
      String(decoding: draft, as: UTF8.self) == """
        # The theme's words in this language. Write each text in place of what stands behind its #;
        # a word without a text is taken from another language, with a warning.
        name: 한국어
        og-locale: ko

        words:
          home: # ホーム # 入口
          empty: # ""

        formats:
          # date: "{year}年"

        months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] # [1月, 2月]

        """)
  }

  @Test func `a report for other programs names each page's state`() throws {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "ja/order.md": "---\ntitle: 注文\n---\n",
      "en/index.md": "---\ntitle: Home\ntranslation-of: a1b2c3\n---\n",
    ])
    let report = TranslationReport(of: try #require(content.read().value))
    #expect(
      String(decoding: report.json(in: "content"), as: UTF8.self) == """
        {"languages":[{"tag":"en","name":"English","pages":[\
        {"file":"content/en/index.md","state":"stale","changes":[{"kind":"changed"}]},\
        {"file":"content/en/order.md","state":"missing","shown-in":"ja"}]}]}
        """)
  }
}
