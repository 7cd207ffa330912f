/// Reads a drawing's XML piece by piece: tags, and the text between them.
struct SVGScanner: Sequence, IteratorProtocol {
  /// A piece of XML.
  enum Piece {
    case tag(SVGTag)
    /// Text or a CDATA section, character references resolved.
    case text([UInt8])
    /// A processing instruction or the XML declaration.
    case instruction(ArraySlice<UInt8>)
    /// A document type.
    case documentType(ArraySlice<UInt8>)
    /// What is not well formed, so that programs may read it in more ways than one.
    case malformed
  }

  private let bytes: [UInt8]
  /// Where the next piece begins, or a comment before it.
  private(set) var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Piece? {
    while index < bytes.count {
      guard bytes[index] == 0x3C else { return text() }
      let rest = bytes[index...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = end(of: "-->", from: index + 4) else { return stop() }
        index = end
      } else if rest.starts(with: "<![CDATA[".utf8) {
        guard let end = end(of: "]]>", from: index + 9) else { return stop() }
        defer { index = end }
        return .text(Array(bytes[(index + 9)..<(end - 3)]))
      } else if rest.starts(with: "<?".utf8) {
        guard let end = end(of: "?>", from: index + 2) else { return stop() }
        defer { index = end }
        return .instruction(bytes[(index + 2)..<(end - 2)])
      } else if rest.starts(with: "<!".utf8) {
        guard let end = bytes[index...].firstIndex(of: 0x3E) else { return stop() }
        defer { index = end + 1 }
        return .documentType(bytes[index...end])
      } else {
        guard let tag = SVGTag(in: bytes, from: &index) else { return stop() }
        return .tag(tag)
      }
    }
    return nil
  }

  private mutating func text() -> Piece {
    let end = bytes[index...].firstIndex(of: 0x3C) ?? bytes.count
    defer { index = end }
    return .text(SVGTag.resolved(bytes[index..<end]))
  }

  private mutating func stop() -> Piece {
    index = bytes.count
    return .malformed
  }

  private func end(of mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
        return index + mark.count
      }
      index += 1
    }
    return nil
  }
}
