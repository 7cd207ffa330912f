/// Where words of Japanese begin, as far as their letters show it: there are no spaces between them, and there is no
/// dictionary here.
///
/// What carries the meaning mostly begins with a Chinese character or in katakana, and what goes on in hiragana belongs
/// to it; a particle behind it closes the phrase. What may begin and end a line is `Kinsoku`.
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
  /// - Returns: the index of the word's first code point; without one, of the best place within reach, and `place` when
  ///   the text there is not Japanese.
  public func nearest(to place: Int, within reach: Int) -> Int {
    let first = max(1, text.count - reach)
    // Of Chinese, letters show nothing of where words begin.
    guard first <= place, text[first...].contains(where: Self.isKana) else { return place }
    var best = (index: place, quality: LineEnds.Quality.emergency)
    for index in (first...place).reversed() {
      let quality = qualityOfStart(index)
      if quality < best.quality { best = (index, quality) }
      if quality == .phrase { break }
    }
    return best.index
  }

  /// How good the end of a line is before a character, which is neither the first nor behind the last.
  func quality(before index: Int) -> LineEnds.Quality {
    let (last, next) = (text[index - 1], text[index])
    if Kinsoku.joins(last, next) { return .emergency }
    guard Letters.contain(last) else {
      return Kinsoku.closing.contains(last) && JapaneseWord.particles.contains(next)
        ? .character : .phrase
    }
    if Kinsoku.opening.contains(next) { return .phrase }
    switch (Script(last), Script(next)) {
    case (.katakana, .katakana), (.other, .other): return .emergency
    case (.hiragana, .hiragana): return qualityInHiragana(before: index)
    case (.hiragana, _): return qualityBehindHiragana(before: index)
    case (_, .hiragana): return qualityOfHiragana(from: index)
    case (.han, .han): return letters(of: .han, before: index) % 2 == 0 ? .pair : .character
    // A single kanji behind katakana ends its word: ケア児.
    case (.katakana, .han): return letters(of: .han, from: index) == 1 ? .character : .compound
    default: return .compound
    }
  }
}

extension WordStarts {
  /// How good the beginning of a paragraph's last line is, which may lean on the one before and had better hold a
  /// compound whole: what may be a word is as good as a compound's part, and better than a pair of kanji.
  private func qualityOfStart(_ index: Int) -> LineEnds.Quality {
    guard Letters.contain(text[index]) else { return .emergency }
    // Where no line ends behind a bracket, it ends before it.
    let last = text[index - 1]
    if !Letters.contain(last), Kinsoku.opening.contains(last) { return .phrase }
    let quality = quality(before: index)
    if quality <= .compound { return isBetweenNouns(index) ? .compound : .phrase }
    if JapaneseWord.beginsLeaning(in: text, at: index) { return .phrase }
    return quality < .emergency && mayBeStart(index) ? .compound : quality
  }

  /// Whether a compound has its joint here, between two scripts: 利用｜シーン.
  private func isBetweenNouns(_ index: Int) -> Bool {
    Letters.contain(text[index - 1]) && Script(text[index - 1]) != .hiragana
      && Script(text[index]) != .hiragana
  }

  /// Whether a word may begin where letters do not show it: behind a verb's stem, or in hiragana behind a word that has
  /// no ending.
  private func mayBeStart(_ index: Int) -> Bool {
    let last = Script(text[index - 1])
    switch (last, Script(text[index])) {
    case (.hiragana, .han): return !JapaneseWord.honorifics.contains(text[index - 1])
    case (.hiragana, .hiragana): return isHonorific(index)
    case (.han, .hiragana), (.katakana, .hiragana):
      return letters(of: .hiragana, from: index) >= 4 && letters(of: last, before: index) >= 2
        && !JapaneseWord.particles.contains(text[index]) && !isEnding(index)
    default: return false
    }
  }

  private static func isKana(_ scalar: UInt32) -> Bool {
    [.hiragana, .katakana].contains(Script(scalar))
  }

  private func qualityInHiragana(before index: Int) -> LineEnds.Quality {
    if JapaneseWord.begins(in: text, at: index) { return .compound }
    if JapaneseWord.isParted(text, at: index) { return .emergency }
    return isBehindParticle(index) ? .phrase : .character
  }

  /// Between hiragana and another script: おしらせの｜一覧, but つくり方 and ご案内 are one word.
  private func qualityBehindHiragana(before index: Int) -> LineEnds.Quality {
    let last = text[index - 1]
    if JapaneseWord.honorifics.contains(last) { return .character }
    if isBehindParticle(index) { return .phrase }
    let isCompound = Script(text[index]) == .han && JapaneseWord.stemEnds.contains(last)
    return isCompound ? .character : .compound
  }

  /// Between another script and hiragana, which mostly is the word's ending or a particle.
  private func qualityOfHiragana(from index: Int) -> LineEnds.Quality {
    if JapaneseWord.begins(in: text, at: index) || isName(index) || isHonorific(index) {
      return .compound
    }
    let isParticle =
      JapaneseWord.particles.contains(text[index])
      && !JapaneseWord.beginsPhrase(in: text, at: index)
    return isParticle && Script(text[index - 1]) != .han ? .emergency : .character
  }

  /// Whether a particle stands before, behind a word or を behind anything: not an ending that looks like one, 上がる, nor
  /// the first of two, 会には or 会にだけ.
  private func isBehindParticle(_ index: Int) -> Bool {
    let (particle, next) = (text[index - 1], text[index])
    if particle == JapaneseWord.object { return true }
    guard index > 1, JapaneseWord.particles.contains(particle) else { return false }
    let word = text[index - 2]
    guard Letters.contain(word) ? Script(word) != .hiragana : Kinsoku.closing.contains(word),
      !JapaneseWord.beginsPhrase(in: text, at: index)
    else { return false }
    if particle == JapaneseWord.subject { return !JapaneseWord.subjectEndings.contains(next) }
    return particle == JapaneseWord.topic || !JapaneseWord.isSecond(next, behind: particle)
  }

  /// Whether a name in hiragana begins behind a long word that says what it is: 活動法人｜みかん.
  private func isName(_ index: Int) -> Bool {
    letters(of: .hiragana, from: index) >= 3 && !isEnding(index)
      && !JapaneseWord.nameless.contains(text[index])
      && letters(of: .han, before: index) >= 3
  }

  /// Whether what begins in hiragana is the ending of a verb, as in 集まります.
  private func isEnding(_ index: Int) -> Bool {
    let ending = text[index...].prefix(4)
    return ending.indices.dropFirst().contains { start in
      JapaneseWord.endings.contains { ending[start...].starts(with: $0) }
    }
  }

  /// Whether a word begins with お or ご before a Chinese character: 当日｜お越しください.
  private func isHonorific(_ index: Int) -> Bool {
    JapaneseWord.honorifics.contains(text[index]) && letters(of: .han, from: index + 1) > 0
  }

  /// How many letters of a script stand right before an index.
  private func letters(of script: Script, before index: Int) -> Int {
    text[..<index].reversed().prefix { Script($0) == script }.count
  }

  /// How many letters of a script stand from an index on.
  private func letters(of script: Script, from index: Int) -> Int {
    text[index...].prefix { Script($0) == script }.count
  }
}
