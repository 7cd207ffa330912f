import Typography

extension SlipFinder {
  /// `＜！-- メモ --＞`, `<!- メモ ->`, `<! -- メモ -->`: what the author wanted nobody to read.
  ///
  /// Returns the index behind it.
  func judgeComment(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    guard FullWidth.narrowed(passage[start + 1]) == 0x21, !passage.holds("<!--", at: start)
    else { return nil }
    let marks = passage.end(from: start + 2, while: Passage.isSpace)
    let words = passage.end(from: marks, while: Self.isDash)
    guard words > marks else { return nil }
    let end =
      passage.scalars[words..<max(words, line.upperBound)].indices.first {
        FullWidth.narrowed(passage[$0]) == 0x3E && Self.isDash(passage[$0 - 1])
      } ?? line.upperBound
    var last = end
    while last > words, Self.isDash(passage[last - 1]) { last -= 1 }
    let text = passage.string(passage.trimmed(words..<last))
    note(
      .comment, passage.source(start..<min(end + 1, line.upperBound)),
      spelling: "<!-- \(text) -->")
    return end + 1
  }

  /// A hyphen, or what a Japanese keyboard writes for one.
  private static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0xFF0D, 0x30FC, 0xFF70, 0x2010...0x2015, 0x2212, 0x2500: true
    default: false
    }
  }
}
