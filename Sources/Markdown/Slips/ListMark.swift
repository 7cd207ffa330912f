import Typography

/// What a line begins with that is meant as the mark of a list's item and is none to Markdown.
struct ListMark: Equatable {
  /// The bullet, or the sign behind a number.
  let sign: UInt32
  /// The number; nil for a bullet.
  let number: Int?
  /// Whether the mark could not be text: a hyphen before a full-width space.
  let isPlain: Bool
  /// The index of the item's text.
  let textStart: Int

  static func == (one: ListMark, other: ListMark) -> Bool {
    one.sign == other.sign && one.number == other.number
  }

  /// Whether another mark goes on with the same list.
  func isFollowed(by other: ListMark) -> Bool {
    guard sign == other.sign, let number, let next = other.number else {
      return sign == other.sign && number == nil && other.number == nil
    }
    return next == number + 1
  }

  /// The mark of a line; nil when it has none.
  init?(_ passage: Passage, _ line: Range<Int>) {
    // An indentation of full-width spaces is none to Markdown.
    let isIndented = Passage.isWideSpace(passage[line.lowerBound])
    let line = passage.end(from: line.lowerBound, while: Passage.isWideSpace)..<line.upperBound
    guard line.count >= 2 else { return nil }
    let first = passage[line.lowerBound]
    let mark =
      Self.bullet(passage, line, first, isIndented: isIndented)
      ?? Self.number(passage, line, first)
    if let mark {
      self = mark
    } else {
      return nil
    }
  }

  private init(_ sign: UInt32, _ number: Int?, isPlain: Bool = false, _ textStart: Int) {
    self.sign = sign
    self.number = number
    self.isPlain = isPlain
    self.textStart = textStart
  }

  private static func bullet(
    _ passage: Passage, _ line: Range<Int>, _ first: UInt32, isIndented: Bool
  ) -> ListMark? {
    let next = passage[line.lowerBound + 1]
    let textStart = passage.end(from: line.lowerBound + 1, while: Passage.isSpace)
    guard textStart < line.upperBound else { return nil }
    switch first {
    // - * +
    case 0x2D, 0x2A, 0x2B:
      if Passage.isWideSpace(next) || isIndented && Passage.isSpace(next) {
        return ListMark(first, nil, isPlain: true, textStart)
      }
      let isItem = Passage.isJapanese(next) || first == 0x2D && next == Passage.opaque
      return first != 0x2B && isItem ? ListMark(first, nil, textStart) : nil
    // －項目
    case 0xFF0D where Passage.isJapanese(next) && next != 0x30FC:
      return ListMark(first, nil, textStart)
    // A triangle before a number says that it is negative.
    case 0x25B2 where Passage.isDigit(FullWidth.narrowed(next)),
      0x25B3 where Passage.isDigit(FullWidth.narrowed(next)):
      return nil
    // － ＊ ＋ and other hyphens
    case 0xFF0D, 0xFF0A, 0xFF0B, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212:
      return Passage.isSpace(next) ? ListMark(first, nil, textStart) : nil
    // ・ ･ • · ● ■ □ ◆ ◇ ◎ ★ ☆ ▲ △ ▼ ▽ ▶ ► ▪ ◦ ‣ ➢ ✓, and the bullet of Word's Symbol font
    case 0x30FB, 0xFF65, 0x2022, 0xB7, 0x25CF, 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x25CE, 0x2605,
      0x2606, 0x25B2, 0x25B3, 0x25BC, 0x25BD, 0x25B6, 0x25BA, 0x25AA, 0x25E6, 0x2023, 0x27A2,
      0x2713,
      0xF0B7:
      return next == first ? nil : ListMark(first, nil, textStart)
    default: return nil
    }
  }

  private static func number(
    _ passage: Passage, _ line: Range<Int>, _ first: UInt32
  ) -> ListMark? {
    if 0x2460...0x2473 ~= first {
      return ListMark(0x2460, Int(first - 0x2460) + 1, line.lowerBound + 1)
    }
    let signAt = passage.end(from: line.lowerBound) { Passage.isDigit(FullWidth.narrowed($0)) }
    let length = signAt - line.lowerBound
    guard 1...3 ~= length, signAt + 1 < line.upperBound else { return nil }
    let number = passage.scalars[line.lowerBound..<signAt].reduce(0) {
      $0 * 10 + Int(FullWidth.narrowed($1)) - 0x30
    }
    let (sign, next) = (passage[signAt], passage[signAt + 1])
    // ． ） 、 end a number of any width; . and ) do it before a full-width space or a word. Behind them no
    // number goes on.
    guard [0x2E, 0x29, 0xFF0E, 0xFF09, 0x3001].contains(sign),
      !Passage.isDigit(FullWidth.narrowed(next))
    else { return nil }
    let isNarrow = sign < 0x80 && Passage.isDigit(first)
    guard !isNarrow || Passage.isWideSpace(next) || Passage.isJapanese(next) else { return nil }
    let textStart = passage.end(from: signAt + 1, while: Passage.isSpace)
    guard textStart < line.upperBound else { return nil }
    return ListMark(
      FullWidth.narrowed(sign), number, isPlain: isNarrow && Passage.isWideSpace(next), textStart)
  }
}

extension SlipFinder {
  /// Lines that begin with marks of one list and run together.
  func judgeList(_ passage: Passage, isInItem: Bool) {
    let lines = passage.lines
    var index = 0
    while index < lines.count {
      guard let mark = ListMark(passage, lines[index]) else {
        index += 1
        continue
      }
      var (count, last, end) = (1, mark, index)
      for next in lines.indices.dropFirst(index + 1) {
        guard let other = ListMark(passage, lines[next]) else { continue }
        guard last.isFollowed(by: other) else { break }
        // A break that the author asked for keeps them apart.
        guard passage.runsOn(lines[next - 1]) else { break }
        (count, last, end) = (count + 1, other, next)
      }
      if count > 1 || isInItem && index > 0 && mark.isPlain && passage.runsOn(lines[index - 1]) {
        let range = passage.source(lines[index])
        let rest = restOfLine(from: passage.origins[mark.textStart])
        let right = mark.number.map { "\($0). " } ?? "- "
        note(
          .list(lines: count), range.lowerBound..<rest.upperBound,
          spelling: shown(Array(right.utf8) + bytes(rest)))
      }
      index = end + 1
    }
  }
}
