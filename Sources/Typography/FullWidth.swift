/// The forms of ASCII characters that stand in the square of a Chinese character (Unicode blocks
/// "Halfwidth and Fullwidth Forms" and, for the space, "CJK Symbols and Punctuation").
public enum FullWidth {
  /// The ASCII character of which a scalar is the full-width form; any other scalar itself.
  @inlinable
  public static func narrowed(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000: 0x20
    default: scalar
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes of UTF-8 a sign of ASCII takes at an offset, narrow or full-width; nil when another
  /// character stands there.
  @inlinable
  public func length(of sign: UInt8, at offset: Int) -> Int? {
    if self[offset] == sign { return 1 }
    // With these bytes the full-width forms begin.
    guard self[offset] == (sign == 0x20 ? 0xE3 : 0xEF) else { return nil }
    let (scalar, length) = scalar(at: offset)
    return FullWidth.narrowed(scalar) == UInt32(sign) ? length : nil
  }
}
