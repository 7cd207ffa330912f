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

extension LineIndexTests {
  @Test(arguments: ["a\nほん本b\r\n\rc", "", "\n", "か\u{3099}\u{1F600}x"])
  func `a place leads back to its bytes`(_ text: String) {
    let bytes = Array("--\(text)".utf8)[2...]
    let lines = LineIndex(bytes, file: "a")
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 && bytes[$0] > 0x0D }
    for start in starts {
      for end in starts where end >= start {
        #expect(lines.range(of: lines.location(of: start..<end)) == start..<end)
      }
    }
    #expect(lines.index(of: Location.Position(line: 99, column: 1)) == nil)
    #expect(lines.range(of: Location("a", line: 1)) == nil)
  }
}
