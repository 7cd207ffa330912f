import Diagnostics
import Testing

@testable import Publishing

@Suite struct LineEndsTests {
  @Test(arguments: [
    ("a\r\nb\r\n", "a\nc\nb\n", "a\r\nc\r\nb\r\n"),
    ("a\rb\r", "a\nb\nc\n", "a\rb\rc\r"),
    ("a\nb\n", "a\nc\n", "a\nc\n"),
    // Of a file with both, each line keeps its own, and a new one ends as that above it.
    ("a\r\nb\nc\r\nd", "a\nx\nb\nc\nd", "a\r\nx\r\nb\nc\r\nd"),
    ("a\nb\r\nc\n", "x\na\nb\nc\n", "x\na\nb\r\nc\n"),
    ("a\r\nb\n", "b\n", "b\n"),
    ("\u{FEFF}a\r\n", "b\n", "\u{FEFF}b\r\n"),
    ("\u{FEFF}", "b\n", "\u{FEFF}b\n"),
    ("", "b\n", "b\n"), ("a", "b\nc", "b\nc"), ("a\r\n", "", ""),
    // What is given with other ends is meant with those of the file.
    ("a\r\n", "b\r\nc\r", "b\r\nc\r\n"), ("a\n", "b\r\nc\r", "b\nc\n"),
  ])
  func `lines end as they did`(_ file: String, _ text: String, _ saved: String) throws {
    let read = try EditableText(of: Array(file.utf8), in: "a.md")
    #expect(read.bytes(saying: text) == Array(saved.utf8))
    #expect(read.bytes(saying: read.text) == Array(file.utf8))
    #expect(!read.text.utf8.contains(0x0D) && !read.text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `a text with signs that nobody sees can be opened, so that they can be taken out`()
    throws
  {
    let read = try EditableText(of: Array("a\u{0}\u{B}\u{FFFF}b\n".utf8), in: "a.md")
    #expect(read.bytes(saying: read.text) == Array("a\u{0}\u{B}\u{FFFF}b\n".utf8))
  }

  @Test(arguments: [[0xFF], [0xE3, 0x81], [0xC0, 0x80], [0xFE, 0xFF, 0x30, 0x42]] as [[UInt8]])
  func `what is not in UTF-8 is no text`(_ bytes: [UInt8]) {
    #expect(throws: Diagnostic.self) { try EditableText(of: bytes, in: "a.md") }
  }
}
