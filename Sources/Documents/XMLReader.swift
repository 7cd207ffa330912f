/// Reads a text in XML 1.0 piece by piece from its beginning, in time that grows with its length alone. Nothing is
/// fetched and nothing is expanded but the five names that every XML text has, and numbers of characters.
struct XMLReader {
  /// A piece of the text, in the text's order.
  enum Piece {
    /// An element begins.
    case start(XMLName)
    /// An attribute of the element that began last.
    case attribute(XMLName, XMLText)
    /// Text.
    case text(XMLText)
    /// The element that is open ends.
    case end
  }

  /// What broke the reading off; nil as long as all makes sense.
  private(set) var problem: Problem?

  enum Problem: Hashable {
    /// The text makes no sense from there on, or ends too early.
    case damaged
    /// The text declares abbreviations of its own: they can stand for anything, and grow without end.
    case declarations
  }

  private let bytes: [UInt8]
  private var index = 0
  /// How many elements are open.
  private var depth = 0
  private var isInTag = false

  init(_ bytes: [UInt8]) {
    self.bytes = Self.inUTF8(bytes)
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next piece; nil at the text's end, and where it makes no sense.
  mutating func next() -> Piece? {
    while problem == nil {
      if isInTag {
        if let piece = readInTag() { return piece }
      } else if index == bytes.count {
        if depth > 0 { problem = .damaged }
        return nil
      } else if bytes[index] != UInt8(ascii: "<") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        defer { index = end }
        return .text(XMLText(bytes: bytes[index..<end], hasReferences: true))
      } else if let piece = readMark() {
        return piece
      }
    }
    return nil
  }
}

extension XMLReader {
  /// Reads what begins with `<`; nil when it is nothing to tell of, or makes no sense.
  private mutating func readMark() -> Piece? {
    if begins("<!--") {
      skip(behind: "-->", from: 4)
    } else if begins("<?") {
      skip(behind: "?>", from: 2)
    } else if begins("<![CDATA[") {
      let start = index + 9
      skip(behind: "]]>", from: 9)
      guard problem == nil else { return nil }
      return .text(XMLText(bytes: bytes[start..<(index - 3)], hasReferences: false))
    } else if begins("<!") {
      problem = .declarations
    } else if begins("</") {
      return readEnd()
    } else {
      index += 1
      let name = readName()
      guard !name.local.isEmpty else { return fail() }
      depth += 1
      isInTag = true
      return .start(name)
    }
    return nil
  }

  private mutating func readEnd() -> Piece? {
    skip(behind: ">", from: 2)
    guard problem == nil, depth > 0 else { return fail() }
    depth -= 1
    return .end
  }

  /// Reads on between an element's name and the `>` behind it; nil behind that.
  private mutating func readInTag() -> Piece? {
    skipSpaces()
    guard index < bytes.count else { return fail() }
    switch bytes[index] {
    case UInt8(ascii: ">"):
      index += 1
      isInTag = false
      return nil
    case UInt8(ascii: "/"):
      isInTag = false
      depth -= 1
      skip(behind: ">", from: 1)
      return problem == nil ? .end : nil
    default: return readAttribute()
    }
  }

  private mutating func readAttribute() -> Piece? {
    let name = readName()
    skipSpaces()
    guard !name.local.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return fail()
    }
    index += 1
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == 0x27,
      let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
    else { return fail() }
    defer { index = end + 1 }
    return .attribute(name, XMLText(bytes: bytes[(index + 1)..<end], hasReferences: true))
  }

  private mutating func readName() -> XMLName {
    let start = index
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    return XMLName(bytes[start..<index])
  }

  private mutating func fail() -> Piece? {
    problem = problem ?? .damaged
    return nil
  }

  private func begins(_ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  /// Goes on behind an end, which is looked for some bytes from here.
  private mutating func skip(behind end: StaticString, from distance: Int) {
    var start = index + distance
    let first = end.withUTF8Buffer { $0[0] }
    while start < bytes.count, let found = bytes[start...].firstIndex(of: first) {
      if end.withUTF8Buffer({ bytes[found...].starts(with: $0) }) {
        index = found + end.utf8CodeUnitCount
        return
      }
      start = found + 1
    }
    problem = .damaged
  }

  private mutating func skipSpaces() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

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
}
