import Typography

/// What a reader reads of one block, character by character as it stands in the source. What is no text
/// stands as one character each: code, pictures, ruby, the marks of emphasis and links, and what a backslash
/// or an entity stands for.
struct Passage {
  /// What stands for something that is no text.
  static let opaque: UInt32 = 0
  /// What stands for the end of a line in running text.
  static let lineEnd: UInt32 = 0x0A
  /// What stands for a line break that the author asked for.
  static let hardBreak: UInt32 = 0x0D

  /// The characters.
  let scalars: [UInt32]
  /// Where each begins in the source.
  let origins: [Int]
  /// The parts that are bare addresses.
  private let addresses: [Range<Int>]
  /// The lines, without their ends.
  let lines: [Range<Int>]

  /// Text in UTF-8, where each byte stands in the source, and which bytes are bare addresses.
  init(_ bytes: [UInt8], origins byteOrigins: [Int], addresses byteAddresses: [Range<Int>]) {
    var (scalars, origins, starts) = ([UInt32](), [Int](), [Int]())
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let (scalar, length) = text.scalar(at: index)
        scalars.append(scalar)
        origins.append(byteOrigins[index])
        starts.append(index)
        index += length
      }
    }
    addresses = byteAddresses.map { range in
      Self.index(of: range.lowerBound, in: starts)..<Self.index(of: range.upperBound, in: starts)
    }
    (self.scalars, self.origins) = (scalars, origins)
    var (lines, start) = ([Range<Int>](), 0)
    for index in scalars.indices where Self.isBreak(scalars[index]) {
      lines.append(start..<index)
      start = index + 1
    }
    self.lines = lines + [start..<scalars.count]
  }

  /// The character at an index; the end of a line outside.
  subscript(index: Int) -> UInt32 {
    scalars.indices.contains(index) ? scalars[index] : Self.lineEnd
  }

  /// Where a part that is not empty stands in the source.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, scalars.indices.contains(range.lowerBound),
      scalars.indices.contains(range.upperBound - 1)
    else { return 0..<0 }
    let start = origins[range.lowerBound]
    return start..<max(start, end(of: range.upperBound - 1))
  }

  /// Where a character ends in the source. What is no text goes on to the next character of its line; where
  /// none follows, only its first byte is known to belong to it.
  private func end(of index: Int) -> Int {
    guard scalars[index] == Self.opaque else {
      return origins[index] + UTF8.width(Unicode.Scalar(scalars[index]) ?? " ")
    }
    let next = index + 1
    guard next < scalars.count, !Self.isBreak(scalars[next]) else { return origins[index] + 1 }
    return max(origins[index] + 1, origins[next])
  }

  /// Whether a part has to do with a bare address.
  func isAddress(_ range: Range<Int>) -> Bool {
    let index = Self.index(of: range.lowerBound + 1, in: addresses.lazy.map(\.upperBound))
    return index < addresses.count && addresses[index].overlaps(range)
  }

  /// The index of the first of rising numbers that is not less than one.
  private static func index(
    of number: Int, in numbers: some RandomAccessCollection<Int>
  ) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[numbers.index(numbers.startIndex, offsetBy: middle)] < number {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The characters of a part as a text, without what is no text.
  func string(_ range: Range<Int>) -> String {
    var string = ""
    for scalar in scalars[range] where scalar != Self.opaque {
      string.unicodeScalars.append(Unicode.Scalar(scalar) ?? " ")
    }
    return string
  }

  /// Whether a text stands at an index.
  func holds(_ text: String, at index: Int) -> Bool {
    var index = index
    for scalar in text.unicodeScalars {
      guard self[index] == scalar.value else { return false }
      index += 1
    }
    return true
  }

  /// The next place of a text in a range.
  func first(_ text: String, in range: Range<Int>) -> Int? {
    let length = text.unicodeScalars.count
    guard let start = text.unicodeScalars.first?.value else { return nil }
    return range.first {
      scalars[$0] == start && $0 + length <= range.upperBound && holds(text, at: $0)
    }
  }

  /// The index behind a run of the same character.
  func end(ofRun scalar: UInt32, from start: Int) -> Int {
    var index = start
    while self[index] == scalar, index < scalars.count { index += 1 }
    return index
  }

  /// The index behind a run of characters.
  func end(from start: Int, while isMember: (UInt32) -> Bool) -> Int {
    var index = start
    while index < scalars.count, isMember(scalars[index]) { index += 1 }
    return index
  }

  /// A part without the spaces at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(scalars[start]) { start += 1 }
    while end > start, Self.isSpace(scalars[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether the line that a range is in ends in running text, so that the next one runs on.
  func runsOn(_ line: Range<Int>) -> Bool { self[line.upperBound] == Self.lineEnd }
}

// Characters
extension Passage {
  static func isBreak(_ scalar: UInt32) -> Bool { scalar == lineEnd || scalar == hardBreak }

  /// A space that Markdown does not take for one.
  static func isWideSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x3000 || scalar == 0xA0 || 0x2000...0x200A ~= scalar || scalar == 0x202F
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || isWideSpace(scalar)
  }

  /// A space or the end of a line.
  static func isGap(_ scalar: UInt32) -> Bool { isSpace(scalar) || isBreak(scalar) }

  static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

  /// A letter or digit of ASCII.
  static func isWord(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || 0x61...0x7A ~= scalar | 0x20
  }

  /// A kana or a Chinese character.
  static func isJapanese(_ scalar: UInt32) -> Bool { Script(scalar) != .other }

  static func isKana(_ scalar: UInt32) -> Bool {
    let script = Script(scalar)
    return script == .hiragana || script == .katakana
  }
}
