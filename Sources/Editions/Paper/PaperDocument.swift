public import Manuscript

/// A page of HTML that becomes PDF files.
public struct PaperDocument: Sendable {
  /// The language of its readers.
  public let language: Language
  /// Who made it.
  public let author: String
  /// Where its PDF files stand.
  public let paths: PDFPaths
  /// Where the press's paper is cut; nil when it is not.
  public let cut: Cut?
  /// On how many pages it has to have room; nil when it may have any number.
  public let pageLimit: Int?
  private let render: @Sendable (PrintPurpose) -> OutputFile.Contents

  /// Where paper is cut.
  public struct Cut: Hashable, Sendable {
    /// How far from the paper's edges.
    public let distance: Length
    /// How far colour runs beyond the cut.
    public let bleed: Length
    /// Whether crop marks show the cut.
    public let hasMarks: Bool
  }

  init(
    language: Language, author: String, paths: PDFPaths, cut: Cut? = nil, pageLimit: Int? = nil,
    render: @escaping @Sendable (PrintPurpose) -> OutputFile.Contents
  ) {
    self.language = language
    self.author = author
    self.paths = paths
    self.cut = cut
    self.pageLimit = pageLimit
    self.render = render
  }

  /// The HTML for a purpose.
  public func contents(for purpose: PrintPurpose) -> OutputFile.Contents {
    render(purpose)
  }
}
