import Testing
import Typography

/// Line breaks within a paragraph.
@Suite struct SegmentBreakTests {
  private func vanishes(_ one: String, _ next: String) -> Bool {
    let side = Array(one.utf8).withUnsafeBufferPointer(SegmentBreak.side(endOf:))
    let other = Array(next.utf8).withUnsafeBufferPointer(SegmentBreak.side(beginningOf:))
    return SegmentBreak.vanishes(between: side, and: other)
  }

  @Test(arguments: [
    ("漢", "字"), ("言った……", "言った"), ("――", "と"), ("──", "と"), ("※", "注"), ("※", "NPO"),
    ("（", "NPO"), ("NPO", "）"), ("「", "NPO"), ("25℃", "です"), ("「……」", "と"), ("①", "と"),
    ("と", "①"), ("50㎡", "の"), ("→", "次"), ("次", "→"), ("〜", "NPO"), ("・", "NPO"), ("50", "％"),
    ("½", "の"), ("第Ⅱ", "章"), ("、", "NPO"), ("NPO", "、"), ("。", "2026"), ("！", "NPO"),
    ("“引用”", "と"), ("NPO……", "と"), ("言った……", "“引用”"), ("ありがとう😀", "また"), ("☎️", "電話"),
    ("●", "項目"), ("辻\u{E0100}", "さん"), ("　", "NPO"), ("±", "三"), ("か\u{3099}", "く"), ("ｶﾅ", "ｶﾅ"),
  ])
  func `a break beside Japanese is nothing`(_ one: String, _ next: String) {
    #expect(vanishes(one, next))
  }

  @Test(arguments: [
    ("a", "b"), ("漢字", "NPO"), ("NPO", "漢字"), ("end…", "Next"), ("“a”", "b"), ("a", "“b”"),
    ("a", "→"),
    ("…", "…"), ("café", "au"), ("한국", "어"), ("字", "한"), ("😀", "a"), ("a", "「b」"), ("「a」", "b"),
    ("é", "漢"), ("(NPO)", "です"), ("α", "線"), ("", "漢"), ("漢", ""), ("a", ""),
  ])
  func `a break beside letters of other scripts is a space`(_ one: String, _ next: String) {
    #expect(!vanishes(one, next))
  }
}
