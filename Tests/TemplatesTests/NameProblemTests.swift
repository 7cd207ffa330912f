import Diagnostics
import Testing

@testable import Templates

struct NameProblemTests {
  @Test(arguments: Case.all)
  func aMistakeInANameIsSaidInBothLanguages(_ mistake: Case) {
    let set = TemplateSet.parse(
      mistake.files.map {
        TemplateFile(name: $0.0, path: "\($0.0).mustache", bytes: Array($0.1.utf8))
      })
    #expect(set.diagnostics == [])
    let diagnostics = set.value.check(
      "page", against: [sampleWords.layout, SamplePage.fields.layout])
    #expect(text(of: diagnostics, .english) == mistake.english)
    #expect(text(of: diagnostics, .japanese) == mistake.japanese)
  }

  @Test func whatIsRightIsNotComplainedAbout() {
    let page = """
      {{<layout}}
      {{$title}}{{heading}}{{/title}}
      {{$content}}
        {{{content}}}{{#sample}}{{words.next}}{{/sample}}{{^sample}}{{heading}}{{/sample}}
        {{#booklet}}{{title}}{{#chapters}}{{#current}}{{title}}{{/current}}{{/chapters}}{{/booklet}}
        {{#heading}}{{.}}{{/heading}}{{#content}}{{{.}}}{{/content}}{{#tags}}{{.}}{{/tags}}
        {{#words}}{{next}}{{/words}}
      {{/content}}
      {{/layout}}
      """
    let layout = "{{> head}}{{$content}}{{/content}}"
    #expect(problems(in: ["page": page, "layout": layout, "head": "{{$title}}{{/title}}"]) == [])
  }

  @Test func theSameProblemOfAPartialIsSaidOnceForAllPages() {
    let set = templates(["a": "{{> part}}", "b": "{{> part}}{{> part}}", "part": "{{headin}}"])
    let layers = [SamplePage.fields.layout]
    let diagnostics = set.check([TemplateUse("a", layers), TemplateUse("b", layers)])
    #expect(diagnostics.map { "\($0.location)" } == ["part.mustache:1:1"])
    #expect(diagnostics.map(\.location.end) == [.init(line: 1, column: 11)])
    #expect(diagnostics.map(\.identifier) == [.unknownName])
  }

  @Test func aKeyThatTwoLocaleFilesLackIsSaidForEach() {
    let set = templates(["page": "{{words.nex}}"])
    let layers = ["locales/en.yaml", "locales/ja.yaml"].map { file in
      [Record(records: ["words": Record(texts: [(name: "skip", text: "")], from: file)]).layout]
    }
    #expect(
      set.check(layers.map { TemplateUse("page", $0) }).map(\.message.english) == [
        "“words.nex” is not in locales/en.yaml.", "“words.nex” is not in locales/ja.yaml.",
      ])
  }

  @Test func theFileThatLacksTheNameOrTheBlockIsNamed() {
    let block = problems(in: ["page": "{{<layout}}{{$x}}{{/x}}{{/layout}}", "layout": ""])
    #expect(block.map(\.identifier) == [.unknownBlock])
    #expect(block.flatMap(\.related) == [.otherFile("layout.mustache")])
    let word = problems(in: ["page": "{{words.nex}}"])
    #expect(word.map(\.identifier) == [.unknownName])
    #expect(word.flatMap(\.related) == [.otherFile("locales/ja.yaml")])
  }

  @Test func insideASectionOfAnUnknownNameOnlyTheSectionIsSaid() {
    let template = "{{#chapter}}{{number}}{{#parts}}{{x}}{{/parts}}{{> part}}{{/chapter}}"
    #expect(
      problems(in: ["page": template, "part": "{{#y}}{{> part}}{{/y}}"])
        .map(\.message.english) == ["The name “chapter” is not known here."])
  }

  @Test func aPageWithoutATemplateIsSaidWithTheFileToAdd() {
    let set = TemplateSet.parse([
      TemplateFile(name: "order", path: "/theme/templates/order.mustache", bytes: [])
    ]).value
    let diagnostics = set.check("chapter", against: []) + set.check("ordr", against: [])
    #expect(
      diagnostics.map { $0.text(in: .english) } == [
        """
        /theme/templates/chapter.mustache: error: There is no template “chapter”. [unknown-template]
          hint: Add a file chapter.mustache to the theme's templates.
        """,
        """
        /theme/templates/ordr.mustache: error: There is no template “ordr”. [unknown-template]
          hint: Did you mean “order”?
        """,
      ])
    #expect(
      diagnostics.map { $0.text(in: .japanese) } == [
        """
        /theme/templates/chapter.mustache: エラー: 「chapter」というテンプレートはありません。 [unknown-template]
          直し方: テーマのテンプレートに chapter.mustache を加えてください。
        """,
        """
        /theme/templates/ordr.mustache: エラー: 「ordr」というテンプレートはありません。 [unknown-template]
          直し方: 「order」のことですか？
        """,
      ])
  }

  @Test func templatesThatIncludeEachOtherTooDeepAreSaid() {
    let files = (0...300).map { number in
      TemplateFile(
        name: "t\(number)", path: "t\(number).mustache", bytes: Array("{{> t\(number + 1)}}".utf8))
    }
    let diagnostics = TemplateSet.parse(files).value.check("t0", against: [])
    #expect(
      diagnostics.map { $0.text(in: .english) } == [
        """
        t249.mustache:1:1: error: Sections and templates are nested more than 250 deep here. [nested-too-deep]
          hint: Include fewer templates inside each other.
        """
      ])
    #expect(
      diagnostics.map { $0.text(in: .japanese) } == [
        """
        t249.mustache:1:1: エラー: ここで、セクションとテンプレートの入れ子が250段を超えます。 [nested-too-deep]
          直し方: テンプレートの呼び出しの重なりを減らしてください。
        """
      ])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var files: [(String, String)]
    var english: String
    var japanese: String

    init(_ files: [(String, String)], _ english: String, _ japanese: String) {
      self.files = files
      self.english = english
      self.japanese = japanese
    }

    var testDescription: String { files[0].1 }
  }
}
