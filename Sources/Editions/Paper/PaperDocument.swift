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
  private let inputs: @Sendable (PrintPurpose) -> StableHash

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
    inputs: @escaping @Sendable (PrintPurpose) -> StableHash,
    render: @escaping @Sendable (PrintPurpose) -> OutputFile.Contents
  ) {
    self.language = language
    self.author = author
    self.paths = paths
    self.cut = cut
    self.pageLimit = pageLimit
    self.inputs = inputs
    self.render = render
  }

  /// The HTML for a purpose.
  public func contents(for purpose: PrintPurpose) -> OutputFile.Contents {
    render(purpose)
  }
}

extension PaperDocument {
  /// A print of all that a PDF of it is made from, for `OutputFile.origin`: another one whenever the PDF would
  /// say something else. Nothing is rendered for it.
  public func origin(for purpose: PDFPurpose) -> String {
    // The page numbers of a press's contents follow from the rest.
    var hash = inputs(purpose == .press ? .press(pages: [:]) : .screen)
    hash.add(author)
    if let cut {
      for length in [cut.distance, cut.bleed] { hash.add("\(length.micrometres)") }
      hash.add("\(cut.hasMarks)")
    }
    return Self.originFormat + String(hash.value, radix: 36)
  }

  /// Whether a PDF of that origin says something else than the document does now. Of one that a version of
  /// Sasshi made whose origins are others nothing is known, and nothing is said.
  public func isOutdated(_ origin: String, for purpose: PDFPurpose) -> Bool {
    origin.hasPrefix(Self.originFormat) && origin != self.origin(for: purpose)
  }

  /// The number changes with what goes into the print and in which way.
  private static let originFormat = "2:"
}
