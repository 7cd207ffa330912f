/// A number with what it counts, a date or a time: what a reader takes in at one glance, and no line parts.
///
/// Phrases are found by their signs: 12月29日（木）, 令和3年, 午後3時30分, 3,000人, 第2回, 29 December, 3 p.m., 10 km,
/// 03-3334-4304. A date with both its year and its day of the week is longer than a narrow line, and may part
/// behind the year; month and day never do.
public enum NumberPhrase {
  /// The phrases of a text that a line could part, as ranges of its code points.
  public static func ranges(in text: [UInt32]) -> [Range<Int>] {
    let reader = NumberReader(text: text)
    var found = [Range<Int>]()
    var index = 0
    while index < text.count {
      guard reader.beginsNumber(at: index) else {
        index += 1
        continue
      }
      let start = reader.startOfPrefix(before: index, notBefore: found.last?.upperBound ?? 0)
      let numbers = reader.numbers(from: index, hasPrefix: start < index)
      found += phrases(of: numbers, from: start, in: text).filter { text[$0].canBeParted }
      index = numbers.last?.range.upperBound ?? reader.endOfDigits(from: index)
    }
    return found
  }

  /// Whether a phrase may occur in a text in UTF-8: it holds a digit, half-width or full-width.
  @inlinable
  public static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in text.indices {
      if text[index] &- 0x30 < 10 { return true }
      if text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBC,
        text[index + 2] & 0xF0 == 0x90
      {
        return true
      }
    }
    return false
  }

  /// The indices of characters between which and the one before no line ends, since both stand in a phrase.
  static func insides(of characters: some Sequence<Character>) -> Set<Int> {
    Set(ranges(in: characters.map(\.codePoint)).flatMap { $0.dropFirst() })
  }

  /// How wide a phrase of several numbers is at most, in halves of a full-width character: as wide as the line
  /// of a narrow phone whose letters are twice as large.
  private static let longest = 18

  /// Joins numbers to phrases: as many as fit; month and day, hour and minute always.
  private static func phrases(
    of numbers: [CountedNumber], from start: Int, in text: [UInt32]
  ) -> [Range<Int>] {
    var joined = [CountedNumber]()
    for number in numbers {
      if let last = joined.last, last.isNeverParted(from: number) {
        joined[joined.count - 1].range = last.range.lowerBound..<number.range.upperBound
        joined[joined.count - 1].unit = number.unit
      } else {
        joined.append(number)
      }
    }
    var phrases = [Range<Int>]()
    for number in joined {
      let whole = (phrases.last?.lowerBound ?? start)..<number.range.upperBound
      if phrases.isEmpty {
        phrases.append(whole)
      } else if text[whole].halves <= longest {
        phrases[phrases.count - 1] = whole
      } else {
        phrases.append(number.range)
      }
    }
    return phrases
  }
}

extension ArraySlice<UInt32> {
  /// How wide it is, in halves of a full-width character.
  fileprivate var halves: Int {
    reduce(0) { $0 + (Unicode.Scalar($1).map(EastAsianWidth.isWide) == true ? 2 : 1) }
  }

  /// Whether an engine might end a line in it, and it is not as long as a code.
  fileprivate var canBeParted: Bool {
    count > 1 && halves <= 24
      && contains { $0 == 0x20 || $0 == 0xA0 || $0 == 0x2D || $0 == 0x2F || $0 >= 0x1100 }
  }
}
