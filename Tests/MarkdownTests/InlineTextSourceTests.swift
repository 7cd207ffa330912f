import Markdown
import Testing

/// What has to be written so that a text is shown as somebody typed it.
@Suite struct InlineTextSourceTests {
  @Test(arguments: [
    ("わたしたちの会", "わたしたちの会"), ("{漢字|かんじ}の会", "{漢字|かんじ}の会"),
    ("｛漢字｜かんじ｝の会", "{漢字|かんじ}の会"), ("{a}", "{a}"), ("**A**", "\\*\\*A\\*\\*"),
    ("5 * 3 * 2", "5 * 3 * 2"), ("{会", "{会"), ("a\\b", "a\\b"),
  ])
  func `ruby stays ruby, and other marks are signs`(text: String, source: String) {
    #expect(InlineText.source(of: text) == source)
  }

  @Test(arguments: [
    "わたしたちの会", "*星*の会", "**A**", "a\\*b*c*", "{漢字", "{漢字|かんじ", "C:\\dir\\", "<b>", "a_b_c", "[x]",
    "`x`", "# x", "&amp;", "~~x~~", "😀",
  ])
  func `what was typed is shown`(text: String) {
    let read = InlineText.parse(InlineText.source(of: text))
    #expect(read.text.plain == text && read.faults.isEmpty)
    let document = Document(parsing: "x\(InlineText.markdown(of: text))")
    #expect(document.plainText.contains("x\(text)"))
  }

  @Test func `other programs are shown no marks of ruby`() {
    #expect(InlineText.markdown(of: "みどりの{会|かい}") == "みどりの会")
    #expect(InlineText.markdown(of: "みどりの｛会｜かい｝") == "みどりの会")
  }
}
