/// The characters of Chinese and Japanese, and what holds beside them.
public enum CJK {
  /// Whether a character is Chinese or Japanese whatever stands beside it: those whose East Asian width
  /// is full, wide or half and that are not Hangul, since Korean is written with spaces (CSS Text 3's
  /// segment break rules). Emoji are left out: they stand in any script.
  @inlinable
  public static func joinsLines(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x312F, 0x3190...0x31FF, 0x3220...0x325F, 0x3280...0x4DBF, 0x4E00...0xA4CF,
      0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF9F, 0xFFE0...0xFFE6,
      0x1B000...0x1B16F, 0x1F200...0x1F2FF, 0x20000...0x3FFFD, 0xE0100...0xE01EF:
      true
    default:
      false
    }
  }

  /// Whether emphasis may begin and end beside the character as beside a letter, though it be a
  /// punctuation mark: the rule of markdown-cjk-friendly. Hangul counts.
  @inlinable
  public static func freesEmphasis(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x1100: false
    case 0x1100...0x11FF, 0x20A9, 0x2E80...0x303E, 0x3041...0xA4C6, 0xA960...0xA97C,
      0xAC00...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFFEE,
      0x16FE0...0x18D08, 0x1B000...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD, 0xE0100...0xE01EF:
      true
    default: false
    }
  }
}
