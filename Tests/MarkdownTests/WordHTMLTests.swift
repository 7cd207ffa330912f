import Markdown
import Testing
import Typography

/// Comments, and HTML without attributes that is about the words.
@Suite("Word HTML")
struct WordHTMLTests {
  private func html(_ text: String) -> String { Document(parsing: text).htmlString() }

  private func faults(_ text: String) -> [Document.Fault.Kind] {
    Document(parsing: text).faults.map(\.kind)
  }

  @Test(
    "leaves comments out",
    arguments: [
      ("一<!-- 次回 -->二", "<p>一二</p>\n"),
      ("a <!-- b --> c", "<p>a c</p>\n"),
      ("a <!-- b -- c --> d", "<p>a d</p>\n"),
      ("a <!-- b\nc --> d", "<p>a d</p>\n"),
      ("<!-- a -->\n\nb", "<p>b</p>\n"),
      ("<!-- a\n\nb -->\n\nc", "<p>c</p>\n"),
      ("<!-- a -->本文の**b**", "<p>本文の<strong>b</strong></p>\n"),
      ("<!-- a\nb -->本文の`b`", "<p>本文の<code>b</code></p>\n"),
      ("<!-- a --> b <!-- c\nd --> e", "<p>b e</p>\n"),
      ("- <!-- a --> b <!-- c\n  d -->", "<ul>\n<li>b</li>\n</ul>\n"),
      ("<!-- a -->\n<!-- b\n\nc -->\nd", "<p>d</p>\n"),
      ("- <!-- a --> b\n- c <!-- d -->", "<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n"),
      ("> <!-- a\n> b --> c", "<blockquote>\n<p>c</p>\n</blockquote>\n"),
      ("## a <!-- b -->", "<h2 id=\"a\">a</h2>\n"),
      ("![a](b.png) <!-- c -->", "<figure><img src=\"b.png\" alt=\"a\"></figure>\n"),
    ])
  func comment(text: String, expected: String) {
    #expect(html(text) == expected)
    #expect(faults(text) == [])
    let document = Document(parsing: text)
    #expect(!document.plainText.contains("<!--"))
    #expect(!document.nodes.contains { $0.kind == .htmlInline || $0.kind == .htmlBlock })
  }

  @Test(
    "shows comments that are code or escaped",
    arguments: [
      ("`<!-- a -->`", "<p><code>&lt;!-- a --&gt;</code></p>\n"),
      ("\\<!-- a -->", "<p>&lt;!-- a --&gt;</p>\n"),
      ("```\n<!-- a -->\n<br>\n```", "<pre><code>&lt;!-- a --&gt;\n&lt;br&gt;\n</code></pre>\n"),
      ("    <br>\n", "<pre><code>&lt;br&gt;\n</code></pre>\n"),
    ])
  func shownComment(text: String, expected: String) {
    #expect(html(text) == expected)
    #expect(faults(text) == [])
  }

  @Test(
    "names comments that nothing closes",
    arguments: [
      "a <!-- b", "<!-- a --> b <!-- c", "<!-- a --> <!-- b", "<!-- a\n\nb",
      "a\n\n<div>\n<!-- b\n</div>\n",
    ])
  func unclosedComment(text: String) {
    #expect(faults(text) == [.unclosedComment])
  }

  @Test("places what stands behind a comment where it is")
  func places() {
    let document = Document(
      parsing: "<!-- a -->[b](c)\n\n<!-- d\ne --> f [g](h) <!-- i -- j --> [k](l)")
    #expect(document.linkPlaces == ["1:11 c", "4:9 h", "4:32 l"])
  }

  @Test(
    "breaks lines",
    arguments: [
      ("a<br>b", "<p>a<br>\nb</p>\n"), ("a <BR /> b", "<p>a<br>\nb</p>\n"),
      ("a<br/>\nb", "<p>a<br>\nb</p>\n"), ("<br>\n**a**", "<p><br>\n<strong>a</strong></p>\n"),
      ("## a<br>b", "<h2 id=\"a-b\">a<br>\nb</h2>\n"),
      ("a<wbr>b", "<p>a<wbr>b</p>\n"),
    ])
  func lineBreak(text: String, expected: String) {
    #expect(html(text) == expected)
    #expect(faults(text) == [])
  }

  @Test("breaks lines in cells, not in the text of a row")
  func cell() {
    let text = "| a | b |\n| - | - |\n| 5/1<br>5/2 | <u>c</u> |"
    #expect(html(text).contains("<td>\(whole("5/1"))<br>\n\(whole("5/2"))</td>\n<td><u>c</u></td>"))
    #expect(mail(text) == ["a | b", "5/1 5/2 | c"])
  }

  private func whole(_ text: String) -> String { "<span class=\"whole\">\(text)</span>" }

  private func mail(_ text: String) -> [String] {
    let style = PlainTextStyle(
      columns: TextColumns(72, widensAmbiguous: true), isIdeographic: true, footnote: "注",
      colon: "：")
    return Document(parsing: text).plainText(style) { _ in nil }.lines
  }

  @Test(
    "knows tags without attributes",
    arguments: [
      ("10<sup>2</sup>H<sub>2</sub>O", "<p>10<sup>2</sup>H<sub>2</sub>O</p>\n", "102H2O"),
      ("<kbd>A</kbd><mark>*b*</mark>", "<p><kbd>A</kbd><mark><em>b</em></mark></p>\n", "Ab"),
      ("<strong>a</strong><b>b</b>", "<p><strong>a</strong><b>b</b></p>\n", "ab"),
      ("<del>a</del><ins>b</ins>", "<p><del>a</del><ins>b</ins></p>\n", nil),
      ("<small>\n**a**\n</small>", "<p><small>\n<strong>a</strong>\n</small></p>\n", nil),
      (
        "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>",
        "<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></p>\n", "漢字"
      ),
      (
        "<ruby>電<rt>でん</rt>子<rt>し</rt></ruby>",
        "<p><ruby>電<rp>（</rp><rt>でん</rt><rp>）</rp>子<rp>（</rp><rt>し</rt><rp>）</rp></ruby></p>\n",
        "電子"
      ),
      (
        "<ruby><rb>電</rb><rb>子</rb><rt>でん</rt><rt>し</rt></ruby>",
        "<p><ruby>電<rp>（</rp><rt>でん</rt><rp>）</rp>子<rp>（</rp><rt>し</rt><rp>）</rp></ruby></p>\n",
        "電子"
      ),
    ] as [(String, String, String?)])
  func words(text: String, expected: String, plain: String?) {
    let document = Document(parsing: text)
    #expect(document.htmlString() == expected)
    #expect(document.faults == [])
    if let plain { #expect(document.plainText == plain) }
  }

  @Test("makes HTML's ruby the same as Sasshi's own")
  func ruby() {
    #expect(mail("<ruby>漢字<rt>かんじ</rt></ruby>") == mail("{漢字|かんじ}"))
    #expect(html("<ruby>漢字<rt>かんじ</rt></ruby>") == html("{漢字|かんじ}"))
  }

  @Test(
    "names tags that belong to none in their paragraph, cell or emphasis",
    arguments: [
      ("<u>a", ["<u>"]), ("a</u>", ["</u>"]), ("*<i>a*</i>", ["<i>", "</i>"]),
      ("<b><i>a</b></i>", ["<i>", "</i>"]), ("<rt>a</rt>", ["<rt>"]),
      ("<u>a\n\nb</u>", ["<u>", "</u>"]),
      ("|a|b|\n|-|-|\n|<u>a|b</u>|", ["<u>", "</u>"]),
    ])
  func unbalanced(text: String, tags: [String]) {
    #expect(faults(text) == tags.map { .unbalancedTag($0) })
    #expect(!html(text).contains("<u>"))
  }

  @Test("leaves tags with attributes, and all others, raw")
  func otherTags() {
    for text in ["<b class=\"x\">a</b>", "<span>a</span>", "<br class=\"x\">"] {
      #expect(
        Document(parsing: text).nodes.contains { $0.kind == .htmlInline || $0.kind == .htmlBlock })
    }
    #expect(faults("<b class=\"x\">a</b>") == [])
  }

  @Test(
    "names ruby that holds more than text once",
    arguments: [
      "<ruby>**太**<rt>ふと</rt></ruby>", "<ruby><ruby>漢<rt>a</rt></ruby><rt>b</rt></ruby>",
      "<ruby>a<b>b</b><rt>c</rt></ruby>",
    ])
  func markedRuby(text: String) {
    #expect(faults(text) == [.markedRuby])
    #expect(faults(text + " <ruby>正<rt>せい</rt></ruby>") == [.markedRuby])
  }

  @Test("names a pair of ruby's tags outside ruby once")
  func looseRubyText() {
    #expect(faults("<rt>かんじ</rt>") == [.unbalancedTag("<rt>")])
    #expect(faults("</rt>") == [.unbalancedTag("</rt>")])
  }
}
