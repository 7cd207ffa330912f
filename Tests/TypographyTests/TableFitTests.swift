import Testing
import Typography

@Suite struct TableFitTests {
  /// A line of A5, and type of 8.5 pt.
  private let measure = TypeMeasure(
    line: 323, usual: TableStep(size: 85, padding: 180), face: .serif)

  private func column(_ word: Double, piece: Double? = nil, line: Double? = nil) -> TableFit.Column
  {
    var column = TableFit.Column()
    column.word = word
    column.piece = piece ?? word
    column.line = line ?? word
    return column
  }

  @Test func `a table that has room is set as usual`() {
    let fit = TableFit([column(4), column(5), column(6)], in: measure)
    #expect(fit?.step == nil)
    #expect(fit?.breaksWords == false && fit?.keepsFirstColumn == true)
    #expect(fit?.blocks == [1..<3])
  }

  @Test(arguments: [
    (6, nil), (7, TableStep(size: 80, padding: 99)), (8, TableStep(size: 75, padding: 81)),
    (9, TableStep(size: 70, padding: 63)),
  ])
  func `more columns are set smaller, down to seven points`(count: Int, step: TableStep?) {
    let columns = [column(4)] + Array(repeating: column(4), count: count)
    let fit = TableFit(columns, in: measure)
    #expect(fit?.step == step)
    #expect(fit?.blocks == [1..<count + 1])
    #expect(fit?.breaksWords == false)
  }

  @Test func `words break only when the smallest type is too large, and then it is large again`() {
    let fit = TableFit([column(4), column(60, piece: 6), column(5)], in: measure)
    #expect(fit?.breaksWords == true)
    #expect(fit?.step == nil && fit?.blocks == [1..<3])
    #expect(TableFit([column(4), column(38, piece: 6)], in: measure)?.breaksWords == false)
  }

  @Test func `a year is parted into halves, in the largest type that fits`() {
    let fit = TableFit([column(6)] + Array(repeating: column(3.6), count: 12), in: measure)
    #expect(fit?.blocks == [1..<7, 7..<13])
    #expect(fit?.breaksWords == false && fit?.keepsFirstColumn == true)
    #expect(fit?.step == nil)
  }

  @Test func `blocks have about as many columns each`() {
    let fit = TableFit(Array(repeating: column(8), count: 12), in: measure)
    #expect(fit?.blocks.map(\.count) == [4, 4, 3] || fit?.blocks.map(\.count) == [3, 4, 4])
    #expect(fit?.blocks.first?.lowerBound == 1 && fit?.blocks.last?.upperBound == 12)
  }

  @Test func `a first column of long texts is broken like the others`() {
    let fit = TableFit([column(3, line: 30), column(20)], in: measure)
    #expect(fit?.keepsFirstColumn == false)
  }

  @Test func `what is wider than any line fits in no way`() {
    #expect(TableFit([column(3), column(60)], in: measure) == nil)
    #expect(TableFit([column(60)], in: measure) == nil)
    #expect(TableFit([], in: measure)?.step == nil)
  }
}
