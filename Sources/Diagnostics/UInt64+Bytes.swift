#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
  public init(repeating byte: UInt8) {
    self = 0x0101_0101_0101_0101 &* UInt64(byte)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the bytes is the given one.
  public func holds(_ byte: UInt8) -> Bool {
    offset(of: byte, from: 0) != nil
  }

  /// Where the given byte stands first, at or behind an offset that is `count` at most; nil when it stands
  /// nowhere there.
  public func offset(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where the first byte of a kind stands, at or behind an offset; nil when none does. It is looked for among
  /// eight bytes at once.
  ///
  /// - Parameters:
  ///   - isPassed: whether none of eight bytes is of the kind; where it is not sure, each of them is looked at.
  ///   - isWanted: whether a byte is of the kind.
  @inlinable
  @inline(__always)
  public func firstIndex(
    from start: Int, passing isPassed: (UInt64) -> Bool, where isWanted: (UInt8) -> Bool
  ) -> Int? {
    let bytes = UnsafeRawBufferPointer(self)
    var index = start
    while index < count {
      let end = Swift.min(index + 8, count)
      // The last eight bytes are looked at together too, some of them once more.
      let word = Swift.min(index, count - 8)
      if word >= 0, isPassed(bytes.loadUnaligned(fromByteOffset: word, as: UInt64.self)) {
        index = end
        continue
      }
      while index < end {
        if isWanted(self[index]) { return index }
        index += 1
      }
    }
    return nil
  }

  /// How many of the bytes go on with a character of UTF-8 that begins before them.
  var continuationCount: Int {
    let bytes = UnsafeRawBufferPointer(self)
    var index = 0
    var found = 0
    while index + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // Of their upper two bits the first is set, the second not.
      found += (word & ~(word << 1) & UInt64(repeating: 0x80)).nonzeroBitCount
      index += 8
    }
    while index < count {
      if self[index] & 0xC0 == 0x80 { found += 1 }
      index += 1
    }
    return found
  }

  /// How many of the bytes are the given one.
  public func count(of byte: UInt8) -> Int {
    var found = 0
    var next = 0
    while let place = offset(of: byte, from: next) {
      found += 1
      next = place + 1
    }
    return found
  }
}
