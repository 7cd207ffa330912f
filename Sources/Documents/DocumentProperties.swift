/// What a document says of who made it.
public struct DocumentProperties: Sendable {
  /// What it says, each once: the persons first.
  public let properties: [DocumentProperty]
  /// Whether all of it was looked into: parts that are damaged or very large are left out.
  public let isWhole: Bool
  /// Why it cannot be written anew without them; nil when it can.
  public let obstacle: Obstacle?

  /// Why a document has to stay as it is.
  public enum Obstacle: CaseIterable, Hashable, Sendable {
    /// It is a PDF that somebody signed: any change breaks the signature.
    case signed
    /// It is a PDF that is protected against changes.
    case protected
    /// It is no PDF.
    case format
  }

  /// Reads a document. Nothing in it is trusted.
  ///
  /// libqpdf may crash on a PDF that is damaged: who serves others tries it in a process of its own before.
  public init(of bytes: [UInt8], in format: DocumentFormat) throws(DocumentProblem) {
    let findings: DocumentFindings
    switch format {
    case .pdf:
      let pdf = try PDFDocument(bytes)
      findings = pdf.findings
      obstacle = pdf.obstacle
    case .office:
      findings = try OfficeDocument(bytes).findings
      obstacle = .format
    case .openDocument:
      findings = try OpenDocument(bytes).findings
      obstacle = .format
    case .closed: throw .closed
    }
    isWhole = findings.isWhole
    properties = DocumentProperty.Kind.allCases.flatMap { kind in
      var known = Set<DocumentProperty>()
      return findings.properties.filter { $0.kind == kind && known.insert($0).inserted }
    }
  }

  /// A PDF without what it says of who made it and commented on it, when and with what: the same each time. Its title
  /// stays, in all languages that it has, and so do the marks of PDF/UA and PDF/A.
  public static func removed(fromPDF bytes: [UInt8]) throws(DocumentProblem) -> [UInt8] {
    try PDFDocument.cleaned(bytes)
  }
}
