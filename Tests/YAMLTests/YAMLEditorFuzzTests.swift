import Diagnostics
import Fixtures
import Testing
import YAML

/// Whatever is asked of a text, it stays one that can be read, and says what was asked.
@Suite struct YAMLEditorFuzzTests {
  /// Texts of all shapes in which people write.
  private static let texts = [
    "a: 1\nb:\n  - x\n  - y: 2\n    z: |\n      p\n\n      q\n\n# end\n",
    "a: {b: [1, {c: d}], e: }\nf: []\n",
    "a:\n- b\n- c: d\n  e:\n  - f\n\ng: >-\n  h\n  i\n",
    "\"a\": 'b' # n\n\n'c': \"d\\n\n  e\"\nf: g\n  h # i\n",
    "# only a comment", "", "a:\r\n  b: c # n\r\n  # in a\r\n\r\nd:\r\n  - e\r\n  # of f\r\n  - f",
    "- a\n- b: c\n",
    "a:\n  # first\n  - b: 1\n\n    c: 2\n  -\n    d: 3\n  - {}\n  - [e, f]\n",
    "a: |+\n  x\n\n\nb: |2\n   y\nc: ~\nd:\n",
    "---\na: b\n...\n", "{a: b,\n c: [d,\n  e] # n\n}\n", "a:    b   \nc:\td\n",
    "a: 1\na: 2\nb: 3\n", "a:\n    b:\n        c: d\n",
  ]

  private static let keys = ["a", "b", "c", "d", "e", "f", "0", "1", "2", "new", "a b", "true"]
  private static let values: [YAMLValue] = [
    .text(""), .text("x"), .text("a: b # c"), .text("1\n\n 2\n"), .text("- x\n"), .word("true"),
    .word("2021-12-16"), .list([]),
    .mapping([]),
    .list([.text("p"), .mapping([.init("q", .text("r\ns")), .init("t", .word("1"))])]),
    .mapping([.init("ja", .text("本")), .init("en", .list([.text("u, v"), .list([.text("w")])]))]),
  ]

  @Test func `texts stay whole under thousands of changes of any kind`() throws {
    var random = FixedNumbers(state: 16)
    var (made, refused) = (0, 0)
    for _ in 0..<600 {
      let text = try #require(Self.texts.randomElement(using: &random))
      var editor = try YAMLEditor(text.utf8) { _ in ["a", "new", "d"] }
      for _ in 0..<12 {
        let path = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          Self.keys.randomElement(using: &random) ?? ""
        }
        let value = try #require(Self.values.randomElement(using: &random))
        let before = editor.bytes
        do throws(EditRefusal) {
          switch Int.random(in: 0..<6, using: &random) {
          case 0: try editor.remove(path)
          case 1:
            try editor.insert(value, at: Int.random(in: 0...3, using: &random), ofListAt: path)
          case 2:
            try editor.move(
              from: Int.random(in: 0...2, using: &random),
              to: Int.random(in: 0...2, using: &random), inListAt: path)
          default: try editor.set(value, at: path)
          }
          made += editor.bytes == before ? 0 : 1
          let read = try? YAMLEditor(editor.bytes)
          #expect(
            read != nil,
            "\(String(decoding: before, as: UTF8.self).debugDescription) \(path) \(value)")
        } catch {
          refused += 1
          #expect(editor.bytes == before)
        }
      }
    }
    #expect(made > 1500, "\(made) made, \(refused) refused")
  }
}
