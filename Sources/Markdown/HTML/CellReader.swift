import Typography

/// Reads the characters of a table's cell, each with its place in the document's text.
struct CellReader {
  private let document: Document
  /// The typeface of what is neither bold nor code.
  private let face: TypeFace
  private var glyphs = [CellWords.Glyph]()
  /// The index of the node behind what is bold.
  private var boldEnd = 0

  init(_ document: Document, _ face: TypeFace) {
    self.document = document
    self.face = face
  }

  /// The characters of a cell. What is no text stands as a character of about its width.
  mutating func glyphs(ofCell cell: Int) -> [CellWords.Glyph] {
    var index = cell + 1
    while index < Int(document.nodes[cell].end) {
      let node = document.nodes[index]
      index += 1
      switch node.kind {
      case .text, .softBreak, .htmlInline: add(node.text, in: index <= boldEnd ? .sans : face)
      case .code: add(node.text, in: .code)
      case .strong: boldEnd = max(boldEnd, Int(node.end))
      case .lineBreak: add(scalar: 0x0A)
      // A small number behind a word.
      case .footnoteReference: widen(by: 1)
      case .ruby:
        addRuby(index - 1)
        index = Int(node.end)
      case .image:
        // A picture becomes as small as it must.
        add(scalar: 0x3013)
        add(scalar: 0x3013)
        index = Int(node.end)
      case .wordBreak: add(scalar: 0x200B)
      // Their text follows; and no block stands in a cell.
      case .link, .emphasis, .strikethrough, .element, .rubyText, .document, .paragraph,
        .blockQuote, .thematicBreak, .htmlBlock, .heading, .bulletList,
        .orderedList, .item, .taskItem, .codeBlock, .codeInfo, .table, .tableHead, .tableBody,
        .tableRow, .tableCell, .footnoteDefinition, .figure, .container, .containerTitle, .turn,
        .stageNote:
        break
      }
    }
    return glyphs
  }
}

extension CellReader {
  private mutating func add(_ span: Document.Span, in face: TypeFace) {
    document.text.withUnsafeBufferPointer { text in
      var index = span.range.lowerBound
      while index < span.range.upperBound {
        let (scalar, length) = text.scalar(at: index)
        glyphs.append(CellWords.Glyph(scalar, index..<index + length, in: face))
        index += length
      }
    }
  }

  /// Adds a character that has no bytes of its own.
  private mutating func add(scalar: UInt32) {
    let place = glyphs.last?.range.upperBound ?? 0
    glyphs.append(CellWords.Glyph(scalar, place..<place, in: face))
  }

  private mutating func widen(by width: Double) {
    if glyphs.isEmpty { add(scalar: 0x30) }
    glyphs[glyphs.count - 1].width += width
  }

  /// Adds the pieces of a ruby, each as wide as its reading in type of half the size. A short base stays whole.
  private mutating func addRuby(_ ruby: Int) {
    var base = glyphs.count..<glyphs.count
    for index in ruby + 1..<Int(document.nodes[ruby].end) {
      let node = document.nodes[index]
      guard node.kind == .rubyText else {
        let start = glyphs.count
        add(node.text, in: index < boldEnd ? .sans : face)
        base = start..<glyphs.count
        continue
      }
      guard !base.isEmpty else { continue }
      let reading = width(of: node.text) / 2
      let width = glyphs[base].reduce(0) { $0 + $1.width }
      if base.count <= CellWords.longestWord {
        for glyph in base.dropLast() { glyphs[glyph].joinsNext = true }
        widen(by: max(0, reading - width))
      }
    }
  }

  private func width(of span: Document.Span) -> Double {
    document.text.withUnsafeBufferPointer { text in
      var width = 0.0
      var index = span.range.lowerBound
      while index < span.range.upperBound {
        let (scalar, length) = text.scalar(at: index)
        width += TypeWidth.width(ofScalar: scalar)
        index += length
      }
      return width
    }
  }
}
