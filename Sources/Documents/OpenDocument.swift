/// What a document of LibreOffice says of who made it (OpenDocument 1.3, parts 2 and 3).
struct OpenDocument {
  private(set) var findings = DocumentFindings()

  init(_ bytes: [UInt8]) throws(DocumentProblem) {
    guard var parts = ArchiveParts(bytes) else {
      guard Self.isInOneFile(bytes) else { throw .damaged }
      addOneFile(bytes)
      return
    }
    guard parts.has("mimetype") else { throw .damaged }
    let most = ArchiveParts.mostOfList
    if let manifest = parts.bytes(of: "META-INF/manifest.xml", atMost: most),
      XMLElements(manifest).elements.contains(where: { $0.name == "encryption-data" })
    {
      throw .locked
    }
    if let meta = parts.bytes(of: "meta.xml", atMost: most) { findings.add(propertiesIn: meta) }
    // Each part of a document that is in another one has these names in a folder of its own.
    for name in parts.names where ["content.xml", "styles.xml"].contains(Self.lastPart(name)) {
      if let bytes = parts.bytes(of: name) { findings.add(reviewersIn: bytes) }
    }
    findings.isWhole = findings.isWhole && parts.isWhole
  }

  private static func lastPart(_ name: String) -> String {
    name.split(separator: "/").last.map { $0.lowercased() } ?? ""
  }

  /// Whether a document is one XML text instead of an archive.
  private static func isInOneFile(_ bytes: [UInt8]) -> Bool {
    var reader = XMLReader(bytes)
    while let piece = reader.next() {
      if case .start(let name) = piece { return name.is("document") }
    }
    return false
  }

  /// Its properties stand first, and are bound in number as those of a packed document; in all that follows, people
  /// are named for what they wrote.
  private mutating func addOneFile(_ bytes: [UInt8]) {
    let end = bytes.firstRange(of: Array("</office:meta>".utf8))?.upperBound ?? 0
    var head = DocumentFindings()
    head.add(propertiesIn: Array(bytes[..<min(end, ArchiveParts.mostOfList)]))
    findings.properties = head.properties
    findings.isWhole = end <= ArchiveParts.mostOfList
    findings.add(reviewersIn: bytes)
    // Who wrote and saved it was found once more.
    let makers = Set(head.properties.map(\.text))
    findings.properties.removeAll { $0.kind == .reviewer && makers.contains($0.text) }
  }
}
