/// Where the lines of a file begin, for turning a byte into a line and a column.
struct LineIndex: Sendable {
  private let source: [UInt8]
  private let starts: [Int]

  /// - Parameter start: the first byte of the first line, after a byte order mark.
  init(_ source: [UInt8], from start: Int) {
    self.source = source
    var starts = [start]
    for (index, byte) in source.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  /// The line, from 1.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column in characters, not bytes, from 1.
  func column(of offset: Int) -> Int {
    let start = starts[line(of: offset) - 1]
    return String(decoding: source[start..<max(start, offset)], as: UTF8.self).count + 1
  }
}
