/// The characters that are white space in any script (Unicode property White_Space).
public enum WhiteSpace {
  /// Whether a character is one of them.
  @inlinable
  public static func contain(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x20 || 0x09...0x0D ~= scalar }
    // Behind the ideographic space there is none.
    return scalar <= 0x3000 && Unicode.Scalar(scalar)?.properties.isWhitespace == true
  }
}
