import Diagnostics
import Testing

@Suite struct DiagnosticsTests {
  private let diagnostic = Diagnostic.error(
    .brokenLink, at: Location("content/ja/order.md", line: 3, column: 5),
    Wording(english: "Wrong.", japanese: "ちがいます。"),
    hint: Wording(english: "First.\nSecond.", japanese: "一。\n二。"))

  @Test func `a diagnostic is shown with its place, and its hint indented below`() {
    #expect(
      diagnostic.text(in: .english) == """
        content/ja/order.md:3:5: error: Wrong. [broken-link]
          hint: First.
          Second.
        """)
    #expect(
      diagnostic.text(in: .japanese) == """
        content/ja/order.md:3:5: エラー: ちがいます。 [broken-link]
          直し方: 一。
          二。
        """)
  }

  @Test func `a diagnostic about a whole file has no line, and comes before those that have`() {
    let whole = Diagnostic.warning(
      .unusedFile, at: Location("content/ja/order.md"), diagnostic.message)
    #expect(whole.text(in: .english) == "content/ja/order.md: warning: Wrong. [unused-file]")
    #expect(whole.text(in: .japanese) == "content/ja/order.md: 注意: ちがいます。 [unused-file]")
    #expect([diagnostic, whole].sortedByLocation() == [whole, diagnostic])
  }

  @Test func `only an error stops the build`() {
    let warning = Diagnostic.warning(.unusedFile, at: Location("a"), diagnostic.message)
    #expect(![warning].haveErrors)
    #expect([warning, diagnostic].haveErrors)
  }

  @Test(arguments: [
    ("titel", "title"), ("oder.md", "order.md"), ("TITLE", "title"), ("tilte", "title"),
    ("送量", "送料"),
  ])
  func `a slip of the pen is recognised`(slip: String, meant: String) {
    #expect(["description", "title", "order.md", "送料"].closest(to: slip) == meant)
  }

  @Test func `something quite different is no slip`() {
    #expect(["title", "lead"].closest(to: "colour") == nil)
    #expect([String]().closest(to: "title") == nil)
  }

  @Test func `when nothing is close, all that is known is named`() {
    let hint = Wording.didYouMean("colour", orOneOf: ["title", "lead"])
    #expect(hint.english == "Known here: title, lead.")
    #expect(hint.japanese == "使えるもの：title、lead")
  }
}
