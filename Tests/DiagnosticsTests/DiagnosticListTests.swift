import Diagnostics
import Testing

@Suite struct DiagnosticListTests {
  private func diagnostic(
    _ line: Int, _ identifier: DiagnosticIdentifier = .rawHTML, in file: String = "a.md",
    _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, identifier, at: Location(file, line: line, column: 1),
      Wording(english: "no", japanese: "だめ"))
  }

  @Test func `of a kind in a file the first are kept, and how many more there are`() {
    var list = DiagnosticList()
    for line in 1...10_000 { list.append(diagnostic(line)) }
    list += [
      diagnostic(3, .emptyLink), diagnostic(3, in: "b.md"),
      diagnostic(4, .rawHTML, in: "a.md", .warning),
    ]
    let kept = list.diagnostics
    #expect(kept.count == DiagnosticList.limit + 1 + 3)
    #expect(
      kept[20].text(in: .english) == "a.md:20:1: error: and 9,980 more of this kind [raw-html]")
    #expect(
      kept[20].text(in: .japanese) == "a.md:20:1: エラー: 同じ種類のものが、ほかに9,980件あります。 [raw-html]")
    #expect(kept.errorCount == 10_002 && kept.warningCount == 1)
  }

  @Test func `what was abridged once is abridged again to the same`() {
    let once = (1...50).map { diagnostic($0) }.abridged()
    #expect(once.count == 21 && once.errorCount == 50)
    #expect(once.sortedByLocation().abridged() == once)
    let both = (once + (51...60).map { diagnostic($0) }).abridged()
    #expect(both.count == 21 && both.errorCount == 60)
    #expect(both.last?.message.english == "and 40 more of this kind")
  }

  @Test func `as many as are kept stay as they are`() {
    let all = (1...20).map { diagnostic($0) }
    #expect(all.abridged() == all)
  }

  @Test func `no line of a message can pass for another message`() {
    let diagnostic = Diagnostic.error(
      .rawHTML, at: Location("a\nb.md:1:1: error: x"),
      Wording(english: "one\u{B}\ntwo", japanese: ""),
      hint: Wording(english: "three\nfour", japanese: ""))
    #expect(
      diagnostic.text(in: .english)
        == "a\\u{A}b.md:1:1: error: x: error: one\u{B} [raw-html]\n  two\n  hint: three\n  four")
  }

  @Test func `cures are applied in order, and of two that overlap the first`() {
    let cures = [
      Cure(4..<6, [0x59]), Cure(0..<2, [0x58]), Cure(1..<3, [0x5A]), Cure(6..<6, [0x21]),
      Cure(9..<12, []),
    ]
    #expect(cures.applied(to: Array("abcdef".utf8)) == Array("XcdY!".utf8))
  }
}
