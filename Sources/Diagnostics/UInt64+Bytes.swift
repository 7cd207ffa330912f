/// Eight bytes of a text at once.
extension UInt64 {
  /// Whether one of the eight bytes is the given one.
  @inlinable
  @inline(__always)
  public func holds(_ byte: UInt8) -> Bool {
    (self ^ UInt64(repeating: byte)).holds(byteBelow: 1)
  }

  /// Whether one of the eight bytes is less than a number, which is 128 at most.
  @inlinable
  @inline(__always)
  public func holds(byteBelow bound: UInt8) -> Bool {
    let borrowed = self &- UInt64(repeating: bound)
    return borrowed & ~self & 0x8080_8080_8080_8080 != 0
  }

  /// The highest bit of each of the eight bytes that is the given one.
  @inlinable
  @inline(__always)
  public func marks(of byte: UInt8) -> UInt64 {
    let difference = self ^ UInt64(repeating: byte)
    // The highest bit of a byte is set where one of its lower seven is.
    let lower = (difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    return ~(lower | difference) & 0x8080_8080_8080_8080
  }

  /// Eight times the same byte.
  @inlinable
  @inline(__always)
  init(repeating byte: UInt8) {
    self = 0x0101_0101_0101_0101 &* UInt64(byte)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the bytes is the given one.
  public func holds(_ byte: UInt8) -> Bool {
    let bytes = UnsafeRawBufferPointer(self)
    var index = 0
    while index + 8 <= count {
      if bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).holds(byte) { return true }
      index += 8
    }
    while index < count {
      if self[index] == byte { return true }
      index += 1
    }
    return false
  }

  /// How many of the bytes are the given one.
  public func count(of byte: UInt8) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var index = 0
    var found = 0
    while index + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      found += word.marks(of: byte).nonzeroBitCount
      index += 8
    }
    while index < count {
      if self[index] == byte { found += 1 }
      index += 1
    }
    return found
  }
}
