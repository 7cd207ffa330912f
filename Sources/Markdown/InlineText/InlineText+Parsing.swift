import Typography

extension InlineText {
  /// Reads a text as it stands behind a key: `{漢字|かんじ}`, `*emphasis*` and `**strong emphasis**` have a meaning,
  /// unless a backslash stands before their marks. Every other character stands for itself.
  ///
  /// - Returns: the text, and what is wrong with its readings.
  public static func parse(_ source: String) -> (text: InlineText, faults: [Document.Fault.Kind]) {
    // Few texts have a mark, and there are many of them.
    guard source.utf8.contains(where: { $0 == 0x7B || $0 == 0x2A || $0 == 0xEF }) else {
      return (InlineText(source), [])
    }
    let fault = wrongRuby(in: Array(source.utf8)).map { [$0.kind] } ?? []
    guard source.utf8.contains(where: { $0 == 0x7B || $0 == 0x2A }) else {
      return (InlineText(source), fault)
    }
    let document = Document(parsing: markdown(source), syntax: [.ruby, .cjkEmphasis])
    let text = InlineText(document, of: 0)
    return (text.withoutOpening, document.faults.map(\.kind) + fault)
  }
}

extension InlineText {
  /// What keeps a text from being a list, a heading or whatever else it may begin like. For emphasis it is the
  /// white space that the beginning of a line is.
  private static let opening: Unicode.Scalar = "\u{A0}"

  /// The text as Markdown in which nothing but ruby and emphasis has a meaning.
  private static func markdown(_ source: String) -> [UInt8] {
    var markdown = Array(String(opening).utf8)
    let bytes = Array(source.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A, 0x0D: markdown.append(0x20)
      case 0x5C where bytes[index...].first { $0 != 0x5C }.map(isMark) == true:
        markdown.append(byte)
      case _ where isMark(byte): markdown.append(byte)
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: markdown += [0x5C, byte]
      default: markdown.append(byte)
      }
    }
    return markdown
  }

  /// Whether a byte is one of `*{|}`.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x2A || 0x7B...0x7D ~= byte
  }

  private var withoutOpening: InlineText {
    guard case .text(let first)? = allPieces.first, first.unicodeScalars.first == Self.opening
    else {
      return self
    }
    let rest = String(String.UnicodeScalarView(first.unicodeScalars.dropFirst()))
    return InlineText(pieces: (rest.isEmpty ? [] : [.text(rest)]) + allPieces.dropFirst())
  }

  /// What would be ruby if a brace closed it, or if its braces were half-width, and its offset.
  private static func wrongRuby(
    in source: some Collection<UInt8>
  ) -> (kind: Document.Fault.Kind, offset: Int)? {
    Array(source).withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x5C {
          index += 1
        } else if let length = bytes.length(of: UInt8(ascii: "{"), at: index) {
          if length == 1, let end = Ruby.end(in: bytes, from: index) {
            index = end - 1
          } else if Ruby.isUnclosed(in: bytes, from: index + length - 1) {
            let isWide = length > 1 || Ruby.hasWideEnd(in: bytes, from: index)
            return (isWide ? .wideRuby : .unclosedRuby, index)
          }
        }
        index += 1
      }
      return nil
    }
  }

  /// What would be ruby in the text if its braces were right, and its offset in the Markdown in which the text
  /// is written. What stands in code, or behind a backslash, is none.
  public func wrongRuby(
    writtenIn markdown: some Collection<UInt8>
  ) -> (kind: Document.Fault.Kind, offset: Int)? {
    let isShown = allPieces.contains { piece in
      if case .text(let text) = piece { Self.wrongRuby(in: text.utf8) != nil } else { false }
    }
    return isShown ? Self.wrongRuby(in: markdown) : nil
  }
}

extension InlineText {
  /// The running text in a node. Of a link its text is left, of a picture what it shows; footnotes and raw HTML
  /// are left out.
  init(_ document: Document, of root: Int) {
    var pieces: [Piece] = []
    var open: [(end: Int, form: Form)] = []
    var index = root + 1
    func close(before index: Int) {
      while let last = open.last, last.end <= index {
        pieces.append(.close(last.form))
        open.removeLast()
      }
    }
    while index < Int(document.nodes[root].end) {
      close(before: index)
      let node = document.nodes[index]
      switch node.kind {
      case .text: pieces.append(text: document.string(node.text))
      case .softBreak: if !node.text.isEmpty { pieces.append(text: " ") }
      case .lineBreak: pieces.append(.lineBreak)
      case .code: pieces.append(.code(document.string(node.text)))
      case .ruby:
        pieces.append(.ruby(document.rubyParts(of: index)))
        index = Int(node.end) - 1
      case .emphasis, .strong, .strikethrough:
        let form: Form =
          node.kind == .strong ? .strong : node.kind == .emphasis ? .emphasis : .strikethrough
        pieces.append(.open(form))
        open.append((Int(node.end), form))
      case .link, .image, .htmlInline, .footnoteReference, .document, .paragraph, .blockQuote,
        .thematicBreak, .htmlBlock, .heading, .bulletList, .orderedList, .item, .taskItem,
        .codeBlock, .codeInfo, .table, .tableHead, .tableBody, .tableRow, .tableCell,
        .footnoteDefinition, .figure, .container, .containerTitle, .turn, .stageNote, .rubyText:
        break
      }
      index += 1
    }
    close(before: index)
    self.init(pieces: pieces)
  }
}

extension Document {
  /// The running text in a node, such as a heading.
  public func inlineText(of node: Int) -> InlineText { InlineText(self, of: node) }

  fileprivate func rubyParts(of ruby: Int) -> [InlineText.RubyPart] {
    var parts: [InlineText.RubyPart] = []
    for node in nodes[(ruby + 1)..<Int(nodes[ruby].end)] {
      if node.kind == .rubyText, !parts.isEmpty {
        parts[parts.count - 1].reading = string(node.text)
      } else {
        parts.append(InlineText.RubyPart(base: string(node.text), reading: ""))
      }
    }
    return parts
  }
}

extension [InlineText.Piece] {
  fileprivate mutating func append(text: String) {
    if case .text(let last)? = self.last {
      self[count - 1] = .text(last + text)
    } else {
      append(.text(text))
    }
  }
}
