/// Which characters stand in the square of a Chinese character (Unicode Standard Annex #11).
public enum EastAsianWidth {
  /// Whether a character is wide or full width, emoji included.
  public static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    // No character below is an emoji, and asking costs more than all else here.
    case ..<0x2300: false
    default: scalar.properties.isEmojiPresentation
    }
  }

  /// Whether a character of ambiguous width stands in Japanese texts: those of JIS X 0208 outside the
  /// scripts of Chinese and Japanese.
  public static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA7, 0xA8, 0xB0, 0xB1, 0xB4, 0xB6, 0xD7, 0xF7, 0x391...0x3C9, 0x401...0x451,
      0x2010...0x2016, 0x2018...0x201D, 0x2020...0x2027, 0x2030...0x203B, 0x2100...0x2312,
      0x2460...0x24FF, 0x2500...0x27BF:
      true
    default: false
    }
  }
}
