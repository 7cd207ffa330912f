/// The lines of a file, for telling a person the place of a byte.
public struct LineIndex: Sendable {
  private let text: ArraySlice<UInt8>
  private let file: String
  private let starts: LineStarts
  /// How many scalars begin before each stride of the text; empty when no line is so long that counting in
  /// it costs much.
  private let scalars: [Int]

  /// How many bytes are counted at once.
  private static let stride = 4_096

  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: the file's bytes, without a byte order mark.
  ///   - file: the file's name for the locations.
  public init(_ text: ArraySlice<UInt8>, file: String) {
    self.text = text
    self.file = file
    starts = LineStarts(text)
    scalars = Self.scalars(in: text, longestLine: starts.longest)
  }

  /// The lines of a text, which are known.
  public init(_ text: UTF8Text, file: String) {
    self.text = text.bytes
    self.file = file
    starts = text.lines
    scalars = Self.scalars(in: text.bytes, longestLine: starts.longest)
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

  /// The place of the byte at an index of the text; where it ends is left open.
  public func location(of index: Int) -> Location {
    let position = position(of: index)
    return Location(file, line: position.line, column: position.column)
  }

  /// The index of the byte at a position, or of the end of its line when it is nearer; nil when the text has no such
  /// line.
  public func index(of position: Location.Position) -> Int? {
    guard starts.offsets.indices.contains(position.line - 1) else { return nil }
    var index = start(of: position.line)
    let end = end(of: position.line)
    var column = 1
    while index < end, column < position.column {
      index += 1
      while index < end, text[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
    }
    return index
  }

  /// The run of bytes between the ends of a place of which both are known.
  public func range(of location: Location) -> Range<Int>? {
    guard let line = location.line, let column = location.column, let last = location.end,
      let start = index(of: Location.Position(line: line, column: column)),
      let end = index(of: last), start <= end
    else { return nil }
    return start..<end
  }

  /// The place of a run of bytes of the text.
  public func location(of range: Range<Int>) -> Location {
    var location = location(of: range.lowerBound)
    location.end = position(of: range.upperBound)
    return location
  }

  /// The place at a line and a column counted in bytes, both from 1; where it ends is left open.
  /// Without a column when the text has no such line.
  public func location(line: Int, byteColumn: Int) -> Location {
    guard let start = index(line: line, byteColumn: byteColumn) else {
      return Location(file, line: line)
    }
    return Location(file, line: line, column: position(line: line, start).column)
  }

  /// The place between two columns of a line, counted in bytes.
  public func location(line: Int, byteColumns: Range<Int>) -> Location {
    var location = location(line: line, byteColumn: byteColumns.lowerBound)
    if let end = index(line: line, byteColumn: byteColumns.upperBound) {
      location.end = position(line: line, end)
    }
    return location
  }

  /// The place of a text that begins at a line and a column counted in bytes; up to the end of the line
  /// when the text does not stand there as it is.
  public func location(
    line: Int, byteColumn: Int, of words: some Collection<UInt8>
  ) -> Location {
    guard let start = index(line: line, byteColumn: byteColumn) else {
      return Location(file, line: line)
    }
    let stands = !words.isEmpty && text[start...].starts(with: words)
    let begin = position(line: line, start)
    let end = position(of: stands ? start + words.count : max(start, self.end(of: line)))
    return Location(file, line: begin.line, column: begin.column, end: end)
  }
}

extension LineIndex {
  /// The index of the byte at a column of a line, or of the text's end when it is nearer; nil when the
  /// text has no such line.
  private func index(line: Int, byteColumn: Int) -> Int? {
    guard starts.offsets.indices.contains(line - 1) else { return nil }
    return min(start(of: line) + max(0, byteColumn - 1), text.endIndex)
  }

  /// The index behind a line's last byte, its ending left out.
  private func end(of line: Int) -> Int {
    var end = line < starts.count ? start(of: line + 1) : text.endIndex
    while end > start(of: line), text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private func position(of index: Int) -> Location.Position {
    position(line: line(of: index), index)
  }

  private func position(line: Int, _ index: Int) -> Location.Position {
    let start = start(of: line)
    let end = min(max(start, index), text.endIndex)
    return Location.Position(line: line, column: countScalars(from: start, to: end) + 1)
  }

  private func start(of line: Int) -> Int { text.startIndex + starts.offsets[line - 1] }

  private func countScalars(from start: Int, to end: Int) -> Int {
    guard !scalars.isEmpty, end - start > Self.stride else { return text[start..<end].scalarCount }
    return countScalars(before: end) - countScalars(before: start)
  }

  private func countScalars(before index: Int) -> Int {
    let strides = (index - text.startIndex) / Self.stride
    return scalars[strides] + text[(text.startIndex + strides * Self.stride)..<index].scalarCount
  }

  private static func scalars(in text: ArraySlice<UInt8>, longestLine: Int) -> [Int] {
    guard longestLine > stride else { return [] }
    var scalars = [0]
    var start = text.startIndex
    while text.endIndex - start >= stride {
      scalars.append(scalars[scalars.count - 1] + text[start..<(start + stride)].scalarCount)
      start += stride
    }
    return scalars
  }
}

extension ArraySlice<UInt8> {
  /// How many scalars begin in well-formed UTF-8: the bytes that do not continue one.
  fileprivate var scalarCount: Int { count - withUnsafeBufferPointer { $0.continuationCount } }
}
