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
      // Thai is cut within a phrase, whose words have no spaces between them.
      ("ผู้ ที่อยู่ในสถานการณ์เดียวกัน", 12, "ผู้ ที่อยู่ในสถาน…"),
    ])
  func summary(_ text: String, _ limit: Int, _ summary: String) {
    #expect(Document(parsing: text).summary(limit: limit) == summary)
  }

  @Test func countsCharacters() {
    #expect(Document(parsing: "# か\u{3099}く\n\na b *c*\n").characterCount == 5)
  }

  @Test(arguments: [
    ("", 0, 0), ("漢字かな。", 5, 0), ("Two words,\nthen three.", 0, 4), ("NPOは3つの*group*", 3, 3),
    ("{医療|いりょう}的", 3, 0), ("한국어 글", 0, 2),
  ])
  func `a text is as long as what there is to read`(text: String, characters: Int, words: Int) {
    let length = Document(parsing: text).readingLength
    #expect(length.characters == characters && length.words == words)
    #expect(length.unspacedLetters == 0)
  }

  @Test(arguments: [
    ("ภาษาไทย 2 คำ", 1, 9), ("မြန်မာဘာသာ", 0, 10), ("ខ្មែរ", 0, 5), ("नेपाली भाषा", 2, 0),
  ])
  func `of a script without spaces, letters are counted`(text: String, words: Int, letters: Int) {
    let length = Document(parsing: text).readingLength
    #expect(length.words == words && length.unspacedLetters == letters)
  }
}
