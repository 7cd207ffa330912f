/// How far apart lines of large type stand, in the unit of the type's size, so that the signs above the letters of one
/// and those below the letters of the other do not touch.
public enum LineHeight {
  /// What a line with a character needs.
  public static func needed(by character: Character) -> Double {
    if TypeWidth.isSquare(character) { return 1.42 }
    guard let scalar = character.unicodeScalars.first?.value else { return latin }
    return switch scalar {
    case 0x1000...0x109F, 0x1780...0x17FF: 1.75
    case 0x900...0xEFF: 1.5
    default: latin
    }
  }

  private static let latin = 1.22
}
