import Markdown
import Testing
import Typography

@Suite("HTML for paper")
struct PaperTests {
  private func html(_ text: String, _ change: (inout HTMLStyle.Paper) -> Void) -> String {
    var paper = HTMLStyle.Paper()
    change(&paper)
    return Document(parsing: text).htmlString(HTMLStyle(words: .japanese, medium: .paper(paper)))
  }

  @Test func aNoteStandsAtItsFirstReferenceToo() {
    let html = html("a[^x] b[^x]\n\n[^x]: c *d*\n\n    - e[^x]\n") { $0.hasPageNotes = true }
    #expect(
      html.hasPrefix(
        """
        <p>a<sup class="on-page"><a id="fnref_1" href="#fn_1" role="doc-noteref" \
        aria-label="注 1">1</a></sup><span class="page-note">c <em>d</em><br>e<sup>1</sup></span> \
        b<sup><a id="fnref_1_2"
        """))
    #expect(html.contains("<section class=\"footnotes\""))
  }

  @Test func aParagraphThatItsAuthorIndentedIsMarked() {
    #expect(html("　文\n\n文") { _ in } == "<p class=\"indented\">　文</p>\n<p>文</p>\n")
    #expect(Document(parsing: "　文").htmlString() == "<p>　文</p>\n")
  }

  @Test func aNoteInALinkHasNoLinksOfItsOwn() {
    let html = html("[a[^x]](b)\n\n[^x]: [c](d)\n") { $0.hasPageNotes = true }
    #expect(html.contains("<span class=\"page-note\">c</span></a>"))
  }

  @Test func aLinkIsFollowedByItsNumber() {
    let html = html("[a](b) [c](d)") { $0.linkNumbers = [1: 7] }
    #expect(
      html == "<p><a href=\"b\">a</a> <a href=\"d\">c</a><sup class=\"link-number\">[7]</sup></p>\n"
    )
  }

  @Test(arguments: [
    ("第1章の12人", "第<span class=\"upright\">1</span>章の<span class=\"upright\">12</span>人"),
    ("2021年の100人", "2021年の<span class=\"upright\">100</span>人"),
    ("A4判とB 5", "A4判とB <span class=\"upright\">5</span>"),
    ("3.5と&", "3.5と&amp;"),
  ])
  func onlyShortNumbersStandUpright(text: String, expected: String) {
    let marked = html(text) { $0.combinesDigits = true }
    // What a number counts stays in its line, which is another matter.
    let whole = /<span class="whole">((?:<span[^>]*>\d+<\/span>|[^<])*)<\/span>/
    #expect(marked.replacing(whole) { $0.output.1 } == "<p>\(expected)</p>\n")
    let alone = HTMLStyle.html(of: text, combinesDigits: true)
    #expect(String(decoding: alone, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("[a {漢字|かんじ} b](c)", "<a href=\"c\">a 漢字（かんじ） b</a>"),
    ("[{電子|でん|し}](c)", "<a href=\"c\">電子（でんし）</a>"),
    ("[**a**](c)", "<strong><a href=\"c\">a</a></strong>"),
    ("**[a](c)**", "<strong><a href=\"c\">a</a></strong>"),
    (
      "[a *b* `d`](c)",
      "<a href=\"c\">a </a><em><a href=\"c\">b</a></em><a href=\"c\"> </a>"
        + "<code><a href=\"c\">d</a></code>"
    ),
    ("[a ![b](d) e](c)", "<a href=\"c\">a </a><img src=\"d\" alt=\"b\"><a href=\"c\"> e</a>"),
    ("[a<b>](c)", "<a href=\"c\">a&lt;b&gt;</a>"),
    ("[1](c)", "<a href=\"c\">1</a>"), ("[](c)", ""),
  ])
  func aPlainLinkHoldsNothingButText(text: String, expected: String) {
    let html = html(text) {
      $0.pdf = HTMLStyle.PDF(hasPlainInlines: true)
      $0.combinesDigits = true
    }
    #expect(html == "<p>\(expected)</p>\n")
  }

  @Test func aLinkThatLeadsNowhereIsText() {
    for isPlain in [false, true] {
      let html = html("[a](b) [**c**](d)") {
        $0.pdf = HTMLStyle.PDF(deadLinks: [1], hasPlainInlines: isPlain)
      }
      #expect(html == "<p><a href=\"b\">a</a> <strong>c</strong></p>\n")
    }
  }

  @Test func aPlainLinkOfAPictureLeadsOnFromItsName() {
    let html = html("[![a](b)](c) [![d](e) f](g)") { $0.pdf = HTMLStyle.PDF(hasPlainInlines: true) }
    #expect(
      html == """
        <p><img src="b" alt="a"><a href="c">a</a> <img src="e" alt="d"><a href="g"> f</a></p>

        """)
  }

  @Test func aNoteOfAPlainLinkStandsBesideIt() {
    let html = html("[a[^x]b](c)\n\n[^x]: d\n") {
      $0.pdf = HTMLStyle.PDF(hasPlainInlines: true)
      $0.hasPageNotes = true
    }
    #expect(
      html.hasPrefix(
        """
        <p><a href="c">a</a><sup class="on-page" id="fnref_1">1</sup>\
        <span class="page-note">d</span><a href="c">b</a></p>
        """))
  }

  @Test(arguments: [
    ("{電子|でん|し}", [("電", "でん"), ("子", "し")]),
    ("{力|ちから}", [("力", "ちから")]),
    ("{発達|はったつ}{障害|しょうがい}", [("発達", "はったつ"), ("障害", "しょうがい")]),
  ])
  func aPlainRubyHasOneReading(text: String, pieces: [(String, String)]) {
    let expected = pieces.map { base, reading in
      "<ruby>\(base)<rp>（</rp><rt>\(reading)</rt><rp>）</rp></ruby>"
    }
    #expect(
      html(text) { $0.pdf = HTMLStyle.PDF(hasPlainInlines: true) }
        == "<p>\(expected.joined())</p>\n")
  }

  @Test(arguments: ["2021年12月16日", "2021{年|ねん}", "2021{年|ねん}12{月|がつ}16{日|にち}", "{年|ねん}12{月|がつ}"])
  func aPlainLinkWithADateIsOneLink(date: String) {
    let pdf = HTMLStyle.PDF(hasPlainInlines: true)
    let html = html("[\(date)の会のお知らせ](a.md)を読みます。会は3{時|じ}から") { $0.pdf = pdf }
    #expect(html.split(separator: "<a ").count == 2)
    #expect(html.contains("の会のお知らせ</a>を読みます。会は<span class=\"whole\">3<ruby>"))
  }

  @Test func aWordThatNoLineHoldsHasItsReadingBehindIt() {
    let measure = TypeMeasure(line: 300, usual: TableStep(size: 90, padding: 100), face: .serif)
    let long = String(repeating: "協", count: 25)
    let cell = String(repeating: "会", count: 11)
    for isPlain in [false, true] {
      let html = html("{\(long)|きょう}と、その{協会|きょうかい}\n\n|{\(cell)|かい}|\n|-|\n") {
        $0.measure = measure
        $0.pdf = HTMLStyle.PDF(hasPlainInlines: isPlain)
      }
      #expect(html.contains("\(long)（きょう）と、<span class=\"whole\">その<ruby>協会"))
      #expect(html.contains("（かい）</th>"))
    }
  }

  @Test func inVerticalLinesTheNumberOfALinkStandsUpright() {
    let html = html("[a](b)") {
      $0.linkNumbers = [0: 12]
      $0.combinesDigits = true
    }
    #expect(html.contains("<sup class=\"link-number\">[<span class=\"upright\">12</span>]</sup>"))
  }

  @Test func aHeadingOfAPDFHasALabelWithoutReadingsAndNumbersOfNotes() {
    let html = html("## {親|おや}の*会*[^a]\n\n[^a]: 注\n") { $0.pdf = HTMLStyle.PDF() }
    #expect(html.contains(" data-label=\"親の会\">"))
  }

  @Test func aPieceOfAPlainRubyMayHaveNoReading() {
    let html = html("{取り出|と||だ}す") { $0.pdf = HTMLStyle.PDF(hasPlainInlines: true) }
    #expect(html.contains("</ruby>り<ruby>出<rp>（</rp><rt>だ</rt><rp>）</rp></ruby>す"))
  }
}
