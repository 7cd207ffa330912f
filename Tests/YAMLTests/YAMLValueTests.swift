import Diagnostics
import Testing

@testable import YAML

/// Texts as they are written into files of YAML.
@Suite struct YAMLValueTests {
  @Test(arguments: [
    "わたしたちの会", "Our group", "Group 2", "ピアサポート", "x", "会 1 の 2", "NPO法人", "한국어", "ไทย",
  ])
  func `what is plain stays as it was typed`(text: String) {
    #expect(text.yaml == text)
  }

  @Test(arguments: [
    "", "yes", "No", "null", "true", "~", "1", "2021-12-16", "# x", "a # b", "a: b", "会：会", "- a",
    "? a", "[a]",
    "{a}", "{漢字|かんじ}", "\"会\"", "'会'", "C:\\dir\\", "a\\", "*a*", "&a", "!a", "%a", "@a", "`a`",
    "|", ">", "---",
    "...", "a\nb", "a\tb", "\u{85}\u{9F}", "\u{2028}\u{FEFF}", " a ", "a ", "👨‍👩‍👧",
    "e\u{301}",
    "\u{202E}x", "<b>", "{{x}}", "a,b", "1e3", "0x1F", "12:30:45", "=",
  ])
  func `every text reads back as the same`(text: String) throws {
    for line in ["key: \(text.yaml)\n", "key: {key: \(text.yaml), x: [\(text.yaml)]}\n"] {
      let node = try #require(try YAMLNode.parse(Array(line.utf8)[...], file: "x"))
      var value = try node.mapping()[0].value
      if case .mapping = value.content { value = try value.mapping()[0].value }
      guard case .scalar(let read, _) = value.content else {
        Issue.record("no text: \(line)")
        return
      }
      #expect(Array(read.utf8) == Array(text.utf8))
      #expect(!value.isNull)
      #expect(value.remarks.isEmpty && node.remarks.isEmpty)
    }
  }
}
