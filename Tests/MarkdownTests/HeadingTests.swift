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
      ("# か\u{3099}く", "がく"),
      ("# ☎️ 電話", "電話"),
      ("# 辻\u{E0100}さん\u{200B}の\u{AD}話", "辻さんの話"),
      ("# data_set の作り方", "data_set-の作り方"),
      ("# fn_1", "fn-1"),
      ("# foot_notes", "foot-notes"),
      ("# ~~旧~~新", "旧新"),
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
    "need no space behind what is no word of ASCII",
    arguments: [
      "# 真偽（しんぎ）{#b}", "# 真偽{#b}", "# `code`{#b}", "# {漢字|かんじ}{#b}", "# **太字**{#b}",
      "# [a](x){#b}", "# Q&A？{#b}", "# 真偽　{#b}", "真偽{#b}\n---",
    ])
  func needsNoSpace(_ text: String) {
    let document = Document(parsing: text)
    #expect(document.headings.map(\.id) == ["b"])
    #expect(!document.plainText.contains("{"))
  }

  @Test func areComposedAndSeen() {
    func bytes(_ text: String) -> [UInt8] { Array(ids(text)[0].utf8) }
    #expect(bytes("# x {#か\u{3099}く}") == Array("がく".utf8))
    #expect(bytes("# x {#a\u{FE0F}b}") == Array("ab".utf8))
    #expect(bytes("# か\u{3099}く") == Array("がく".utf8))
    #expect(Document.Heading.ids(meantBy: "か\u{3099}く").map { Array($0.utf8) } == [bytes("# がく")])
    #expect(Document.Heading.ids(meantBy: "\u{FE0F}-電話") == ["-電話", "電話"])
  }

  @Test func areNotHalfOfTheText() {
    #expect(ids("# x {#a*b*}\n# [x {#b}](c)\n# x *{#c}*") == ["x-ab", "x-b", "x-c"])
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
