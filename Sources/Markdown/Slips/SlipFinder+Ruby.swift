import Typography

extension SlipFinder {
  /// `{漢字|かんじ`, `｛漢字｜かんじ｝`: a Chinese character, a bar and kana.
  func judgeRuby(_ passage: Passage) {
    var index = 0
    while index < passage.scalars.count {
      let next = FullWidth.narrowed(passage[index]) == 0x7B ? judgeRuby(passage, at: index) : nil
      index = next ?? index + 1
    }
  }

  /// Returns the index behind it.
  private func judgeRuby(_ passage: Passage, at start: Int) -> Int? {
    let bar = passage.end(from: start + 1) { scalar in
      !Passage.isBreak(scalar) && !Self.isRubySign(scalar) && scalar != Passage.opaque
    }
    let base = (start + 1)..<bar
    guard Self.isBar(passage[bar]), !base.isEmpty,
      passage.scalars[base].contains(where: { Script($0) == .han })
    else { return nil }
    let end = passage.end(from: bar) { Self.isBar($0) || Passage.isKana($0) }
    guard end > bar + 1, Passage.isKana(passage[bar + 1]) else { return nil }
    if FullWidth.narrowed(passage[end]) == 0x7D {
      let inner = bytes(passage.source((start + 1)..<end))
      let right = [0x7B] + inner + [0x7D]
      note(
        .ruby, passage.source(start..<(end + 1)), spelling: shown(right), replacement: right)
      return end + 1
    }
    noteUnclosed(passage, start..<end, base: base)
    return end
  }

  /// Where the reading ends is known at the end of a line alone, when it is no longer than a reading is and
  /// no particle stands last.
  private func noteUnclosed(_ passage: Passage, _ range: Range<Int>, base: Range<Int>) {
    let source = passage.source(range)
    var right = bytes(source)
    if passage.scalars[range.lowerBound] != 0x7B { right.replaceSubrange(..<3, with: [0x7B]) }
    right.append(0x7D)
    let reading = range.upperBound - base.upperBound - 1
    let isWhole =
      Passage.isBreak(passage[range.upperBound]) && reading <= base.count * 3
      && !Self.particles.contains(passage[range.upperBound - 1])
    let open = [0x7B] + bytes(passage.source(base)) + Array("|…}".utf8)
    note(
      .unclosedRuby, source, spelling: shown(isWhole ? right : open),
      replacement: isWhole ? right : nil)
  }

  private static let particles = Set("がはをにのとへもでやかねよす".unicodeScalars.map(\.value))

  private static func isBar(_ scalar: UInt32) -> Bool { FullWidth.narrowed(scalar) == 0x7C }

  private static func isRubySign(_ scalar: UInt32) -> Bool {
    0x7B...0x7D ~= FullWidth.narrowed(scalar)
  }

  /// `漢字《かんじ》`, `｜電子《でんし》` and `《《傍点》》`.
  func judgeBookRuby(_ passage: Passage) {
    var index = 0
    while let open = passage.scalars[index...].firstIndex(of: 0x300A) {
      let inner = passage.end(from: open) { $0 == 0x300A }
      guard inner - open <= 2 else {
        index = inner - 2
        continue
      }
      let close = passage.end(from: inner) { $0 != 0x300B && $0 != 0x300A && !Passage.isBreak($0) }
      index = close
      guard passage[close] == 0x300B else { continue }
      index = close + 1
      if inner == open + 2, passage[close + 1] == 0x300B, inner < close {
        let words = passage.string(inner..<close)
        note(
          .foreign(.emphasisDots), passage.source(open..<(close + 2)), spelling: "**\(words)**")
        continue
      }
      guard inner == open + 1, let base = bookRubyBase(passage, before: open),
        isReading(passage, inner..<close, of: base)
      else { continue }
      let whole = passage.source(base.start..<(close + 1))
      let right =
        [0x7B] + bytes(passage.source(base.text)) + [0x7C]
        + bytes(passage.source(inner..<close)) + [0x7D]
      note(.foreign(.bookRuby), whole, spelling: shown(right), replacement: right)
    }
  }

  /// The base of ruby before its reading: from a bar on, or the Chinese characters. And where it begins.
  private func bookRubyBase(
    _ passage: Passage, before open: Int
  ) -> (start: Int, text: Range<Int>, hasBar: Bool)? {
    var start = open
    while start > 0, open - start < 20, !Passage.isGap(passage[start - 1]),
      passage[start - 1] != Passage.opaque, ![0x300A, 0x300B].contains(passage[start - 1])
    {
      start -= 1
      if Self.isBar(passage[start]) {
        return start + 1 < open ? (start, (start + 1)..<open, true) : nil
      }
    }
    start = open
    while start > 0, Self.isBase(passage[start - 1]) { start -= 1 }
    return start < open ? (start, start..<open, false) : nil
  }

  /// Chinese characters, and the small kana that stand for one.
  private static func isBase(_ scalar: UInt32) -> Bool {
    Script(scalar) == .han || scalar == 0x30F6 || scalar == 0x30F5
  }

  /// Titles stand in 《》 too: a reading has kana alone, hiragana where no bar says that it is one, and is no
  /// longer than readings are.
  private func isReading(
    _ passage: Passage, _ reading: Range<Int>,
    of base: (start: Int, text: Range<Int>, hasBar: Bool)
  ) -> Bool {
    let scalars = passage.scalars[reading]
    guard !scalars.isEmpty else { return false }
    if base.hasBar { return scalars.allSatisfy { Passage.isKana($0) || $0 == 0x30FB } }
    return scalars.allSatisfy { Script($0) == .hiragana || $0 == 0x30FC }
      && scalars.count <= base.text.count * 3 + 2
  }
}
