/// Finds in a part of a document those who commented on it or changed it while changes were tracked. A part may have
/// millions of elements: none of them is kept.
struct ReviewerReader {
  /// Their names as they stand there, each once, in their order.
  private(set) var names: [String] = []
  /// Whether the part was read to its end, and named no more people than were kept.
  private(set) var isWhole = true
  private var known = Set<String>()
  private var reader: XMLReader

  private static let mostNames = 1000

  init(_ bytes: [UInt8]) {
    reader = XMLReader(bytes)
  }

  mutating func read() {
    var element: XMLName?
    var text: String?
    while let piece = reader.next() {
      switch piece {
      case .start(let name):
        element = name
        text = Self.isPerson(name) ? "" : nil
      case .attribute(let name, let value):
        if let element, let person = Self.person(element, name, value) { add(person) }
      case .text(let more):
        // A name has no kilobytes.
        if let begun = text, begun.utf8.count < 1 << 10 {
          text = begun + more.string.prefix(1 << 10)
        }
      case .end:
        if let text { add(text) }
        text = nil
      }
    }
    if reader.problem != nil { isWhole = false }
  }

  private mutating func add(_ name: String) {
    guard !name.isEmpty, !known.contains(name) else { return }
    guard names.count < Self.mostNames else {
      isWhole = false
      return
    }
    known.insert(name)
    names.append(name)
  }
}

extension ReviewerReader {
  /// Whether the text of an element is a person: `author` in Excel's comments, `dc:creator` in LibreOffice's comments and
  /// tracked changes.
  private static func isPerson(_ element: XMLName) -> Bool {
    element.is("creator") || element.is("author")
  }

  /// The person whom an attribute names: `w:author` of Word's comments and tracked changes, and what Excel and
  /// PowerPoint call them; of an account, its address.
  private static func person(
    _ element: XMLName, _ attribute: XMLName, _ value: XMLText
  ) -> String? {
    if attribute.is("author") { return value.string }
    if attribute.is("userId") {
      return value.string.split(separator: ":").first { $0.contains("@") }.map(String.init)
    }
    let isPerson =
      switch true {
      case attribute.is("name"):
        element.is("cmAuthor") || element.is("author") || element.is("userInfo")
      case attribute.is("displayName"): element.is("person")
      case attribute.is("userName"): element.is("header") || element.is("fileSharing")
      case attribute.is("refreshedBy"): element.is("pivotCacheDefinition")
      default: false
      }
    return isPerson ? value.string : nil
  }
}
