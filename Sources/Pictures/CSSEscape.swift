/// An escape of a style sheet (CSS Syntax 3, section 4.3.7).
public struct CSSEscape {
  /// The character that it stands for; empty where a line goes on behind it.
  public let text: String
  /// Where what follows begins.
  public let end: Int

  /// Reads the escape whose backslash stands at an index.
  public init(in bytes: ArraySlice<UInt8>, at start: Int) {
    var end = start + 1
    var code: UInt32 = 0
    while end < bytes.endIndex, end - start <= 6, let digit = bytes[end].hexDigit {
      code = code * 16 + digit
      end += 1
    }
    guard end == start + 1 else {
      if end < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(bytes[end]) {
        end += Self.isPair(bytes, at: end) ? 2 : 1
      }
      text = String(Character(Unicode.Scalar(code == 0 ? 0xFFFD : code) ?? "\u{FFFD}"))
      self.end = end
      return
    }
    guard end < bytes.endIndex, ![0x0A, 0x0C, 0x0D].contains(bytes[end]) else {
      text = ""
      self.end = min(end + (Self.isPair(bytes, at: end) ? 2 : 1), bytes.endIndex)
      return
    }
    end += 1
    while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
    text = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    self.end = end
  }

  /// Whether a line ends there as Windows ends it.
  private static func isPair(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    bytes[index...].starts(with: [0x0D, 0x0A])
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
      UInt32((self | 0x20) - UInt8(ascii: "a")) + 10
    default: nil
    }
  }
}
