import Diagnostics
import Typography

/// A line of a table as it stands in the source, its bars narrow or full-width.
struct TableSource {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a row may have more cells than its table has columns, or full-width bars. Looks at bytes alone:
  /// nearly no row has.
  static func isSuspicious(
    _ text: UnsafeBufferPointer<UInt8>, _ row: Range<Int>, columns: Int
  ) -> Bool {
    let row = UnsafeBufferPointer(rebasing: text[row])
    var mostCells = row.count(of: 0x7C) + 1
    // The bars at both ends stand between no cells.
    if row.first(where: { $0 != 0x20 && $0 != 0x09 }) == 0x7C { mostCells -= 1 }
    if row.last(where: { $0 != 0x20 && $0 != 0x09 }) == 0x7C { mostCells -= 1 }
    return mostCells > columns || row.firstRange(of: wideBar, from: 0) != nil
  }

  private static let wideBar = Array("｜".utf8)

  private var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is a line of a grid: `+---+---+`.
  var isGrid: Bool { bytes.first == 0x2B && string.contains("--+") }

  /// Where the bars stand that divide cells: those of ruby, and behind a backslash, do not.
  ///
  /// - Parameter takesWide: whether full-width bars count.
  private func bars(takesWide: Bool) -> [(offset: Int, length: Int)] {
    bytes.withUnsafeBufferPointer { text in
      var bars: [(offset: Int, length: Int)] = []
      var index = 0
      while index < text.count {
        if text[index] == 0x5C {
          index += 2
        } else if text[index] == 0x7B, let end = Ruby.end(in: text, from: index) {
          index = end
        } else if let length = text.length(of: 0x7C, at: index), takesWide || length == 1 {
          bars.append((index, length))
          index += length
        } else {
          index += 1
        }
      }
      return bars
    }
  }

  /// The offsets of the cells, without the bars at both ends.
  func cells(takesWide: Bool) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = 0
    for bar in bars(takesWide: takesWide) {
      if bar.offset > 0 || start > 0, !isFirst(bar.offset) { cells.append(start..<bar.offset) }
      start = bar.offset + bar.length
    }
    if !isBlank(start..<bytes.count) { cells.append(start..<bytes.count) }
    return cells
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether only spaces stand before an offset.
  private func isFirst(_ offset: Int) -> Bool { isBlank(0..<offset) }

  /// Whether a bar stands first and another one last.
  var isFramed: Bool {
    let bars = bars(takesWide: true)
    guard let first = bars.first, let last = bars.last, bars.count > 2 else { return false }
    return isFirst(first.offset) && isBlank((last.offset + last.length)..<bytes.count)
  }

  var hasBars: Bool { !bars(takesWide: true).isEmpty }

  var hasWideBars: Bool { bars(takesWide: true).contains { $0.length > 1 } }

  /// The line with narrow bars.
  var narrowed: [UInt8] {
    var line = bytes
    for bar in bars(takesWide: true).reversed() where bar.length > 1 {
      line.replaceSubrange(bar.offset..<(bar.offset + bar.length), with: [0x7C])
    }
    return line
  }

  /// The line as the one below a table's head, when it has nothing but bars, colons, spaces and what looks
  /// like hyphens, of each at least one; the same when all of them are Markdown's.
  var delimiter: [UInt8]? {
    var line: [UInt8] = []
    var (hasBar, hasLine) = (false, false)
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x7C, 0xFF5C:
        line.append(0x7C)
        hasBar = true
      case 0x3A, 0xFF1A: line.append(0x3A)
      case 0x20, 0x09, 0x3000: line.append(0x20)
      // - － ー ｰ ‐ ‑ – — ― − ─ = ＝
      case 0x2D, 0xFF0D, 0x30FC, 0xFF70, 0x2010...0x2015, 0x2212, 0x2500, 0x3D, 0xFF1D:
        line.append(0x2D)
        hasLine = true
      default: return nil
      }
    }
    return hasBar && hasLine ? line : nil
  }

  var isNarrow: Bool { bytes.allSatisfy { $0 < 0x80 && $0 != 0x3D } }
}
