import Diagnostics

/// Finds the line and column of the inlines of one block.
///
/// cmark-gfm counts an inline's column as if each line of its paragraph began where the first one
/// does, takes a link's line from its end, knows no position for breaks and mail addresses, and forgets
/// the lines of link reference definitions. What it does know is each inline's offset in the block's
/// content: directly, where the text still points into it, or through its column, which counts from
/// the last line break the inline parser has handled. The offset then leads to the source: a
/// paragraph's content is, line by line, the end of the source's lines.
struct InlineLocator {
  /// How a block's content lies in the source.
  enum Layout {
    /// Each line of the content is the end of a source line.
    case lineEnds
    /// The content is one run within a line.
    case run(column: Int)
    /// As `run`, with a backslash before some pipes, which the content lacks.
    case cell(column: Int)
  }

  let content: UnsafeBufferPointer<UInt8>
  private let lines: SourceLines
  private let layout: Layout
  /// What cmark adds to a column for the block's own place.
  private let blockOffset: Int
  /// The offset behind the last line break that cmark's columns know of.
  private var lineBase = 0
  /// Everything before this offset has been placed.
  private(set) var cursor = 0
  private var mapped: (offset: Int, line: Int, pipes: Int)
  /// The line of the content that was asked about last, and the column at which it begins.
  private var mappedLine = 0..<0
  private var mappedColumn = 1

  init(
    content: UnsafeBufferPointer<UInt8>, line: Int, layout: Layout, blockOffset: Int,
    lines: SourceLines
  ) {
    self.content = content
    self.lines = lines
    self.layout = layout
    self.blockOffset = blockOffset
    mapped = (0, line, 0)
    if case .lineEnds = layout { mapLine(from: 0, line: line) }
  }

  /// The offset of bytes that point into the content; nil when they are a copy.
  func offset(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = bytes.baseAddress, let base = content.baseAddress else { return nil }
    guard start >= base, start < base + content.count else { return nil }
    return start - base
  }

  /// The offset that a column of cmark's stands for, when it can be one.
  func offset(column: Int) -> Int? {
    let offset = lineBase + column - 1 - blockOffset
    return column > 0 && offset >= cursor && offset < content.count ? offset : nil
  }

  func byte(at offset: Int) -> UInt8? {
    content.indices.contains(offset) ? content[offset] : nil
  }

  /// The offset of the newline that comes next.
  func nextNewline() -> Int {
    content.offset(of: 0x0A, from: Swift.min(cursor, content.count)) ?? content.count
  }

  mutating func advance(to offset: Int) {
    cursor = Swift.max(cursor, Swift.min(offset, content.count))
  }

  /// Takes note of a line break; one after a backslash is unknown to cmark's columns.
  mutating func passBreak(at newline: Int, isBackslash: Bool) {
    advance(to: newline + 1)
    if !isBackslash { lineBase = cursor }
  }

  /// The line and column, from 1, of an offset. Asked in rising order, mostly.
  mutating func position(of offset: Int) -> (line: Int, column: Int) {
    switch layout {
    case .run(let column):
      return (mapped.line, column + offset)
    case .cell(let column):
      if offset < mapped.offset { mapped = (0, mapped.line, 0) }
      countPipes(to: offset, column: column)
      return (mapped.line, column + offset + mapped.pipes)
    case .lineEnds:
      while offset > mappedLine.upperBound, mappedLine.upperBound < content.count {
        mapLine(from: mappedLine.upperBound + 1, line: mapped.line + 1)
      }
      return (mapped.line, mappedColumn + Swift.max(0, offset - mappedLine.lowerBound))
    }
  }
}

extension InlineLocator {
  /// Counts the pipes up to an offset that have a backslash in the source. Those of ruby need none.
  private mutating func countPipes(to offset: Int, column: Int) {
    let line = lines[mapped.line]
    for index in mapped.offset..<offset where content[index] == 0x7C {
      let place = column - 1 + index + mapped.pipes
      if line.indices.contains(place), line[place] == 0x5C { mapped.pipes += 1 }
    }
    mapped.offset = offset
  }

  private mutating func mapLine(from start: Int, line: Int) {
    let start = Swift.min(start, content.count)
    mappedLine = start..<(content.offset(of: 0x0A, from: start) ?? content.count)
    mapped.line = line
    mappedColumn = Swift.max(0, lines[line].count - mappedLine.count) + 1
  }
}
