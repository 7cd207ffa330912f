/// The parts of a text in which no line ends, by their offsets, while the text is written piece by piece.
struct WholeParts {
  /// A piece of a text, and whether a part begins before it and ends behind it.
  struct Piece {
    var range: Range<Int>
    var opens = false
    var closes = false
  }

  private let ranges: [Range<Int>]
  private var next = 0
  private var isOpen = false

  /// Parts in the order of the text, none of which touches another.
  init(_ ranges: [Range<Int>] = []) {
    self.ranges = ranges
  }

  /// Whether all that is left of the text is without parts.
  var isEmpty: Bool { next == ranges.count }

  /// The pieces of the text that comes next.
  mutating func pieces(of text: Range<Int>) -> [Piece] {
    var pieces = [Piece]()
    var start = text.lowerBound
    while next < ranges.count, start < text.upperBound {
      let part = ranges[next]
      // One whose end was not written.
      if isOpen, part.upperBound <= start {
        isOpen = false
        next += 1
        continue
      }
      if !isOpen {
        guard part.lowerBound < text.upperBound else { break }
        // One that began within a piece has no place.
        guard part.lowerBound >= start else {
          next += 1
          continue
        }
        if start < part.lowerBound { pieces.append(Piece(range: start..<part.lowerBound)) }
        start = part.lowerBound
      }
      let end = min(part.upperBound, text.upperBound)
      pieces.append(Piece(range: start..<end, opens: !isOpen, closes: end == part.upperBound))
      isOpen = end < part.upperBound
      if !isOpen { next += 1 }
      start = end
    }
    if start < text.upperBound { pieces.append(Piece(range: start..<text.upperBound)) }
    return pieces
  }

  /// Whether a part begins with a text that stays in one piece.
  mutating func open(at start: Int) -> Bool {
    guard !isOpen, next < ranges.count, ranges[next].lowerBound == start else { return false }
    isOpen = true
    return true
  }

  /// Whether a part ends with a text that stayed in one piece.
  mutating func close(at end: Int) -> Bool {
    guard isOpen, ranges[next].upperBound == end else { return false }
    isOpen = false
    next += 1
    return true
  }
}
