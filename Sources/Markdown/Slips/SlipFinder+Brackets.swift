import Typography

// Brackets with a meaning at one place: a task's box, a heading's id.
extension SlipFinder {
  /// `[]`, `[ ]` without a space behind it, `[　]`, `[ｘ]`, `［ ］` at the beginning of an item.
  func judgeTask(_ passage: Passage) {
    let line = passage.lines[0]
    guard line.count > 2, FullWidth.narrowed(passage[line.lowerBound]) == 0x5B else { return }
    let inner = line.lowerBound + 1
    let close = passage.end(from: inner) { Passage.isSpace($0) || Self.isTick($0) }
    let signs = passage.scalars[inner..<close]
    guard FullWidth.narrowed(passage[close]) == 0x5D, signs.count <= 1 else { return }
    let text = passage.end(from: close + 1, while: Passage.isSpace)
    let isTicked = signs.contains(where: Self.isTick)
    // What is nothing but brackets, or followed by an address, is no task.
    guard text < line.upperBound, ![0x28, 0x5B, 0x3A].contains(FullWidth.narrowed(passage[text])),
      text > close + 1 || signs.first == 0x20
    else { return }
    let rest = passage.string(text..<line.upperBound)
    note(
      .task, passage.source(line.lowerBound..<(close + 1)),
      spelling: "\(isTicked ? "[x]" : "[ ]") \(rest)")
  }

  /// A sign in a box that is ticked: x, ✓, ✔, ○, ●, レ.
  private static func isTick(_ scalar: UInt32) -> Bool {
    FullWidth.narrowed(scalar) | 0x20 == 0x78
      || [0x2713, 0x2714, 0x25CB, 0x25CF, 0x30EC].contains(scalar)
  }

  /// `｛#id｝`, `{＃id}`, `{ #id }` at the end of a heading.
  func judgeHeadingID(_ passage: Passage) {
    let line = passage.trimmed(passage.lines[passage.lines.count - 1])
    guard line.count > 3, FullWidth.narrowed(passage[line.upperBound - 1]) == 0x7D,
      let open = passage.scalars[line].lastIndex(where: { FullWidth.narrowed($0) == 0x7B })
    else { return }
    let sign = passage.end(from: open + 1, while: Passage.isSpace)
    guard FullWidth.narrowed(passage[sign]) == 0x23, sign + 1 < line.upperBound - 1 else { return }
    let words = passage.trimmed((sign + 1)..<(line.upperBound - 1))
    guard !words.isEmpty,
      !passage.scalars[words].contains(where: { Passage.isSpace($0) || $0 == Passage.opaque })
    else { return }
    note(
      .headingID, passage.source(open..<line.upperBound),
      spelling: "{#\(passage.string(words))}")
  }
}
