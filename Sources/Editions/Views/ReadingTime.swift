import Markdown
import Themes

/// How long an unhurried reader takes for a text.
///
/// Japanese is usually read at 400 to 600 characters a minute. Of English prose adults read 238 words a
/// minute (Brysbaert 2019, *Journal of Memory and Language* 109); 200 leave time for an unfamiliar one,
/// and for the other languages that are written with spaces. Without spaces, a word of Thai or Burmese is of about
/// five letters, the signs of its vowels and tones among them.
enum ReadingTime {
  private static let charactersPerMinute = 500
  private static let wordsPerMinute = 200
  private static let lettersPerWord = 5

  /// The time in whole minutes, rounded up; 0 for a text without a word.
  static func minutes(for document: Document) -> Int {
    let length = document.readingLength
    let words = length.words + (length.unspacedLetters + lettersPerWord - 1) / lettersPerWord
    // In parts of a minute that both rates divide into whole numbers.
    let parts = length.characters * wordsPerMinute + words * charactersPerMinute
    let minute = charactersPerMinute * wordsPerMinute
    return (parts + minute - 1) / minute
  }
}

extension Locale {
  /// How long a text takes to read; empty for one without a word.
  func readingTime(of document: Document) -> InlineText {
    let minutes = ReadingTime.minutes(for: document)
    guard minutes > 0, let format = writing.readingTime else { return .empty }
    return format.inlineText { _ in text(minutes) }
  }
}
