import Markdown
import Testing

@Suite("Containers")
struct ContainerTests {
  private let style = HTMLStyle(words: .japanese)

  private func html(_ text: String) -> String {
    Document(parsing: text).htmlString(style)
  }

  private func kinds(_ text: String) -> [Node.Container] {
    Document(parsing: text).nodes.compactMap {
      if case .container(let kind) = $0.kind { kind } else { nil }
    }
  }

  @Test func holdBlocks() {
    #expect(
      html("前\n:::注\n一\n\n- 二\n:::\n後") == """
        <p>前</p>
        <div class="box" role="note" aria-label="補足">
        <p class="box-title">補足</p>
        <p>一</p>
        <ul>
        <li>二</li>
        </ul>
        </div>
        <p>後</p>

        """)
  }

  @Test func haveTitlesWithInlines() {
    #expect(
      html(":::important　{電話|でんわ}は**「平日」**だけ　\n一\n:::") == """
        <div class="box important" role="note" aria-labelledby="container_1">
        <p class="box-title" id="container_1"><ruby>電話<rp>（</rp><rt>でんわ</rt><rp>）</rp></ruby>は\
        <strong>「平日」</strong>だけ</p>
        <p>一</p>
        </div>

        """)
    #expect(Document(parsing: "> ::: note a [b](c)\n> :::").linkPlaces == ["1:14 c"])
  }

  @Test func haveNamesInTwoLanguages() {
    for kind in Node.Container.allCases {
      for name in kind.names { #expect(kinds(":::\(name)\n:::") == [kind]) }
    }
    #expect(kinds("::: NOTE\n:::") == [.note])
  }

  @Test(
    "close at a fence that is indented",
    arguments: [
      "- a\n- b\n  :::", "- a\n  - b\n    :::", "1. a\n   :::", "- a\n\n  b\n\n  :::",
      "a\n      :::",
      "- a\n        :::", "- a\n  - b\n  :::", "> a\n:::", "[x]: y\n    :::",
    ])
  func closeAtIndentedFence(_ text: String) {
    let document = Document(parsing: ":::note\n\(text)\n後")
    #expect(document.faults.isEmpty)
    #expect(document.htmlString(style).hasSuffix("</div>\n<p>後</p>\n"))
  }

  @Test func doNotCloseAtCode() {
    let text = ":::note\n-     a\n\n\n100. b\n\n    :::\n:::\n後"
    #expect(html(text).hasSuffix("<pre><code>:::\n</code></pre>\n</div>\n<p>後</p>\n"))
  }

  @Test func leaveFencesInItemsToWhatIsInThem() {
    for text in [
      "- a\n\n  :::注\n  b\n  :::\n- c", "- a\n\n  ```\n  :::\n  ```",
      "- a\n\n  :::注\n  - b\n    :::",
    ] {
      let document = Document(parsing: ":::note\n\(text)\n:::\n後")
      #expect(document.faults.isEmpty, "\(text)")
      #expect(document.htmlString(style).hasSuffix("</div>\n<p>後</p>\n"), "\(text)")
    }
  }

  @Test func nest() {
    #expect(kinds("::::note\n:::注\na\n:::\n::::") == [.note, .note])
    #expect(kinds(":::note\n:::注\na\n:::\n:::") == [.note, .note])
    for text in ["::::note\n:::注\na\n:::\n::::", ":::note\n:::注\na\n:::\n:::"] {
      #expect(Document(parsing: text).faults.isEmpty)
      #expect(html(text + "\nb").hasSuffix("<p>a</p>\n</div>\n</div>\n<p>b</p>\n"))
    }
  }

  @Test func standInListsAndQuotes() {
    let list = html("- a\n\n  :::note\n  b\n  :::\n- c")
    #expect(list.contains("<p>b</p>\n</div>\n</li>\n<li>\n<p>c</p>"))
    #expect(
      html("> :::note\n> b\n> :::\n\nc").hasSuffix("<p>b</p>\n</div>\n</blockquote>\n<p>c</p>\n"))
  }

  @Test func leaveListsTight() {
    #expect(html("- a\n  :::note\n  b\n  :::\n- c").hasSuffix("</div>\n</li>\n<li>c</li>\n</ul>\n"))
    #expect(
      html("- a\n  - b\n    :::note\n    c\n    :::\n- d").hasSuffix(
        "</ul>\n</li>\n<li>d</li>\n</ul>\n"))
    #expect(html(":::note\n- a\n- b\n:::\n").contains("<li>a</li>\n<li>b</li>"))
  }

  @Test func areClosedOnlyByTheirOwnLine() {
    let text = ":::note\n```\n:::\n```\n- a\n  ::: \n:::\nb"
    #expect(Document(parsing: text).faults.map(\.kind) == [.strayFence])
    #expect(html(":::note\n```\n:::\n```\n:::\nb").contains("<code>:::\n</code>"))
  }

  @Test func takeWhatTheSiteFillsIn() {
    var style = style
    style.insertions = [.order: Array("<p>電話</p>".utf8)]
    #expect(
      Document(parsing: ":::申込み\n:::").htmlString(style)
        == "<div class=\"order-here\">\n<p>電話</p>\n</div>\n")
  }

  @Test func groupFigures() {
    #expect(
      html(":::写真\n![a](b \"c\")\n\n![d](e)\n:::").hasPrefix(
        "<div class=\"figures\">\n<figure><img src=\"b\" alt=\"a\"><figcaption>c</figcaption></figure>"
      ))
  }

  @Test func areTextToGitHub() {
    let document = Document(parsing: ":::note\na\n:::", syntax: .gitHub)
    #expect(document.gitHubString == "<p>:::note\na\n:::</p>\n")
    #expect(document.faults.isEmpty)
  }

  @Test(
    arguments: [
      ("a\n\n:::note\nb", Document.Fault.Kind.unclosedContainer("note"), "7:1"),
      ("> :::注\n> b\n\nc", .unclosedContainer("注"), "5:3"),
      ("::::note\n:::\na", .unclosedContainer("note"), "5:1"),
      (":::nota 題\na\n:::", .unknownContainer("nota"), "5:1"),
      ("a\n:::\n", .strayFence, "6:1"),
      (":::note\n:::\n:::", .strayFence, "7:1"),
    ])
  func nameTheLineOfAFault(_ text: String, _ kind: Document.Fault.Kind, _ place: String) {
    let faults = Document(parsing: text, firstLine: 5).faults
    #expect(faults.map(\.kind).contains(kind))
    #expect(faults.contains { $0.kind == kind && "\($0.place.line):\($0.place.column)" == place })
  }

  @Test func endWhenTheyAreInTooManyOthers() {
    let text = String(repeating: ":::note\n", count: 10_000)
    let document = Document(parsing: text)
    #expect(document.faults.contains { $0.kind == .deepContainer(limit: 64) })
    #expect(!document.htmlString().isEmpty)
  }
}
