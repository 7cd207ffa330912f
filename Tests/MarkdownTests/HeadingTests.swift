import Markdown
import Testing

@Suite("Heading ids")
struct HeadingTests {
  private func ids(_ text: String) -> [String] {
    Document(parsing: text).headings.map(\.id)
  }

  @Test(
    "are made of the heading's own text",
    arguments: [
      ("# Steps: the *first* Meeting!", "steps-the-first-meeting"),
      ("# 3つの特徴", "3つの特徴"),
      ("# ピアサポートとは？（概要）", "ピアサポートとは概要"),
      ("# e-mail & `code` – ÄÖ", "e-mail-code-ÄÖ"),
      ("# [Link](x) ![pic](y)", "link-pic"),
      ("# 仲間・同輩　とも", "仲間同輩-とも"),
      ("# か\u{3099}く", "か\u{3099}く"),
      ("# !?", "section"),
      ("#", "section"),
      ("Two\nlines\n===", "two-lines"),
      ("二\n行\n===", "二行"),
    ])
  func slug(_ text: String, _ id: String) {
    #expect(ids(text) == [id])
  }

  @Test func areUnique() {
    #expect(
      ids("# a\n# a\n# a-2\n# a\n# !\n# ?") == ["a", "a-2", "a-2-2", "a-3", "section", "section-2"])
  }

  @Test func areChosenByTheAuthor() {
    let document = Document(parsing: "# b\n# A **c** {#b} ##\nSetext {#s}\n---\n# x {#b}")
    #expect(document.headings.map(\.id) == ["b-3", "b", "s", "b-2"])
    #expect(document.headings.map(\.hasExplicitID) == [false, true, true, true])
    #expect(document.headings.map(\.repeatsID) == [false, false, false, true])
    #expect(
      document.htmlString().hasPrefix(
        "<h1 id=\"b-3\">b</h1>\n<h1 id=\"b\">A <strong>c</strong></h1>\n<h2 id=\"s\">Setext</h2>\n")
    )
  }

  @Test(
    "are not taken from text that only looks like one",
    arguments: ["# a \\{#b}", "# a{#b}", "# a {#b c}", "# a {#}", "# `{#b}`"])
  func looksLike(_ text: String) {
    let document = Document(parsing: text)
    #expect(document.headings.map(\.hasExplicitID) == [false])
    #expect(document.plainText.contains("{#"))
  }
}
