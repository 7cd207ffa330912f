/// How a document is written as Sasshi's own HTML.
public struct HTMLStyle: Hashable, Sendable {
  /// Words of the page's language.
  public var words: Words
  /// Which of the texts in its file the text is; nil for the only one.
  public var part: Part?
  /// How many levels headings go down; none goes below h6.
  public var headingShift: Int
  /// Whether raw HTML is written as it is, rather than as text.
  public var allowsRawHTML: Bool
  /// Whether the HTML is well-formed XML too.
  public var isXHTML: Bool
  /// Who speaks in the page's round tables.
  public var speakers: [Speaker] = []
  /// What the site puts into containers, as HTML: the order routes, the contacts, the list of pages.
  public var insertions: [Node.Container: [UInt8]] = [:]
  /// What stands at the head of each item of the first numbered list that stands in nothing else, as HTML.
  /// Items behind the last of them have nothing there.
  public var itemHeads: [[UInt8]] = []
  /// On what the text is read.
  public var medium: Medium

  /// On what a text is read, and what only that needs.
  public enum Medium: Hashable, Sendable {
    /// A page on the web.
    ///
    /// - Parameter defersPictures: whether a browser may wait with all pictures but the first until a
    ///   reader comes near them.
    case page(defersPictures: Bool)
    /// Paper, or a file that looks like it.
    case paper(Paper)
    /// An e-book (EPUB 3.3), a file of which the text is.
    case ebook(EBook)
  }

  /// A style with the parts that every text needs.
  public init(
    words: Words = .english, part: Part? = nil, headingShift: Int = 0,
    allowsRawHTML: Bool = false, isXHTML: Bool = false,
    medium: Medium = .page(defersPictures: false)
  ) {
    self.words = words
    self.part = part
    self.headingShift = headingShift
    self.allowsRawHTML = allowsRawHTML
    self.isXHTML = isXHTML
    self.medium = medium
  }

  /// Whether the text is read page by page, on paper or in an e-reader.
  var isOfBook: Bool {
    switch medium {
    case .page: false
    case .paper, .ebook: true
    }
  }
}
