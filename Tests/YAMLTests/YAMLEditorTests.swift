import Diagnostics
import Testing
import YAML

/// What changes in a YAML text when a value is set, added, taken away or moved.
@Suite struct YAMLEditorTests {
  private func edit(
    _ text: String, order: [String] = [],
    _ change: (inout YAMLEditor) throws(EditRefusal) -> Void
  ) throws -> String {
    var editor = try YAMLEditor(text.utf8) { _ in order }
    try change(&editor)
    return String(decoding: editor.bytes, as: UTF8.self)
  }

  private func set(
    _ text: String, _ path: String, _ value: YAMLValue, order: [String] = []
  ) throws -> String {
    try edit(text, order: order) { editor throws(EditRefusal) in
      try editor.set(value, at: path.split(separator: ".").map(String.init))
    }
  }

  @Test(
    arguments: [
      // Quotation marks are kept where they are of use, and put where they are needed.
      ("a: b\n", "a", "c", "a: c\n"), ("a: \"b\" # n\n", "a", "c", "a: \"c\" # n\n"),
      ("a:   'b'\n", "a", "it's", "a:   'it''s'\n"), ("a: \"x: y\"\n", "a", "c", "a: c\n"),
      ("a: b\n", "a", "x: y", "a: \"x: y\"\n"), ("a: b\n", "a", "yes", "a: \"yes\"\n"),
      ("a: b\n", "a", "81", "a: \"81\"\n"), ("a: b\n", "a", "2021-12-16", "a: \"2021-12-16\"\n"),
      ("a: b\n", "a", "03-1234-5678", "a: 03-1234-5678\n"), ("a: b\n", "a", "", "a: \"\"\n"),
      ("a: b\n", "a", "#c", "a: \"#c\"\n"), ("a: b\n", "a", "c # d", "a: \"c # d\"\n"),
      ("a: b\n", "a", "{漢字|かんじ}", "a: \"{漢字|かんじ}\"\n"),
      ("a: b\n", "a", "無料（送料はご負担ください）", "a: 無料（送料はご負担ください）\n"),
      ("a: b\n", "a", "https://example.org/", "a: https://example.org/\n"),
      // Of several lines, below a sign of their own; comments stay.
      ("a: b # n\nc: d\n", "a", "1\n\n2", "a: |- # n\n  1\n\n  2\nc: d\n"),
      ("a: | # n\n  x\n  y\n\nc: d\n", "a", "z", "a: z # n\n\nc: d\n"),
      ("a: >\n  x\n  y\nc: d\n", "a", "z\nw\n", "a: |\n  z\n  w\nc: d\n"),
      ("a: x\n  y\nc: d\n", "a", "z", "a: z\nc: d\n"),
      ("a: \"x\n  y\" # n\nc: d\n", "a", "z", "a: \"z\" # n\nc: d\n"),
      ("a:\n  x\nc: d\n", "a", "z", "a: z\nc: d\n"),
      // In brackets.
      ("a: {b: c, d: e} # n\n", "a.b", "x, y", "a: {b: \"x, y\", d: e} # n\n"),
      ("a: [b, 'c']\n", "a.1", "d", "a: [b, 'd']\n"), ("a: [b]\n", "a.1", "c", "a: [b, c]\n"),
      ("a: {b: c}\n", "a.d", "1\n2", "a: {b: c, d: \"1\\n2\"}\n"),
      ("a: {b: }\n", "a.b", "c", "a: {b: c }\n"), ("a: []\n", "a.0", "c", "a: [c]\n"),
      ("a: [b,\n  c] # n\n", "a.2", "d", "a: [b,\n  c, d] # n\n"),
      // Where nothing stood, or not even the key.
      ("a: # n\nc: d\n", "a", "b", "a: b # n\nc: d\n"),
      ("a:\n", "a.b.c", "d", "a:\n  b:\n    c: d\n"),
      ("", "a", "b", "a: b\n"), ("# n\n", "a", "b", "# n\na: b\n"),
      ("a: b", "c", "d", "a: b\nc: d"),
      ("a: |+\n  x\n\n\nb: 1\n", "a", "z", "a: z\nb: 1\n"),
      ("a: {}\n", "a.0", "c", "a: [c]\n"), ("a: b\n\n# n\n", "c", "d", "a: b\nc: d\n\n# n\n"),
      ("a:\n  - b\n", "a.1", "c", "a:\n  - b\n  - c\n"),
      ("a:\n- b\n", "a.1", "c", "a:\n- b\n- c\n"),
      ("a:\n    b: c\n", "d.e", "f", "a:\n    b: c\nd:\n    e: f\n"),
      ("a:\n  - b: c\n", "a.0.d", "e", "a:\n  - b: c\n    d: e\n"),
      ("a:\n  - b: c\n", "a.1.b", "e", "a:\n  - b: c\n  - b: e\n"),
      ("a:\n  - {} # n\n", "a.0.b", "c", "a:\n  - b: c # n\n"),
      ("a: b\r\nc: d\r\n", "e", "f\ng", "a: b\r\nc: d\r\ne: |-\r\n  f\r\n  g\r\n"),
    ])
  func `a text`(_ before: String, _ path: String, _ value: String, _ after: String) throws {
    #expect(try set(before, path, .text(value)) == after)
  }

  @Test(
    arguments: [
      (
        "a: b\n", "a", YAMLValue.mapping([.init("ja", .text("本")), .init("en", .text("a: b"))]),
        "a:\n  ja: 本\n  en: \"a: b\"\n"
      ),
      ("a: b # n\nc: d\n", "a", .mapping([.init("ja", .text("本"))]), "a: # n\n  ja: 本\nc: d\n"),
      ("a: # n\n  ja: 本\n  en: b\n\nc: d\n", "a", .text("e"), "a: e # n\n\nc: d\n"),
      (
        "a:\n  # n\n  ja: 本\n  en: b\n", "a", .mapping([.init("ja", .text("紙"))]),
        "a:\n  # n\n  ja: 紙\n"
      ),
      (
        "a:\n  - b\n  # n\n  - c\n  - d\n", "a", .list([.text("b"), .text("d")]),
        "a:\n  - b\n  # n\n  - d\n"
      ),
      ("a: [b, c]\n", "a", .list([.text("x"), .text("b"), .text("c")]), "a: [x, b, c]\n"),
      ("a: true\n", "a", .word("false"), "a: false\n"),
      ("a: \"true\"\n", "a", .word("true"), "a: true\n"),
      ("a: \"2021-12-16\"\n", "a", .word("2022-01-02"), "a: 2022-01-02\n"),
      ("a: b\n", "c", .list([.word("monday"), .word("friday")]), "a: b\nc: [monday, friday]\n"),
      (
        "a: b\n", "c", .list([.mapping([.init("d", .text("e")), .init("f", .text("g"))])]),
        "a: b\nc:\n  - d: e\n    f: g\n"
      ),
    ])
  func `a value of another kind`(
    _ before: String, _ path: String, _ value: YAMLValue, _ after: String
  ) throws {
    #expect(try set(before, path, value) == after)
  }

  @Test(
    arguments: [
      ("a: 1\nd: 2\n", "b", "a: 1\nb: x\nd: 2\n"),
      (
        "a:\n  e: 1\n  # e too\n\n# of d\nd: 2\n", "b",
        "a:\n  e: 1\n  # e too\nb: x\n\n# of d\nd: 2\n"
      ),
      ("# file\n\n# of d\nd: 2\n", "b", "# file\n\nb: x\n# of d\nd: 2\n"),
      (
        "a: 1\n\n# what b is\n# b: some\n\nd: 2\n", "b",
        "a: 1\n\n# what b is\nb: x\n# b: some\n\nd: 2\n"
      ),
      ("a: |+\n  y\n\n\nd: 2\n", "b", "a: |+\n  y\n\n\nb: x\nd: 2\n"),
      ("{a: 1, d: 2}\n", "b", "{a: 1, b: x, d: 2}\n"), ("{d: 2}\n", "b", "{b: x, d: 2}\n"),
      ("a: 1\n", "z", "a: 1\nz: x\n"),
    ])
  func `a new key stands in its place`(_ before: String, _ key: String, _ after: String) throws {
    #expect(try set(before, key, .text("x"), order: ["a", "b", "c", "d"]) == after)
  }

  @Test func `an example in a comment shows where a key below another one belongs`() throws {
    let text = "o:\n  ## the name\n  name: x\n  ## short\n#   short: y\n\n# p:\n#   short: z\n"
    #expect(
      try set(text, "o.short", .text("s"))
        == "o:\n  ## the name\n  name: x\n  ## short\n  short: s\n#   short: y\n\n# p:\n#   short: z\n"
    )
    #expect(
      try set(text, "p.short", .text("s"))
        == text.replacing("# p:", with: "p:\n  short: s\n# p:"))
  }

  @Test(
    arguments: [
      ("a: 1\n# of b\nb: 2 # n\nc: 3\n", "b", "a: 1\n# of b\nc: 3\n"),
      ("a: 1\nb:\n  c: 2\n", "b.c", "a: 1\n"), ("a: 1\nb: 2", "b", "a: 1"), ("a: 1\n", "a", ""),
      ("a: [1, 2, 3]\n", "a.0", "a: [2, 3]\n"), ("a: [1, 2, 3]\n", "a.2", "a: [1, 2]\n"),
      ("b: 1\na: [1]\n", "a.0", "b: 1\n"), ("a: {b: 1, c: 2}\n", "a.b", "a: {c: 2}\n"),
      ("a:\n  - b: 1\n    c: 2\n", "a.0.b", "a:\n  - c: 2\n"),
      ("a:\n  - b: 1\n    # of c\n    c: 2\n", "a.0.b", "a:\n  -\n    # of c\n    c: 2\n"),
      ("a:\n  - b: 1\n  - c: 2\n", "a.0.b", "a:\n  - {}\n  - c: 2\n"),
      ("a:\n  - 1\n  - 2\n", "a.1", "a:\n  - 1\n"), ("a: |\n  x\n\n\nb: 1\n", "a", "\n\nb: 1\n"),
      ("a: 1\n", "z.y", "a: 1\n"),
    ])
  func `a key or an item is taken away`(
    _ before: String, _ path: String, _ after: String
  ) throws {
    let text = try edit(before) { editor throws(EditRefusal) in
      try editor.remove(path.split(separator: ".").map(String.init))
    }
    #expect(text == after)
  }

  @Test(
    arguments: [
      ("a: [x, y, z]\n", 0, 2, "a: [y, z, x]\n"),
      ("a: [x,  y, z] # n\n", 2, 0, "a: [z,  x, y] # n\n"),
      (
        "a:\n  - x\n\n  # of y\n  - y: 1\n    # in y\n    z: 2\n  - w\n", 1, 0,
        "a:\n  # of y\n  - y: 1\n    # in y\n    z: 2\n\n  - x\n  - w\n"
      ),
      ("a:\n- x\n- y", 1, 0, "a:\n- y\n- x"),
    ])
  func `an item moves`(_ before: String, _ old: Int, _ new: Int, _ after: String) throws {
    let text = try edit(before) { editor throws(EditRefusal) in
      try editor.move(from: old, to: new, inListAt: ["a"])
    }
    #expect(text == after)
  }

  @Test(
    arguments: [
      ("a:\n  - x\n  # of y\n  - y\n", 1, "a:\n  - x\n  - {}\n  # of y\n  - y\n"),
      ("a:\n  - x\n", 0, "a:\n  - {}\n  - x\n"), ("a: [x]\n", 0, "a: [{}, x]\n"),
      ("b: 1\n", 0, "b: 1\na:\n  - {}\n"), ("a:\n  - x\n", 7, "a:\n  - x\n  - {}\n"),
    ])
  func `an empty item is put in`(_ before: String, _ index: Int, _ after: String) throws {
    let text = try edit(before) { editor throws(EditRefusal) in
      try editor.insert(.mapping([]), at: index, ofListAt: ["a"])
    }
    #expect(text == after)
  }

  @Test(
    arguments: [
      ("a: &x 1\nb: *x\n", "a", 1), ("a: !!str 1\n", "a", 1), ("a: b\n? c\n: d\n", "c", 3),
      ("a: [b\n", "a", 1), ("a：b\n", "a", 1), ("a: 1\n---\nb: 2\n", "a", 2), ("- a\n", "b", 1),
      ("a: b\n", "a.c", 1),
    ])
  func `what is not understood is refused, with its line`(
    _ text: String, _ path: String, _ line: Int
  ) throws {
    do throws(EditRefusal) {
      var editor = try YAMLEditor(text.utf8, firstLine: 11)
      try editor.set(.text("x"), at: path.split(separator: ".").map(String.init))
      Issue.record("\(String(decoding: editor.bytes, as: UTF8.self))")
    } catch {
      #expect(error.line == line + 10)
      #expect(!error.message.english.isEmpty && !error.message.japanese.isEmpty)
    }
  }

  @Test func `refusals in both languages`() throws {
    func refusal(_ text: String, _ value: String = "x") -> EditRefusal? {
      do throws(EditRefusal) {
        var editor = try YAMLEditor(text.utf8)
        try editor.set(.text(value), at: ["a", "b"])
        return nil
      } catch {
        return error
      }
    }
    let unknown = try #require(refusal("a: b\n"))
    #expect(unknown.message.english == "“a.b” is written in a way that cannot be changed here.")
    #expect(unknown.message.japanese == "「a.b」は、ここでは変えられない書き方になっています。")
    #expect(unknown.hint?.english == "Change it in the text of the file, on line 1.")
    #expect(unknown.hint?.japanese == "ファイルの文字のほう（1行目）で直してください。")
    let broken = try #require(refusal("a: &b c\n"))
    #expect(
      broken.message.english == """
        Before this can be changed here, line 1 must be mended: “&” has a meaning of its own in YAML, so this value \
        cannot be read.
        """)
    #expect(broken.message.japanese.hasPrefix("ここで変える前に、1行目を直してください。"))
    let value = try #require(refusal("a: {b: c}\n", "\u{1}"))
    #expect(value.message.english.contains("U+0001"))
    #expect(value.line == nil)
  }
}
