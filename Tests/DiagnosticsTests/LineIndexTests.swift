import Diagnostics
import Testing

@Suite struct LineIndexTests {
  private let lines = LineIndex(Array("一二三\r\n[四](a) b\n".utf8)[...], file: "a.md")

  @Test func `a run of bytes begins and ends at columns of characters`() {
    let location = lines.location(of: 3..<17)
    #expect(location == Location("a.md", line: 1, column: 2, end: .init(line: 2, column: 5)))
    #expect("\(location)" == "a.md:1:2")
  }

  @Test func `a place between two columns of bytes ends on its line`() {
    #expect(
      lines.location(line: 2, byteColumns: 1..<9)
        == Location("a.md", line: 2, column: 1, end: .init(line: 2, column: 7)))
    #expect(lines.location(line: 9, byteColumns: 1..<9) == Location("a.md", line: 9))
  }

  @Test func `a text ends where it does, or with the line when it does not stand there`() {
    func end(of words: String) -> Location.Position? {
      lines.location(line: 1, byteColumn: 4, of: words.utf8).end
    }
    #expect(end(of: "二") == .init(line: 1, column: 3))
    #expect(end(of: "四") == .init(line: 1, column: 4))
    #expect(end(of: "") == .init(line: 1, column: 4))
    #expect(lines.location(line: 1, byteColumn: 4, of: []).column == 2)
  }

  @Test func `where something ends does not count when places are sorted`() {
    func warning(_ message: String, end: Location.Position?) -> Diagnostic {
      .warning(
        .unusedFile, at: Location("a.md", line: 1, column: 1, end: end),
        Wording(english: message, japanese: message))
    }
    let diagnostics = [
      warning("first", end: .init(line: 9, column: 1)), warning("second", end: nil),
      warning("third", end: .init(line: 2, column: 1)),
    ]
    #expect(diagnostics.sortedByLocation() == diagnostics)
  }
}
