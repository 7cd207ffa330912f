import Markdown
import Testing
import Typography

@Suite("Short texts")
struct InlineTextTests {
  private static func html(_ text: InlineText) -> String {
    String(decoding: text.html(), as: UTF8.self)
  }

  private static func ruby(_ base: String, _ reading: String) -> String {
    "<ruby>\(base)<rp>（</rp><rt>\(reading)</rt><rp>）</rp></ruby>"
  }

  @Test(arguments: [
    ("お知らせ", "お知らせ", "お知らせ"),
    ("{杉並区|すぎなみく}の会", "杉並区の会", ruby("杉並区", "すぎなみく") + "の会"),
    ("{杉並区｜すぎなみく}", "杉並区", ruby("杉並区", "すぎなみく")),
    ("{電子|でん|し}化", "電子化", ruby("電", "でん") + ruby("子", "し") + "化"),
    ("{取り出|と||だ}し", "取り出し", ruby("取", "と") + "り" + ruby("出", "だ") + "し"),
    ("*注意*と**重要**", "注意と重要", "<em>注意</em>と<strong>重要</strong>"),
    ("**「強調」**です", "「強調」です", "<strong>「強調」</strong>です"),
    ("**{会|かい}**", "会", "<strong>\(ruby("会", "かい"))</strong>"),
    ("{a<b|&}", "a<b", ruby("a&lt;b", "&amp;")),
    (
      "<b>A&amp;B</b> \"q\"", "<b>A&amp;B</b> \"q\"", "&lt;b&gt;A&amp;amp;B&lt;/b&gt; &quot;q&quot;"
    ),
    ("*<script>*", "<script>", "<em>&lt;script&gt;</em>"),
  ])
  func `a text has a plain form and one that is shown`(source: String, plain: String, html: String)
  {
    let (text, faults) = InlineText.parse(source)
    #expect(text.plain == plain)
    #expect(Self.html(text) == html)
    #expect(faults == [])
  }

  @Test(arguments: [
    "1. はじめに", "1) {x", "- 項目", "* 項目", "*", "***", "+ 一", "# 題", "> 引用", "    字下げ", "---", "===",
    "`{a}`", "[リンク](a.md)", "![図](a.png)", "<br>", "&copy;", "https://example.org/",
    "a@example.org",
    "_下線_", "~~線~~", "5 * 3 * 2", ":::注", "[^1]", "{漢字}", "{}", "{|x}", "C:\\temp", "\u{A0}空白",
    "  空白 ",
    "｛｝", "（＊）", "a_b*c",
  ])
  func `what is no ruby and no emphasis stands for itself`(_ source: String) {
    let (text, faults) = InlineText.parse(source)
    #expect(text.plain == source)
    #expect(Self.html(text) == Self.html(InlineText(source)))
    #expect(faults == [])
  }

  @Test(arguments: [
    ("\\*印\\*", "*印*"), ("\\{漢字|かんじ}", "{漢字|かんじ}"), ("\\{*強調*", "{強調"), ("\\\\{会|かい}", "\\会"),
    ("1. {会|かい}", "1. 会"), ("- *強調*", "- 強調"), ("# {会|かい}", "# 会"), ("`{会|かい}`", "`会`"),
    ("[{会|かい}](a.md)", "[会](a.md)"), ("C:\\temp *強調*", "C:\\temp 強調"), ("一\n*二*\n* 三", "一 二 * 三"),
    ("https://example.org/*a*", "https://example.org/a"),
  ])
  func `a backslash takes the meaning away, and other marks have none`(
    source: String, plain: String
  ) {
    #expect(InlineText.parse(source).text.plain == plain)
    #expect(InlineText.parse(source).faults == [])
  }

  @Test(arguments: [
    ("{漢字|", [Document.Fault.Kind.unclosedRuby]), ("「{漢字|かんじ」の会", [.unclosedRuby]),
    ("{会|かい}の{漢字｜かんじ", [.unclosedRuby]), ("｛漢字｜かんじ｝", [.wideRuby]), ("{漢字|かんじ｝", [.wideRuby]),
    ("{漢字|}", [.rubyWithoutReading]), ("{漢字会|かん|じ}", [.rubyReadings(2, characters: 3)]),
  ])
  func `a wrong reading is found`(source: String, faults: [Document.Fault.Kind]) {
    #expect(InlineText.parse(source).faults == faults)
  }

  @Test func `readings go with their words, whole`() {
    let words = InlineText.parse("この{電子|でん|し}*{化|か}*").text.words
    #expect(String(decoding: words.bytes, as: UTF8.self) == "この電子化")
    #expect(words.readings.map(\.base) == [6..<12, 12..<15])
    #expect(words.readings.map { String(decoding: $0.bytes, as: UTF8.self) } == ["でんし", "か"])
  }

  @Test(arguments: [(true, "電子（でんし）の会"), (false, "電子 (でんし)の会")])
  func `in plain text a reading stands behind its word`(isIdeographic: Bool, expected: String) {
    let style = PlainTextStyle(
      columns: TextColumns(70, widensAmbiguous: true), isIdeographic: isIdeographic, footnote: "注",
      colon: "：")
    #expect(style.text(InlineText.parse("{電子|でん|し}の**会**").text) == expected)
  }

  @Test func `texts are joined with their readings`() {
    let text = InlineText("「") + InlineText.parse("{会|かい}").text + "」"
    #expect(text.plain == "「会」")
    #expect(Self.html(text) == "「\(Self.ruby("会", "かい"))」")
    #expect(InlineText("一") + "二" == InlineText("一二"))
  }

  @Test(arguments: [
    ("題名", "題名", true), (" 題 名", "題　名 ", true), ("{題名|だいめい}", "題名", true),
    ("題名", "{題名|だいめい}", true),
    ("{題名|だいめい}", "{題名|ほか}", false), ("*題名*", "題名", true), ("題名", "題", false),
  ])
  func `a title agrees with itself, with and without its readings`(
    one: String, other: String, agrees: Bool
  ) {
    #expect(InlineText.parse(one).text.agrees(with: InlineText.parse(other).text) == agrees)
  }

  @Test(arguments: [
    (
      "## {会|かい}の`code`と[名](a.md)[^1] {#x}\n\n[^1]: 注", "会のcodeと名",
      "\(ruby("会", "かい"))の<code>code</code>と名"
    ),
    ("題\nつづき  \n*三*\n===", "題つづき 三", "題つづき<br><em>三</em>"),
    ("# a ~~b~~\n", "a b", "a <del>b</del>"),
  ])
  func `a heading is a short text`(source: String, plain: String, html: String) throws {
    let document = Document(parsing: source)
    let text = document.inlineText(of: try #require(document.headings.first).node)
    #expect(text.plain == plain)
    #expect(Self.html(text) == html)
  }

  @Test func `a caption is shown with its readings, and is plain in attributes`() {
    let figure = Document(parsing: "![図](a.png \"{図|ず}と*強調*\")").htmlString()
    #expect(figure.contains("<figcaption>\(Self.ruby("図", "ず"))と<em>強調</em></figcaption>"))
    let inline = Document(parsing: "文![図](a.png \"{図|ず}\")[名](b.md \"{名|な}*!*\")").htmlString()
    #expect(inline.contains("title=\"図\"") && inline.contains("title=\"名!\""))
  }
}
