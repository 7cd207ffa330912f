extension HTMLStyle {
  /// What an e-book needs: notes that an e-reader can show beside the text, and nothing that leads nowhere.
  public struct EBook: Hashable, Sendable {
    /// The links, by their indices in `Document.links`, of which only the text is written: they lead nowhere from where
    /// the book is read.
    public var deadLinks: Set<Int> = []
    /// The pictures, by their indices, that the book does not hold: what they show stands in their place.
    public var missingPictures: Set<Int> = []
    /// Whether numbers of at most three digits are marked, so that they stand upright in vertical lines (縦中横).
    public var combinesDigits = false

    /// An e-book that holds all its pictures, in horizontal lines.
    public init() {}
  }

  /// What an e-book needs, when the text is for one.
  var eBook: EBook? {
    if case .ebook(let book) = medium { book } else { nil }
  }

  /// Whether the text is for an e-book: asked at each run of text, without a copy of all that it needs.
  var isEBook: Bool {
    if case .ebook = medium { true } else { false }
  }
}
