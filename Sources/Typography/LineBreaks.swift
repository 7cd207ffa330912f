/// Where a line of text may end, and where not: by the rules of Japanese line breaking, with words of
/// other scripts whole.
enum LineBreaks {
  /// Whether a line may end between two characters.
  static func isAllowed(between one: Character, and next: Character) -> Bool {
    if next == " " { return false }
    if one == " " { return true }
    if Kinsoku.joins(one.codePoint, next.codePoint) { return false }
    return isIdeographic(one) || isIdeographic(next)
  }

  /// Whether a line may break beside the character as beside an ideograph.
  private static func isIdeographic(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return CJK.joinsLines(scalar.value) || scalar.properties.isEmojiPresentation
  }
}
