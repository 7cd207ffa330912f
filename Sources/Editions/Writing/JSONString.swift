import Diagnostics

extension [UInt8] {
  /// Appends text in UTF-8 as a string of JSON (RFC 8259, section 7).
  ///
  /// It may stand in an HTML `script` element and in a script: `<`, `>`, `&` and the line ends of
  /// JavaScript that are none of JSON, U+2028 and U+2029, are written as escapes.
  mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    for index in text.indices where text[index].mayNeedEscape {
      guard let escape = Self.escape(at: index, in: text) else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      self += escape.text.utf8
      start = index + escape.length
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    append(UInt8(ascii: "\""))
  }

  /// Appends a string of JSON.
  mutating func appendJSON(_ text: String) {
    text.withBytes { appendJSON($0) }
  }

  /// What to write for the character at an offset, and how many bytes it has; nil for itself.
  private static func escape(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0xE2:
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8
      else { return nil }
      return (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    case let byte:
      let digits = String(byte, radix: 16)
      return ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits, 1)
    }
  }
}

extension UInt8 {
  /// Whether it is, or may begin, a character that is written as an escape.
  fileprivate var mayNeedEscape: Bool {
    // A bit for each byte below 64: the controls, and `"`, `&`, `<`, `>`.
    let mask: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    return self < 64 ? mask >> UInt64(self) & 1 != 0 : self == 0x5C || self == 0xE2
  }
}
