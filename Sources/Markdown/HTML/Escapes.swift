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
}
