/// Bytes of a line that the next parse must not see.
///
/// They are overwritten with a control character that no text holds and that no document takes over: so
/// everything behind them keeps its column.
struct HiddenBytes {
  /// What stands for a hidden byte.
  static let mark: UInt8 = 0x1E

  /// The line, from 1.
  var line: Int
  /// The offsets in the line.
  var columns: Range<Int>

  /// A text with bytes of it hidden. A line that is hidden from its first sign to its last becomes blank.
  static func hide(_ hidden: [HiddenBytes], in lines: SourceLines) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.source.count + 1)
    var next = hidden.startIndex
    let hidden = hidden.sorted {
      ($0.line, $0.columns.lowerBound) < ($1.line, $1.columns.lowerBound)
    }
    for line in 1...max(1, lines.count) {
      let start = text.count
      let bytes = lines[line]
      text.append(contentsOf: bytes)
      while next < hidden.endIndex, hidden[next].line == line {
        let columns = hidden[next].columns.clamped(to: 0..<bytes.count)
        let isRest = bytes[columns.upperBound...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        for column in columns { text[start + column] = isRest ? 0x20 : mark }
        next += 1
      }
      text.append(0x0A)
    }
    return text
  }
}
