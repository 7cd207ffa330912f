extension Document {
  /// The running text in a node, such as a heading. Of a link its text is left, of a picture what it shows;
  /// footnotes and raw HTML are left out.
  public func inlineText(of node: Int) -> InlineText {
    var reader = InlineTextReader(document: self)
    nodes.withUnsafeBufferPointer { reader.visit(node..<Int($0[node].end), of: $0) }
    return reader.text
  }
}

/// Reads the running text in a node, piece by piece.
struct InlineTextReader {
  let document: Document
  private var pieces: [InlineText.Piece] = []
  /// The characters that stand behind the pieces.
  private var characters = ""

  init(document: Document) {
    self.document = document
  }

  /// What has been read.
  var text: InlineText {
    if pieces.isEmpty { return InlineText(characters) }
    return InlineText(pieces: characters.isEmpty ? pieces : pieces + [.text(characters)])
  }
}

extension InlineTextReader: DocumentVisitor {
  mutating func enter(_ index: Int, in parent: Int?) -> VisitStep {
    let node = document.nodes[index]
    switch node.kind {
    case .text: characters += document.string(node.text)
    case .softBreak: if !node.text.isEmpty { characters += " " }
    case .lineBreak: append(.lineBreak)
    case .code: append(.code(document.string(node.text)))
    case .ruby: append(.ruby(parts(ofRuby: index))); return .past
    case .emphasis: append(.open(.emphasis)); return .into
    case .strong: append(.open(.strong)); return .into
    case .strikethrough: append(.open(.strikethrough)); return .into
    case .element(let element): append(.open(.element(element))); return .into
    case .link, .image, .htmlInline, .wordBreak, .footnoteReference, .rubyText, .document,
      .paragraph,
      .blockQuote, .thematicBreak, .htmlBlock, .heading, .bulletList, .orderedList, .item,
      .taskItem,
      .codeBlock, .codeInfo, .table, .tableHead, .tableBody, .tableRow, .tableCell,
      .footnoteDefinition, .figure, .container, .containerTitle, .turn, .stageNote:
      break
    }
    return .through
  }

  /// Only forms are gone into.
  mutating func leave(_ index: Int, in parent: Int?) {
    switch document.nodes[index].kind {
    case .strong: append(.close(.strong))
    case .strikethrough: append(.close(.strikethrough))
    case .element(let element): append(.close(.element(element)))
    default: append(.close(.emphasis))
    }
  }
}

extension InlineTextReader {
  private mutating func append(_ piece: InlineText.Piece) {
    if !characters.isEmpty { pieces.append(.text(characters)) }
    characters = ""
    pieces.append(piece)
  }

  private func parts(ofRuby ruby: Int) -> [InlineText.RubyPart] {
    var parts: [InlineText.RubyPart] = []
    for node in document.nodes[(ruby + 1)..<Int(document.nodes[ruby].end)] {
      let text = document.string(node.text)
      if node.kind == .rubyText, !parts.isEmpty {
        parts[parts.count - 1].reading = text
      } else {
        parts.append(InlineText.RubyPart(base: text, reading: ""))
      }
    }
    return parts
  }
}
