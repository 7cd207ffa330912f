/// What was found in a document, before it is put in order.
struct DocumentFindings {
  var properties: [DocumentProperty] = []
  /// Whether all of it that may name somebody was looked into.
  var isWhole = true

  /// What names of properties mean, in all formats.
  static let kinds: [String: DocumentProperty.Kind] = [
    "Author": .author, "creator": .author, "initial-creator": .author,
    "lastModifiedBy": .lastAuthor, "LastModifiedBy": .lastAuthor, "printed-by": .lastAuthor,
    "Company": .company, "Manager": .manager,
  ]

  mutating func add(_ property: DocumentProperty?) {
    if let property { properties.append(property) }
  }

  /// Adds what a list of properties says, as office programs write it.
  mutating func add(propertiesIn bytes: [UInt8]) {
    let read = XMLElements(bytes)
    isWhole = isWhole && read.isWhole
    for element in read.elements {
      if element.name == "Application" || element.name == "generator" {
        add(DocumentProperty(.program, element.text))
      } else if element.name == "user-defined", element["value-type"] ?? "string" == "string" {
        add(DocumentProperty(added: element["name"] ?? "", element.text))
      } else if let kind = Self.kinds[element.name] {
        add(DocumentProperty(kind, element.text))
      }
    }
  }

  /// Adds those whom a part of a document names for what they wrote there.
  mutating func add(reviewersIn bytes: [UInt8]) {
    var reader = ReviewerReader(bytes)
    add(reviewersFrom: &reader)
  }

  /// Adds whom a reader names.
  mutating func add(reviewersFrom reader: inout ReviewerReader) {
    reader.read()
    isWhole = isWhole && reader.isWhole
    for name in reader.names { add(DocumentProperty(reviewer: name)) }
  }
}
