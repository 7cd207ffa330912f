import Diagnostics
import Testing

@Suite("Lines of a text")
struct LineStartsTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\rb\r\nc\n\rd", ["a", "b", "c", "", "d"]),
    ("a\r", ["a", ""]), ("a\r\n", ["a", ""]), ("a\n\r", ["a", "", ""]), ("\r", ["", ""]),
    ("1234567\r\n9", ["1234567", "9"]), ("12345678\r\n\n", ["12345678", "", ""]),
    ("漢字\u{2028}\u{85}a\nb", ["漢字\u{2028}\u{85}a", "b"]),
  ])
  func endWithLFOrCROrBoth(text: String, lines: [String]) {
    // A text that does not begin at index 0 has the same lines.
    let bytes = (Array("x\n".utf8) + Array(text.utf8)).dropFirst(2)
    let starts = LineStarts(bytes)
    #expect(starts.count == lines.count)
    let found = (1...starts.count).map {
      String(decoding: starts.line($0, of: bytes), as: UTF8.self)
    }
    #expect(found == lines)
    #expect(starts.longest >= lines.map(\.utf8.count).max() ?? 0)
  }

  @Test func someLinesWithTheirEnds() {
    let bytes = Array("a\r\nb\nc".utf8)[...]
    #expect(LineStarts(bytes).lines(2..<3, of: bytes) == bytes[3..<5])
    #expect(LineStarts(bytes).lines(2..<2, of: bytes).isEmpty)
  }

  @Test func aTextIsUTF8OrSaysWhereItIsNot() throws {
    let bytes: [UInt8] = [0x61, 0x0A, 0xE6, 0xBC, 0xA2, 0xFF]
    #expect(try UTF8Text(bytes[..<5]).lines.offsets == [0, 2])
    let error = #expect(throws: InvalidUTF8.self) { try UTF8Text(bytes[1...]) }
    #expect(error?.index == 5)
  }

  @Test func aPlaceIsTheSameHoweverTheLinesWereFound() throws {
    let bytes = Array("x漢a\r\n字b\rc".utf8).dropFirst()
    let index = bytes.lastIndex(of: UInt8(ascii: "b")) ?? 0
    let place = LineIndex(bytes, file: "f").location(of: index)
    #expect(place == Location("f", line: 2, column: 2))
    #expect(try LineIndex(UTF8Text(bytes), file: "f").location(of: index) == place)
    #expect(LineIndex(bytes, file: "f").location(line: 2, byteColumn: 4) == place)
    #expect(LineIndex(bytes, file: "f").location(line: 4, byteColumn: 1) == Location("f", line: 4))
  }
}
