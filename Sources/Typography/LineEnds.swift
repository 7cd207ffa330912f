/// How good the end of a line would be between any two characters of a short text, such as a title.
///
/// What may begin and end a line of Japanese or Chinese is `Kinsoku`. Where a phrase ends is guessed from
/// how Japanese is written, without a dictionary: a particle behind kanji or katakana closes a
/// phrase, and kanji or katakana behind hiragana mostly open one. Burmese and Thai may break where a syllable surely
/// begins. Other scripts break at their spaces.
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
  private let scripts: [Script]
  /// The indices within phrases with numbers.
  private let wholes: Set<Int>

  /// The ends of lines in a text.
  public init(_ text: String) {
    characters = Array(text)
    scripts = characters.map { Script($0.codePoint) }
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
    guard scripts[index - 1] != .other || scripts[index] != .other else {
      return beginsSyllable(index) ? .character : .emergency
    }
    if Kinsoku.joins(last.codePoint, next.codePoint) { return .emergency }
    if Kinsoku.neverFirst.contains(last.codePoint) && scripts[index - 1] == .other {
      return Self.particles.contains(next) ? .character : .phrase
    }
    if Kinsoku.opening.contains(next.codePoint) { return .phrase }
    return quality(between: scripts[index - 1], scripts[index], at: index)
  }
}

extension LineEnds {
  private func quality(between last: Script, _ next: Script, at index: Int) -> Quality {
    switch (last, next) {
    case (.katakana, .katakana): .emergency
    case (.hiragana, .hiragana):
      endsWithParticle(index) && !Self.particles.contains(characters[index])
        ? .phrase : .character
    case (.hiragana, _): endOfHiragana(index)
    case (.han, .hiragana): opensWord(index) ? .compound : .character
    case (.han, .han): kanji(before: index) % 2 == 0 ? .pair : .character
    // A single kanji behind katakana ends its word: ケア児.
    case (.katakana, .han): isSingleKanji(index) ? .character : .compound
    // A particle belongs to the word before it.
    case (_, .hiragana): Self.particles.contains(characters[index]) ? .emergency : .character
    default: .compound
    }
  }

  /// Between hiragana and another script: おしらせの｜一覧, but つくり方 and ご案内 are one word.
  private func endOfHiragana(_ index: Int) -> Quality {
    let last = characters[index - 1]
    let isPrefix = "おご".contains(last)
    if isPrefix || (scripts[index] == .han && Self.stemEnds.contains(last)) { return .character }
    return endsWithParticle(index) ? .phrase : .compound
  }

  /// Whether the character before `index` is a particle that stands right behind a word.
  private func endsWithParticle(_ index: Int) -> Bool {
    guard index > 1, Self.particles.contains(characters[index - 1]) else { return false }
    let isEnding = characters[index - 1] == "が" && "るりっれろらわ".contains(characters[index])
    return scripts[index - 2] != .hiragana && !characters[index - 2].isWhitespace && !isEnding
  }

  /// Whether a word in hiragana stands behind a long word in kanji, as a name does: 活動法人｜みかん.
  private func opensWord(_ index: Int) -> Bool {
    let word = scripts[index...].prefix { $0 == .hiragana }
    return word.count >= 3 && kanji(before: index) >= 3
      && !Self.endings.contains(characters[index])
  }

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

  private func isSingleKanji(_ index: Int) -> Bool {
    index + 1 == scripts.count || scripts[index + 1] != .han
  }

  /// How many kanji stand right before `index`.
  private func kanji(before index: Int) -> Int {
    scripts[..<index].reversed().prefix { $0 == .han }.count
  }

  private static let hyphens = Set("-‐–/")

  private static let particles = Set("のをがはへにとも")

  /// What follows a kanji inside one word or phrase, beside the particles.
  private static let endings = Set("のをがはへにとでもやかよなしさすだま")

  /// What a verb's stem ends with in a compound noun: つくり方, 話し合い.
  private static let stemEnds = Set("きぎしちにびみりけせべめれ")
}
