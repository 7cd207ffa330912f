import Diagnostics

// Attributes as Pandoc writes them: of a heading the id is taken, all others are left out and named.
extension DocumentWalk {
  /// The source of a heading with nothing but an id in braces at its end.
  mutating func withoutAttributes(_ node: CMarkNode) -> [UInt8]? {
    guard readsAttributes, let list = AttributeList(endOf: node.content), list.hasOthers
    else { return nil }
    let content = node.content
    let start = content.lastIndex(of: 0x7B) ?? content.count
    let written = String(decoding: content[start...].prefix(list.length), as: UTF8.self)
    builder.report(.foreignAttributes(written), at: inlinePosition(at: start))
    headingAttributes = (node, list)
    return Array(content[..<start]) + Self.id(of: list)
  }

  /// The text of a leaf without the attributes that belong to what stands before it.
  mutating func withoutAttributes(_ bytes: Bytes, of node: CMarkNode, at offset: Int) -> [UInt8]? {
    guard readsAttributes, bytes.holds(0x7B) else { return nil }
    if let (heading, list) = headingAttributes, node.parent == heading, node.next == nil,
      bytes.count >= list.length
    {
      headingAttributes = nil
      let end = bytes.count - bytes.reversed().prefix { $0 == 0x20 }.count
      var text = Array(bytes[..<max(0, end - list.length)])
      if list.id == nil { while text.last == 0x20 { text.removeLast() } }
      return text + Self.id(of: list)
    }
    if let before = node.previous?.kind,
      [.image, .link, .code, .strong, .emphasis].contains(before),
      locator.byte(at: offset) == 0x7B, let list = AttributeList(beginning: bytes),
      !isHeadingID(list, in: bytes, of: node)
    {
      let written = String(decoding: bytes.prefix(list.length), as: UTF8.self)
      builder.report(.foreignAttributes(written), at: inlinePosition(at: offset))
      return Array(bytes.dropFirst(list.length))
    }
    return withoutSpan(bytes, at: offset)
  }

  /// The text without the first `[…]{.class}`, of which the words stay.
  private mutating func withoutSpan(_ bytes: Bytes, at offset: Int) -> [UInt8]? {
    guard bytes.holds(0x5D),
      let close = bytes.indices.dropLast().first(where: {
        bytes[$0] == 0x5D && bytes[$0 + 1] == 0x7B
      }),
      let open = bytes[..<close].lastIndex(of: 0x5B),
      let list = AttributeList(beginning: bytes[(close + 1)...])
    else { return nil }
    let written = bytes[open..<(close + 1 + list.length)]
    // Underlining says something of the words; how that is said here is named with the slips.
    let attributes = written.dropFirst(close + 1 - open)
    if Self.underlining.contains(where: attributes.elementsEqual) { return nil }
    guard let place = locator.content.firstRange(of: Array(written), from: offset)
    else { return nil }
    builder.report(
      .foreignAttributes(String(decoding: written.dropFirst(close + 1 - open), as: UTF8.self)),
      at: inlinePosition(at: place + close + 1 - open))
    return bytes[..<open] + Array(bytes[(open + 1)..<close])
      + Array(bytes[(close + 1 + list.length)...])
  }

  private static let underlining = [Array("{.underline}".utf8), Array("{.ul}".utf8)]

  /// Whether attributes are nothing but the id of the heading that they end.
  private func isHeadingID(_ list: AttributeList, in bytes: Bytes, of node: CMarkNode) -> Bool {
    !list.hasOthers && node.next == nil && node.parent?.kind == .heading
      && bytes.dropFirst(list.length).allSatisfy { $0 == 0x20 }
  }

  private static func id(of list: AttributeList) -> [UInt8] {
    list.id.map { Array("{#\($0)}".utf8) } ?? []
  }
}
