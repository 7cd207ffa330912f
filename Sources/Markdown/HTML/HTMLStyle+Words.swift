extension HTMLStyle {
  /// The words of the page's language that the writer needs.
  public struct Words: Hashable, Sendable {
    /// The heading of the footnotes.
    public var footnotes: InlineText
    /// What a reference to a footnote is called before its number.
    public var footnote: String
    /// What the link from a footnote back to the text is called.
    public var backToText: String
    /// What the scrollable region of a table is called before its number.
    public var table: String
    /// What a note without a title of its own is called.
    public var note: InlineText
    /// What an important note without a title of its own is called.
    public var important: InlineText
    /// What a round table without a title of its own is called.
    public var roundTable: String
    /// What the list of a round table's speakers is called.
    public var speakers: String
    /// What stands between a speaker's name and words.
    public var colon: String

    /// Words of a language.
    public init(
      footnotes: InlineText, footnote: String, backToText: String, table: String, note: InlineText,
      important: InlineText, roundTable: String, speakers: String, colon: String
    ) {
      self.footnotes = footnotes
      self.footnote = footnote
      self.backToText = backToText
      self.table = table
      self.note = note
      self.important = important
      self.roundTable = roundTable
      self.speakers = speakers
      self.colon = colon
    }

    /// English words.
    public static let english = Words(
      footnotes: "Notes", footnote: "Note", backToText: "Back to the text", table: "Table",
      note: "Note", important: "Important", roundTable: "Round table", speakers: "Speakers",
      colon: ": ")
    /// Japanese words.
    public static let japanese = Words(
      footnotes: "注", footnote: "注", backToText: "本文へ戻る", table: "表", note: "補足",
      important: "重要", roundTable: "座談会", speakers: "話す人", colon: "：")
  }
}
