/// Reads a text in XML 1.0 from its beginning, within bounds. Nothing is fetched and nothing is expanded but the five
/// names that every XML text has, and numbers of characters.
struct XMLReader {
  private(set) var elements: [XMLElement] = []
  /// The indices of the elements that are open.
  private var open: [Int] = []
  private let bytes: [UInt8]
  private var index = 0

  private static let mostElements = 10_000
  private static let mostDepth = 40

  init(_ bytes: [UInt8]) {
    self.bytes = Self.inUTF8(bytes)
  }

  mutating func read() {
    while index < bytes.count, elements.count < Self.mostElements, open.count < Self.mostDepth {
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      add(Self.resolved(bytes[index..<end]))
      index = end
      guard index < bytes.count, readMark() else { return }
    }
  }

  /// Reads what begins with `<`; false when that makes no sense.
  private mutating func readMark() -> Bool {
    if begins("<!--") { return skip(behind: "-->") }
    if begins("<?") { return skip(behind: "?>") }
    if begins("<![CDATA[") {
      let start = index + 9
      guard skip(behind: "]]>") else { return false }
      add(String(decoding: bytes[start..<(index - 3)], as: UTF8.self))
      return true
    }
    if begins("<!") {
      elements = []
      return false
    }
    if begins("</") {
      _ = open.popLast()
      return skip(behind: ">")
    }
    index += 1
    return readStart()
  }

  private mutating func readStart() -> Bool {
    let name = readName()
    guard !name.isEmpty else { return false }
    let path = (open.last.map { elements[$0].path } ?? []) + [name]
    var element = XMLElement(path: path, attributes: [:])
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        index += 1
        open.append(elements.count)
        elements.append(element)
        return true
      case UInt8(ascii: "/"):
        elements.append(element)
        return skip(behind: ">")
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default:
        guard let (name, value) = readAttribute() else { return false }
        element.attributes[name] = value
      }
    }
    return false
  }

  private mutating func readAttribute() -> (name: String, value: String)? {
    let name = readName()
    skipSpaces()
    guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == 0x27,
      let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
    else { return nil }
    defer { index = end + 1 }
    return (name, Self.resolved(bytes[(index + 1)..<end]))
  }

  /// A name without its prefix.
  private mutating func readName() -> String {
    let start = index
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    let name = bytes[start..<index]
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return String(decoding: local, as: UTF8.self)
  }

  private mutating func add(_ text: String) {
    if let last = open.last { elements[last].text += text }
  }

  private func begins(_ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private mutating func skip(behind end: String) -> Bool {
    guard let range = bytes[index...].firstRange(of: Array(end.utf8)) else { return false }
    index = range.upperBound
    return true
  }

  private mutating func skipSpaces() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }
}

extension XMLReader {
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="): true
    default: false
    }
  }

  /// The text in UTF-8, which it is but for what begins with a mark that says UTF-16.
  private static func inUTF8(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// A text with the characters for which its references stand; those that stand for none are left as they are.
  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    var pieces = String(decoding: bytes, as: UTF8.self).split(
      separator: "&", omittingEmptySubsequences: false)[...]
    var text = String(pieces.popFirst() ?? "")
    for piece in pieces {
      if let end = piece.firstIndex(of: ";"), let scalar = character(named: piece[..<end]) {
        text.unicodeScalars.append(scalar)
        text += piece[piece.index(after: end)...]
      } else {
        text += "&" + piece
      }
    }
    return text
  }

  private static func character(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"):
      UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
