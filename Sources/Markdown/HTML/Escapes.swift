import Diagnostics

/// Which ASCII characters must be written otherwise in HTML text.
struct Escapes {
  /// A bit for each byte below 64.
  let mask: UInt64

  /// The characters that mean something in HTML.
  static let markup = Escapes(mask: 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E)
  /// Those, and the control characters that neither HTML nor XML allows.
  static let markupAndControls = Escapes(mask: markup.mask | 0xFFFF_FFFF & ~0x2601)

  @inline(__always)
  func contain(_ byte: UInt8) -> Bool {
    byte < 64 && mask >> UInt64(byte) & 1 != 0
  }

  /// The index of the first of them in a text, at or behind an index.
  @inline(__always)
  func firstIndex(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    text.firstIndex(from: start, passing: { !Self.mayBeIn($0) }, where: { contain($0) })
  }

  /// Whether one of eight bytes is `"`, `&`, `<` or `>`, or a control character.
  @inline(__always)
  private static func mayBeIn(_ bytes: UInt64) -> Bool {
    // One bit tells the first from the second, and the third from the fourth.
    (bytes | UInt64(repeating: 0x04)).holds(0x26) || (bytes | UInt64(repeating: 0x02)).holds(0x3E)
      || bytes.holds(byteBelow: 0x20)
  }
}
