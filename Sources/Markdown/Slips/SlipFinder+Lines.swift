import Typography

// What a line of a paragraph begins with
extension SlipFinder {
  /// - Parameter isInItem: whether the paragraph is the first thing in an item of a list.
  mutating func judgeLines(_ passage: Passage, isInItem: Bool) {
    for line in passage.lines {
      if judgeHeadingMark(passage, line) || judgeRule(passage, line) { continue }
      judgeContainerMark(passage, line)
    }
    judgeQuotation(passage)
    judgeList(passage, isInItem: isInItem)
    judgeTabs(passage)
  }

  /// `##見出し`, `#␣見出し`, `＃＃ 見出し`.
  private func judgeHeadingMark(_ passage: Passage, _ line: Range<Int>) -> Bool {
    let start = passage.end(from: line.lowerBound, while: Passage.isWideSpace)
    let marks = passage.end(from: start) { FullWidth.narrowed($0) == 0x23 }
    let count = marks - start
    guard 1...6 ~= count else { return false }
    let textStart = passage.end(from: marks, while: Passage.isSpace)
    guard textStart < line.upperBound else { return false }
    let isWide = passage.scalars[start..<marks].contains { $0 != 0x23 }
    let hasSpace = textStart > marks
    let next = passage[textStart]
    let isIndented = start > line.lowerBound && (count > 1 || Passage.isJapanese(next))
    let isHeading =
      if hasSpace {
        isWide || isIndented
          || passage.scalars[marks..<textStart].contains(where: Passage.isWideSpace)
      } else {
        count > 1 && (next >= 0x80 || Passage.isWord(next) || isMarkedUp(passage, textStart))
          && !hasOtherTag(passage, textStart..<line.upperBound)
      }
    guard isHeading else { return false }
    let mark = Array(String(repeating: "#", count: count).utf8) + [0x20]
    let range = passage.source(line.lowerBound..<textStart)
    let rest = restOfLine(from: range.upperBound)
    let whole = range.lowerBound..<rest.upperBound
    if let closed = withClosingMarks(bytes(rest)) {
      note(.heading, whole, spelling: shown(mark + closed), replacement: mark + closed)
    } else {
      note(
        .heading, whole, spelling: shown(mark + bytes(rest)), replacement: mark, cured: range)
    }
    return true
  }

  /// Whether emphasis, ruby, a link or code begins at an index.
  private func isMarkedUp(_ passage: Passage, _ index: Int) -> Bool {
    guard index < passage.scalars.count, passage[index] == Passage.opaque else { return false }
    return [0x2A, 0x5F, 0x5B, 0x7B, 0x60].contains(text[passage.origins[index]])
  }

  /// The text of a heading with a space before the number signs at its end, of which Japanese stands right
  /// before; nil when there are none.
  private func withClosingMarks(_ line: [UInt8]) -> [UInt8]? {
    let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? 0
    guard let last = line[..<end].lastIndex(where: { $0 != 0x23 }), end - last > 2,
      line[last] >= 0x80
    else { return nil }
    return line[...last] + [0x20] + line[(last + 1)...]
  }

  /// Whether another number sign follows a space, as in a row of tags.
  private func hasOtherTag(_ passage: Passage, _ rest: Range<Int>) -> Bool {
    rest.dropFirst().contains { index in
      FullWidth.narrowed(passage[index]) == 0x23 && Passage.isSpace(passage[index - 1])
        && !Passage.isGap(passage[passage.end(ofRun: passage[index], from: index)])
    }
  }

  /// A line of signs alone: `－－－－－`, `＊＊＊`.
  private func judgeRule(_ passage: Passage, _ line: Range<Int>) -> Bool {
    let trimmed = passage.trimmed(line)
    let signs = passage.scalars[trimmed].filter { !Passage.isSpace($0) }
    guard signs.count >= 3, let sign = signs.first, signs.allSatisfy({ $0 == sign }) else {
      return false
    }
    // － ＊ ＿ ─ ━ － and, where no voice is drawn out so far, ー and =.
    let isRule =
      switch sign {
      case 0xFF0D, 0xFF0A, 0xFF3F, 0x2500, 0x2501: true
      case 0x30FC, 0x3D, 0xFF1D: signs.count >= 5
      default: false
      }
    if isRule { note(.rule, passage.source(trimmed), spelling: "---") }
    return isRule
  }

  /// `：：：注` and, when such a line stands above, `：：：`.
  private mutating func judgeContainerMark(_ passage: Passage, _ line: Range<Int>) {
    let marks = passage.end(from: line.lowerBound) { FullWidth.narrowed($0) == 0x3A }
    let count = marks - line.lowerBound
    guard 3...6 ~= count, passage.scalars[line.lowerBound..<marks].contains(0xFF1A) else { return }
    let textStart = passage.end(from: marks, while: Passage.isSpace)
    if textStart < line.upperBound {
      openContainers += 1
    } else if openContainers > 0 {
      openContainers -= 1
    } else if !hasUnclosedContainer {
      return
    }
    let mark = [UInt8](repeating: 0x3A, count: count)
    let range = passage.source(line.lowerBound..<marks)
    let rest = restOfLine(from: range.upperBound)
    note(
      .container, range.lowerBound..<rest.upperBound, spelling: shown(mark + bytes(rest)),
      replacement: mark, cured: range)
  }

  /// `＞ 引用`; without a space, two such lines.
  private func judgeQuotation(_ passage: Passage) {
    let quoted = passage.lines.filter { passage[$0.lowerBound] == 0xFF1E && $0.count > 1 }
    guard let first = quoted.first,
      quoted.count > 1 || Passage.isSpace(passage[first.lowerBound + 1])
    else { return }
    let text = passage.trimmed((first.lowerBound + 1)..<first.upperBound)
    guard !text.isEmpty, passage[text.lowerBound] != 0xFF1E else { return }
    let range = passage.source(first)
    let rest = restOfLine(from: passage.source(text).lowerBound)
    note(
      .quotation, range.lowerBound..<rest.upperBound, spelling: shown([0x3E, 0x20] + bytes(rest)))
  }

  /// Two lines with as many tabs.
  private func judgeTabs(_ passage: Passage) {
    let counts = passage.lines.map { line in
      passage.scalars[passage.trimmed(line)].count { $0 == 0x09 }
    }
    for index in counts.indices.dropLast() where counts[index] > 0 {
      guard counts[index + 1] == counts[index], passage.runsOn(passage.lines[index]),
        ListMark(passage, passage.lines[index]) == nil
      else { continue }
      let run = counts[index...].prefix { $0 == counts[index] }.count
      let cells = passage.string(passage.lines[index]).split(separator: "\t")
      note(
        .tabbedLines(run), passage.source(passage.lines[index]),
        spelling: shown(Array("| \(cells.joined(separator: " | ")) |".utf8)))
      return
    }
  }
}
