import Typography

/// A line of a round table that says what happens: `（笑い）`.
enum StageNote {
  /// The note, when the line is nothing else.
  static func range(in line: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard !line.isEmpty, let opening = line.length(of: 0x28, at: 0) else { return nil }
    var index = opening
    while index < line.count {
      let (scalar, length) = line.scalar(at: index)
      if FullWidth.narrowed(scalar) == 0x29 {
        let end = index + length
        let isLast = line[end...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        return isLast && index > opening ? 0..<end : nil
      }
      index += length
    }
    return nil
  }
}
