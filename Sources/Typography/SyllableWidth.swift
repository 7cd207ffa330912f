/// How wide the letters of India and South East Asia are in type of size 1. They carry vowels at their sides, so that
/// one character may be as wide as three.
///
/// The widths are a little more than the mean of those in Noto Sans and Noto Serif; Burmese letters, of which some
/// are twice as wide as others, are told apart.
enum SyllableWidth {
  /// The width of a character; nil for one of another script.
  static func width(of character: Character) -> Double? {
    guard let first = character.unicodeScalars.first, let measure = measure(of: first.value) else {
      return nil
    }
    var width = 0.0
    var isStacked = false
    for scalar in character.unicodeScalars {
      width += isStacked ? measure.stacked : measure.width(of: scalar)
      isStacked = scalar.properties.canonicalCombiningClass == .virama
    }
    return width
  }

  /// What the letters of a script measure.
  private struct Measure {
    var letter: Double
    /// A vowel or another sign beside a letter.
    var sign: Double
    /// A letter below or half joined to the one before it.
    var stacked = 0.0

    func width(of scalar: Unicode.Scalar) -> Double {
      if let width = SyllableWidth.burmese(scalar.value) { return width }
      return switch scalar.properties.generalCategory {
      case .nonspacingMark, .format: 0
      case .spacingMark: sign
      default: letter
      }
    }
  }

  private static func measure(of scalar: UInt32) -> Measure? {
    switch scalar {
    case ..<0x900: nil
    case 0x900...0x97F, 0xA00...0xAFF: Measure(letter: 0.75, sign: 0.3, stacked: 0.5)
    case 0x980...0x9FF: Measure(letter: 0.75, sign: 0.5, stacked: 0.5)
    case 0xB00...0xB7F: Measure(letter: 0.8, sign: 0.7)
    case 0xB80...0xBFF: Measure(letter: 1.15, sign: 1.1, stacked: 1.15)
    case 0xC00...0xCFF: Measure(letter: 0.9, sign: 0.5)
    case 0xD00...0xD7F: Measure(letter: 1.1, sign: 0.85, stacked: 0.6)
    case 0xD80...0xDFF: Measure(letter: 1, sign: 0.75, stacked: 0.6)
    case 0xE00...0xEFF: Measure(letter: 0.65, sign: 0.6)
    case 0x1000...0x109F: Measure(letter: 0.7, sign: 0.3)
    case 0x1780...0x17FF: Measure(letter: 0.85, sign: 0.7)
    default: nil
    }
  }

  /// The width of a Burmese letter or sign that is not as wide as the most.
  private static func burmese(_ scalar: UInt32) -> Double? {
    switch scalar {
    case ..<0x1000: nil
    case 0x1000, 0x1003, 0x1006, 0x100A, 0x1010, 0x1011, 0x1018, 0x101A, 0x101C, 0x101E, 0x101F,
      0x1021...0x1023, 0x104F:
      1.14
    case 0x100F, 0x1024, 0x1029, 0x103F: 1.4
    case 0x102A: 2.45
    case 0x102C: 0.47
    case 0x1031: 0.64
    case 0x1038: 0.4
    default: nil
    }
  }
}
