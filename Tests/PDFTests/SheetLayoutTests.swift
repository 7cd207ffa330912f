import Testing

@testable import PDF

struct SheetLayoutTests {
  private let page = Size(width: 420, height: 595)

  private func content(_ half: SheetLayout.Half, depth: Int, _ style: ImpositionStyle) throws
    -> String
  {
    let box = Rectangle(left: 0, bottom: 0, right: 420, top: 595)
    let geometry = try #require(PageGeometry(boxes: .init(media: box)))
    return SheetLayout(page: page, style: style)
      .content(painting: "P1", geometry, on: half, depth: depth)
  }

  @Test func twoPagesStandSideBySide() throws {
    let style = ImpositionStyle(binding: .left)
    #expect(SheetLayout(page: page, style: style).mediaBox.size == Size(width: 840, height: 595))
    #expect(
      try content(.left, depth: 3, style) == "q 0 0 420 595 re W n 1 0 0 1 0 0 cm /P1 Do Q\n")
    #expect(
      try content(.right, depth: 3, style) == "q 420 0 420 595 re W n 1 0 0 1 420 0 cm /P1 Do Q\n")
  }

  @Test func creepMovesInnerPagesToTheFoldAndNeverAcrossIt() throws {
    // 25.4 mm are 72 points.
    let style = ImpositionStyle(binding: .left, creep: 2.54)
    #expect(try content(.left, depth: 0, style).contains(" 0 0 cm"))
    #expect(
      try content(.left, depth: 2, style) == "q 0 0 420 595 re W n 1 0 0 1 14.4 0 cm /P1 Do Q\n")
    #expect(
      try content(.right, depth: 2, style)
        == "q 420 0 420 595 re W n 1 0 0 1 405.6 0 cm /P1 Do Q\n")
    let away = ImpositionStyle(binding: .left, creep: -2.54)
    #expect(try content(.left, depth: 2, away).contains(" -14.4 0 cm"))
  }

  @Test func marksStandOutsideTheCutAndTheirPaperIsLarger() {
    let layout = SheetLayout(page: page, style: ImpositionStyle(binding: .left, cropMarks: true))
    let margin = 7.5 * 72 / 25.4
    #expect(abs(layout.mediaBox.size.width - 840 - 2 * margin) < 0.001)
    #expect(abs(layout.mediaBox.size.height - 595 - 2 * margin) < 0.001)
    #expect(abs(layout.trimBox.left - margin) < 0.001)
    // Eight lines at the corners and two at the fold.
    #expect(layout.marks.split(separator: " l ").count == 11)
    #expect(SheetLayout(page: page, style: ImpositionStyle(binding: .left)).marks.isEmpty)
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1 + 0.2, "0.3"), (0.00001, "0.00001"),
    (0.000001, "0"), (419.52, "419.52"), (-0.05, "-0.05"), (1e9, "1000000000"),
  ])
  func numbersAreWrittenAsPDFReadsThem(number: Double, text: String) {
    #expect(number.operand == text)
  }
}
