import Testing

@testable import Templates

struct RenderingTests {
  @Test func textIsEscapedForContentAndForAttributes() {
    let page = SamplePage(heading: #"<a href="x">'&'</a>"#)
    #expect(
      render(["page": "{{heading}}"], page)
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
  }

  @Test func htmlIsCopiedAsItIs() {
    #expect(render(["page": "{{{content}}}{{&content}}"]) == "<p>本文</p><p>本文</p>")
  }

  @Test func htmlInATagForTextIsEscapedAllTheSame() {
    #expect(render(["page": "{{content}}"]) == "&lt;p&gt;本文&lt;/p&gt;")
  }

  @Test func emptyTextIsFalseAndOtherTextBecomesTheValueAtHand() {
    let template = "{{#heading}}[{{.}}]{{/heading}}{{^heading}}none{{/heading}}"
    #expect(render(["page": template], SamplePage(heading: "x")) == "[x]")
    #expect(render(["page": template], SamplePage(heading: "")) == "none")
  }

  @Test func aRecordThatIsNotThereIsFalseAndItsFieldsAreWrittenAsNothing() {
    let template = "({{booklet.title}}){{#booklet}}yes{{/booklet}}{{^booklet}}no{{/booklet}}"
    #expect(render(["page": template], SamplePage(booklet: nil)) == "()no")
    #expect(render(["page": template]) == "(Booklet)yes")
  }

  @Test func listsOfRecordsAndOfTextsAreGoneThrough() {
    let template = """
      {{#booklet.chapters}}
      {{title}} {{url}} {{heading}}
      {{/booklet.chapters}}
      {{#tags}}{{.}}{{/tags}}
      """
    #expect(render(["page": template], SamplePage(heading: "h")) == "One 1 h\nTwo 2 h\nab")
  }

  @Test func aNameIsLookedUpInTheLastLayerFirst() {
    let set = templates(["page": "{{a}}{{b}}"])
    let lower = Record(texts: [(name: "a", text: "1"), (name: "b", text: "2")], from: "x")
    let upper = Record(texts: [(name: "b", text: "3")], from: "y")
    #expect(set.render("page", with: [lower, upper]) == Array("13".utf8))
  }

  @Test func wordsAreKnownByTheirKeys() {
    #expect(render(["page": "{{words.next}}"]) == "次へ")
  }

  @Test func ofTwoEqualNamesTheFirstCounts() {
    let record = Record(texts: [(name: "a", text: "1"), (name: "a", text: "2")], from: "x")
    #expect(templates(["page": "{{a}}"]).render("page", with: [record]) == Array("1".utf8))
  }

  @Test func aBlockOnALineOfItsOwnLeavesNoLineWhenItIsEmpty() {
    #expect(render(["page": "a\n  {{$extra}}{{/extra}}\nb\n"]) == "a\nb\n")
  }

  @Test func aBlockOnALineOfItsOwnEndsItsLineWhateverOverridesIt() {
    let layout = "<main>\n  {{$content}}{{/content}}\n</main>\n"
    #expect(
      render(["page": "{{<layout}}{{$content}}x{{/content}}{{/layout}}", "layout": layout])
        == "<main>\n  x\n</main>\n")
    #expect(
      render([
        "page": "{{<layout}}\n{{$content}}\nx\n{{/content}}\n{{/layout}}\n", "layout": layout,
      ])
        == "<main>\n  x\n</main>\n")
  }

  @Test func whatATagWritesIsNotIndentedAgain() {
    let page = SamplePage(content: "<pre>\nx</pre>")
    #expect(
      render(["page": "  {{> part}}\n", "part": "{{{content}}}\n\ny\n"], page)
        == "  <pre>\nx</pre>\n\n  y\n")
  }

  @Test func aBlockOverridesThroughAPartialOfTheLayout() {
    #expect(
      render([
        "page": "{{<layout}}{{$title}}page{{/title}}{{/layout}}", "layout": "{{> head}}!",
        "head": "{{$title}}site{{/title}}",
      ]) == "page!")
  }

  @Test func aBlockInsideAnOverrideOfItsOwnNameDoesNotCallItself() {
    #expect(
      render([
        "page": "{{<layout}}{{$a}}[{{$a}}inner{{/a}}]{{/a}}{{/layout}}",
        "layout": "{{$a}}{{/a}}",
      ]) == "[inner]")
  }

  @Test func aByteOrderMarkIsNoText() {
    #expect(render(["page": "\u{FEFF}{{! c }}\nx"]) == "x")
  }

  @Test func aTemplateThatDoesNotExistGivesNoBytes() {
    #expect(templates([:]).render("page", with: []).isEmpty)
  }

  @Test func dataThatContainsItsOwnKindIsGoneThroughByATemplateThatIncludesItself() {
    let set = templates([
      "tree": "{{#branches}}{{> branch}}{{/branches}}",
      "branch": "<{{name}}{{#branches}}{{> branch}}{{/branches}}>",
    ])
    let tree = SampleTree(
      name: "root",
      branches: [SampleTree(name: "a", branches: [SampleTree(name: "b")]), SampleTree(name: "c")])
    #expect(set.check("tree", against: [SampleTree.fields.layout]).isEmpty)
    #expect(set.render("tree", with: [Record(tree)]) == Array("<a<b>><c>".utf8))
  }
}
