public import Typography

/// How a table of a document is set on paper.
public struct TableLayout: Hashable, Sendable {
  /// The way in which it fits; nil when it does in none.
  public let fit: TableFit?
  /// What engines have to be told about the words of its cells, in the order of the text.
  let marks: [CellWords.Mark]

  /// The layouts of all tables of a document, in its order.
  ///
  /// - Parameter measure: the room of a table that stands in no list, quotation or box.
  public static func all(in document: Document, _ measure: TypeMeasure) -> [TableLayout] {
    var layouts = [TableLayout]()
    // What the open blocks around a table take of the line, in points.
    var insets = [(end: UInt32, width: Double)]()
    let em = Double(measure.usual.size) / 9
    var index = 0
    while index < document.nodes.count {
      let node = document.nodes[index]
      while let last = insets.last, Int(last.end) <= index { insets.removeLast() }
      if node.kind == .table {
        let room = insets.reduce(measure.line) { $0 - $1.width }
        var measure = measure
        measure.line = max(room, em)
        layouts.append(TableLayout(document, index, measure))
        index = Int(node.end)
      } else {
        let width = node.kind.inset(em: em)
        if width > 0 { insets.append((node.end, width)) }
        index += 1
      }
    }
    return layouts
  }

  private init(_ document: Document, _ table: Int, _ measure: TypeMeasure) {
    var columns = [TableFit.Column]()
    var marks = [CellWords.Mark]()
    var column = 0
    var index = table + 1
    var face = TypeFace.sans
    let end = Int(document.nodes[table].end)
    while index < end {
      let node = document.nodes[index]
      switch node.kind {
      case .tableBody:
        face = measure.face
        index += 1
      case .tableRow:
        column = 0
        index += 1
      case .tableCell:
        var reader = CellReader(document, face)
        let words = CellWords(reader.glyphs(ofCell: index))
        if column == columns.count { columns.append(TableFit.Column()) }
        columns[column].widen(for: words)
        marks += words.marks
        column += 1
        index = Int(node.end)
      default: index += 1
      }
    }
    fit = TableFit(columns, in: measure)
    self.marks = marks
  }
}

extension TableLayout {
  /// Whether a line may end behind a piece of a word: another piece of it follows.
  func breaks(behind mark: CellWords.Mark) -> Bool {
    let end = mark.range.upperBound
    return mark.kind != .whole
      && marks(in: end..<end + 1).contains { $0.range.lowerBound == end && $0.kind != .whole }
  }

  /// The marks in a run of the document's text, of which those at its ends may reach beyond it.
  func marks(in range: Range<Int>) -> ArraySlice<CellWords.Mark> {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return marks[low...].prefix { $0.range.lowerBound < range.upperBound }
  }
}

extension Node.Kind {
  /// How much of a line a block takes from what stands in it, in points: no less than in any of the themes.
  ///
  /// - Parameter em: the size of the type, in points.
  fileprivate func inset(em: Double) -> Double {
    switch self {
    case .bulletList, .orderedList, .footnoteDefinition: 1.7 * em
    case .blockQuote: 1.4 * em + 2
    case .container(.note), .container(.important): 28
    case .container(.figures), .container(.unknown): 0
    case .turn: em
    case .document, .paragraph, .thematicBreak, .htmlBlock, .heading, .item, .taskItem, .codeBlock,
      .codeInfo, .table, .tableHead, .tableBody, .tableRow, .tableCell, .footnoteReference, .text,
      .lineBreak, .wordBreak, .code, .htmlInline, .softBreak, .emphasis, .strong, .strikethrough,
      .element, .link, .image, .figure, .container, .containerTitle, .stageNote, .ruby, .rubyText:
      0
    }
  }
}
