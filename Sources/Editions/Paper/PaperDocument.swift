public import Manuscript

/// A page of HTML that becomes PDF files.
public struct PaperDocument: Sendable {
  /// The language of its readers.
  public let language: Language
  /// Who made it.
  public let author: String
  /// Where its PDF files stand.
  public let paths: PDFPaths
  /// Where the same stands for e-readers below the output folder; nil when it does not.
  public let ebook: String?
  /// Where the press's paper is cut; nil when it is not.
  public let cut: Cut?
  /// Where on its pages text stands, for each purpose.
  public let areas: [PDFPurpose: TextArea]
  /// Its parts that begin on pages of their own, by their ids.
  public let parts: [String]
  /// The id of what stands behind them.
  public let end: String?
  /// The authors' files of which it is made, by their names in diagnostics: first the one to which all belongs.
  public let sources: [String]
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

  /// Where on its pages text stands: lengths on the paper, before it is cut.
  public struct TextArea: Hashable, Sendable {
    /// From the paper's left edge on pages with odd and with even numbers.
    public let oddLeft, evenLeft: Length
    /// How wide and how high it is.
    public let width, height: Length
    /// How high the paper is.
    public let paperHeight: Length
    /// From the paper's foot.
    public let bottom: Length
    /// Whether lines run from top to bottom.
    public let isVertical: Bool
    /// How many pages at the beginning and at the end are covers.
    public let covers: Int
  }

  init(
    language: Language, author: String, paths: PDFPaths, areas: [PDFPurpose: TextArea],
    sources: [String], ebook: String? = nil, parts: [String] = [], end: String? = nil,
    cut: Cut? = nil,
    pageLimit: Int? = nil,
    inputs: @escaping @Sendable (PrintPurpose) -> StableHash,
    render: @escaping @Sendable (PrintPurpose) -> OutputFile.Contents
  ) {
    self.language = language
    self.author = author
    self.paths = paths
    self.ebook = ebook
    self.areas = areas
    self.sources = sources
    self.parts = parts
    self.end = end
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
  private static let originFormat = "3:"
}
