/// A tag of a drawing.
struct SVGTag {
  /// The name without its prefix, in lower case.
  var name: String
  var isClosing: Bool
  /// Whether the element has nothing in it.
  var isEmpty = false
  /// The names in lower case, the values, character references resolved, and where each stands as a whole.
  var attributes: [Attribute] = []

  typealias Attribute = (name: String, value: String, range: Range<Int>)

  /// Reads the tag that begins at an index, and goes on behind it; nil when it is not well formed.
  init?(in bytes: [UInt8], from index: inout Int) {
    var next = index + 1
    isClosing = next < bytes.count && bytes[next] == 0x2F
    if isClosing { next += 1 }
    let start = next
    while next < bytes.count, !Self.endsName(bytes[next]) { next += 1 }
    guard next > start else { return nil }
    name = Self.local(bytes[start..<next])
    while next < bytes.count {
      switch bytes[next] {
      case 0x3E:
        index = next + 1
        return
      case 0x2F:
        isEmpty = true
        next += 1
      case 0x20, 0x09, 0x0A, 0x0D: next += 1
      default:
        guard let attribute = Self.attribute(in: bytes, from: &next) else { return nil }
        attributes.append(attribute)
      }
    }
    return nil
  }

  private static func attribute(in bytes: [UInt8], from index: inout Int) -> Attribute? {
    let start = index
    while index < bytes.count, !endsName(bytes[index]), bytes[index] != 0x3D { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    func skipSpaces() { while index < bytes.count, isSpace(bytes[index]) { index += 1 } }
    skipSpaces()
    guard index > start, index < bytes.count, bytes[index] == 0x3D else { return nil }
    index += 1
    skipSpaces()
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27,
      let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
    else { return nil }
    defer { index = end + 1 }
    let value = bytes[(index + 1)..<end]
    guard !value.contains(0x3C) else { return nil }
    return (name, String(decoding: resolved(value), as: UTF8.self), start..<(end + 1))
  }

  /// A name without its prefix, in lower case.
  static func local(_ name: some StringProtocol) -> String {
    let start = name.lastIndex(of: ":").map { name.index(after: $0) } ?? name.startIndex
    return name[start...].lowercased()
  }

  private static func local(_ name: ArraySlice<UInt8>) -> String {
    local(String(decoding: name, as: UTF8.self))
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == 0x2F || byte == 0x3E
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// A text with its character references resolved (XML 1.0, sections 4.1 and 4.6); others stay as they are.
  static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0x26) else { return Array(text) }
    var resolved: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == 0x26, let end = text[index...].prefix(12).firstIndex(of: 0x3B),
        let character = character(String(decoding: text[(index + 1)..<end], as: UTF8.self))
      {
        resolved += String(character).utf8
        index = end + 1
      } else {
        resolved.append(text[index])
        index += 1
      }
    }
    return resolved
  }

  private static func character(_ name: String) -> Unicode.Scalar? {
    let named: [String: Unicode.Scalar] = [
      "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
    ]
    if let scalar = named[name] { return scalar }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }
}
