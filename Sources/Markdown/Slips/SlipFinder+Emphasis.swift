import Typography

extension SlipFinder {
  /// `＊＊太字＊＊`, and `**` or `__` that was left over.
  func judgeEmphasis(_ passage: Passage) {
    for line in passage.lines {
      judgeWideStars(passage, line)
      judgeStars(passage, line)
      judgeUnderscores(passage, line)
    }
  }

  /// The runs of a sign in a line.
  private func runs(_ sign: UInt32, _ passage: Passage, _ line: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = line.lowerBound
    while index < line.upperBound {
      let end = passage.end(ofRun: sign, from: index)
      if end > index { runs.append(index..<min(end, line.upperBound)) }
      index = max(end, index + 1)
    }
    return runs
  }

  /// Two pairs of full-width asterisks around a word. Single characters between them are what is left of a
  /// name that is not said.
  private func judgeWideStars(_ passage: Passage, _ line: Range<Int>) {
    let stars = runs(0xFF0A, passage, line)
    guard stars.count.isMultiple(of: 2) else { return }
    for pair in stride(from: 0, to: stars.count, by: 2) {
      let inner = stars[pair].upperBound..<stars[pair + 1].lowerBound
      guard stars[pair].count == 2, stars[pair + 1].count == 2, inner.count > 1,
        passage.trimmed(inner) == inner
      else { continue }
      noteEmphasis(passage, stars[pair].lowerBound..<stars[pair + 1].upperBound, inner)
    }
  }

  private func judgeStars(_ passage: Passage, _ line: Range<Int>) {
    let stars = runs(0x2A, passage, line).filter { $0.count == 2 || $0.count == 3 }
    var index = 0
    while index < stars.count {
      let one = stars[index]
      index += 1
      guard !passage.isAddress(one), !isOperator(passage, one) else { continue }
      if index < stars.count, stars[index].count == one.count,
        isPair(passage, one, stars[index])
      {
        let inner = one.upperBound..<stars[index].lowerBound
        noteEmphasis(passage, one.lowerBound..<stars[index].upperBound, passage.trimmed(inner))
        index += 1
      } else if isLeftOver(passage, one) || isLineMark(passage, one, line) {
        note(.emphasis, passage.source(one))
      }
    }
  }

  /// `** 見出し`, as some tools write headings and lists.
  private func isLineMark(_ passage: Passage, _ run: Range<Int>, _ line: Range<Int>) -> Bool {
    guard run.lowerBound == line.lowerBound, Passage.isSpace(passage[run.upperBound]) else {
      return false
    }
    return Passage.isJapanese(passage[passage.end(from: run.upperBound, while: Passage.isSpace)])
  }

  /// A power, or a part of a path.
  private func isOperator(_ passage: Passage, _ run: Range<Int>) -> Bool {
    let (before, after) = (passage[run.lowerBound - 1], passage[run.upperBound])
    if before == 0x2F || after == 0x2F || after == 0x2E || before == 0x5C { return true }
    return Passage.isWord(before) && Passage.isWord(after)
  }

  /// `** 太字 **`, with spaces within.
  private func isPair(_ passage: Passage, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let inner = one.upperBound..<other.lowerBound
    guard !passage.trimmed(inner).isEmpty else { return false }
    if passage.scalars[inner].contains(where: Passage.isJapanese) { return true }
    let words = passage.scalars[passage.trimmed(inner)]
    // Between numbers and single letters they are powers.
    return Passage.isGap(passage[one.lowerBound - 1]) && !Passage.isWord(passage[other.upperBound])
      && words.count > 2 && !words.contains(where: Passage.isDigit)
  }

  /// One that stands right before a word of Japanese, and so was to open.
  private func isLeftOver(_ passage: Passage, _ run: Range<Int>) -> Bool {
    let after = passage[run.upperBound]
    return Passage.isJapanese(after) || 0x300C...0x3011 ~= after
  }

  private func judgeUnderscores(_ passage: Passage, _ line: Range<Int>) {
    let marks = runs(0x5F, passage, line)
    var index = 0
    while index + 1 < marks.count {
      let (one, other) = (marks[index], marks[index + 1])
      index += 1
      let inner = one.upperBound..<other.lowerBound
      guard one.count == 2, other.count == 2, !passage.isAddress(one.lowerBound..<other.upperBound),
        passage.trimmed(inner) == inner, inner.count > 1,
        passage.scalars[inner].contains(where: Passage.isJapanese)
      else { continue }
      noteEmphasis(passage, one.lowerBound..<other.upperBound, inner)
      index += 1
    }
  }

  private func noteEmphasis(_ passage: Passage, _ whole: Range<Int>, _ inner: Range<Int>) {
    let stars: [UInt8] = [0x2A, 0x2A]
    note(
      .emphasis, passage.source(whole),
      spelling: shown(stars + bytes(passage.source(inner)) + stars))
  }
}
