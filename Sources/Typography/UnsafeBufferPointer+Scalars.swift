// Single characters of a text in UTF-8, without a check of the whole
extension UnsafeBufferPointer<UInt8> {
  /// The scalar whose UTF-8 begins at an index, and how many bytes it takes.
  @inlinable
  public func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    let first = self[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, index + length <= count else { return (UInt32(first), 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(self[index + offset] & 0x3F) }
    return (scalar, length)
  }
  /// The scalar whose UTF-8 ends before an index, and where it begins; nil before the first one.
  @inlinable
  public func scalar(endingAt end: Int) -> (scalar: UInt32, start: Int)? {
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).scalar, start)
  }
}
