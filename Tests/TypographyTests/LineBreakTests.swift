import Testing
import Typography

/// Texts set in lines of fixed columns.
@Suite struct LineBreakTests {
  private func lines(_ text: String, columns: Int, hanging: String = "") -> [String] {
    TextColumns(columns, widensAmbiguous: true)
      .lines(of: text, first: hanging, rest: String(repeating: " ", count: hanging.count))
  }

  @Test func `Japanese breaks between any two characters, and a full-width one takes two columns`()
  {
    #expect(lines("孤立しがちな家族", columns: 8) == ["孤立しが", "ちな家族"])
    #expect(lines("孤立しがちな家族", columns: 9) == ["孤立しが", "ちな家族"])
    #expect(lines("ｶﾀｶﾅとABC", columns: 6) == ["ｶﾀｶﾅと", "ABC"])
  }

  @Test(arguments: ["。", "、", "」", "）", "ー", "ょ", "々", "！", "・", "％"])
  func `no line begins with what must not stand there`(_ mark: String) {
    #expect(lines("孤立しが\(mark)家族", columns: 8) == ["孤立し", "が\(mark)家族"])
    #expect(lines("孤立しが」\(mark)家族", columns: 8) == ["孤立し", "が」\(mark)家", "族"])
  }

  @Test(arguments: ["「", "（", "『", "￥"])
  func `no line ends with what must not stand there`(_ mark: String) {
    #expect(lines("孤立し\(mark)が家族", columns: 8) == ["孤立し", "\(mark)が家族"])
  }

  @Test func `a pair of dashes or dots stays together`() {
    #expect(lines("孤立し……家族", columns: 8) == ["孤立し", "……家族"])
    #expect(lines("孤立し――家族", columns: 8) == ["孤立し", "――家族"])
  }

  @Test func `words of other scripts stay whole`() {
    #expect(lines("みなでNPOの話", columns: 8) == ["みなで", "NPOの話"])
    #expect(lines("peer support gatherings", columns: 14) == ["peer support", "gatherings"])
    #expect(lines("peer  support", columns: 4) == ["peer", "support"])
  }

  @Test func `an address that is longer than a line stands whole on a line of its own`() {
    #expect(
      lines("注文は https://example.org/forms/order へ", columns: 12)
        == ["注文は", "https://example.org/forms/order", "へ"])
    #expect(
      lines("注文はhttps://example.org/formsへ", columns: 12)
        == ["注文は", "https://example.org/forms", "へ"])
  }

  @Test func `a mark stands before the first line and its width before the others`() {
    #expect(lines("孤立しがちな家族", columns: 9, hanging: "1. ") == ["1. 孤立し", "   がちな", "   家族"])
  }

  @Test func `a text that fits, and an empty one, are one line`() {
    #expect(lines("", columns: 8) == [""])
    #expect(lines("家族の会", columns: 8) == ["家族の会"])
    #expect(lines("家族\nの会", columns: 8) == ["家族", "の会"])
  }

  @Test func `characters of ambiguous width are wide in Japanese only`() {
    #expect(TextColumns(8, widensAmbiguous: true).width(of: "“①※”") == 8)
    #expect(TextColumns(8, widensAmbiguous: false).width(of: "“①※”") == 4)
    #expect(TextColumns(8, widensAmbiguous: false).width(of: "が𠮷🍊e\u{301}") == 7)
  }
}
