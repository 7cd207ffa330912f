/// What an XMP (ISO 16684-1) says of a PDF to those who read it: its title, and the standards that it follows. All
/// else, such as who made it, when and with what, is left out.
struct PublicXMP {
  /// The titles in the order of the text; the first language is `x-default` as a rule.
  private var titles: [(language: String, text: String)] = []
  /// What it says of standards, in the order of the text.
  private var marks: [(standard: Standard, name: String, value: String)] = []

  /// A standard that a PDF says to follow.
  private enum Standard: CaseIterable {
    /// PDF/A, for archives (ISO 19005).
    case archive
    /// PDF/UA, for people with disabilities (ISO 14289).
    case universalAccess

    var namespace: String {
      switch self {
      case .archive: "http://www.aiim.org/pdfa/ns/id/"
      case .universalAccess: "http://www.aiim.org/pdfua/ns/id/"
      }
    }

    var prefix: String { self == .archive ? "pdfaid" : "pdfuaid" }
  }

  /// Reads an XMP, as far as it makes sense.
  init(_ bytes: [UInt8]) {
    let elements = XMLElements(bytes).elements
    let prefixes = Self.prefixes(in: elements)
    let description = ["RDF", "Description"]
    for element in elements {
      if element.path.suffix(2) == description[...] {
        for attribute in element.attributes where !attribute.prefix.isEmpty {
          add(prefixes[attribute.prefix], attribute.name, attribute.value)
        }
      } else if element.path.dropLast().suffix(2) == description[...] {
        add(prefixes[element.prefix], element.name, element.text)
      } else if element.path.suffix(5) == (description + ["title", "Alt", "li"])[...] {
        add(title: element.text, element["lang"] ?? "x-default")
      }
    }
  }

  /// An XMP that says no more than that; nil when there is nothing to say.
  ///
  /// - Parameter title: the document's title, where the XMP had none.
  func text(titled title: String?) -> [UInt8]? {
    guard !titles.isEmpty || !marks.isEmpty else { return nil }
    let standards = Standard.allCases.filter { standard in
      marks.contains { $0.standard == standard }
    }
    let namespaces = standards.map { " xmlns:\($0.prefix)=\"\($0.namespace)\"" }.joined()
    let text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="\(Self.dublinCore)"\(namespaces)>
      \(properties(titled: title ?? "").joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>
      """
    return Array(text.utf8)
  }

  private func properties(titled title: String) -> [String] {
    let titles = titles.isEmpty && !title.isEmpty ? [("x-default", title)] : titles
    let alternatives = titles.map { language, text in
      "<rdf:li xml:lang=\"\(Self.escaped(language))\">\(Self.escaped(text))</rdf:li>"
    }
    var properties = [String]()
    if !titles.isEmpty {
      properties.append("<dc:title><rdf:Alt>\(alternatives.joined())</rdf:Alt></dc:title>")
    }
    for mark in marks {
      let name = "\(mark.standard.prefix):\(mark.name)"
      properties.append("<\(name)>\(mark.value)</\(name)>")
    }
    let names = marks.filter { $0.standard == .universalAccess }.map(\.name)
    if !names.isEmpty, names.count < marks.count {
      properties.append(Self.descriptions(of: names))
    }
    return properties
  }
}

extension PublicXMP {
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let mostTitles = 100
  private static let longestTitle = 2000

  /// The namespaces for which prefixes stand.
  private static func prefixes(in elements: [XMLElement]) -> [String: String] {
    var namespaces = [String: String]()
    for attribute in elements.lazy.flatMap(\.attributes) where attribute.prefix == "xmlns" {
      namespaces[attribute.name] = attribute.value
    }
    return namespaces
  }

  private mutating func add(_ namespace: String?, _ name: String, _ value: String) {
    if namespace == Self.dublinCore, name == "title" { add(title: value, "x-default") }
    // Parts of standards are numbers, letters and years.
    guard let standard = Standard.allCases.first(where: { $0.namespace == namespace }),
      ["part", "conformance", "rev", "amd", "corr"].contains(name)
    else { return }
    let value = Self.trimmed(value)
    guard (1...20).contains(value.utf8.count),
      value.utf8.allSatisfy({ $0 == UInt8(ascii: ":") || Self.isLetterOrDigit($0) })
    else { return }
    guard !marks.contains(where: { $0.standard == standard && $0.name == name }) else { return }
    marks.append((standard, name, value))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private mutating func add(title: String, _ language: String) {
    let title = String(Self.trimmed(title).prefix(Self.longestTitle))
    guard !title.isEmpty, titles.count < Self.mostTitles, language.utf8.count <= 50,
      !titles.contains(where: { $0.language == language })
    else { return }
    titles.append((language, title))
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }

  /// The text as XML has it, without the control characters that XML cannot have.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default:
        escaped.unicodeScalars += character.unicodeScalars.filter {
          $0.properties.generalCategory != .control && $0.value & 0xFFFE != 0xFFFE
        }
      }
    }
  }

  /// What PDF/A wants to be said of properties that it does not know: those of PDF/UA (ISO 19005-2, section 6.6.2.3).
  private static func descriptions(of names: [String]) -> String {
    let properties = names.map { name in
      """
      <rdf:li rdf:parseType="Resource"><pdfaProperty:name>\(name)</pdfaProperty:name>\
      <pdfaProperty:valueType>\(name == "part" ? "Integer" : "Text")</pdfaProperty:valueType>\
      <pdfaProperty:category>internal</pdfaProperty:category>\
      <pdfaProperty:description>\(name) of ISO 14289</pdfaProperty:description></rdf:li>
      """
    }
    let standard = Standard.universalAccess
    return """
      <pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource">\
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
      <pdfaSchema:namespaceURI>\(standard.namespace)</pdfaSchema:namespaceURI>\
      <pdfaSchema:prefix>\(standard.prefix)</pdfaSchema:prefix><pdfaSchema:property>\
      <rdf:Seq>\(properties.joined())</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
      """
  }
}
