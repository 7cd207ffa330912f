/// Where each line of a text begins, by the line endings that CommonMark knows: LF, CR and CRLF.
struct SourceLines {
  let source: UnsafeBufferPointer<UInt8>
  /// An upper bound of the bytes in a line.
  private(set) var longest = 0
  private var starts: [Int] = [0]

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    starts.reserveCapacity(source.count / 32 + 1)
    var index = 0
    while let end = source.firstLineEnd(from: index) {
      longest = max(longest, end - index)
      index = end + 1
      if source[end] == 0x0D, index < source.count, source[index] == 0x0A { index += 1 }
      starts.append(index)
    }
    longest = max(longest, source.count - index)
  }

  var count: Int { starts.count }

  /// The bytes of a line, counted from 1, without its ending; nothing for a line that is not there.
  subscript(line: Int) -> UnsafeBufferPointer<UInt8> {
    guard line >= 1, line <= starts.count else {
      return UnsafeBufferPointer(rebasing: source[0..<0])
    }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : source.count
    if end > start, source[end - 1] == 0x0A { end -= 1 }
    if end > start, source[end - 1] == 0x0D { end -= 1 }
    return UnsafeBufferPointer(rebasing: source[start..<end])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next LF or CR.
  fileprivate func firstLineEnd(from start: Int) -> Int? {
    let bytes = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word.holds(0x0A) || word.holds(0x0D) { break }
      index += 8
    }
    while index < count {
      if self[index] == 0x0A || self[index] == 0x0D { return index }
      index += 1
    }
    return nil
  }
}

extension UInt64 {
  /// Whether one of its eight bytes is the given one.
  @inline(__always)
  fileprivate func holds(_ byte: UInt8) -> Bool {
    let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }
}
