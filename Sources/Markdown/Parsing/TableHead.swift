import Typography

/// The line above a table's line of hyphens.
///
/// cmark reads the whole paragraph anew at every line of hyphens below it, and keeps what it read: a
/// paragraph of such lines would cost the square of its length. Only its last line can be the head, and only
/// one of as many columns as the line of hyphens has.
enum TableHead {
  /// Whether a block that is being read may end in a table's head above a line.
  static func isPossible(in block: CMarkNode, above line: CMarkLine?) -> Bool {
    guard block.kind == .paragraph, let line else { return true }
    let hyphens = line.rest
    guard hyphens.allSatisfy(isDelimiter) else { return true }
    let head = UnsafeBufferPointer(block.mutableLastLine)
    return columns(of: head) == columns(of: hyphens)
  }

  /// How many cells cmark finds in a row: those that a pipe ends, and what stands behind the last one.
  private static func columns(of row: UnsafeBufferPointer<UInt8>) -> Int {
    var columns = 0
    var isCell = false
    for index in row.indices {
      if row[index] == 0x7C, index == 0 || row[index - 1] != 0x5C {
        if index > 0 { columns += 1 }
        isCell = false
      } else if !isSpace(row[index]) || index == 0 {
        isCell = true
      }
    }
    return isCell ? columns + 1 : columns
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == 0x7C || byte == 0x2D || byte == 0x3A || isSpace(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
  }
}
