import Fixtures
import Testing

@testable import PDF

struct TypeAreaTests {
  /// 20 mm from the left, 100 mm wide, 20 mm from the foot.
  private let area = TypeArea(
    oddLeft: 20, evenLeft: 20, width: 100, height: 170, bottom: 20, isVertical: false, covers: 0)

  private func glyphs(_ content: String) throws -> [ShownGlyph] {
    var known = [Int: TypeFont]()
    let font = ShownPage.Font(
      identity: 0, isComposite: false, widths: Array("[500 1000]".utf8), usualWidth: [],
      firstCode: Array("97".utf8), matrix: [],
      meanings: Array("1 beginbfrange <61> <62> <0041> endbfrange".utf8))
    let page = ShownPage(content: Array(content.utf8), fonts: ["/F1": font])
    return TextReader(page, known: &known).glyphs
  }

  @Test func lettersStandWhereTheirMatricesPutThem() throws {
    let glyphs = try glyphs(
      "q .75 0 0 -.75 0 600 cm BT /F1 20 Tf 1 0 0 -1 40 400 Tm (ab) Tj 10 0 Td [(a) -1000 <62>] TJ ET Q"
    )
    #expect(glyphs.map(\.text) == ["A", "B", "A", "B"])
    #expect(glyphs.map(\.left) == [30, 37.5, 37.5, 60])
    #expect(glyphs.map(\.right) == [37.5, 52.5, 45, 75])
    #expect(glyphs.allSatisfy { $0.base == 300 && $0.size == 15 && $0.scale == 0.75 })
  }

  @Test func stringsAreReadInAllTheirForms() {
    var scanner = ContentScanner(Array("(a\\(b\\)\\101(c)) <4142 4> % x\n[1 -.5]/N#1 Tj".utf8))
    var tokens = [ContentScanner.Token]()
    while let token = scanner.next() { tokens.append(token) }
    #expect(
      tokens == [
        .string(Array("a(b)A(c)".utf8)), .string([0x41, 0x42, 0x40]), .arrayStart, .number(1),
        .number(-0.5), .arrayEnd, .name("/N#1"), .word("Tj"),
      ])
  }

  @Test func compositeFontsHaveWidthsForRunsAndForRanges() {
    let font = TypeFont(
      ShownPage.Font(
        identity: 0, isComposite: true, widths: Array("[ 2 4 500 10 [ 250 750 ] ]".utf8),
        usualWidth: Array("900".utf8), firstCode: [], matrix: [],
        meanings: Array("2 beginbfchar <0002> <3042> <0003> <D83DDE00> endbfchar".utf8)))
    #expect([2, 4, 5, 10, 11].map(font.width) == [0.5, 0.5, 0.9, 0.25, 0.75])
    #expect([2, 3, 4].map(font.meaning) == ["あ", "😀", ""])
  }

  @Test func anEmptyBookKeepsToItsArea() throws {
    #expect(try PressPDF(samplePDF(pages: [a5])).excesses(of: area) == [])
  }

  @Test func aBookOfSheetsHasAMultipleOfFourPages() throws {
    for (pages, expected) in [(1, 4), (4, 4), (5, 8), (6, 8)] {
      let bytes = samplePDF(pages: Array(repeating: a5, count: pages))
      let finished = try PressPDF(bytes).finished(author: "a", trim: nil, sheetPages: 4)
      #expect(try PressPDF(finished).pageCount == expected)
    }
  }

  /// A line of a page: from its left edge to its right one, in points.
  private func line(_ left: Double, _ right: Double, base: Double = 300, scale: Double = 0.75)
    -> [ShownGlyph]
  {
    stride(from: left, to: right, by: 10).map {
      ShownGlyph(
        text: "あ", left: $0, right: min($0 + 10, right), base: base, size: 10, scale: scale)
    }
  }

  @Test func aWordBeyondTheAreaIsFoundOnItsPage() {
    let usual = line(57, 340)
    let wide = TypeAreaCheck(
      area: area, pages: [2: usual, 3: usual + line(57, 360, base: 200), 4: usual])
    #expect(wide.scale == 1)
    #expect(wide.words.map(\.page) == [3])
    let low = TypeAreaCheck(
      area: area, pages: [2: usual, 3: usual + line(57, 80, base: 50), 4: usual])
    #expect(low.words.map(\.page) == [3])
    // Running heads and page numbers.
    let furniture = line(57, 380, base: 560) + line(330, 380, base: 30)
    #expect(TypeAreaCheck(area: area, pages: [2: usual + furniture, 3: usual]).words == [])
  }

  @Test func marginsOfAThemesOwnAreNoMistake() {
    let own = line(30, 380)
    #expect(TypeAreaCheck(area: area, pages: [2: own, 3: own, 4: own]).words == [])
    #expect(TypeAreaCheck(area: area, pages: [1: own]).words == [])
    #expect(TypeAreaCheck(area: area, pages: [1: line(57, 380)]).words.map(\.page) == [1])
  }

  @Test func smallerTypeIsFoundByTheScaleOfThePages() {
    let scaled = line(57, 340, scale: 0.5)
    #expect(TypeAreaCheck(area: area, pages: [2: scaled + line(57, 100, base: 560)]).scale == 0.667)
    #expect(TypeAreaCheck(area: area, pages: [:]).scale == nil)
  }
}
