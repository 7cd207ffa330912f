/// Where the lines of a text begin. A line ends with LF, CR or both (CommonMark 0.31, section 2.1).
public struct LineStarts: Sendable {
  /// The offset of each line's first byte, counted from the text's first. A line end at the end of the
  /// text begins an empty line.
  public private(set) var offsets: [Int] = [0]
  /// A bound that no line is longer than, in bytes.
  public private(set) var longest = 0

  /// Finds the lines of a text.
  public init(_ text: UnsafeBufferPointer<UInt8>) {
    offsets.reserveCapacity(text.count / 32 + 1)
    var index = 0
    // The next of each, behind all places when there is none.
    var feed = text.offset(of: 0x0A, from: 0) ?? .max
    var carriageReturn = text.offset(of: 0x0D, from: 0) ?? .max
    while case let end = min(feed, carriageReturn), end < .max {
      longest = max(longest, end - index)
      index = end + 1
      if carriageReturn == end, feed == index { index += 1 }
      offsets.append(index)
      if feed < index { feed = text.offset(of: 0x0A, from: index) ?? .max }
      if carriageReturn < index { carriageReturn = text.offset(of: 0x0D, from: index) ?? .max }
    }
    longest = max(longest, text.count - index)
  }

  /// Finds the lines of a text.
  public init(_ text: ArraySlice<UInt8>) {
    self = text.withUnsafeBufferPointer { LineStarts($0) }
  }

  /// How many lines the text has.
  @inlinable
  public var count: Int { offsets.count }

  /// The offsets of a line's bytes, without its ending.
  ///
  /// - Parameters:
  ///   - line: the line, from 1 to `count`.
  ///   - text: the text whose lines these are.
  @inlinable @inline(__always)
  public func range(of line: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = offsets[line - 1]
    var end = line < offsets.count ? offsets[line] : text.count
    if end > start, text[end - 1] == 0x0A { end -= 1 }
    if end > start, text[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// A line's bytes, without its ending.
  ///
  /// - Parameters:
  ///   - line: the line, from 1 to `count`.
  ///   - text: the text whose lines these are.
  public func line(_ line: Int, of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let range = text.withUnsafeBufferPointer { self.range(of: line, in: $0) }
    return text[(text.startIndex + range.lowerBound)..<(text.startIndex + range.upperBound)]
  }

  /// The bytes of lines, with their endings, up to one that is there.
  ///
  /// - Parameters:
  ///   - lines: the lines, from 1.
  ///   - text: the text whose lines these are.
  public func lines(_ lines: Range<Int>, of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = text.startIndex + offsets[lines.lowerBound - 1]
    return text[start..<(text.startIndex + offsets[lines.upperBound - 1])]
  }
}
