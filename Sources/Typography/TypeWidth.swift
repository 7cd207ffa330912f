/// How wide characters are in type of size 1, measured without a font: a Chinese, Japanese or Korean
/// character is as wide as the type is large, most others little more than half of it.
///
/// The widths are about those in DejaVu Serif, the widest of the typefaces that a device may have to
/// take. `SyllableWidth` knows those of India and South East Asia.
public enum TypeWidth {
  /// Whether a character is as wide as the type is large.
  public static func isSquare(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(EastAsianWidth.isWide) ?? false
  }

  /// The width of a character.
  public static func width(of character: Character) -> Double {
    // Most are asked for again and again.
    if let byte = character.asciiValue { return ascii[Int(byte)] }
    return width(judging: character)
  }

  private static let ascii = (0..<0x80).map { width(judging: Character(Unicode.Scalar($0))) }

  private static func width(judging character: Character) -> Double {
    if isSquare(character) || "—―…".contains(character) { return 1 }
    if let width = SyllableWidth.width(of: character) { return width }
    if character == " " { return 0.32 }
    if "iljtfI.,:;!'’‘|()[]".contains(character) { return 0.4 }
    if "mwMW@%".contains(character) { return character.isUppercase ? 1.03 : 0.95 }
    if "&+=<>~".contains(character) { return 0.89 }
    if character.isUppercase {
      return character.isASCII && !"HNOQDGUK".contains(character) ? 0.76 : 0.87
    }
    if "bdghknpqu".contains(character) || character.isNumber { return 0.645 }
    guard character.isCased else { return 0.57 }
    // Greek and Cyrillic letters are wider than Latin ones.
    return character < "\u{370}" ? 0.6 : 0.67
  }

  /// The width of a code point: nothing for one that stands over another or is not seen.
  public static func width(ofScalar scalar: UInt32) -> Double {
    if scalar < 0x20 { return 0 }
    if 0x3041...0x3096 ~= scalar || 0x4E00...0x9FFF ~= scalar { return 1 }
    if scalar < 0x7F { return ascii[Int(scalar)] }
    guard let scalar = Unicode.Scalar(scalar) else { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return width(of: Character(scalar))
    }
  }

  /// The width of a line of characters.
  public static func width(of characters: some Sequence<Character>) -> Double {
    characters.reduce(0) { $0 + width(of: $1) }
  }
}
