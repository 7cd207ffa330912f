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
    default:
      let isWide =
        EastAsianWidth.isWide(scalar) || (widensAmbiguous && EastAsianWidth.isAmbiguous(scalar))
      return isWide ? 2 : 1
    }
  }

  /// How many columns a text takes.
  public func width(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }
}
