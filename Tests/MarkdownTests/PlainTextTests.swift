import Markdown
import Testing

@Suite("Plain text")
struct PlainTextTests {
  @Test func hasALineForEachBlock() {
    let text = """
      # A *b*

      c\\
      d `e` <i>f</i>[^1] ![g](h "i")

      - j
      - k

      | l | m |
      | - | - |
      | n | o |

      ```x
      p
      ```
      [^1]: q
      """
    #expect(Document(parsing: text).plainText == "A b\nc\nd e f g\nj\nk\nl m\nn o\np\nq")
  }

  @Test func joinsLinesOfJapanese() {
    let document = Document(parsing: "漢字\nかな\nabc\nｄ\n\n> # 見\n> 出")
    #expect(document.plainText == "漢字かな abc ｄ\n見\n出")
  }

  @Test(
    "has a summary",
    arguments: [
      ("# a\n\nfirst one\n\nsecond", 20, "first one"),
      ("one two three", 13, "one two three"),
      ("one two three", 12, "one two…"),
      ("one two three", 9, "one two…"),
      ("一人ではないと分かった", 6, "一人ではな…"),
      ("", 5, ""),
      ("a", 0, ""),
    ])
  func summary(_ text: String, _ limit: Int, _ summary: String) {
    #expect(Document(parsing: text).summary(limit: limit) == summary)
  }

  @Test func countsCharacters() {
    #expect(Document(parsing: "# か\u{3099}く\n\na b *c*\n").characterCount == 5)
  }
}
