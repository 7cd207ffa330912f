import Pictures

/// Reads a style sheet once, byte for byte (CSS Syntax 3, section 4): comments, texts in quotation marks, names with
/// their escapes, brackets.
struct StyleScanner {
  private let text: ArraySlice<UInt8>
  private var position: Int
  private var brackets: [Bracket] = []
  private(set) var requests: [StyleSheet.Request] = []
  private(set) var slips: [StyleSheet.Slip] = []

  /// An open bracket, and whether the texts in it are addresses.
  private struct Bracket {
    let byte: UInt8
    let position: Int
    var holdsAddresses = false
  }

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    position = text.startIndex
  }

  /// Reads to the end.
  mutating func readAll() {
    while position < text.endIndex { readNext() }
    // What is not closed swallows brackets that are there.
    if slips.contains(where: \.isText) { slips.removeAll { !$0.isText } }
    if slips.isEmpty, let first = brackets.first { addOpen(first) }
    slips.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension StyleScanner {
  private mutating func readNext() {
    let start = position
    switch text[position] {
    case UInt8(ascii: "/") where isAt("/*"): readComment()
    case UInt8(ascii: "<") where isAt("</style"):
      position += "</style".utf8.count
      slips.append(.init(kind: .endTag, range: start..<position))
    case 0x22, 0x27:
      let address = readString()
      if brackets.last?.holdsAddresses == true { add(address, from: start) }
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
      brackets.append(Bracket(byte: text[position], position: position))
      position += 1
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): close()
    case UInt8(ascii: "@"):
      position += 1
      readRule(from: start)
    case let byte where Self.isName(byte) || byte == UInt8(ascii: "\\"): readWord()
    default: position += 1
    }
  }

  private mutating func readComment() {
    let start = position
    if !skip(past: "*/", from: start + 2) {
      slips.append(.init(kind: .comment, range: start..<start + 2))
    }
    judgeTags(from: start)
  }

  /// A name behind an `@`: another style sheet, or the name of a vocabulary, which nobody asks for.
  private mutating func readRule(from start: Int) {
    switch readName() {
    case "import":
      skipSpace()
      let isText = position < text.endIndex && Self.isQuote(text[position])
      let address = isText ? readString() : readName() == "url" && isAt("(") ? readURL() : ""
      requests.append(.init(address: address, range: start..<position, isImport: true))
    case "namespace":
      while position < text.endIndex, !isAt(";"), !isAt("{") {
        if Self.isQuote(text[position]) { _ = readString() } else { position += 1 }
      }
    default: break
    }
  }

  /// A word, which may be the name of a function.
  private mutating func readWord() {
    let start = position
    // Most words are no function, and say nothing here.
    skip(while: Self.isName)
    guard isAt("(") else { return }
    position = start
    let name = readName()
    if name == "url" {
      add(readURL(), from: start)
      return
    }
    let asks = ["src", "image", "image-set", "-webkit-image-set"].contains(name)
    brackets.append(
      Bracket(byte: UInt8(ascii: "("), position: position, holdsAddresses: asks))
    position += 1
  }

  private mutating func add(_ address: String, from start: Int) {
    requests.append(.init(address: address, range: start..<position, isImport: false))
  }

  /// Closes the nearest bracket of its kind; those in it that are open are named.
  private mutating func close() {
    let byte = text[position]
    let opening = byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : byte - 2
    if let index = brackets.lastIndex(where: { $0.byte == opening }) {
      if index + 1 < brackets.count { addOpen(brackets[index + 1]) }
      brackets.removeSubrange(index...)
    } else {
      slips.append(.init(kind: .stray(byte), range: position..<position + 1))
    }
    position += 1
  }

  private mutating func addOpen(_ bracket: Bracket) {
    slips.append(
      .init(kind: .open(bracket.byte), range: bracket.position..<bracket.position + 1))
  }
}

// The parts of a text
extension StyleScanner {
  /// A name in small letters, its escapes resolved.
  private mutating func readName() -> String {
    let start = position
    skip(while: Self.isName)
    return String(decoding: resolved(from: start), as: UTF8.self).lowercased()
  }

  /// An address in brackets that begin here.
  private mutating func readURL() -> String {
    let opening = position
    position += 1
    skipSpace()
    var address: [UInt8]
    if position < text.endIndex, Self.isQuote(text[position]) {
      address = Array(readString().utf8)
    } else {
      let start = position
      skip { $0 != UInt8(ascii: ")") }
      address = resolved(from: start)
      while let last = address.last, last.isSpace { address.removeLast() }
    }
    if !skip(past: ")", from: position) {
      slips.append(.init(kind: .open(UInt8(ascii: "(")), range: opening..<opening + 1))
    }
    judgeTags(from: opening)
    return String(decoding: address, as: UTF8.self)
  }

  /// A text in quotation marks, its escapes resolved. One that is not closed ends with its line.
  private mutating func readString() -> String {
    let start = position
    let mark = text[start]
    position += 1
    skip { $0 != mark && $0 != 0x0A }
    let string = resolved(from: start + 1)
    if position < text.endIndex, text[position] == mark {
      position += 1
    } else {
      slips.append(.init(kind: .quotation, range: start..<start + 1))
    }
    judgeTags(from: start)
    return String(decoding: string, as: UTF8.self)
  }

  /// Goes behind bytes of a kind, and behind escapes.
  private mutating func skip(while isPart: (UInt8) -> Bool) {
    while position < text.endIndex {
      if text[position] == UInt8(ascii: "\\") {
        position = CSSEscape(in: text, at: position).end
      } else if isPart(text[position]) {
        position += 1
      } else {
        return
      }
    }
  }

  /// What stands between there and here, its escapes resolved.
  private func resolved(from start: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = start
    while index < position {
      if text[index] == UInt8(ascii: "\\") {
        let escape = CSSEscape(in: text, at: index)
        bytes += escape.text.utf8
        index = escape.end
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }

  /// The page ends a style at its end tag, wherever in the style that stands.
  private mutating func judgeTags(from start: Int) {
    let end = position
    defer { position = end }
    position = start
    while position < end {
      if text[position] == UInt8(ascii: "<"), isAt("</style") {
        slips.append(.init(kind: .endTag, range: position..<position + "</style".utf8.count))
      }
      position += 1
    }
  }

  private mutating func skipSpace() {
    while position < text.endIndex, text[position].isSpace { position += 1 }
  }

  /// Whether the end was there.
  private mutating func skip(past end: StaticString, from start: Int) -> Bool {
    position = min(start, text.endIndex)
    while position < text.endIndex, !isAt(end) { position += 1 }
    let isThere = position < text.endIndex
    position = min(position + end.utf8CodeUnitCount, text.endIndex)
    return isThere
  }

  /// Whether the words stand here, in small letters or in capitals.
  private func isAt(_ words: StaticString) -> Bool {
    guard text.endIndex - position >= words.utf8CodeUnitCount,
      text[position] | 0x20 == words.utf8Start.pointee | 0x20
    else { return false }
    return words.withUTF8Buffer { words in
      zip(words, text[position...]).allSatisfy { word, byte in
        word == byte || (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte && word == byte | 0x20)
      }
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
