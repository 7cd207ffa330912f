import Markdown
import Testing

/// What a style puts at the heads of the items of a text's first numbered list.
@Suite struct ItemHeadTests {
  private func html(_ text: String) -> String {
    var style = HTMLStyle()
    style.itemHeads = [Array("<i>1</i>".utf8), Array("<i>2</i>".utf8)]
    return Document(parsing: text).htmlString(style)
  }

  @Test func `each item has its own, as far as there are any`() {
    #expect(
      html("1. a\n2. b\n3. c\n")
        == "<ol>\n<li><i>1</i>a</li>\n<li><i>2</i>b</li>\n<li>c</li>\n</ol>\n")
    #expect(html("1. a\n") == "<ol>\n<li><i>1</i>a</li>\n</ol>\n")
  }

  @Test func `an item with paragraphs has it before the first`() {
    #expect(
      html("1. a\n\n2. b\n")
        == "<ol>\n<li><i>1</i>\n<p>a</p>\n</li>\n<li><i>2</i>\n<p>b</p>\n</li>\n</ol>\n")
  }

  @Test func `lists in something else and later ones have none`() {
    let quoted = "<blockquote>\n<ol>\n<li>a</li>\n</ol>\n</blockquote>\n"
    #expect(
      html("> 1. a\n\n- b\n\n1. c\n   1. d\n\n---\n\n1. e\n") == """
        \(quoted)<ul>
        <li>b</li>
        </ul>
        <ol>
        <li><i>1</i>c
        <ol>
        <li>d</li>
        </ol>
        </li>
        </ol>
        <hr>
        <ol>
        <li>e</li>
        </ol>

        """)
    #expect(html("- a\n") == "<ul>\n<li>a</li>\n</ul>\n")
  }
}
