public import Typography

/// How a document is written as plain text for mail: no markup, lines of fixed columns.
public struct PlainTextStyle: Hashable, Sendable {
  /// How long a line may be.
  public var columns: TextColumns
  /// What stands before a heading; nil: a line of hyphens stands under it.
  public var headingMark: String?
  /// What stands before an item of a list without numbers.
  public var bullet: String
  /// What a footnote is called before its number.
  public var footnote: String
  /// What stands between a speaker's name and words.
  public var colon: String
  /// The names of speakers by what an author may write before the colon.
  public var speakers: [String: String] = [:]
  /// What speakers are, by their names, where that is known.
  public var roles: [String: String] = [:]
  /// What the site puts into containers: the order routes, the contacts.
  public var insertions: [Node.Container: [String]] = [:]
  private let isIdeographic: Bool

  /// - Parameters:
  ///   - columns: how long a line may be.
  ///   - isIdeographic: whether the language is written with Chinese characters and full-width marks.
  ///   - footnote: what a footnote is called before its number.
  ///   - colon: what stands between a speaker's name and words.
  public init(columns: TextColumns, isIdeographic: Bool, footnote: String, colon: String) {
    self.columns = columns
    self.footnote = footnote
    self.colon = colon
    headingMark = isIdeographic ? "■ " : nil
    bullet = isIdeographic ? "・" : "- "
    self.isIdeographic = isIdeographic
  }

  /// What stands before and behind a reading, a note's name and what a picture shows.
  var parentheses: (open: String, close: String) {
    isIdeographic ? ("（", "）") : (" (", ")")
  }

  /// What a footnote is called.
  func noteName(_ number: UInt32) -> String {
    footnote + (isIdeographic ? "" : " ") + "\(number)"
  }
}
