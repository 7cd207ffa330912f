import Typography

/// Whether a text is worth a closer look: nearly none is, and a site has ten thousand of them.
enum Suspicion {
  /// Whether a run of text holds a sign that may be a slip. Looks at bytes alone.
  ///
  /// - Parameters:
  ///   - range: the run.
  ///   - beginsLine: whether a line begins with it.
  ///   - text: the text of the whole document, in which what comes next stands behind the run.
  static func isRaised(by range: Range<Int>, beginsLine: Bool, in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      if beginsLine, isRaised(byBeginningOf: range, in: text) { return true }
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = text[index]
        if byte < 0x80 {
          if isMark(byte), isRaised(byASCII: byte, at: index, in: text) { return true }
          index += 1
        } else {
          if byte == 0xE3 || byte == 0xEF, isRaised(byWide: index, in: text) { return true }
          index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        }
      }
      return false
    }
  }

  /// Whether a byte of ASCII is one that `isRaised(byASCII:at:in:)` knows.
  private static func isMark(_ byte: UInt8) -> Bool {
    // A bit for each: tab $ % * + : < = and, of the upper half, [ ^ _ { | ~.
    let low: UInt64 =
      1 << 0x09 | 1 << 0x24 | 1 << 0x25 | 1 << 0x2A | 1 << 0x2B | 1 << 0x3A | 1 << 0x3C | 1 << 0x3D
    let high: UInt64 = 1 << 0x1B | 1 << 0x1E | 1 << 0x1F | 1 << 0x3B | 1 << 0x3C | 1 << 0x3E
    return (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 != 0
  }

  private static func isRaised(
    byASCII byte: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let next = index + 1 < text.count ? text[index + 1] : 0
    switch byte {
    // * [ { ^ $ | and tabs
    case 0x2A, 0x5B, 0x7B, 0x5E, 0x24, 0x7C, 0x09: return true
    // __ == %% ++
    case 0x5F, 0x3D, 0x25, 0x2B: return next == byte
    // <! <！
    case 0x3C: return next == 0x21 || next == 0xEF
    // :a
    case 0x3A: return 0x61...0x7A ~= next
    // ~2
    case 0x7E: return 0x30...0x39 ~= next
    default: return false
    }
  }

  /// 《 ＊ ［ ｛ ｜ ＜
  private static func isRaised(byWide index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + 2 < text.count else { return false }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x8A), (0xEF, 0xBC, 0x8A), (0xEF, 0xBC, 0xBB), (0xEF, 0xBD, 0x9B),
      (0xEF, 0xBD, 0x9C), (0xEF, 0xBC, 0x9C):
      return true
    default: return false
    }
  }

  private static func isRaised(
    byBeginningOf range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = range.lowerBound
    // Behind an indentation stands another mark, or text.
    while index < range.upperBound, index + 3 < text.count, text.hasWideSpace(at: index) {
      index += 3
      if text[index] < 0x80 { return true }
    }
    guard index < range.upperBound else { return false }
    let next = index + 1 < text.count ? text[index + 1] : 0
    switch text[index] {
    // # = |
    case 0x23, 0x3D, 0x7C: return true
    // A list's mark before what is no ASCII, or no text.
    case 0x2D, 0x2B:
      return next >= 0x80 || next == 0x2D || next == 0x3D
        || index + 1 == range.upperBound
    case 0x30...0x39: return isNumber(at: index, in: text)
    // !! ?? // ..
    case 0x21, 0x3F, 0x2F, 0x2E: return next == text[index] || next == 0x20
    case 0x3A: return next == 0x20 || next == 0x09 || next >= 0x80
    case 0x5C: return 0x61...0x7A ~= next
    // Bullets, circled digits and lines; ・ and ー; full-width forms, and a bullet of Word's.
    case 0xC2, 0xE2: return true
    case 0xE3:
      guard index + 3 < text.count else { return false }
      return next == 0x83 && text[index + 2] >= 0xBB
    case 0xEF: return true
    default: return false
    }
  }

  /// `1．` `1.項` `1）` `1、`
  private static func isNumber(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = start
    while index < text.count, 0x30...0x39 ~= text[index] { index += 1 }
    guard index < text.count else { return false }
    switch text[index] {
    case 0x2E, 0x29: return index + 1 < text.count && text[index + 1] >= 0x80
    case 0xEF, 0xE3: return true
    default: return false
    }
  }
}
