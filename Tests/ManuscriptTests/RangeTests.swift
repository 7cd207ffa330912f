import Diagnostics
import Fixtures
import Testing

@Suite struct RangeTests {
  @Test(arguments: inText + inFrontMatter)
  func `a mistake has an end`(
    _ page: String, _ identifier: DiagnosticIdentifier, _ marked: String
  ) throws {
    #expect(try Self.marked(identifier, in: page) == marked)
  }

  private static let inText = [
    ("文 [注文](oder.md) です", DiagnosticIdentifier.brokenLink, "[注文](oder.md)"),
    ("一\n> 二 [注文][a]\n\n[a]: oder.md\n", .brokenLink, "[注文][a]"),
    ("|甲|\n|---|\n|a \\| [乙](b.md) |\n", .brokenLink, "[乙](b.md)"),
    ("[![](a.jpg)](b.md)", .brokenLink, "[![](a.jpg)](b.md)"),
    ("文![](a.jpg)", .pictureWithoutText, "![](a.jpg)"),
    ("文<hr>太", .rawHTML, "<hr>"),
    ("<div>\n題\n</div>\n\n文", .rawHTML, "<div>\n題\n</div>"),
    ("> <div>\n> 題\n", .rawHTML, "<div>"),
    ("文\n\n# 題名 {#a}\n文", .secondTitle, "# 題名 {#a}"),
    (":::座談会\n甲：はい\n:::\n", .unknownSpeaker, "甲"),
    ("文[^無]です", .undefinedFootnote, "[^無]"),
    ("文\n\n[^余]: 注\n", .unusedFootnote, "[^余]"),
    (":::箱 題\n文\n:::", .unknownContainer, ":::箱 題"),
    ("文\n\n:::\n", .strayFence, ":::"),
    ("a\u{200B}\u{1}b", .invisibleCharacter, "\u{1}"),
  ].map { ("---\ntitle: 題\n---\n" + $0.0, $0.1, $0.2) }

  private static let inFrontMatter = [
    ("titel: 題", DiagnosticIdentifier.unknownKey, "titel"),
    ("translation-of: '題'", .wrongValue, "'題'"),
    ("speakers:\n  - key: 甲\n  - key: 甲\nsample: true", .repeatedSpeaker, "key: 甲"),
    ("alias: [../a, b]", .wrongValue, "../a"),
  ].map { ("---\ntitle: 題\n\($0.0)\n---\n", $0.1, $0.2) }

  @Test func `front matter that is never closed is marked at its first line`() throws {
    #expect(try Self.marked(.unclosedFrontMatter, in: "---\ntitle: 題\n") == "---")
  }

  @Test(
    arguments: [
      ("{漢字|}", DiagnosticIdentifier.rubyWithoutReading), ("[二\n行](b.md)", .brokenLink),
    ])
  func `where ruby ends is left open, and so is a link that ends on another line`(
    _ text: String, _ identifier: DiagnosticIdentifier
  ) throws {
    let page = "---\ntitle: 題\n---\n" + text
    #expect(try Self.marked(identifier, in: page) == nil)
  }

  /// The text between the two ends of a page's diagnostic; nil when the second is not known.
  private static func marked(
    _ identifier: DiagnosticIdentifier, in page: String
  ) throws -> String? {
    let diagnostics = ContentFolderFixture(["ja/index.md": page]).read().diagnostics
    let found = diagnostics.first {
      $0.identifier == identifier && $0.location.file == "content/ja/index.md"
    }
    let location = try #require(found).location
    guard let end = location.end else { return nil }
    let scalars = Array(page.unicodeScalars)
    let lines = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    let start = lines[try #require(location.line) - 1] + (try #require(location.column)) - 1
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<lines[end.line - 1] + end.column - 1])
    return String(text)
  }
}
