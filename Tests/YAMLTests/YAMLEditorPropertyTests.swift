import Diagnostics
import Fixtures
import Testing
import YAML

/// What holds for every value of the settings that people have, whatever is put in its place.
@Suite struct YAMLEditorPropertyTests {
  /// The settings with which a site begins, in its languages, each in use; and the sample's.
  private static let names = [
    "starter/site/ja.yaml", "starter/site/en.yaml", "starter/site/zh-Hans.yaml",
    "content/site.yaml",
  ]

  private static func text(_ name: String) throws -> [UInt8] {
    let file = String(decoding: try TestFile.read("\(Checkout.path)/\(name)"), as: UTF8.self)
    guard name.hasPrefix("starter") else { return Array(file.utf8) }
    let filled = file.replacing("{{{name-yaml}}}", with: "会")
      .replacing("{{{languages-yaml}}}", with: "[ja, en]").replacing("{{{source}}}", with: "ja")
    let lines = filled.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("{{") }.map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Texts that YAML would take for something else, and those that people paste.
  private static let nasty: [String] =
    [
      "", " ", "  x", "x  ", "a: b", "a:", ": a", "#", "# a", "a # b", "a #b", "a#b", "-", "- a",
      "-a", "--- ",
      "---", "...", "?", "? a", "yes", "No", "true", "FALSE", "null", "~", "y", "on", "0", "007",
      "0x1F", "1_000",
      "1e3", "3.14", "+81", "-1", ".5", "8:30", "08:30", "2018", "2018-05", "2018-05-01",
      "2018-05-01 10:00:00",
      "\"", "'", "\"a\"", "'a'", "it's", "say \"x\"", "\\", "\\n", "a\\", "{", "}", "[", "]", "{a}",
      "[a, b]", "a, b",
      "{漢字|かんじ}", "{a: b}", "&a", "*a", "*強調*", "!a", "!!str", "|", ">", "|-", "%", "%TAG", "@",
      "`", "=", "<<", "<b>",
      "a\nb", "a\n", "\na", "\n", "\n\n", "a\n\nb\n", "  a\n b", "a\n  b\n", "a \n b ", "# a\n# b",
      "- a\n- b", "a: b\nc: d",
      "a\tb", "\ta", "a\n\tb", "a\r\nb", "a\rb", "　全角の空白", "前　後　", "：", "名前：山田", "key：value", "＃ a",
      "a\u{85}b", "a\u{2028}b", "a\u{2029}b", "\u{FEFF}a", "\u{A0}a\u{A0}", "\u{200B}", "e\u{301}",
      "か\u{3099}", "👩‍👩‍👧", "𠮷野家",
      "שלום", String(repeating: "長い文。", count: 200), "https://example.org/?a=b#c", "mailto:a@b.c",
      "03-3334-4304",
      "<!-- a -->", "a | b", "100%", "$a", "^a", "a && b", "¥1,000", "「」", "ja", "name: x # y",
    ]

  /// The paths of all texts and words, each with what stands there.
  private static func values(in root: YAMLNode?) -> [(path: [String], value: YAMLNode)] {
    var values: [(path: [String], value: YAMLNode)] = []
    func visit(_ node: YAMLNode, _ path: [String]) {
      switch node.content {
      case .scalar: values.append((path, node))
      case .sequence(let items):
        for (index, item) in items.enumerated() { visit(item, path + ["\(index)"]) }
      case .mapping(let entries): for entry in entries { visit(entry.value, path + [entry.key]) }
      }
    }
    if let root { visit(root, []) }
    return values
  }

  /// What all values but one say, and that one.
  private static func parted(
    _ bytes: [UInt8], at path: [String]
  ) throws -> (others: [[String]], own: String?) {
    let values = values(in: try YAMLNode.parse(bytes[...], file: ""))
    func text(_ node: YAMLNode) -> String { (try? node.text()) ?? "" }
    return (
      values.filter { $0.path != path }.map { $0.path + [text($0.value)] },
      values.first { $0.path == path }.map { text($0.value) }
    )
  }

  @Test(arguments: names)
  func `any text can stand in place of any value, and nothing else changes`(_ name: String) throws {
    let text = try Self.text(name)
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let editor = try YAMLEditor(text)
    let values = Self.values(in: editor.root)
    #expect(values.count > 40)
    for (number, (path, old)) in values.enumerated() {
      let others = try Self.parted(text, at: path).others
      let first = try #require(old.location.line) - 1
      let tail = lines.count - 1 - first
      // Every text at some of the values, and every value with some of the texts.
      for value in Self.nasty.enumerated().filter({ ($0.offset + number) % 13 == 0 }).map(\.element)
      {
        var changed = editor
        try changed.set(.text(value), at: path)
        let read = try Self.parted(changed.bytes, at: path)
        #expect(read.own == value, "\(path) \(value.debugDescription)")
        #expect(read.others == others, "\(path) \(value.debugDescription)")
        let now = changed.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let isWhole =
          now.prefix(first) == lines.prefix(first) && now.suffix(tail) == lines.suffix(tail)
        #expect(isWhole, "\(path) \(value.debugDescription)")
        try changed.set(YAMLValue(old), at: path)
        #expect(changed.bytes == text, "\(path) \(value.debugDescription)")
      }
    }
  }

  @Test(arguments: names)
  func `a value that is taken away and put back stands where it stood`(_ name: String) throws {
    let text = try Self.text(name)
    let values = Self.values(in: try YAMLEditor(text).root)
    // Keys stand in the order in which they do.
    let keys = values.reduce(into: [[String]: [String]]()) { keys, value in
      for end in value.path.indices
      where !keys[Array(value.path[..<end]), default: []].contains(value.path[end]) {
        keys[Array(value.path[..<end]), default: []].append(value.path[end])
      }
    }
    for (path, value) in values where path.allSatisfy({ Int($0) == nil }) {
      var changed = try YAMLEditor(text) { keys[$0] ?? [] }
      try changed.remove(path)
      let others = try Self.parted(text, at: path).others
      #expect(try Self.parted(changed.bytes, at: path).others == others, "\(path)")
      try changed.set(YAMLValue(value), at: path)
      let again = Self.values(in: changed.root)
      #expect(again.map(\.path) == values.map(\.path), "\(path)")
    }
  }
}
