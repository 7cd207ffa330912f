import Markdown
import Testing

@Suite("HTML for paper")
struct PaperTests {
  private func html(_ text: String, _ change: (inout HTMLStyle) -> Void) -> String {
    var style = HTMLStyle(words: .japanese)
    change(&style)
    return Document(parsing: text).htmlString(style)
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
    ("2021年", "2021年"), ("A4判とB 5", "A4判とB <span class=\"upright\">5</span>"),
    ("3.5と&", "3.5と&amp;"),
  ])
  func onlyShortNumbersStandUpright(text: String, expected: String) {
    #expect(html(text) { $0.combinesDigits = true } == "<p>\(expected)</p>\n")
    let alone = HTMLStyle.html(of: text, combinesDigits: true)
    #expect(String(decoding: alone, as: UTF8.self) == expected)
  }
}
