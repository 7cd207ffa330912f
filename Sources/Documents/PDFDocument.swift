internal import PDF

/// What a PDF says of who made it (ISO 32000-2).
struct PDFDocument {
  private(set) var findings = DocumentFindings()
  /// What keeps it from being written anew; nil when nothing does.
  let obstacle: DocumentProperties.Obstacle?

  init(_ bytes: [UInt8]) throws(DocumentProblem) {
    let pdf: PDFProperties
    do throws(ImpositionProblem) {
      pdf = try PDFProperties(bytes)
    } catch {
      throw DocumentProblem(error)
    }
    obstacle = pdf.obstacle.map { $0 == .signed ? .signed : .protected }
    findings.isWhole = pdf.isWhole
    for (key, text) in pdf.information.sorted(by: { $0.key < $1.key }) { add(key, text) }
    for xmp in pdf.metadata { add(xmp) }
    for name in pdf.commentators { findings.add(DocumentProperty(reviewer: name)) }
  }

  /// A PDF without what it says of who made it; see `DocumentProperties.removed(fromPDF:)`.
  static func cleaned(_ bytes: [UInt8]) throws(DocumentProblem) -> [UInt8] {
    do throws(ImpositionProblem) {
      let pdf = try PDFProperties(bytes)
      let kept = pdf.documentMetadata.map { PublicXMP($0) }
      return try pdf.cleaned(keeping: kept?.text(titled: pdf.information["Title"]))
    } catch {
      throw DocumentProblem(error)
    }
  }
}

extension PDFDocument {
  /// What the standard says of a document besides who made it (section 14.3.3).
  private static let otherKeys: Set<String> = [
    "Title", "Subject", "Keywords", "CreationDate", "ModDate", "Producer", "Trapped",
  ]

  private mutating func add(_ key: String, _ text: String) {
    if let kind = DocumentFindings.kinds[key] {
      findings.add(DocumentProperty(kind, text))
    } else if key == "Creator" {
      findings.add(DocumentProperty(.program, text))
    } else if !Self.otherKeys.contains(key) {
      findings.add(DocumentProperty(added: key, text))
    }
  }

  private mutating func add(_ xmp: [UInt8]) {
    let read = XMLElements(xmp)
    findings.isWhole = findings.isWhole && read.isWhole
    for element in read.elements {
      // XMP lists authors one by one, and lets any text stand as an attribute.
      let name = element.name == "li" ? element.path.dropLast(2).last ?? "" : element.name
      let attributes = element.attributes.sorted { $0.name < $1.name }.map { ($0.name, $0.value) }
      for (name, text) in [(name, element.text)] + attributes {
        if name == "CreatorTool" {
          findings.add(DocumentProperty(.program, text))
        } else if let kind = DocumentFindings.kinds[name] {
          findings.add(DocumentProperty(kind, text))
        }
      }
    }
  }
}

extension DocumentProblem {
  fileprivate init(_ problem: ImpositionProblem) {
    if case .passwordNeeded = problem { self = .locked } else { self = .damaged }
  }
}
