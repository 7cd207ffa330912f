/// What a PDF says of itself beside its pages, and the same PDF without it.
public struct PDFProperties {
  private let document: QPDFDocument
  /// The texts of the document's information (ISO 32000-2, section 14.3.3), by key without its slash.
  public let information: [String: String]
  /// The XMP of the document and of what is embedded in it (section 14.3.2), each an XML text.
  public let metadata: [[UInt8]]
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
    metadata = try document.metadata(atMost: Self.mostMetadata)
    obstacle = document.isEncrypted ? .protected : try document.isSigned() ? .signed : nil
  }

  /// The most bytes of an XMP that are read.
  private static let mostMetadata = 1 << 20

  /// The PDF without its information, but for the title, which screen readers say first, and without any XMP and
  /// what programs keep for themselves. The same bytes and the same libqpdf give the same bytes. It can be asked for once.
  public func cleaned() throws(ImpositionProblem) -> [UInt8] {
    let title = information["Title"]
    try document.removeInformation()
    if let title { try document.setInformation("/Title", title) }
    try document.removeMetadata()
    return try document.bytes(inVersionOf: document)
  }
}
