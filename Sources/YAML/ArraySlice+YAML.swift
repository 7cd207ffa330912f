extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Small letters, digits and `-`, of which the known keys are.
  var isPartOfKey: Bool {
    (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) || self == .dash
  }
}

/// What a line of YAML, or a part of it, says by its signs.
extension ArraySlice<UInt8> {
  /// The first character.
  var firstScalar: Unicode.Scalar? {
    var bytes = prefix(4).makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }

  /// The first character when it is a space of another kind than U+0020.
  var oddSpace: Unicode.Scalar? {
    guard let first, first == 0x09 || first >= 0xC2, let scalar = firstScalar else { return nil }
    switch scalar.value {
    case 0x09, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: return scalar
    default: return nil
    }
  }

  /// How many bytes odd spaces take at the beginning.
  var oddSpaceCount: Int {
    var rest = self
    while let odd = rest.oddSpace { rest = rest.dropFirst(UTF8.width(odd)) }
    return rest.startIndex - startIndex
  }

  /// Without blanks at its end.
  var trimmed: ArraySlice<UInt8> {
    self[..<(lastIndex { !$0.isBlank }.map { $0 + 1 } ?? startIndex)]
  }

  /// The index of the colon that ends a key.
  var endOfKey: Int? {
    if let first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let end = endOfQuote(first, from: startIndex + 1) else { return nil }
      let rest = self[end...].drop(while: \.isBlank)
      return rest.first == .colon && (rest.dropFirst().first.map(\.isBlank) ?? true)
        ? rest.startIndex : nil
    }
    // Brackets at the beginning are a value's: no key is a list.
    guard let first, first != UInt8(ascii: "["), first != UInt8(ascii: "{") else { return nil }
    let end = comment ?? endIndex
    return self[..<end].indices.first { isColon(at: $0) }
  }

  /// Whether a colon ends a key at an index.
  private func isColon(at index: Int) -> Bool {
    self[index] == .colon && (index + 1 == endIndex || self[index + 1].isBlank)
  }

  /// Whether a colon that ends a key stands in it.
  var holdsColon: Bool {
    let text = trimmed
    return text.indices.contains { text.isColon(at: $0) }
  }

  /// The colon behind what looks like a key: half-width without a space behind it, or full-width.
  var keyColon: (start: Int, end: Int)? {
    guard let first, !"[{\"'*&!|>%@`".utf8.contains(first) else { return nil }
    for index in indices.prefix(60) {
      switch self[index] {
      case .colon:
        let isAddress = self[(index + 1)...].starts(with: "//".utf8)
        return index > startIndex && !isAddress ? (index, index + 1) : nil
      case 0xEF where self[index...].starts(with: "：".utf8):
        return index > startIndex ? (index, index + 3) : nil
      case .space, .hash, 0x09: return nil
      default: continue
      }
    }
    return nil
  }

  /// The index of the `#` that begins a comment: one behind a blank.
  var comment: Int? {
    guard contains(.hash) else { return nil }
    return indices.dropFirst().first { self[$0] == .hash && self[$0 - 1].isBlank }
  }

  /// Whether the `#` at an index is set off from what follows, as that of a comment is.
  func isSpacedComment(at index: Int) -> Bool {
    self[index...].drop { $0 == .hash }.first.map(\.isBlank) ?? true
  }

  /// Whether it holds nothing but a comment.
  var isOnlyComment: Bool {
    let rest = drop(while: \.isBlank)
    return rest.isEmpty || rest.first == .hash && rest.startIndex > startIndex
  }

  var endsWithTwoBlanks: Bool { suffix(2).count == 2 && suffix(2).allSatisfy(\.isBlank) }

  /// Whether no person reads it: a tag, a date, a number, an address, a flag.
  var isForMachines: Bool {
    allSatisfy { $0 > 0x20 && $0 < 0x7F && !(0x41...0x5A).contains($0) } || isAddress
  }

  private var isAddress: Bool {
    (starts(with: "https://".utf8) || starts(with: "http://".utf8)) && !contains(.space)
  }

  /// The index behind the quotation mark that closes; nil when it is not in this line.
  func endOfQuote(_ quote: UInt8, from start: Int) -> Int? {
    var index = start
    while index < endIndex {
      if self[index] == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < endIndex, self[index + 1] == quote else {
          return index + 1
        }
        index += 1
      } else if quote == UInt8(ascii: "\""), self[index] == UInt8(ascii: "\\") {
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Whether a quotation mark in brackets opens a text there, rather than standing in one.
  func startsQuote(at index: Int) -> Bool {
    let before = self[..<index].last { !$0.isBlank }
    return before.map { "[{,:".utf8.contains($0) } ?? true
  }

  /// The index behind the bracket that closes the first one; nil when it is not in this line.
  var endOfBrackets: Int? {
    var depth = 0
    var index = startIndex
    while index < endIndex {
      switch self[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard startsQuote(at: index) else { break }
        guard let end = endOfQuote(self[index], from: index + 1) else { return nil }
        index = end - 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The index of the `#` that begins a comment within the brackets that open first.
  var commentInBrackets: Int? {
    guard contains(.hash) else { return nil }
    let end = endOfBrackets ?? endIndex
    var index = startIndex + 1
    while index < end {
      let byte = self[index]
      if byte == .hash, self[index - 1].isBlank { return index }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), startsQuote(at: index) {
        guard let close = endOfQuote(byte, from: index + 1) else { return nil }
        index = close - 1
      }
      index += 1
    }
    return nil
  }

  /// Whether a text of several lines begins here: `|` or `>`, and how it is folded (YAML 1.1, 9.2).
  var isBlockHeader: Bool {
    let rest = dropFirst()
    let folds = rest.prefix { "+-123456789".utf8.contains($0) }
    return folds.count <= 2 && rest[folds.endIndex...].isOnlyComment
  }

  /// The sign for which the value has to be quoted.
  var specialSign: String {
    guard let first else { return "" }
    let isSpecial =
      "[]{},&*!%@`|>\"'".utf8.contains(first)
      || "-?:".utf8.contains(first) && (dropFirst().first.map(\.isBlank) ?? true)
    return isSpecial ? String(Unicode.Scalar(first)) : ": "
  }

  /// The text in the quotation marks that it needs: in single ones where it holds double ones.
  var quoted: [UInt8] {
    let single = UInt8(ascii: "'")
    guard contains(UInt8(ascii: "\"")) || contains(UInt8(ascii: "\\")) else {
      return [UInt8(ascii: "\"")] + self + [UInt8(ascii: "\"")]
    }
    return [single] + flatMap { $0 == single ? [single, single] : [$0] } + [single]
  }
}
