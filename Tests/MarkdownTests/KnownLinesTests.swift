import Diagnostics
import Markdown
import Testing

@Suite("A file whose lines are known")
struct KnownLinesTests {
  @Test(arguments: ["\n", "\r", "\r\n"])
  func isParsedFromALineOn(lineEnd: String) throws {
    let lines = ["---", "title: a", "---", "# 漢字", "b *c*", "", "| d |", "| - |", "| `e` |", ""]
    let file = try UTF8Text(Array(lines.joined(separator: lineEnd).utf8)[...])
    let body = lines.dropFirst(3).joined(separator: lineEnd)
    let document = Document(parsing: file, fromLine: 4)
    #expect(dump(document) == dump(Document(parsing: body, firstLine: 4)))
    #expect(dump(document).contains("9:3 code 'e'"))
  }

  @Test func mayHaveNoMarkdown() throws {
    let file = try UTF8Text(Array("---\ntitle: a\n---".utf8)[...])
    let document = Document(parsing: file, fromLine: 4)
    #expect(document.nodes.map(\.kind) == [.document])
    #expect(document.nodes == Document(parsing: "", firstLine: 4).nodes)
  }

  @Test func mayBeTooLong() throws {
    let limit = 400 << 10
    let head = Array("a\n".utf8)
    let file = try UTF8Text((head + Array(repeating: UInt8(ascii: "b"), count: limit))[...])
    #expect(Document(parsing: file, fromLine: 2).excesses.isEmpty)
    let excesses = Document(parsing: file, fromLine: 1).excesses
    #expect(excesses.map(\.bound) == [.bytes(limit: limit)] && excesses.map(\.line) == [1])
  }
}
