import Typography

/// How a speaker's turn begins in a round table: a name and a colon, `司会：` or `Host: `.
struct SpeakerMark {
  /// The name without emphasis and readings.
  let name: [UInt8]
  /// Where what the speaker says begins.
  let textStart: Int

  /// The most characters in a name.
  static let longestName = 30

  /// The mark at the beginning of a line; nil when there is none.
  ///
  /// - Parameter speakers: the names that are declared: those may hold any sign, and emphasis or ruby may be
  ///   around them.
  init?(_ line: UnsafeBufferPointer<UInt8>, _ speakers: SpeakerNames?) {
    guard !line.isEmpty, line.spaceLength(at: 0) == nil else { return nil }
    if let speakers, let declared = DeclaredSpeaker(line, speakers) {
      name = declared.name
      textStart = declared.textStart
      return
    }
    var index = 0
    var characters = 0
    while index < line.count, characters <= Self.longestName {
      let (scalar, length) = line.scalar(at: index)
      if FullWidth.narrowed(scalar) == 0x3A {
        guard index > 0, length > 1 || Self.isColon(in: line, at: index) else { return nil }
        name = Array(line[..<index])
        textStart = line.textStart(from: index + length)
        return
      }
      if Self.endsName(scalar) { return nil }
      index += length
      characters += 1
    }
    return nil
  }

  /// Whether a narrow colon is one of speech, not of an address or a time.
  static func isColon(in line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 1 == line.count || line[index + 1] == 0x20 || line[index + 1] >= 0x80
  }

  /// Whether no name holds the character.
  private static func endsName(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x22, 0x23, 0x28...0x2C, 0x3B...0x3F, 0x5B...0x60, 0x7B...0x7F: true
    case 0x3001, 0x3002, 0x3008...0x3011, 0x2018...0x201F, 0x2026: true
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1B, 0xFF1F: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where text begins behind spaces.
  func textStart(from start: Int) -> Int {
    var start = start
    while start < count, let space = spaceLength(at: start) { start += space }
    return start
  }
}
