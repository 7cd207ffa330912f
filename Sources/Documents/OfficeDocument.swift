/// What a document of Word, Excel or PowerPoint says of who made it (ECMA-376, parts 1 and 2).
struct OfficeDocument {
  private(set) var findings = DocumentFindings()
  private var parts: ArchiveParts

  init(_ bytes: [UInt8]) throws(DocumentProblem) {
    guard let parts = ArchiveParts(bytes) else {
      // What Office protects with a password is a file of another format (MS-OFFCRYPTO).
      throw bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) ? .locked : .damaged
    }
    self.parts = parts
    guard let relations = list("_rels/.rels") else { throw .damaged }
    let places = Self.places(in: relations)
    for name in places.known { if let bytes = list(name) { findings.add(propertiesIn: bytes) } }
    for name in places.added { if let bytes = list(name) { addAdded(in: bytes) } }
    for name in self.parts.names where Self.mayNameReviewers(name.lowercased()) {
      if let bytes = self.parts.bytes(of: name) { findings.add(reviewersIn: bytes) }
    }
    findings.isWhole = findings.isWhole && self.parts.isWhole
  }

  /// The bytes of a part that is a list of properties or the like.
  private mutating func list(_ name: String) -> [UInt8]? {
    parts.bytes(of: name, atMost: ArchiveParts.mostOfList)
  }

  /// Where the properties stand, and those that somebody added, each once: where the document says, and where most
  /// programs put them.
  private static func places(in relations: [UInt8]) -> (known: [String], added: [String]) {
    var (known, added) = (["docProps/core.xml", "docProps/app.xml"], ["docProps/custom.xml"])
    for relation in XMLElements(relations).elements.prefix(100) {
      guard let target = relation["Target"] else { continue }
      let name = target.hasPrefix("/") ? String(target.dropFirst()) : target
      switch relation["Type"]?.split(separator: "/").last {
      case "core-properties", "extended-properties": if !known.contains(name) { known.append(name) }
      case "custom-properties": if !added.contains(name) { added.append(name) }
      default: break
      }
    }
    return (known, added)
  }

  private mutating func addAdded(in bytes: [UInt8]) {
    let read = XMLElements(bytes)
    findings.isWhole = findings.isWhole && read.isWhole
    var label = ""
    for element in read.elements {
      switch element.name {
      case "property": label = element["name"] ?? ""
      case "lpwstr", "lpstr", "bstr": findings.add(DocumentProperty(added: label, element.text))
      default: break
      }
    }
  }

  /// Whether people may be named in a part for what they wrote or changed. What is in cells, on slides and in charts
  /// is large and names nobody who is not shown.
  private static func mayNameReviewers(_ name: String) -> Bool {
    guard name.hasSuffix(".xml"), !name.hasPrefix("docprops/"), !name.hasPrefix("customxml/")
    else { return false }
    let large = [
      "xl/worksheets/", "xl/sharedstrings", "xl/pivotcache/pivotcacherecords", "xl/pivottables/",
      "xl/calcchain", "xl/charts/", "xl/drawings/", "ppt/slide", "ppt/notes", "ppt/handout",
      "ppt/charts/", "ppt/diagrams/", "word/charts/", "word/diagrams/",
    ]
    return !large.contains { name.hasPrefix($0) }
  }
}
