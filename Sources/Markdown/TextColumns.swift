/// How wide characters stand in a text of fixed columns, such as a mail: in halves of a full-width
/// character (Unicode Standard Annex #11, East Asian Width).
public struct TextColumns: Hashable, Sendable {
  /// How many half-width columns a line has at most.
  public var count: Int
  /// Whether the characters whose width is ambiguous take two columns, as in Japanese fonts.
  public var widensAmbiguous: Bool

  /// Lines of at most `count` half-width columns.
  public init(_ count: Int, widensAmbiguous: Bool) {
    self.count = count
    self.widensAmbiguous = widensAmbiguous
  }

  /// How many columns a character takes: that of its base, whatever stands over it.
  public func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x200B...0x200F, 0x2060, 0xFEFF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return 2
    // No character below is an emoji, and asking costs more than all else here.
    case ..<0x2300: return widensAmbiguous && Self.isAmbiguous(scalar) ? 2 : 1
    default:
      let isWide =
        scalar.properties.isEmojiPresentation || (widensAmbiguous && Self.isAmbiguous(scalar))
      return isWide ? 2 : 1
    }
  }

  /// How many columns a text takes.
  public func width(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// The characters of ambiguous width that stand in Japanese texts: those of JIS X 0208 outside the
  /// scripts of Chinese and Japanese.
  private static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA7, 0xA8, 0xB0, 0xB1, 0xB4, 0xB6, 0xD7, 0xF7, 0x391...0x3C9, 0x401...0x451,
      0x2010...0x2016, 0x2018...0x201D, 0x2020...0x2027, 0x2030...0x203B, 0x2100...0x2312,
      0x2460...0x24FF, 0x2500...0x27BF:
      true
    default: false
    }
  }
}
