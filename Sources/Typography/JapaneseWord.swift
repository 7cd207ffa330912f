/// A word of Japanese that is known by its letters, and the letters that are words or parts of words by themselves.
struct JapaneseWord {
  private let letters: [UInt32]
  /// One of which stands before it; none for any letter.
  private let before: [UInt32]

  private init(_ letters: String, behind before: String = "") {
    self.init(Self.codePoints(letters), behind: Self.codePoints(before))
  }

  private init(_ letters: [UInt32], behind before: [UInt32] = []) {
    self.letters = letters
    self.before = before
  }

  /// Whether a known verb begins. There are letters before it.
  static func begins(in text: [UInt32], at index: Int) -> Bool {
    verbs.contains { $0.begins(in: text, at: index) }
  }

  /// Whether a word begins that leans on the one before it. There are letters before it.
  static func beginsLeaning(in text: [UInt32], at index: Int) -> Bool {
    leaning.contains { $0.begins(in: text, at: index) }
  }

  /// Whether a phrase begins that does a particle's work. There are letters before it.
  static func beginsPhrase(in text: [UInt32], at index: Int) -> Bool {
    phrases.contains { $0.begins(in: text, at: index) }
  }

  /// Whether a known word, a phrase or an ending would be parted, or the copula from what it is said of: neither で in
  /// ことです nor い in ございます begins a line.
  static func isParted(_ text: [UInt32], at index: Int) -> Bool {
    copula.contains { $0.begins(in: text, at: index) }
      || wholes.contains { word in
        word.letters.indices.dropFirst().contains {
          $0 < index && word.letters[$0] == text[index] && word.begins(in: text, at: index - $0)
        }
      }
  }

  /// Whether a particle is the second of two: 会には, 会のが.
  static func isSecond(_ particle: UInt32, behind first: UInt32) -> Bool {
    (joiningMany.contains(first) ? particles : seconds).contains(particle)
  }

  private func begins(in text: [UInt32], at index: Int) -> Bool {
    letters[0] == text[index] && text[index...].starts(with: letters)
      && (before.isEmpty || before.contains(text[index - 1]))
  }
}

extension JapaneseWord {
  /// What stands behind a word and says what it is in the sentence.
  static let particles = codePoints("のをがはへにでとも")
  /// Those of them that stand behind any other, and those behind which any other stands.
  private static let seconds = codePoints("はもの")
  private static let joiningMany = codePoints("のも")
  static let object = codePoints("を")[0]
  static let subject = codePoints("が")[0]
  static let topic = codePoints("は")[0]
  /// What goes on behind a が that is part of a verb: 上がる, 広がり, 下がって.
  static let subjectEndings = codePoints("らりるれろっ")
  /// What makes the word behind it polite, and stays with it.
  static let honorifics = codePoints("おご")
  /// What a verb's stem ends with in a compound noun: つくり方, 話し合い.
  static let stemEnds = codePoints("きぎしちびみりけせべめれ")
  /// What follows a noun or a verb in kanji inside one phrase, so that no name begins with it.
  static let nameless = particles + codePoints("やかよなしさすだま")
  /// What is only in the ending of a verb or an adjective, behind its first letter.
  static let endings = ["ます", "まし", "ません", "ない", "たい", "かった", "する"].map(codePoints)

  /// Verbs that are written in hiragana, and stand at the ends of sentences.
  private static let verbs =
    ["ください", "ございま", "いただ", "いたしま", "でき", "かまいま"].map { JapaneseWord($0) }
    // Not in 異なります.
    + ["ありま", "なりま"].map { JapaneseWord($0, behind: "がはもにとくでばだて") }

  /// Formal nouns, the conjunction から and auxiliaries. In a title they stay with what they lean on; the last line of a
  /// paragraph may begin with them.
  private static let leaning =
    ["こと", "もの", "ため", "とき", "よう", "とおり", "ところ", "ほう", "はず", "わけ", "から", "でしょう"]
    // Not in おはよう, 食べよう, くだもの or いつもの.
    .map { JapaneseWord($0, behind: "うくぐすぬぶむるたいのな") }
    // Not in 使います or 通ります.
    + ["いま", "いきま", "おきま", "おく", "おりま", "しまいま", "もらいま", "ほしい", "よかった"]
    .map { JapaneseWord($0, behind: "てで") }

  /// Phrases that do a particle's work, and belong to the word before.
  private static let phrases = [
    "について", "によって", "により", "における", "において", "にとって", "として", "という", "とともに", "だけ", "まで",
    "から", "など", "ほど", "ばかり",
  ].map { JapaneseWord($0) }

  /// Behind こと, よう, もの, ん and から; an adjective may part from it.
  private static let copula = copulas.map { JapaneseWord($0, behind: codePoints("とうのんら")) }
  private static let copulas = ["です", "でし"].map(codePoints)

  private static let wholes =
    verbs + leaning + phrases + (endings + copulas).map { JapaneseWord($0) }

  private static func codePoints(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
