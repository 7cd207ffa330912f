import Markdown
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The inputs with which cmark's own test family looks for costs that explode, and those of Sasshi's
/// own syntax, far longer than a person writes.
@Suite("Pathological inputs", .serialized)
struct PathologicalTests {
  struct Input: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static let commonMark = [
    Input("nested strong emphasis", times(65_000, "*a **a ") + "b" + times(65_000, " a** a*")),
    Input("closers without openers", times(65_000, "a_ ")),
    Input("openers without closers", times(65_000, "_a ")),
    Input("link closers without openers", times(65_000, "a]")),
    Input("link openers without closers", times(65_000, "[a")),
    Input("mismatched openers and closers", times(50_000, "*a_ ")),
    Input("openers and closers of every length", "a**b" + times(50_000, "c* ")),
    Input("a hard link and emphasis case", "**x [a*b**c*](d)"),
    Input("nested brackets", times(50_000, "[") + "a" + times(50_000, "]")),
    Input("nested quotes", times(50_000, "> ") + "a"),
    Input("deeply nested lists", (0..<600).map { times($0, "  ") + "* a\n" }.joined()),
    Input("backticks", (1..<700).map { "e" + times($0, "`") }.joined()),
    Input("unclosed links", times(50_000, "[a](<b")),
    Input("unclosed pictures", times(30_000, "![[]()")),
    Input("unclosed comments", "</" + times(50_000, "<!--")),
    Input("empty declarations", times(50_000, "<![A-")),
    Input("tables", times(30_000, "aaa\rbbb\n-\u{0B}\n")),
    Input("tildes", times(20_000, "a~~~b ") + times(100_000, "~")),
    Input("tildes in stars", times(60_000, "*~") + times(60_000, "a~~")),
    Input("references", (0..<20_000).map { "[\($0)]: /u\n" }.joined() + times(20_000, "[0] ")),
    Input("footnotes", (0..<9_000).map { "[^\($0)]: a\n" }.joined() + times(20_000, "[^1] ")),
    Input("one footnote", times(60_000, "[^a") + "\n\n[^a]: b"),
    Input("addresses", times(60_000, "www.") + times(5_000, "a@b.c ")),
    Input("entities", times(60_000, "&")),
    Input("carriage returns", times(250_000, "\r")),
    Input("numbers", times(60_000, "1. ")),
    Input("lines of hyphens that belong to no head", times(50_000, "a\n|-|-|\n")),
    Input("lines of hyphens below ruby", times(25_000, "a{b|c}\n|-|-|\n")),
    Input("unclosed instructions", times(90_000, "a <?")),
    Input("unclosed instructions with question marks", times(50_000, "a <? ??>")),
    Input("unclosed declarations", times(60_000, "a <!A ")),
    Input("unclosed sections", times(35_000, "a <![CDATA[")),
    Input("unclosed instructions in a table", "|a|\n|-|\n" + times(60_000, "|<? ")),
    Input("unclosed instructions in headings", times(40_000, "# <? <?\n")),
    Input("NULs", times(60_000, "abc\u{0}")),
  ]

  private static let own = [
    Input("braces", times(250_000, "{")),
    Input("ruby that is not closed", times(60_000, "{漢|")),
    Input("ruby", times(40_000, "{漢|か}")),
    Input("one long ruby", "{" + times(60_000, "漢") + times(60_000, "|か") + "}"),
    Input("ruby in a table", "| a |\n| - |\n" + times(10_000, "| {漢|か} |\n")),
    Input("ruby before a table", times(20_000, "{漢|か} |\n-|-\n")),
    Input("emphasis beside kanji", times(30_000, "漢**「字」**")),
    Input("stars beside kanji", times(80_000, "漢*")),
    Input("containers", times(60_000, ":::note\n")),
    Input("containers by length", (3..<500).map { times($0, ":") + "note\n" }.joined()),
    Input(
      "containers in quotes",
      times(400, ">") + ":::note\n" + times(400, times(400, ">") + "\n:::\n")),
    Input("closing lines", times(100_000, ":::\n")),
    Input("colons", times(500_000, ":")),
    Input("turns", ":::座談会\n" + times(30_000, "甲：a\n") + ":::"),
    Input("stage notes", ":::座談会\n" + times(30_000, "（a）\n") + ":::"),
    Input("a long turn", ":::座談会\n甲：" + times(50_000, "乙：") + "\n:::"),
    Input("undefined footnotes", times(40_000, "[^a]*")),
    Input("unused footnotes", (0..<20_000).map { "[^\($0)]: a\n" }.joined()),
    Input("a link defined often", times(30_000, "[a]: b\n\n")),
    Input("headings with one id", times(20_000, "# a {#b}\n")),
    Input("tags that nothing closes", times(100_000, "<u>")),
    Input("tags that close nothing", times(80_000, "</u>")),
    Input("tags that cross", times(20_000, "<u><b></u></b>")),
    Input("HTML's ruby", times(12_000, "<ruby>a<rt>b</rt></ruby>")),
    Input("HTML's ruby that is not closed", times(40_000, "<ruby>a")),
    Input("comments", times(40_000, "a<!-- b -->")),
    Input("comments with hyphens", times(25_000, "a<!-- b -- c -->")),
    Input("comments before text", times(25_000, "<!-- a --> b\n\n")),
    Input("boxes of GitHub's", times(30_000, "> [!NOTE]\n")),
    Input("attributes", times(40_000, "`a`{.b}")),
    Input("spans", times(40_000, "[a]{.b}")),
    Input("more than half a megabyte", times(1_000_000, "漢**「字」**{漢|か}\n")),
  ]

  /// In processor time, which a busy machine does not lengthen; for the release configuration, the one that
  /// people run.
  private static let limit = Duration.seconds(2)

  @Test("are answered within two seconds", arguments: commonMark + own)
  func answer(_ input: Input) {
    let start = Self.processorTime
    let document = Document(parsing: input.text)
    #expect(!document.nodes.isEmpty)
    _ = document.html().count + document.plainText.utf8.count
    #expect(Self.processorTime - start < Self.limit)
  }

  /// What this thread has used so far.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  @Test(arguments: 0..<20)
  func randomBytesAreParsed(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> UInt8 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 32)
    }
    let alphabet = Array("*_~`[]{}()|:!<>#-=^&\\\n\n \t漢、「」：（）12ab@w.".utf8) + [0, 1, 0xFF]
    for _ in 0..<50 {
      let bytes = (0..<2_000).map { _ in
        seed % 4 == 0 ? next() : alphabet[Int(next()) % alphabet.count]
      }
      let document = Document(parsing: bytes)
      _ = document.html().count + document.plainText.utf8.count + document.faults.count
      #expect(document.nodes.allSatisfy { $0.end <= document.nodes.count })
    }
  }
}
