/// How good the end of a line would be between any two characters of a short text, such as a title.
///
/// Of Japanese and Chinese, `WordStarts` says it. Burmese and Thai may break where a syllable surely begins. Other
/// scripts break at their spaces.
public struct LineEnds {
  /// From the place where a reader pauses to one that nothing but want of room excuses.
  public enum Quality: Int, Comparable, Sendable {
    /// Between two phrases.
    case phrase
    /// Between the parts of a compound.
    case compound
    /// Between pairs of kanji, since most Chinese words are pairs.
    case pair
    /// Between two characters that the rules of line breaking let part.
    case character
    /// Within a word, or against the rules.
    case emergency

    /// Which of two ends is the better one.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The text's characters.
  public let characters: [Character]
  private let words: WordStarts
  /// The indices within phrases with numbers.
  private let wholes: Set<Int>

  /// The ends of lines in a text.
  public init(_ text: String) {
    characters = Array(text)
    words = WordStarts(in: characters.map(\.codePoint))
    wholes = NumberPhrase.insides(of: characters)
  }

  /// The quality of a line's end before the character at `index`, which is neither the first nor
  /// behind the last.
  public func quality(before index: Int) -> Quality {
    let last = characters[index - 1]
    let next = characters[index]
    if next.isWhitespace || wholes.contains(index) { return .emergency }
    if last.isWhitespace { return .phrase }
    if Self.hyphens.contains(last), index > 1, characters[index - 2].isLetter { return .compound }
    guard CJK.joinsLines(last.codePoint) || CJK.joinsLines(next.codePoint) else {
      return beginsSyllable(index) ? .character : .emergency
    }
    return words.quality(before: index)
  }
}

extension LineEnds {
  /// Whether a syllable of Burmese or Thai surely begins at `index`: in Burmese with a letter that no sign (asat, U+103A)
  /// or letter below it (U+1039) makes the last of the one before, in Thai with a vowel that is written before its
  /// consonant.
  private func beginsSyllable(_ index: Int) -> Bool {
    let (last, next) = (characters[index - 1].unicodeScalars, characters[index].unicodeScalars)
    guard let first = next.first?.value, let before = last.first?.value,
      UnspacedScripts.contain(before),
      // What is stacked stands below the letter before it (Unicode 16, section 16.3).
      last.last?.value != 0x1039
    else { return false }
    switch first {
    case 0x1000...0x102A, 0x103F: return !next.contains { $0.value == 0x103A }
    case 0xE40...0xE44: return true
    default: return false
    }
  }

  private static let hyphens = Set("-‐–/")
}
