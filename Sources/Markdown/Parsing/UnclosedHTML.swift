import Diagnostics

/// Counts what begins HTML that cmark looks for the end of in vain, from each beginning to the end of the
/// paragraph: processing instructions, declarations and CDATA sections.
///
/// Comments are none of these: cmark stops at the next `--`.
struct UnclosedHTML {
  private var instructions = 0
  private var declarations = 0
  private var sections = 0

  /// How many are not closed, as far as the lines have come.
  var unclosed: Int { instructions + declarations + sections }

  /// Reads on, through the next line of the paragraph.
  mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    guard unclosed > 0 || line.holds(0x3C) else { return }
    for index in line.indices {
      switch line[index] {
      case 0x3C: open(at: index + 1, in: line)
      case 0x3E: close(at: index, in: line)
      default: continue
      }
    }
  }

  private mutating func open(at index: Int, in line: UnsafeBufferPointer<UInt8>) {
    guard index < line.count else { return }
    if line[index] == 0x3F { instructions += 1 }
    guard line[index] == 0x21, index + 1 < line.count else { return }
    if line[index + 1] == 0x5B { sections += 1 }
    if 0x41...0x5A ~= line[index + 1] & 0xDF { declarations += 1 }
  }

  /// What is closed by a mark that stands twice, as in `??>`, cmark does not close.
  private mutating func close(at index: Int, in line: UnsafeBufferPointer<UInt8>) {
    declarations = 0
    func holds(_ byte: UInt8, before distance: Int) -> Bool {
      index >= distance && line[index - distance] == byte
    }
    if holds(0x3F, before: 1), !holds(0x3F, before: 2) { instructions = 0 }
    if holds(0x5D, before: 1), holds(0x5D, before: 2), !holds(0x5D, before: 3) { sections = 0 }
  }
}
