import Diagnostics

/// Finds the parts of a text that cost far more to parse than their size, before they are parsed.
///
/// Each bound is far above what a person writes, and low enough that no text within all of them takes
/// cmark-gfm more than a second or so.
struct Bounds {
  /// The most bytes that a text may have.
  static let bytes = 400 << 10
  /// The most cells that the tables of a text may have, those that short rows lack counted too.
  static let tableCells = 100_000
  /// The most pipes on a line of a table.
  static let pipes = 1_000
  /// The most opening brackets in a run of lines without a blank one.
  static let openBrackets = 4_000
  /// The most closing parentheses in such a run, and the most at signs in a text.
  static let signs = 10_000
  /// The most containers that may open on a line, two columns of indentation counted as one.
  static let nesting = 1_000
  /// The most bytes through which the ends of HTML that nobody closes may be looked for in a run of lines
  /// without a blank one.
  static let searches = 64 << 20
  /// The most bytes that the links by reference may take altogether, were each of them the longest.
  static let references = 16 << 20

  private let lines: SourceLines
  private let brackets: Int
  private var atSigns = 0
  private var cells = 0

  /// Finds the excesses, and the text with their lines blanked when there are any. The other lines keep
  /// their numbers.
  static func apply(
    to lines: SourceLines
  ) -> (bounded: [UInt8]?, excesses: [Document.Excess]) {
    let brackets = lines.source.count(of: 0x5B)
    guard mayExceed(lines, brackets: brackets) else { return (nil, []) }
    var bounds = Bounds(lines: lines, brackets: brackets)
    var bounded: [UInt8] = []
    var excesses: [Document.Excess] = []
    var line = 1
    while line <= lines.count {
      let block = line..<bounds.blockEnd(from: line)
      let bound = bounds.excess(of: block)
      if let bound { excesses.append(Document.Excess(bound: bound, line: line)) }
      for line in block {
        if bound == nil { bounded.append(contentsOf: lines[line]) }
        bounded.append(0x0A)
      }
      line = block.upperBound
    }
    return excesses.isEmpty ? (nil, []) : (bounded, excesses)
  }
}

extension Bounds {
  private init(lines: SourceLines, brackets: Int) {
    self.lines = lines
    self.brackets = brackets
  }

  /// A quick look: whether any bound can be passed at all. A column takes two bytes of a row.
  private static func mayExceed(_ lines: SourceLines, brackets: Int) -> Bool {
    lines.longest > nesting || lines.longest / 2 * lines.count > tableCells
      || lines.source.count > signs || brackets > openBrackets
      || brackets * lines.source.count > references
  }

  /// The line behind a run of lines that are all blank or all not.
  private func blockEnd(from line: Int) -> Int {
    var end = line
    let isBlank = Self.isBlank(lines[line])
    while end <= lines.count, Self.isBlank(lines[end]) == isBlank { end += 1 }
    return end
  }

  private mutating func excess(of block: Range<Int>) -> Document.Excess.Bound? {
    var counts = Counts()
    for line in block {
      let bytes = lines[line]
      counts.add(bytes)
      if Self.depth(of: bytes) > Self.nesting { return .nesting(limit: Self.nesting) }
    }
    if counts.definition * brackets > Self.references, Self.beginsBracket(lines[block.lowerBound]) {
      return .references(limit: Self.references)
    }
    if counts.openBrackets > Self.openBrackets { return .openBrackets(limit: Self.openBrackets) }
    if counts.parentheses > Self.signs
      || counts.atSigns > 0 && atSigns + counts.atSigns > Self.signs
    {
      return .signs(limit: Self.signs)
    }
    let length = block.reduce(0) { $0 + lines[$1].count + 1 }
    if counts.html.unclosed * length > Self.searches { return .unclosedHTML }
    let cells = counts.columns > 1 ? counts.columns * block.count : 0
    if cells > 0, self.cells + cells > Self.tableCells || counts.pipes > Self.pipes {
      return .tableCells(limit: Self.tableCells)
    }
    self.cells += cells
    atSigns += counts.atSigns
    return nil
  }
}

extension Bounds {
  /// What a run of lines holds.
  private struct Counts {
    var openBrackets = 0
    var parentheses = 0
    var atSigns = 0
    /// The most on one line.
    var pipes = 0
    /// The columns of the widest delimiter row.
    var columns = 0
    /// The bytes of the longest link reference definition that there may be.
    var definition = 0
    var html = UnclosedHTML()
    private var currentDefinition = 0

    mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
      openBrackets += line.count(of: 0x5B)
      parentheses += line.count(of: 0x29)
      atSigns += line.count(of: 0x40)
      html.add(line)
      pipes = max(pipes, line.count(of: 0x7C))
      columns = max(columns, Bounds.tableColumns(line))
      currentDefinition = (Bounds.beginsBracket(line) ? 0 : currentDefinition) + line.count
      definition = max(definition, currentDefinition)
    }
  }
}

extension Bounds {
  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether a link reference definition may begin on the line.
  private static func beginsBracket(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in line {
      switch byte {
      case 0x5B: return true
      case 0x20, 0x09, 0x3E, 0x2A, 0x2B, 0x2D, 0x29, 0x2E, 0x30...0x39: continue
      default: return false
      }
    }
    return false
  }

  /// The columns of a table's delimiter row; 0 for any other line.
  private static func tableColumns(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    var columns = 1
    for byte in line.reversed() {
      switch byte {
      case 0x7C: columns += 1
      case 0x20, 0x09, 0x0B, 0x0C, 0x2D, 0x3A: continue
      // The mark of a quote or an item stands before the row.
      case 0x3E, 0x2A, 0x2B, 0x29, 0x2E: return columns
      default: return 0
      }
    }
    return columns
  }

  /// The most containers that a line can open, by its marks before the text.
  private static func depth(of line: UnsafeBufferPointer<UInt8>) -> Int {
    var depth = 0
    var spaces = 0
    for index in line.indices {
      switch line[index] {
      case 0x20: spaces += 1
      case 0x09: spaces += 4
      case 0x3E: depth += 1
      case 0x2A, 0x2B, 0x2D, 0x29, 0x2E:
        guard index + 1 < line.count, line[index + 1] == 0x20 || line[index + 1] == 0x09
        else { return max(depth, spaces / 2) }
        depth += 1
      case 0x30...0x39: continue
      default: return max(depth, spaces / 2)
      }
    }
    return depth
  }
}
