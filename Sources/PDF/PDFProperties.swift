/// What a PDF says of itself beside its pages, and the same PDF without it.
public struct PDFProperties {
  private let document: QPDFDocument
  /// The texts of the document's information (ISO 32000-2, section 14.3.3), by key without its slash.
  public let information: [String: String]
  /// The XMP of the document and of what is embedded in it (section 14.3.2), each an XML text.
  public let metadata: [[UInt8]]
  /// The XMP of the document alone; nil when it has none.
  public let documentMetadata: [UInt8]?
  /// Who wrote comments on its pages (section 12.5.6.2), each once.
  public let commentators: [String]
  /// Whether that is all: an XMP that is damaged or very large is left out.
  public let isWhole: Bool
  /// What keeps it from being written anew; nil when nothing does.
  public let obstacle: Obstacle?

  /// Why a PDF has to stay as it is.
  public enum Obstacle: Hashable, Sendable {
    /// It is signed: any change breaks the signature.
    case signed
    /// It is protected against changes.
    case protected
  }

  /// Reads a PDF, as far as it can be read.
  public init(_ bytes: [UInt8]) throws(ImpositionProblem) {
    guard ImposedBook.isPDF(bytes) else { throw .noPDF }
    document = try QPDFDocument(reading: bytes)
    information = try document.information()
    (metadata, isWhole) = try document.metadata(atMost: Self.mostMetadata)
    documentMetadata = try document.documentMetadata(atMost: Self.mostMetadata)
    commentators = try document.commentators()
    obstacle = document.isEncrypted ? .protected : try document.isSigned() ? .signed : nil
  }

  /// The most bytes of an XMP that are read: those of drawings may have a list of all that was done to them.
  private static let mostMetadata = 4 << 20

  /// The PDF without its information, but for the title, which screen readers say first, without the names of those
  /// who wrote comments in it, and without any XMP and what programs keep for themselves. The same bytes and the same
  /// libqpdf give the same bytes. It can be asked for once.
  ///
  /// - Parameter metadata: an XMP that takes the place of the document's own.
  public func cleaned(keeping metadata: [UInt8]?) throws(ImpositionProblem) -> [UInt8] {
    let title = information["Title"]
    try document.removeInformation()
    if let title { try document.setInformation("/Title", title) }
    try document.removeMetadata()
    try document.removeCommentators()
    if let metadata { try document.setDocumentMetadata(metadata) }
    return try document.bytesOfSameKind()
  }
}
