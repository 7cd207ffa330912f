/// A word whose reading stands above it and that, in engines that keep both in one line, is wider than a narrow
/// line.
enum LongRuby {
  /// How many characters a word has at most that is not long: a narrow phone's line has room for them. Of a
  /// reading, whose letters are half as large, twice as many.
  static let most = 10

  /// Whether a word with its reading is long.
  static func contains(_ part: InlineText.RubyPart) -> Bool {
    // A character takes a byte at least, and most words are short.
    part.base.utf8.count > most && part.base.count > most
      || part.reading.utf8.count > 2 * most && part.reading.count > 2 * most
  }
}
