import Diagnostics
import Testing
import YAML

@Suite struct YAMLTests {
  private func parse(_ text: String, firstLine: Int = 1) throws -> YAMLNode? {
    try YAMLNode.parse(Array(text.utf8)[...], file: "a.yaml", firstLine: firstLine)
  }

  private func problem(_ text: String) -> Diagnostic? {
    do throws(Diagnostic) {
      let node = try YAMLNode.parse(Array(text.utf8)[...], file: "a.yaml")
      return node.flatMap { MappingReader($0).finish().first }
    } catch {
      return error
    }
  }

  @Test func `values keep the place at which they stand, counted in characters`() throws {
    let entries = try #require(try parse("名前: 冊子\nlist:\n  - [a, 'b']\n", firstLine: 5)).mapping()
    #expect(entries.map(\.key) == ["名前", "list"])
    #expect(
      entries[0].value.location
        == Location("a.yaml", line: 5, column: 5, end: .init(line: 5, column: 7)))
    let inner = try entries[1].value.sequence()[0].sequence()
    #expect(try inner.map { try $0.text() } == ["a", "b"])
    #expect(
      inner[1].location == Location("a.yaml", line: 7, column: 9, end: .init(line: 7, column: 12)))
  }

  @Test(
    arguments: [
      ("a: 題名  # note\n", 1, 6), ("a: '題 名' \n", 1, 9), ("a: [b,\n  c ]\nd:\n", 2, 6),
      ("a:\n  b: c\n  d: ef\n\n# note\ng:\n", 3, 8), ("a:\n- b\n- cd\ng:\n", 3, 5),
      ("a:\nb:\n", 1, 3),
      ("a: {b: c}\n", 1, 10), ("a: [b: cd ]\n", 1, 12), ("a: |\n  b\n  c\n", 4, 1),
    ])
  func `a value ends behind its last character`(_ text: String, _ line: Int, _ column: Int) throws {
    let value = try #require(try parse(text)).mapping()[0].value
    #expect(value.location.end == .init(line: line, column: column))
  }

  @Test func `dates and numbers stay as they are written`() throws {
    let entries = try #require(try parse("date: 2021-12-16\ncode: 081\n")).mapping()
    #expect(try entries.map { try $0.value.text() } == ["2021-12-16", "081"])
  }

  @Test func `nothing, a tilde and null are no value`() throws {
    let entries = try #require(try parse("a:\nb: ~\nc: null\nd: ''\n")).mapping()
    #expect(entries.map(\.value.isNull) == [true, true, true, false])
  }

  @Test func `a text without a document has no value`() throws {
    #expect(try parse("# only a comment\n") == nil)
  }

  @Test(arguments: [
    (
      "a: 1\na: 2\n",
      "a.yaml:2:1: error: “a” is written twice; the first one is on line 1. [repeated-key]\n  hint: Remove one of them."
    ),
    (
      "a: 1\n---\nb: 2\n",
      "a.yaml:2:1: error: A second document begins here. [second-document]\n  hint: Remove the line “---”."
    ),
    (
      "[a]: 1\n",
      "a.yaml:1:1: error: “[” has a meaning of its own in YAML, so this value cannot be read. [unquoted-value]\n  hint: Put the value in quotation marks: \"[a]: 1\""
    ),
    (
      "a: {[b]: 1}\n",
      "a.yaml:1:5: error: A key must be a text, not a list or a mapping. [key-is-no-text]\n  hint: Put values that begin with [ or { in quotation marks."
    ),
    (
      "a: \"b\n",
      "a.yaml:1:4: error: This is not valid YAML: found unexpected end of stream. [invalid-yaml]\n  hint: Close the quotation mark or bracket that was opened."
    ),
    (
      "a:\n- b\nc\n",
      "a.yaml:3:1: error: This is not valid YAML: could not find expected ':'. [invalid-yaml]\n  hint: Check that this line is indented like its neighbours, with spaces, and has “key: value”."
    ),
  ])
  func `what cannot be read is named with its place`(text: String, message: String) {
    #expect(problem(text)?.text(in: .english) == message)
  }

  @Test func `nesting is bounded`() {
    let deep = problem(String(repeating: "[", count: 100_000))
    #expect(deep?.message.english == "Values are nested more than 64 levels deep.")
    #expect(deep?.message.japanese == "入れ子が64段を超えています。")
  }

  @Test func `random bytes give a value or a diagnostic`() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("ab:-[]{}&*!|>'\"%@`#,?\n \t\u{0}あ：　＃\u{2028}".utf8)
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      do throws(Diagnostic) {
        _ = try YAMLNode.parse(bytes[...], file: "a.yaml")
      } catch {
        #expect(error.location.file == "a.yaml")
      }
    }
  }
}

@Suite struct MappingReaderTests {
  private func reader(_ text: String) throws -> MappingReader {
    MappingReader(try #require(try YAMLNode.parse(Array(text.utf8)[...], file: "a.yaml")))
  }

  @Test func `a key that nobody asks for is unknown`() throws {
    var reader = try reader("title: a\nleed: b\n")
    #expect(reader.optional("title") { node throws(Diagnostic) in try node.text() } == "a")
    #expect(reader.optional("lead") { node throws(Diagnostic) in try node.text() } == nil)
    #expect(
      reader.finish().map { $0.text(in: .english) }
        == [
          "a.yaml:2:1: error: “leed” is not a known key. [unknown-key]\n  hint: Did you mean “lead”?"
        ])
  }

  @Test func `a value of the wrong type is reported and reads as missing`() throws {
    var reader = try reader("title: [a]\n")
    #expect(reader.optional("title") { node throws(Diagnostic) in try node.text() } == nil)
    #expect(
      reader.finish().map { $0.text(in: .japanese) }
        == [
          """
          a.yaml:1:8: エラー: ここには文字列が必要ですが、リストがあります。 [wrong-value]
            直し方: 文字として書いたなら、引用符で囲んでください： "[a]"
          """
        ])
  }

  @Test func `what is wrong in a nested mapping joins the rest`() throws {
    var reader = try reader("contact:\n  nmae: a\n")
    _ = reader.nested("contact") {
      $0.optional("name") { node throws(Diagnostic) in try node.text() }
    }
    #expect(
      reader.finish().map(\.location)
        == [Location("a.yaml", line: 2, column: 3, end: .init(line: 2, column: 7))])
  }
}
