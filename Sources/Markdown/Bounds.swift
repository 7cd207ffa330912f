/// Finds the parts of a text that cost far more to parse than their size, before they are parsed.
enum Bounds {
  /// The most bytes that a text may have.
  static let bytes = 1 << 20
  /// The most cells that a table may have, those that its short rows lack counted too.
  static let tableCells = 100_000
  /// The most opening brackets in a run of lines without a blank one.
  static let openBrackets = 4_000
  /// The most containers that may open on a line, two columns of indentation counted as one.
  static let nesting = 1_000

  /// The excesses, and the text with their lines blanked when there are any. Lines keep their numbers.
  static func apply(
    to lines: SourceLines
  ) -> (bounded: [UInt8]?, excesses: [Document.Excess]) {
    guard mayExceed(lines) else { return (nil, []) }
    var bounded: [UInt8] = []
    var excesses: [Document.Excess] = []
    var line = 1
    while line <= lines.count {
      let block = line..<blockEnd(from: line, in: lines)
      let excess = excess(of: block, in: lines)
      if let excess { excesses.append(Document.Excess(bound: excess, line: line)) }
      for line in block {
        if excess == nil { bounded.append(contentsOf: lines[line]) }
        bounded.append(0x0A)
      }
      line = block.upperBound
    }
    return excesses.isEmpty ? (nil, []) : (bounded, excesses)
  }
}

extension Bounds {
  /// A quick look: whether any bound can be passed at all. A column takes two bytes of a row.
  private static func mayExceed(_ lines: SourceLines) -> Bool {
    if lines.longest > nesting || lines.longest / 2 * lines.count > tableCells { return true }
    guard lines.source.count > openBrackets else { return false }
    var brackets = 0
    for byte in lines.source { brackets &+= byte == 0x5B ? 1 : 0 }
    return brackets > openBrackets
  }

  /// The line behind a run of lines that are all blank or all not.
  private static func blockEnd(from line: Int, in lines: SourceLines) -> Int {
    var end = line
    let isBlank = isBlank(lines[line])
    while end <= lines.count, self.isBlank(lines[end]) == isBlank { end += 1 }
    return end
  }

  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func excess(
    of block: Range<Int>, in lines: SourceLines
  ) -> Document.Excess.Bound? {
    var brackets = 0
    var columns = 0
    for line in block {
      let bytes = lines[line]
      brackets += bytes.reduce(0) { $0 + ($1 == 0x5B ? 1 : 0) }
      if depth(of: bytes) > nesting { return .nesting(limit: nesting) }
      columns = max(columns, tableColumns(bytes))
      if columns * block.count > tableCells { return .tableCells(limit: tableCells) }
    }
    return brackets > openBrackets ? .openBrackets(limit: openBrackets) : nil
  }

  /// The columns of a table's delimiter row; 0 for any other line.
  private static func tableColumns(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    var columns = 1
    for byte in line.reversed() {
      switch byte {
      case 0x7C: columns += 1
      case 0x20, 0x09, 0x0B, 0x0C, 0x2D, 0x3A: continue
      default: return columns > 1 && byte != 0x3E ? 0 : columns > 1 ? columns : 0
      }
    }
    return columns > 1 ? columns : 0
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
