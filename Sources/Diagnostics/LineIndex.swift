/// Where the lines of a file begin, for telling a person the place of a byte. A line ends with LF, CR
/// or both (CommonMark 0.31, section 2.1).
public struct LineIndex: Sendable {
  private let text: ArraySlice<UInt8>
  private let file: String
  /// The index of each line's first byte.
  private let starts: [Int]

  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: the file's bytes, without a byte order mark.
  ///   - file: the file's name for the locations.
  public init(_ text: ArraySlice<UInt8>, file: String) {
    self.text = text
    self.file = file
    var starts = [text.startIndex]
    text.withUnsafeBufferPointer { buffer in
      for (offset, byte) in buffer.enumerated() where byte == 0x0A || byte == 0x0D {
        let isFirstOfPair = byte == 0x0D && offset + 1 < buffer.count && buffer[offset + 1] == 0x0A
        if !isFirstOfPair { starts.append(text.startIndex + offset + 1) }
      }
    }
    self.starts = starts
  }

  /// The line of the byte at an index of the text, from 1.
  public func line(of index: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The place of the byte at an index of the text.
  public func location(of index: Int) -> Location {
    let line = line(of: index)
    return location(line: line, end: index)
  }

  /// The place at a line and a column counted in bytes, both from 1; without a column when the text
  /// has no such line.
  public func location(line: Int, byteColumn: Int) -> Location {
    guard starts.indices.contains(line - 1) else { return Location(file, line: line) }
    return location(line: line, end: starts[line - 1] + byteColumn - 1)
  }

  private func location(line: Int, end: Int) -> Location {
    let start = starts[line - 1]
    let before = text[start..<min(max(start, end), text.endIndex)]
    // The bytes that do not continue a scalar.
    return Location(file, line: line, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}
