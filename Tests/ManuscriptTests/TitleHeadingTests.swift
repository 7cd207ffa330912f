import Diagnostics
import Fixtures
import Manuscript
import Markdown
import Testing

@Suite struct TitleHeadingTests {
  private static func page(_ text: String, at path: String = "ja/index.md") throws -> Page {
    let read = ContentFolderFixture([path: text]).read()
    #expect(read.diagnostics.map { $0.text(in: .english) } == [])
    let name = "content/\(path)"
    return try #require(read.value?.versions[0].pages.first { $0.sourceName == name })
  }

  @Test(arguments: [
    ("# 題名\n\n本文\n", "題名", "本文"), ("# 題名\n本文", "題名", "本文"), ("# 題名", "題名", ""),
    ("\n \n# 題名 #\n本文", "題名", "本文"), ("   # 題名\r\n本文\r\n", "題名", "本文"),
    ("<!-- メモ -->\n# 題名\n本文", "題名", "本文"),
    ("<!-- a\n\n# x\n-->\n\n<!-- b -->\n# 題名\n本文", "題名", "本文"),
    ("題名\n===\n本文", "題名", "本文"), ("題\n名\n==\n\n本文", "題名", "本文"), ("\n題名\n=\n", "題名", ""),
    ("# {題名|だいめい}の*会*\n本文", "題名の会", "本文"), ("# 題名 {#top}\n本文", "題名", "本文"),
    ("# `code` \\* &amp;\n本文", "code * &", "本文"),
    ("---\nsample: true\n---\n\n# 題名\n本文", "題名", "本文"),
    ("---\n---\n# 題名\n本文", "題名", "本文"), ("---\ntitle: 題名\n---\n# 題名\n本文", "題名", "本文"),
    ("---\ntitle: 題名\n---\n# {題名|だいめい}\n本文", "題名", "本文"),
    ("---\ntitle: \"{題名|だいめい}\"\n---\n題名\n===\n本文", "題名", "本文"),
    ("# `{a|b`\n本文", "{a|b", "本文"), ("# \\{c|d\n本文", "{c|d", "本文"),
    ("---\ntitle: 題名\n---\n本文", "題名", "本文"), ("\u{FEFF}# 題名\n本文", "題名", "本文"),
  ])
  func `a heading at the beginning is the title, and is not shown a second time`(
    text: String, title: String, body: String
  ) throws {
    let page = try Self.page(text)
    #expect(page.title.plain == title)
    #expect(page.shortTitle == page.title)
    #expect(page.body.plainText == body)
    #expect(page.body.headings.isEmpty)
  }

  @Test(arguments: [("# 題名\n\n", "#題名"), ("題名 {#top}\n===\n\n", "#top"), ("# Q & A\n", "#q--a")])
  func `a link to the title leads to the top`(title: String, link: String) throws {
    #expect(try Self.page(title + "[上へ](\(link))\n").targets == [.fragment("")])
  }

  @Test(arguments: [
    "ja/index.md", "ja/order.md", "ja/notes.md", "ja/booklet/index.md", "ja/releases/index.md",
  ])
  func `every kind of page may begin with its title`(path: String) throws {
    #expect(try Self.page("# {題名|だいめい}\n\n本文\n", at: path).title.plain == "題名")
  }

  @Test func `chapters and releases may begin with their titles`() throws {
    let read = ContentFolderFixture([
      "ja/booklet/index.md": "# 冊子\n", "ja/booklet/01-a.md": "# 一\n\n## 二\n",
      "ja/releases/index.md": "# 発表\n", "ja/releases/2026-01-02-a.md": "---\nlead: 要点\n---\n# 増刷\n",
    ]).read()
    #expect(read.diagnostics == [])
    #expect(read.value?.versions[0].pages.map(\.title.plain) == ["一", "冊子", "ホーム", "増刷", "発表"])
  }

  @Test(arguments: [
    ("---\ntitle: 題名\n---\n# {題名|だいめい}\n", true), ("---\ntitle: \"{題名|だいめい}\"\n---\n# 題名\n", true),
    ("---\ntitle: 題名\n---\n# 題名\n", false),
  ])
  func `of a title that stands in two places the one with readings is taken`(
    text: String, hasReading: Bool
  ) throws {
    let html = String(decoding: try Self.page(text).title.html(), as: UTF8.self)
    #expect(html.contains("<rt>だいめい</rt>") == hasReading)
  }

  @Test(arguments: [
    "- 項目\n===\n", "> 引用\n===\n", "#題名\n", "#\n", "## 題名\n",
    "    # 題名\n", "```\n# 題名\n```\n", "<!-- 閉じない\n# 題名\n", "本文\n\n===\n", "",
  ])
  func `what is no heading at the beginning is no title`(text: String) throws {
    let messages = ContentFolderFixture(["ja/index.md": text]).messages(.english)
    #expect(messages.contains { $0.contains("error: The page has no title.") })
  }

  @Test(arguments: ["本文\n\n# 題名\n", "<!-- a --> 文\n# 題名\n"])
  func `a title below the text is named once`(text: String) throws {
    let read = ContentFolderFixture(["ja/index.md": text]).read()
    #expect(read.diagnostics.map(\.identifier) == [.secondTitle])
  }

  @Test(arguments: ["お知らせ #1", "a < b", "（1）[重要]", "x[i]", "<仮>題", "[重要](仮)"])
  func `signs that are meant as such are not named`(title: String) throws {
    #expect(try Self.page("---\ntitle: '\(title)'\n---\n").title.plain == title)
  }

  @Test func `a title that is another one shows both places`() throws {
    let content = ContentFolderFixture(["ja/index.md": "---\ntitle: 一\n---\n\n二\n==\n"])
    let diagnostic = try #require(content.read().diagnostics.first)
    #expect(diagnostic.identifier == .differentTitles)
    #expect("\(diagnostic.location)" == "content/ja/index.md:5:1")
    #expect(diagnostic.related.map { "\($0.location)" } == ["content/ja/index.md:2:8"])
    #expect(diagnostic.related.map(\.wording.english) == ["the title of the front matter"])
    #expect(diagnostic.related.map(\.wording.japanese) == ["見出し情報の title"])
  }

  @Test func `places in the text below a title are those of the file`() {
    let content = ContentFolderFixture(["ja/index.md": "<!-- a\n-->\n# 題名\n\n[注文](oder.md)\n"])
    #expect(content.read().diagnostics.map { "\($0.location)" } == ["content/ja/index.md:5:1"])
  }

  @Test func `a note in a title is named once`() {
    let content = ContentFolderFixture(["ja/index.md": "# 題名[^1]\n\n文[^1]\n\n[^1]: 注\n"])
    #expect(content.read().diagnostics.map(\.identifier) == [.titleContent])
    #expect(content.read().diagnostics.haveErrors)
  }
}
