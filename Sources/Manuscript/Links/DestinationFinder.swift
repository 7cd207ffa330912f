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
  private let isWanted: (String) -> Bool
  private(set) var candidates: [Candidate] = []

  /// No address that leads to a page is longer than so many bytes.
  private static let limit = 1_000

  /// Looks through a text for addresses of which `isWanted` holds.
  init(_ text: ArraySlice<UInt8>, where isWanted: @escaping (String) -> Bool) {
    bytes = text
    self.isWanted = isWanted
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
    let bound = min(bytes.endIndex, start + Self.limit)
    var end = start
    var depth = 0
    scan: while end < bound {
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
    if end < bound || bound == bytes.endIndex { add(start..<min(end, bound), hasEscapes: true) }
  }

  /// Reads the value of an attribute, or the addresses in it.
  private mutating func readAttribute(from start: Int) {
    guard start < bytes.endIndex else { return }
    let quote = bytes[start]
    let rest = bytes[start...].prefix(Self.limit)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return add(start..<(rest.firstIndex(where: \.endsValue) ?? rest.endIndex), hasEscapes: false)
    }
    guard let end = rest.dropFirst().firstIndex(of: quote) else { return }
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
    var text = String(decoding: address, as: UTF8.self)
    if address.contains(UInt8(ascii: "&")) { text = text.replacing("&amp;", with: "&") }
    if isWanted(text) { candidates.append(Candidate(range: range, address: text)) }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// Whether it ends the value of an attribute that has no quotation marks (HTML, section 13.1.2.3).
  fileprivate var endsValue: Bool { isBlank || "\"'=<>`".utf8.contains(self) }

  /// Whether a backslash before it is none of its own.
  fileprivate var isSign: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
