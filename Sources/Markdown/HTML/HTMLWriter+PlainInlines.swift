import Typography

/// Links and ruby for programs that make a link of every element in a link, and that know no ruby.
extension HTMLWriter {
  /// Opens or closes the tag of the link that is being written, so that a node stands in it when it is
  /// text, else beside it.
  mutating func placePlainLink(for kind: Node.Kind) {
    switch kind {
    case .ruby: openPlainLinkTag()
    // Opens it when it is written, with a class where it needs one.
    case .text: break
    case .htmlInline: if style.allowsRawHTML { closePlainLinkTag() } else { openPlainLinkTag() }
    case .softBreak: break
    case .lineBreak, .wordBreak, .code, .footnoteReference, .emphasis, .strong, .strikethrough,
      .element, .link, .image, .rubyText:
      closePlainLinkTag()
    // No block stands in a link.
    case .document, .paragraph, .blockQuote, .thematicBreak, .htmlBlock, .heading, .bulletList,
      .orderedList, .item, .taskItem, .codeBlock, .codeInfo, .table, .tableHead, .tableBody,
      .tableRow, .tableCell, .footnoteDefinition, .figure, .container, .containerTitle, .turn,
      .stageNote:
      closePlainLinkTag()
    }
  }

  /// Opens the tag of the link that is being written, if there is one and its tag is not open.
  mutating func openPlainLinkTag() {
    guard let link = plainLink, !isPlainLinkTagOpen else { return }
    writeLinkTag(link)
    isPlainLinkTagOpen = true
    hasPlainLinkTag = true
  }

  /// Closes the tag of the link that is being written, if it is open.
  mutating func closePlainLinkTag() {
    guard isPlainLinkTagOpen else { return }
    html.write("</a>")
    isPlainLinkTagOpen = false
  }

  /// Ends the link that is being written. One that holds a picture alone leads on from what the picture
  /// is called, behind it.
  mutating func endPlainLink(_ node: Int) {
    closePlainLinkTag()
    if !hasPlainLinkTag {
      for inner in nodes[node..<Int(nodes[node].end)] where inner.kind == .text {
        openPlainLinkTag()
        write(escaped: inner.text)
      }
      closePlainLinkTag()
    }
    plainLink = nil
    hasPlainLinkTag = false
  }

  /// Writes ruby, each reading over a word of its own or, in a link, in parentheses behind the whole.
  mutating func writePlainRuby(_ index: Int) {
    guard plainLink == nil else { return writeParenthesized(document.ruby(index)) }
    for piece in index + 1..<Int(nodes[index].end) where nodes[piece].kind == .text {
      guard hasReading(piece) else {
        write(running: nodes[piece].text)
        continue
      }
      html.write("<ruby>")
      write(running: nodes[piece].text)
      writeReading(nodes[piece + 1])
      html.write("</ruby>")
    }
  }

  mutating func writeParenthesized(_ ruby: (base: [UInt8], reading: [UInt8])) {
    ruby.base.withUnsafeBufferPointer { html.write($0, escaping: escapes) }
    guard !ruby.reading.isEmpty else { return }
    html.write("（")
    ruby.reading.withUnsafeBufferPointer { html.write($0, escaping: escapes) }
    html.write("）")
  }

  /// Whether a piece of a ruby is wider than a narrow line. No engine but Chromium parts it, and that one neither
  /// in balanced lines nor in pretty ones: its reading stands behind it.
  func hasLongBase(_ ruby: Int) -> Bool {
    nodes[ruby..<Int(nodes[ruby].end)].contains { node in
      isLonger(node.text, than: node.kind == .rubyText ? 2 * LongRuby.most : LongRuby.most)
    }
  }

  /// Whether the pieces of a ruby are wider together.
  func isLongInAll(_ ruby: Int) -> Bool {
    var count = 0
    for node in nodes[ruby..<Int(nodes[ruby].end)] where node.kind == .text {
      count += characterCount(of: node.text)
      if count > LongRuby.most { return true }
    }
    return false
  }

  /// Whether a line on paper cannot hold a ruby's word or its reading: no engine breaks either.
  func hasLongReading(_ ruby: Int) -> Bool {
    guard let measure = paper.measure else { return false }
    // Of type of the text's size, of which a table's is nine tenths; and what lists may take of a line.
    let limit = measure.line * 0.7 / (Double(measure.usual.size) / 9)
    let base = layout == nil ? Int(limit) : CellWords.longestWord
    return nodes[ruby..<Int(nodes[ruby].end)].contains { node in
      switch node.kind {
      case .rubyText: isLonger(node.text, than: Int(limit * 2))
      case .text: isLonger(node.text, than: base)
      default: false
      }
    }
  }

  private func isLonger(_ span: Document.Span, than limit: Int) -> Bool {
    // A letter takes a byte at least, and most words are short.
    Int(span.count) > limit && characterCount(of: span) > limit
  }

  private func characterCount(of span: Document.Span) -> Int {
    String(decoding: bytes(span), as: UTF8.self).count
  }

  private func hasReading(_ piece: Int) -> Bool {
    piece + 1 < nodes.count && nodes[piece + 1].kind == .rubyText && !nodes[piece + 1].text.isEmpty
  }
}
