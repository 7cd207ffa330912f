/// How a table is set so that it is no wider than a line: the first way that fits of smaller type, long words
/// in pieces, and columns in blocks one below the other, each with the first column. The text around the table
/// keeps its size, and what a reader takes in at a glance (`CellWords`) is never broken.
public struct TableFit: Hashable, Sendable {
  /// The size of its type, and the room in its cells; nil: as usual.
  public fileprivate(set) var step: TableStep?
  /// Whether long words break.
  public fileprivate(set) var breaksWords: Bool
  /// Whether the cells of the first column are one line each.
  public fileprivate(set) var keepsFirstColumn: Bool
  /// The columns of each block, beside the first column of the table; one block for a table that is whole.
  public fileprivate(set) var blocks: [Range<Int>]

  /// How wide a column's texts are, in type of size 1.
  public struct Column: Hashable, Sendable {
    /// Its widest word.
    public var word = 0.0
    /// Its widest piece of a word, when long words break.
    public var piece = 0.0
    /// Its widest line, when no line of a cell is broken.
    public var line = 0.0

    /// A column without texts.
    public init() {}

    /// Makes room for the words of a cell.
    public mutating func widen(for words: CellWords) {
      word = max(word, words.word)
      piece = max(piece, words.piece)
      line = max(line, words.line)
    }
  }

  /// The way in which a table fits; nil when it does in none.
  public init?(_ columns: [Column], in measure: TypeMeasure) {
    let table = Table(columns: columns, line: measure.line)
    guard let fit = table.whole(measure.steps) ?? table.parted(measure.steps) else { return nil }
    self = fit
    if step == measure.usual { step = nil }
  }

  fileprivate init(
    _ step: TableStep, breaksWords: Bool, keepsFirstColumn: Bool, blocks: [Range<Int>]
  ) {
    self.step = step
    self.breaksWords = breaksWords
    self.keepsFirstColumn = keepsFirstColumn
    self.blocks = blocks
  }

  /// Up to which width the cells of a first column, which name what stands in the row, are one line each, in
  /// type of size 1.
  static let longestLabel = 8.0
}

/// A table that is to fit into a line.
private struct Table {
  let columns: [TableFit.Column]
  let line: Double

  private var keepsLabels: Bool { (columns.first?.line ?? 0) <= TableFit.longestLabel }
  private var others: Range<Int> { min(1, columns.count)..<columns.count }

  /// The table in one piece.
  func whole(_ steps: [TableStep]) -> TableFit? {
    for breaksWords in [false, true] {
      for step in steps {
        let fit = TableFit(
          step, breaksWords: breaksWords, keepsFirstColumn: keepsLabels, blocks: [others])
        if hasRoom(for: fit) { return fit }
      }
    }
    return nil
  }

  /// The table in as few blocks as there can be, of about the same number of columns, in the largest type with
  /// which those fit.
  func parted(_ steps: [TableStep]) -> TableFit? {
    guard let least = steps.last else { return nil }
    for keepsLabels in keepsLabels ? [true, false] : [false] {
      for breaksWords in [false, true] {
        var fit = TableFit(
          least, breaksWords: breaksWords, keepsFirstColumn: keepsLabels, blocks: [])
        guard let filled = filled(fit) else { continue }
        let even = even(filled.count)
        fit.blocks = even
        if !hasRoom(for: fit) { fit.blocks = filled }
        return steps.lazy.map { fit.set(in: $0) }.first(where: hasRoom(for:)) ?? fit
      }
    }
    return nil
  }

  /// Blocks that hold as many columns as have room; nil when a column has none.
  private func filled(_ fit: TableFit) -> [Range<Int>]? {
    guard !others.isEmpty else { return nil }
    var blocks = [Range<Int>]()
    for column in others {
      if let last = blocks.last, hasRoom(last.lowerBound..<column + 1, fit) {
        blocks[blocks.count - 1] = last.lowerBound..<column + 1
      } else {
        guard hasRoom(column..<column + 1, fit) else { return nil }
        blocks.append(column..<column + 1)
      }
    }
    return blocks
  }

  /// So many blocks, none of which has two columns more than another.
  private func even(_ count: Int) -> [Range<Int>] {
    (0..<count).map { block in
      let start = others.lowerBound + others.count * block / count
      return start..<others.lowerBound + others.count * (block + 1) / count
    }
  }

  private func hasRoom(for fit: TableFit) -> Bool {
    fit.blocks.allSatisfy { hasRoom($0, fit) }
  }

  private func hasRoom(_ block: Range<Int>, _ fit: TableFit) -> Bool {
    guard let step = fit.step, let first = columns.first else { return true }
    let label = fit.keepsFirstColumn ? first.line : width(of: first, fit)
    let width = columns[block].reduce(step.width(ofColumn: label)) {
      $0 + step.width(ofColumn: self.width(of: $1, fit))
    }
    return width <= line
  }

  private func width(of column: TableFit.Column, _ fit: TableFit) -> Double {
    fit.breaksWords ? column.piece : column.word
  }
}

extension TableFit {
  fileprivate func set(in step: TableStep) -> TableFit {
    var fit = self
    fit.step = step
    return fit
  }
}
