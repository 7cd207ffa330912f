import Manuscript
import Testing

/// The words of a title in the name of a file.
@Suite struct PageSlugTests {
  @Test(arguments: [
    ("Autumn Meeting", "autumn-meeting"), ("秋の交流会を開きます", "秋の交流会を開きます"),
    ("{秋|あき}の 交流会！（無料）", "秋の-交流会-無料"), ("ＮＰＯ　２０２６", "npo-2026"), ("Don’t stop", "dont-stop"),
    ("ピアサポート", "ピアサポート"), ("Cafe\u{301} ΟΔΟΙ", "café-οδοι"), ("*New* – now: 10 %", "new-now-10"),
    ("../../etc/passwd", "etc-passwd"), ("a/b\\c:d", "a-b-c-d"), ("ไทยแลนด์", "ไทยแลนด์"),
    ("हिन्दी में", "हिन्दी-में"), ("😀 x", "x"),
  ])
  func `words are in small letters with hyphens between them`(title: String, words: String) {
    #expect(PageSlug(title)?.text == words)
  }

  @Test(arguments: ["", "!!!", "😀", "／"])
  func `a title without letters gives none`(title: String) {
    #expect(PageSlug(title) == nil)
  }

  @Test func `long titles are cut between words, long words within`() {
    let words = PageSlug("one two three four five six seven eight nine ten")?.text
    #expect(words == "one-two-three-four-five-six-seven-eight")
    #expect(PageSlug(String(repeating: "会", count: 90))?.text == String(repeating: "会", count: 40))
  }
}
