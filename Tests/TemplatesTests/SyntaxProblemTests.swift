import Diagnostics
import Testing

@testable import Templates

struct SyntaxProblemTests {
  @Test(arguments: Case.all)
  func aMistakeInTheSyntaxIsSaidInBothLanguages(_ mistake: Case) {
    let diagnostics = parse(["page": mistake.template]).diagnostics
    #expect(text(of: diagnostics, .english) == mistake.english)
    #expect(text(of: diagnostics, .japanese) == mistake.japanese)
  }

  @Test func aTemplateThatIsNotUTF8IsSaidWithItsPlace() {
    let file = TemplateFile(
      name: "page", path: "page.mustache", bytes: Array("冊子\nab".utf8) + [0x93, 0xFA])
    let diagnostics = TemplateSet.parse([file]).diagnostics
    #expect(
      diagnostics.map { $0.text(in: .english) } == [
        """
        page.mustache:2:3: error: The template is not UTF-8 from here on. [not-utf-8]
          hint: Save the file as UTF-8 in your editor.
        """
      ])
    #expect(
      diagnostics.map { $0.text(in: .japanese) } == [
        """
        page.mustache:2:3: エラー: ここから先がUTF-8ではありません。 [not-utf-8]
          直し方: エディターで、文字コードをUTF-8にして保存してください。
        """
      ])
  }

  @Test func allProblemsOfAllTemplatesAreSaidInOneRun() {
    let diagnostics = parse(["a": "{{}}\n{{/x}}", "b": "{{#y}}", "c": "fine"]).diagnostics
    #expect(
      diagnostics.map { "\($0.location)" }
        == ["a.mustache:1:1", "a.mustache:2:1", "b.mustache:1:1"])
  }

  @Test func columnsAreCountedInScalarsNotBytes() {
    let diagnostics = parse(["page": "\r\n冊子🍊 が{{}}"]).diagnostics
    #expect(
      diagnostics.map(\.location)
        == [Location("page.mustache", line: 2, column: 6, end: .init(line: 2, column: 10))])
  }

  @Test func aByteOrderMarkDoesNotShiftTheColumn() {
    let diagnostics = parse(["page": "\u{FEFF}{{}}"]).diagnostics
    #expect(
      diagnostics.map(\.location)
        == [Location("page.mustache", line: 1, column: 1, end: .init(line: 1, column: 5))])
  }

  @Test(
    arguments: [
      ("a {{#題名}}", 10, DiagnosticIdentifier.unclosedSection), ("{{題名", 3, .unclosedTag),
      ("{{=<%=}} a", 9, .wrongDelimiters), ("a\t{{/x}}b", 9, .strayClosingTag),
      ("{{<p}} 文 {{>x}} {{/p}}", 9, .outsideBlock),
    ])
  func aProblemEndsWhereItsTagOrTextDoes(
    _ template: String, _ column: Int, _ identifier: DiagnosticIdentifier
  ) throws {
    let diagnostic = try #require(parse(["page": template]).diagnostics.first)
    #expect(diagnostic.identifier == identifier)
    #expect(diagnostic.location.end == .init(line: 1, column: column))
  }

  @Test(
    arguments: [
      (
        "{{#a}}\n{{#b}}{{/chapter}}", DiagnosticIdentifier.strayClosingTag, "page.mustache:2:1",
        "the tag that is open", "開いているタグ"
      ),
      (
        "{{#chapter}}{{/chapters}}", .wrongClosingTag, "page.mustache:1:1", "the tag that is open",
        "開いているタグ"
      ),
      (
        "{{<p}}\n{{$a}}{{/a}}{{$a}}{{/a}}{{/p}}", .repeatedBlock, "page.mustache:2:1",
        "the first one", "1つめ"
      ),
    ])
  func aProblemOfTwoTagsNamesTheOther(
    _ template: String, _ identifier: DiagnosticIdentifier, _ place: String, _ english: String,
    _ japanese: String
  ) throws {
    let diagnostics = parse(["page": template]).diagnostics
    let found = try #require(diagnostics.first { $0.identifier == identifier })
    #expect(found.related.map { "\($0.location)" } == [place])
    #expect(found.related.map(\.wording) == [Wording(english: english, japanese: japanese)])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var template: String
    var english: String
    var japanese: String

    init(_ template: String, _ english: String, _ japanese: String) {
      self.template = template
      self.english = english
      self.japanese = japanese
    }

    var testDescription: String { template }
  }
}
