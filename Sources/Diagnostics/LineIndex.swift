/// The lines of a file, for telling a person the place of a byte.
public struct LineIndex: Sendable {
  private let text: ArraySlice<UInt8>
  private let file: String
  private let starts: LineStarts

  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: the file's bytes, without a byte order mark.
  ///   - file: the file's name for the locations.
  public init(_ text: ArraySlice<UInt8>, file: String) {
    self.text = text
    self.file = file
    starts = LineStarts(text)
  }

  /// The lines of a text, which are known.
  public init(_ text: UTF8Text, file: String) {
    self.text = text.bytes
    self.file = file
    starts = text.lines
  }

  /// The line of the byte at an index of the text, from 1.
  public func line(of index: Int) -> Int {
    let offset = index - text.startIndex
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts.offsets[middle] <= offset { low = middle } else { high = middle }
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
    guard starts.offsets.indices.contains(line - 1) else { return Location(file, line: line) }
    return location(line: line, end: start(of: line) + byteColumn - 1)
  }

  private func location(line: Int, end: Int) -> Location {
    let start = start(of: line)
    let before = text[start..<min(max(start, end), text.endIndex)]
    // The bytes that do not continue a scalar.
    return Location(file, line: line, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  private func start(of line: Int) -> Int { text.startIndex + starts.offsets[line - 1] }
}
