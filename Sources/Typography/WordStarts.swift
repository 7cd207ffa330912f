/// Where words of Japanese begin, as far as their letters show it. There are no spaces between them, but what carries
/// the meaning mostly begins with a Chinese character or in katakana, and what goes on in hiragana belongs to it.
public struct WordStarts {
  private let text: [UInt32]

  /// Those in a text, given by its code points.
  public init(in text: [UInt32]) {
    self.text = text
  }

  /// Where a line had better end that has to end near a place: the nearest beginning of a word at it or before it.
  ///
  /// - Parameters:
  ///   - place: the index of a code point.
  ///   - reach: how many code points there are at most from there to the end of the text.
  /// - Returns: the index of the word's first code point; `place` when no beginning is within reach.
  public func nearest(to place: Int, within reach: Int) -> Int {
    let first = max(1, text.count - reach)
    // Of Chinese, letters show nothing of where words begin.
    guard first <= place, text[first...].contains(where: Self.isKana) else { return place }
    let places = (first...place).reversed()
    let start = places.first(where: isStart) ?? places.first(where: mayBeStart) ?? place
    // No line begins with a small kana, wherever the word does.
    return start > 1 && Kinsoku.neverFirst.contains(text[start]) ? start - 1 : start
  }
}

extension WordStarts {
  private func isStart(_ index: Int) -> Bool {
    guard index < text.count, Letters.contain(text[index]) else { return false }
    let one = text[index - 1]
    if !Letters.contain(one) { return true }
    switch Script(text[index]) {
    case .han, .katakana: return Script(one) == .hiragana && !Self.honorifics.contains(one)
    case .hiragana: return (isBehindParticle(index) || beginsWord(index)) && !isWithinWord(index)
    case .other: return false
    }
  }

  /// Whether a name or another word in hiragana may begin, behind one that has no ending.
  private func mayBeStart(_ index: Int) -> Bool {
    guard index + 4 <= text.count else { return false }
    let isInKana = text[index..<index + 4].allSatisfy { Script($0) == .hiragana }
    return isInKana && [.han, .katakana].contains(Script(text[index - 1]))
  }

  private static func isKana(_ scalar: UInt32) -> Bool {
    [.hiragana, .katakana].contains(Script(scalar))
  }

  /// Whether a particle stands before, and not an ending that looks like one, 上がる, nor the first of two, 会には.
  private func isBehindParticle(_ index: Int) -> Bool {
    guard Self.particles.contains(text[index - 1]), index > 1 else { return false }
    let word = text[index - 2]
    let isBehindWord =
      Letters.contain(word) ? Script(word) != .hiragana : Self.closing.contains(word)
    return text[index - 1] == Self.object || isBehindWord && !Self.endings.contains(text[index])
  }

  /// Whether one of the words begins that are known.
  private func beginsWord(_ index: Int) -> Bool {
    Self.words.contains { $0[0] == text[index] && text[index...].starts(with: $0) }
  }

  /// Whether one of them begins before, and ends behind: neither で in できます nor い in ございます is parted from it.
  private func isWithinWord(_ index: Int) -> Bool {
    Self.words.contains { word in
      (1..<word.count).contains { $0 <= index && text[(index - $0)...].starts(with: word) }
    }
  }

  private static let object = letters("を")[0]
  private static let particles = letters("はがにでとのもへを")
  private static let closing = letters("」』）】")
  private static let endings = letters("らりるれろっはもの")
  private static let honorifics = letters("おご")
  /// Words that are written in hiragana, and stand at the ends of sentences.
  private static let words = [
    "ください", "でしょう", "ございま", "いただ", "いたしま", "ありま", "なりま", "おりま", "できま", "いま",
    "こと", "もの", "ため", "とき", "よう", "ところ", "ほう", "はず", "わけ",
  ].map(letters)

  private static func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
