internal import Archive
internal import PDF

/// What a document says of who made it.
public struct DocumentProperties: Sendable {
  /// What it says, each once: the persons first.
  public let properties: [DocumentProperty]
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
    let found: [DocumentProperty?]
    switch format {
    case .pdf:
      let pdf = try Self.pdf(bytes)
      found = Self.properties(of: pdf)
      obstacle = pdf.obstacle.map { $0 == .signed ? .signed : .protected }
    case .office:
      found = try Self.officeProperties(of: bytes)
      obstacle = .format
    case .openDocument:
      found = try Self.openDocumentProperties(of: bytes)
      obstacle = .format
    }
    properties = DocumentProperty.Kind.allCases.flatMap { kind in
      var texts = Set<String>()
      return found.compactMap(\.self).filter { $0.kind == kind && texts.insert($0.text).inserted }
    }
  }

  /// A PDF without what it says of who made it, when and with what: the same each time. Its title stays.
  public static func removed(fromPDF bytes: [UInt8]) throws(DocumentProblem) -> [UInt8] {
    do throws(ImpositionProblem) {
      return try PDFProperties(bytes).cleaned()
    } catch {
      throw DocumentProblem(error)
    }
  }
}

extension DocumentProperties {
  private static func pdf(_ bytes: [UInt8]) throws(DocumentProblem) -> PDFProperties {
    do throws(ImpositionProblem) {
      return try PDFProperties(bytes)
    } catch {
      throw DocumentProblem(error)
    }
  }

  private static func properties(of pdf: PDFProperties) -> [DocumentProperty?] {
    let information = pdf.information.sorted { $0.key < $1.key }.map { key, text in
      kinds[key].flatMap { DocumentProperty($0, text) }
        ?? (key == "Creator" ? DocumentProperty(.program, text) : nil)
    }
    return information
      + pdf.metadata.flatMap { xmp in
        XMLElement.all(in: xmp).flatMap { element in
          // XMP lists authors one by one, and lets any text stand as an attribute.
          let name = element.name == "li" ? element.path.dropLast(2).last ?? "" : element.name
          return [(name, element.text)] + element.attributes.sorted { $0.key < $1.key }
        }.map { name, text in
          name == "CreatorTool"
            ? DocumentProperty(.program, text) : kinds[name].flatMap { DocumentProperty($0, text) }
        }
      }
  }

  private static func officeProperties(
    of bytes: [UInt8]
  ) throws(DocumentProblem) -> [DocumentProperty?] {
    guard let archive = ZipArchive(bytes) else {
      // What Office protects with a password is a file of another format (MS-OFFCRYPTO).
      throw bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) ? .locked : .damaged
    }
    guard let relations = archive.entry("_rels/.rels", atMost: mostBytes) else { throw .damaged }
    // Where the properties stand is said there; most programs choose the usual places.
    let targets = XMLElement.all(in: relations).compactMap { relation -> String? in
      guard let type = relation.attributes["Type"]?.split(separator: "/").last,
        ["core-properties", "extended-properties"].contains(type),
        let target = relation.attributes["Target"]
      else { return nil }
      return target.hasPrefix("/") ? String(target.dropFirst()) : target
    }
    return texts(of: targets.prefix(4) + ["docProps/core.xml", "docProps/app.xml"], in: archive)
  }

  private static func openDocumentProperties(
    of bytes: [UInt8]
  ) throws(DocumentProblem) -> [DocumentProperty?] {
    guard let archive = ZipArchive(bytes), archive.entry("mimetype", atMost: mostBytes) != nil
    else { throw .damaged }
    return texts(of: ["meta.xml"], in: archive)
  }

  private static func texts(
    of names: some Sequence<String>, in archive: ZipArchive
  ) -> [DocumentProperty?] {
    names.flatMap { XMLElement.all(in: archive.entry($0, atMost: mostBytes) ?? []) }.map {
      element in
      element.name == "Application" || element.name == "generator"
        ? DocumentProperty(.program, element.text)
        : kinds[element.name].flatMap { DocumentProperty($0, element.text) }
    }
  }

  /// The most bytes of a part of a document that is read.
  private static let mostBytes = 1 << 20

  /// What names of properties mean, in all formats.
  private static let kinds: [String: DocumentProperty.Kind] = [
    "Author": .author, "creator": .author, "initial-creator": .author,
    "lastModifiedBy": .lastAuthor, "LastModifiedBy": .lastAuthor, "printed-by": .lastAuthor,
    "Company": .company, "Manager": .manager,
  ]
}

extension DocumentProblem {
  fileprivate init(_ problem: ImpositionProblem) {
    if case .passwordNeeded = problem { self = .locked } else { self = .damaged }
  }
}
