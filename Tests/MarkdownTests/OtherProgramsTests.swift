import Markdown
import Testing

/// What authors know from other programs: boxes, and attributes in braces.
@Suite("Other programs")
struct OtherProgramsTests {
  private func html(_ text: String) -> String {
    Document(parsing: text).htmlString(HTMLStyle(words: .japanese))
  }

  private func faults(_ text: String) -> [Document.Fault.Kind] {
    Document(parsing: text).faults.map(\.kind)
  }

  @Test(
    "GitHub's boxes are boxes",
    arguments: [
      ("NOTE", "注"), ("TIP", "注"), ("IMPORTANT", "重要"), ("WARNING", "重要"), ("CAUTION", "重要"),
      ("note", "注"), ("QUESTION", "注"), ("faq", "注"), ("bug", "重要"),
    ])
  func alerts(name: String, own: String) {
    #expect(html("> [!\(name)]\n> 一\n> *二*") == html(":::\(own)\n一\n*二*\n:::"))
    #expect(html("> [!\(name)]\n>\n> 一") == html(":::\(own)\n一\n:::"))
    #expect(html("- > [!\(name)]\n  > 一") == html("- :::\(own)\n  一\n  :::"))
    #expect(html("> [!\(name)]-\n> 一") == html(":::\(own)\n一\n:::"))
    #expect(html("> [!\(name)]+ 題\n> 一") == html(":::\(own) 題\n一\n:::"))
    #expect(html("> [!\(name)] 題**名**\n> 一") == html(":::\(own) 題**名**\n一\n:::"))
  }

  @Test(
    "quotations stay quotations",
    arguments: ["> [!]\n> a", "> [!メモ]\n> a", "> [a]\n> b", "> a\n> [!NOTE]", "> \\[!NOTE]\n> a"])
  func quotation(text: String) {
    #expect(html(text).hasPrefix("<blockquote>"))
  }

  @Test(
    "boxes have the names of other programs",
    arguments: [
      (":::tip", ":::注"), (":::info", ":::注"), (":::warning", ":::重要"), (":::caution", ":::重要"),
      (":::danger", ":::重要"), (":::tip 題", ":::注 題"), (":::tip[題]", ":::注 題"),
      ("::: {.note}", ":::注"), (":::DANGER", ":::重要"),
    ])
  func names(line: String, own: String) {
    #expect(html(line + "\n一\n:::") == html(own + "\n一\n:::"))
    #expect(faults(line + "\n一\n:::") == [])
  }

  @Test(
    "boxes that are more than Sasshi's are named",
    arguments: [
      (":::details 題", ":::注 題", "details"), (":::message", ":::注", "message"),
      (":::message alert", ":::重要", "message"),
    ])
  func foreign(line: String, own: String, name: String) {
    #expect(html(line + "\n一\n:::") == html(own + "\n一\n:::"))
    #expect(faults(line + "\n一\n:::") == [.foreignContainer(name)])
  }

  @Test(
    "attributes are left out, but for a heading's id",
    arguments: [
      ("![図](a.png){width=300}", "![図](a.png)", "{width=300}"),
      ("![図](a.png){.w #b}", "![図](a.png)", "{.w #b}"),
      ("[a](b){.button}c", "[a](b)c", "{.button}"),
      ("## 見出し {.unnumbered}", "## 見出し", "{.unnumbered}"), ("## 見出し {-}", "## 見出し", "{-}"),
      ("## 見出し {#a .x}", "## 見出し {#a}", "{#a .x}"), ("`a`{.swift}", "`a`", "{.swift}"),
      ("前の[赤字]{.red}後", "前の赤字後", "{.red}"),
    ])
  func attributes(text: String, own: String, named: String) {
    #expect(html(text) == html(own))
    #expect(faults(text) == [.foreignAttributes(named)])
  }

  @Test(
    "braces that are no attributes are text",
    arguments: [
      "![図](a.png)\\{width=300}", "集合 {x=1}", "[a](b){漢|かん}", "## 見出し {#a}", "a{.b}", "[a](b){c}",
      "[a]\\{.b}",
    ])
  func braces(text: String) {
    #expect(faults(text) == [])
  }

  @Test(
    "attributes of Kramdown, and those of emphasis, are left out and named",
    arguments: [
      ("## 一 {: #a}", "<h2 id=\"a\">一</h2>\n", "{: #a}"),
      ("## 一 {: .b}", "<h2 id=\"一\">一</h2>\n", "{: .b}"),
      ("**一**{.b}二", "<p><strong>一</strong>二</p>\n", "{.b}"),
      ("*一*{: .b}", "<p><em>一</em></p>\n", "{: .b}"),
    ])
  func attributes(text: String, expected: String, written: String) {
    #expect(html(text) == expected)
    #expect(faults(text) == [.foreignAttributes(written)])
  }

  @Test("a box may be closed behind a full-width space")
  func wideIndentation() {
    #expect(html(":::注\n一\n\u{3000}:::\n二") == html(":::注\n一\n:::\n二"))
    #expect(faults(":::注\n一\n\u{3000}:::\n二") == [])
    #expect(html("\u{3000}:::\n") == "<p>\u{3000}:::</p>\n")
  }
}
