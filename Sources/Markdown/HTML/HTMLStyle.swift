/// How a document is written as HTML.
public struct HTMLStyle: Hashable, Sendable {
  /// The words of the page's language that the writer needs.
  public struct Words: Hashable, Sendable {
    /// The heading of the footnotes.
    public var footnotes: String
    /// What a reference to a footnote is called before its number.
    public var footnote: String
    /// What the link from a footnote back to the text is called.
    public var backToText: String
    /// What the scrollable region of a table is called before its number.
    public var table: String
    /// What a note without a title of its own is called.
    public var note: String
    /// What an important note without a title of its own is called.
    public var important: String
    /// What a round table without a title of its own is called.
    public var roundTable: String
    /// What the list of a round table's speakers is called.
    public var speakers: String
    /// What stands between a speaker's name and words.
    public var colon: String

    /// Words of a language.
    public init(
      footnotes: String, footnote: String, backToText: String, table: String, note: String,
      important: String, roundTable: String, speakers: String, colon: String
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

  /// Someone who speaks in round tables.
  public struct Speaker: Hashable, Sendable {
    /// What an author may write before the colon.
    public var keys: [String]
    /// The name that readers see.
    public var name: String
    /// What the speaker is; empty when nobody said.
    public var role: String
    /// A class of the speaker's own, besides that of the place in the conversation.
    public var className: String?

    /// Someone who speaks.
    public init(keys: [String], name: String, role: String = "", className: String? = nil) {
      self.keys = keys
      self.name = name
      self.role = role
      self.className = className
    }
  }

  /// Words of the page's language.
  public var words: Words
  /// What stands before each id, and before each reference to one: keeps the chapters of one file apart.
  public var idPrefix: String
  /// What the text is called where several stand in one file, so that the parts of each that have a
  /// name of their own can be told apart; empty for a text that stands alone.
  public var partTitle = ""
  /// How many levels headings go down; none goes below h6.
  public var headingShift: Int
  /// Whether raw HTML is written as it is, rather than as text.
  public var allowsRawHTML: Bool
  /// Whether the HTML is well-formed XML too.
  public var isXHTML: Bool
  /// Whether a browser may wait with all pictures but the first until a reader comes near them.
  public var defersPictures = false
  /// Who speaks in the page's round tables.
  public var speakers: [Speaker] = []
  /// What the site puts into containers, as HTML: the order routes, the contacts.
  public var insertions: [Node.Container: [UInt8]] = [:]
  /// Whether each note stands at its first reference, too, for programs that set it at the foot of the
  /// page (CSS Generated Content for Paged Media, section 2).
  public var hasPageNotes = false
  /// The numbers under which links are listed elsewhere, by their index in `Document.links`: each stands
  /// behind its link.
  public var linkNumbers: [Int: Int] = [:]
  /// Whether numbers of one or two digits are marked, so that they stand upright in vertical lines
  /// (縦中横).
  public var combinesDigits = false
  /// The links, by their indices, of which only the text is written, since they lead nowhere from where
  /// the HTML is read.
  public var deadLinks: Set<Int> = []
  /// Whether a link holds nothing but text and a ruby one reading, for programs that make a link of every
  /// element in a link and know no ruby. What is more than text stands beside or around the link, and
  /// readings in it in parentheses.
  public var hasPlainInlines = false
  /// Whether the HTML is that of GitHub, as its specification has it.
  let isGitHub: Bool
  /// Whether the raw tags that GitHub disallows are written as text.
  let filtersTags: Bool

  /// Sasshi's own HTML.
  public init(
    words: Words = .english, idPrefix: String = "", headingShift: Int = 0,
    allowsRawHTML: Bool = false, isXHTML: Bool = false
  ) {
    self.words = words
    self.idPrefix = idPrefix
    self.headingShift = headingShift
    self.allowsRawHTML = allowsRawHTML
    self.isXHTML = isXHTML
    isGitHub = false
    filtersTags = false
  }

  /// The HTML of the GitHub Flavored Markdown specification, raw HTML kept.
  ///
  /// - Parameter filtersTags: whether its "disallowed raw HTML" extension is on.
  public static func gitHub(filtersTags: Bool = false) -> HTMLStyle {
    HTMLStyle(filtersTags: filtersTags)
  }

  private init(filtersTags: Bool) {
    words = .english
    idPrefix = ""
    headingShift = 0
    allowsRawHTML = true
    isXHTML = true
    isGitHub = true
    self.filtersTags = filtersTags
  }
}
