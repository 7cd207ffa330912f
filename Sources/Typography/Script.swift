/// The scripts of Chinese and Japanese.
public enum Script: Sendable {
  case han, hiragana, katakana, other

  /// The script of a character. The marks that stand only in one of them count as it.
  public init(_ scalar: UInt32) {
    switch scalar {
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      self = .han
    case 0x3041...0x309F: self = .hiragana
    case 0x30A0...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
    default: self = .other
    }
  }
}

extension Character {
  /// The code point that a character counts for: its first.
  var codePoint: UInt32 { unicodeScalars.first?.value ?? 0 }
}
