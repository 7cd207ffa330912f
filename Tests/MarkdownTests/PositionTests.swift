import Markdown
import Testing

@Suite("Lines and columns")
struct PositionTests {
  /// Checks that each link begins at the place in the text where its destination's marker says:
  /// destinations are written `line:column`.
  private func check(_ text: String, firstLine: Int = 1, expected: [String]) {
    #expect(Document(parsing: text, firstLine: firstLine).linkPlaces == expected)
  }

  @Test func countsFromTheFirstLine() {
    check("[a](b)\n\n[c](d)", firstLine: 12, expected: ["12:1 b", "14:1 d"])
  }

  @Test func findsLinksInParagraphsOfSeveralLines() {
    check(
      "one [a](b)\n   two [c](d) ![e](f)\nthree\\\n[g](h)  \n[i](j)",
      expected: ["1:5 b", "2:8 d", "2:15 f", "4:1 h", "5:1 j"])
  }

  @Test func findsLinksAfterInlinesThatSpanLines() {
    check(
      "`a\nb` [c](d) <b\nc> [e](f) [g\nh](i\n\"t\") [j](k)",
      expected: ["2:4 d", "3:4 f", "3:11 i", "5:6 k"])
  }

  @Test func findsAddresses() {
    check(
      "see\nhttps://a.example/b c@d.example &amp; <http://e.f> www.g.h\n(x@y.example) <i@j.k>",
      expected: [
        "2:1 https://a.example/b", "2:21 mailto:c@d.example", "2:39 http://e.f",
        "2:52 http://www.g.h",
        "3:2 mailto:x@y.example", "3:15 mailto:i@j.k",
      ])
  }

  @Test func findsLinksInQuotesAndLists() {
    check(
      "> a [b](c)\nlazy [d](e)\n> > [f](g)\n\n- [h](i)\n  [j](k)\n\n  1. x\n     ![l](m)",
      expected: ["1:5 c", "2:6 e", "3:5 g", "5:3 i", "6:3 k", "9:6 m"])
  }

  @Test func findsLinksInTables() {
    check(
      "| [a](b) | x\\|y [c](d) |\n| - | - |\n|   | [e](f) |\n  | [g](h) | `\\|` [i](j)\n",
      expected: ["1:3 b", "1:17 d", "3:7 f", "4:5 h", "4:19 j"])
    check(
      "text\nmore\n> a | [b](c)\n> - | -\n>d | [e](f)\n", expected: ["3:7 c", "5:6 f"])
    check("text\n| a | [b](c) |\n| - | - |\n", expected: ["2:7 c"])
  }

  @Test func findsLinksBehindReferenceDefinitions() {
    check("[r]: /u\n[s]: /v\n  'title'\nx [r]\n[s][]", expected: ["4:3 /u", "5:1 /v"])
  }

  @Test func findsLinksInHeadings() {
    check(
      "##   x [a](b) ##\n\n  y [c](d)\n[e](f)\n---\n",
      expected: ["1:8 b", "3:5 d", "4:1 f"])
  }

  @Test func findsLinksInFootnotes() {
    check("x[^1] [a](b)\n\n[^1]: y [c](d)\n    [e](f)\n", expected: ["1:7 b", "3:9 d", "4:5 f"])
  }

  @Test func findsLinksWithCarriageReturns() {
    check("a\r\n[b](c)\r[d](e)\r\n\r\n[f](g)", expected: ["2:1 c", "3:1 e", "5:1 g"])
  }

  @Test func findsNestedPictures() {
    check("a\n[![b](c)](d) [*e*](f) [](g)", expected: ["2:1 d", "2:2 c", "2:14 f", "2:23 g"])
  }

  @Test func placesEveryKindOfNode() {
    let text = """
      # A *b* {#c}

      - [x] d ~~e~~
        **f** `g`

      > h\\
      > i[^n]

      ```swift
      j
      ```
      ***
      ![k](l "m")

      [^n]: o

      """
    #expect(
      dump(Document(parsing: text)) == """
        1:1 document
          1:1 heading(0)
            1:3 text 'A '
            1:5 emphasis
              1:6 text 'b'
            1:8 text
          3:1 bulletList(isTight: true)
            3:1 taskItem(isChecked: true)
              3:7 paragraph
                3:7 text 'd '
                3:9 strikethrough
                  3:11 text 'e'
                3:14 softBreak ' '
                4:3 strong
                  4:5 text 'f'
                4:8 text ' '
                4:9 code 'g'
          6:1 blockQuote
            6:3 paragraph
              6:3 text 'h'
              6:4 lineBreak
              7:3 text 'i'
              7:4 footnoteReference(number: 1)
          9:1 codeBlock 'j\n'
            9:1 codeInfo 'swift'
          12:1 thematicBreak
          13:1 figure
            13:1 image(0)
              13:3 text 'k'
          15:1 footnoteDefinition(number: 1)
            15:7 paragraph
              15:7 text 'o'
        """)
  }
}
