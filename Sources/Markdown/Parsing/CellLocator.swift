/// Finds the cells of a table's row in its source line.
struct CellLocator {
  private let line: UnsafeBufferPointer<UInt8>
  private var searched: Int

  /// - Parameters:
  ///   - line: the row's source line, with the marks of the containers around it.
  ///   - start: the offset at which the row probably begins.
  init(line: UnsafeBufferPointer<UInt8>, start: Int) {
    self.line = line
    searched = Swift.min(start, line.count)
  }

  /// The offset of the next cell's content, which is trimmed and has its escaped pipes resolved.
  mutating func next(_ content: UnsafeBufferPointer<UInt8>) -> Int {
    guard !content.isEmpty else {
      let start = searched
      skipPipe()
      return start
    }
    var offset = searched
    while offset < line.count {
      if let end = matchEnd(content, at: offset) {
        searched = end
        skipPipe()
        return offset
      }
      offset += 1
    }
    return searched
  }
}

extension CellLocator {
  fileprivate func matchEnd(_ content: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    var index = offset
    for byte in content {
      if byte == 0x7C, index < line.count, line[index] == 0x5C { index += 1 }
      guard index < line.count, line[index] == byte else { return nil }
      index += 1
    }
    return index
  }

  fileprivate mutating func skipPipe() {
    while searched < line.count, line[searched] != 0x7C { searched += 1 }
    if searched < line.count { searched += 1 }
  }
}
