import Diagnostics

/// Finds what may be the address of a link or picture in the bytes of a Markdown text: what stands behind `](`, `]:` and
/// the `=` of an attribute. Whether it is one, only who parses the text can say.
struct DestinationFinder {
  /// What may be an address.
  struct Candidate {
    /// Where it stands.
    let range: Range<Int>
    /// What it says, escapes resolved.
    let address: String
  }

  private let bytes: ArraySlice<UInt8>
  private(set) var candidates: [Candidate] = []

  /// Looks through a text.
  init(_ text: ArraySlice<UInt8>) {
    bytes = text
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "]"):
        if next(index, is: UInt8(ascii: "(")) { readDestination(from: index + 2, closes: true) }
        if next(index, is: UInt8(ascii: ":")) { readDestination(from: index + 2, closes: false) }
      case UInt8(ascii: "="): readAttribute(from: index + 1)
      default: break
      }
      index += 1
    }
  }

  private func next(_ index: Int, is byte: UInt8) -> Bool {
    index + 1 < bytes.endIndex && bytes[index + 1] == byte
  }

  /// Reads a destination (CommonMark 0.31, section 6.3).
  ///
  /// - Parameter closes: whether a parenthesis ends it.
  private mutating func readDestination(from start: Int, closes: Bool) {
    var start = start
    while start < bytes.endIndex, bytes[start].isBlank { start += 1 }
    guard start < bytes.endIndex else { return }
    let isPointed = bytes[start] == UInt8(ascii: "<")
    if isPointed { start += 1 }
    var end = start
    var depth = 0
    scan: while end < bytes.endIndex {
      switch bytes[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: ">") where isPointed: break scan
      case 0x0A, 0x0D: break scan
      case let byte where byte.isBlank && !isPointed: break scan
      case UInt8(ascii: "(") where closes && !isPointed: depth += 1
      case UInt8(ascii: ")") where closes && !isPointed:
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      end += 1
    }
    add(start..<min(end, bytes.endIndex), hasEscapes: true)
  }

  /// Reads the value of an attribute, or the addresses in it.
  private mutating func readAttribute(from start: Int) {
    guard start < bytes.endIndex else { return }
    let quote = bytes[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let end = bytes[start...].firstIndex { $0.isBlank || $0 == UInt8(ascii: ">") }
      return add(start..<(end ?? bytes.endIndex), hasEscapes: false)
    }
    guard let end = bytes[(start + 1)...].prefix(10_000).firstIndex(of: quote) else { return }
    for part in bytes[(start + 1)..<end].split(separator: UInt8(ascii: ",")) {
      let part = part.drop { $0.isBlank }
      add(part.startIndex..<(part.firstIndex { $0.isBlank } ?? part.endIndex), hasEscapes: false)
    }
  }

  private mutating func add(_ range: Range<Int>, hasEscapes: Bool) {
    guard !range.isEmpty else { return }
    var address: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if hasEscapes, bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound,
        bytes[index + 1].isSign
      {
        index += 1
      }
      address.append(bytes[index])
      index += 1
    }
    let text = String(decoding: address, as: UTF8.self).replacing("&amp;", with: "&")
    candidates.append(Candidate(range: range, address: text))
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// Whether a backslash before it is none of its own.
  fileprivate var isSign: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
