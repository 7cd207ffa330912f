import Typography

/// A run of text without marks in it, but for readings: what may stand in an element of its own.
struct TextRun {
  private var scalars: [UInt32] = []
  /// Where each code point stands.
  private var places: [Range<Int>] = []
  /// The indices of code points that are in one ruby, and whether it must break inside.
  private var bases: [(range: Range<Int>, isLong: Bool)] = []
  /// Whether a text stands in the buffer before the one that it follows.
  private var isScattered = false

  /// How many letters a line has at least.
  static let leastLetters = 3
  /// How many letters of Chinese or Japanese a block has at least that needs help: a shorter one is a label, and
  /// parted between its words.
  static let leastBlock = 8
  /// How many of them a run has at least of which the last are held together.
  static let leastRun = 5
  /// How many code points a word with what ends its sentence has at most that is held together: as many full-width
  /// characters fit into the line of a narrow phone whose letters are twice as large.
  static let longestWord = 9
  /// How many code points of a run are enough to find its ending.
  static let ending = 16

  /// - Parameter capacity: how many code points it has room for at once.
  init(capacity: Int = 0) {
    scalars.reserveCapacity(capacity)
    places.reserveCapacity(capacity)
  }

  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    bases.removeAll(keepingCapacity: true)
    isScattered = false
  }

  /// Adds a space that has no bytes in the buffer.
  mutating func addSpace() {
    scalars.append(0x20)
    places.append(end..<end)
  }

  /// How many code points it has.
  var count: Int { scalars.count }

  /// Adds text in UTF-8.
  ///
  /// - Parameter range: where it stands in the buffer; its offsets count from the buffer's beginning.
  mutating func add(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    if range.lowerBound < end { isScattered = true }
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = text.scalar(at: index)
      scalars.append(scalar)
      places.append(index..<index + length)
      index += length
    }
  }

  /// Says that all from a code point on is in one ruby.
  ///
  /// - Parameter isLong: whether it must break inside, and is part of nothing whole.
  mutating func joinBase(from start: Int, isLong: Bool) {
    guard scalars.count > start else { return }
    bases.append((start..<scalars.count, isLong))
  }

  /// The parts in which no line ends: phrases with numbers and, in Chinese and Japanese, the last letters of a
  /// block, so that they are not alone in its last line.
  ///
  /// - Parameters:
  ///   - hasNumbers: whether there may be more than the last letters.
  ///   - lettersBehind: how many letters stand behind the run in its block; nil for enough.
  ///   - isBlock: whether nothing stands before it in its block.
  func wholes(hasNumbers: Bool, lettersBehind: Int?, isBlock: Bool) -> WholeParts {
    guard !isScattered else { return WholeParts() }
    let letters = lettersBehind.flatMap { ending(lettersBehind: $0, isBlock: isBlock) }
    guard hasNumbers else { return WholeParts(letters.map { [place(of: $0)] } ?? []) }
    var ranges = (NumberPhrase.ranges(in: scalars) + glosses).compactMap(withWholeBases)
    if let letters { ranges.append(letters) }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var joined = [Range<Int>]()
    for range in ranges {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return WholeParts(joined.map(place))
  }
}

extension TextRun {
  /// Where the last code point ends.
  private var end: Int { places.last?.upperBound ?? 0 }

  /// Where code points stand in the buffer.
  private func place(of range: Range<Int>) -> Range<Int> {
    places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }

  /// Where brackets open that say what the word before them means, 冊子（＝うすい本）: the sign stays with the bracket
  /// and with the first letter behind it.
  private var glosses: [Range<Int>] {
    let (bracket, sign): (UInt32, UInt32) = (0xFF08, 0xFF1D)
    return scalars.indices.dropFirst().dropLast()
      .filter { scalars[$0] == sign && scalars[$0 - 1] == bracket }
      .map { $0 - 1..<$0 + 2 }
  }

  /// The range with the whole of each base that it touches; nil when one of them must break.
  private func withWholeBases(_ range: Range<Int>) -> Range<Int>? {
    var (low, high) = (0, bases.count)
    while low < high {
      let middle = (low + high) / 2
      if bases[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var whole = range
    for base in bases[low...] {
      guard base.range.lowerBound < range.upperBound else { break }
      guard !base.isLong else { return nil }
      whole =
        min(whole.lowerBound, base.range.lowerBound)..<max(whole.upperBound, base.range.upperBound)
    }
    return whole
  }

  /// The last letters, with the bases that they touch; nil where they need no help.
  private func ending(lettersBehind: Int, isBlock: Bool) -> Range<Int>? {
    startOfEnding(lettersBehind: lettersBehind, isBlock: isBlock)
      .flatMap { withWholeBases($0..<scalars.count) }
  }

  /// Where the last letters begin; nil where they need no help: in scripts with spaces, and in a short text.
  private func startOfEnding(lettersBehind: Int, isBlock: Bool) -> Int? {
    let ideographs = scalars.suffix(Self.ending).reduce(0) { $0 + (Script($1) == .other ? 0 : 1) }
    guard ideographs >= (isBlock ? Self.leastBlock : Self.leastRun) else { return nil }
    var letters = lettersBehind
    var start = scalars.count
    var isIdeographic = false
    while start > 0, letters < Self.leastLetters {
      start -= 1
      guard Letters.contain(scalars[start]) else { continue }
      letters += 1
      if Script(scalars[start]) != .other {
        isIdeographic = true
        continue
      }
      while start > 0, isInWord(start - 1) {
        start -= 1
        letters += 1
      }
    }
    // A word in katakana is read as one.
    while start > 0, scalars.count - start < Self.ending, isKatakana(start), isKatakana(start - 1) {
      start -= 1
    }
    guard isIdeographic, letters >= Self.leastLetters, start > 0 else { return nil }
    start = WordStarts(in: scalars).nearest(to: start, within: Self.longestWord)
    return (2...Self.ending).contains(scalars.count - start) ? start : nil
  }

  private func isKatakana(_ index: Int) -> Bool { Script(scalars[index]) == .katakana }

  /// Whether a code point is part of a word of a script with spaces.
  private func isInWord(_ index: Int) -> Bool {
    Letters.contain(scalars[index]) && Script(scalars[index]) == .other
  }
}
