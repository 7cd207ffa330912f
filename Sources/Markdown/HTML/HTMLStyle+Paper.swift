public import Typography

extension HTMLStyle {
  /// What paper needs: notes at the foot of the page, addresses that can be read, and type that stands
  /// upright in vertical lines.
  public struct Paper: Hashable, Sendable {
    /// Whether each note stands at its first reference, too, for programs that set it at the foot of the
    /// page (CSS Generated Content for Paged Media, section 2).
    public var hasPageNotes = false
    /// The numbers under which links are listed elsewhere, by their index in `Document.links`: each stands
    /// behind its link.
    public var linkNumbers: [Int: Int] = [:]
    /// Whether numbers of at most three digits are marked, so that they stand upright in vertical lines
    /// (縦中横).
    public var combinesDigits = false
    /// The room that tables have; nil: they are written as they are, however wide.
    public var measure: TypeMeasure?
    /// What a PDF file needs besides; nil for HTML that a browser prints.
    public var pdf: PDF?

    /// Paper as a browser prints it, without notes at the foot of the page.
    public init() {}
  }

  /// What HTML needs that becomes a PDF file, which is read away from the other files of the site.
  public struct PDF: Hashable, Sendable {
    /// The links, by their indices, of which only the text is written, since they lead nowhere from where
    /// the file is read.
    public var deadLinks: Set<Int>
    /// Whether a link holds nothing but text and a ruby one reading, for programs that make a link of
    /// every element in a link and know no ruby. What is more than text stands beside or around the link,
    /// and readings in it in parentheses.
    public var hasPlainInlines: Bool

    /// A PDF file in which some links lead nowhere.
    public init(deadLinks: Set<Int> = [], hasPlainInlines: Bool = false) {
      self.deadLinks = deadLinks
      self.hasPlainInlines = hasPlainInlines
    }
  }
}
