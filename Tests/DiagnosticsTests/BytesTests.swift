import Diagnostics
import Testing

/// Eight bytes at once say what they say one by one.
@Suite struct BytesTests {
  /// Words whose bytes are near each other and near the bounds, where a borrow or carry would show.
  private static let words: [[UInt8]] = [
    [0, 1, 2, 0x0A, 0x0B, 0x0C, 0x7F, 0x80], [0x0B, 0x0A, 0x0B, 0x0A, 0x0B, 0x0A, 0x0B, 0x0A],
    [0x1F, 0x20, 0x21, 0x9F, 0xA0, 0xEE, 0xEF, 0xF0], [0x8A, 0x0A, 0x8B, 0x0B, 0xFF, 0, 0xFE, 1],
    Array(repeating: 0xEF, count: 8), Array(repeating: 0, count: 8), Array("Ein Satz".utf8),
    [0xE3, 0x81, 0x82, 0xE3, 0x81, 0x84, 0x0A, 0xE3],
  ]

  private func word(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
  }

  @Test(arguments: words) func whetherAByteIsAmongThem(bytes: [UInt8]) {
    for byte in UInt8.min...UInt8.max {
      #expect(word(bytes).holds(byte) == bytes.contains(byte))
    }
  }

  @Test(arguments: words) func whetherOneIsLess(bytes: [UInt8]) {
    for bound in UInt8(0)...128 {
      #expect(word(bytes).holds(byteBelow: bound) == bytes.contains { $0 < bound })
    }
  }

  @Test(arguments: words) func whichOfThemAreAByte(bytes: [UInt8]) {
    for byte in UInt8.min...UInt8.max {
      let marks = withUnsafeBytes(of: word(bytes).marks(of: byte)) { Array($0) }
      #expect(marks == bytes.map { $0 == byte ? 0x80 : 0 })
    }
  }

  @Test(arguments: 0..<20) func ofATextOfAnyLength(length: Int) {
    let bytes = (0..<length).map { UInt8($0 % 7) }
    bytes.withUnsafeBufferPointer { text in
      for byte in UInt8(0)...8 {
        #expect(text.holds(byte) == bytes.contains(byte))
        #expect(text.count(of: byte) == bytes.count { $0 == byte })
        for start in 0...length {
          #expect(text.offset(of: byte, from: start) == bytes[start...].firstIndex(of: byte))
        }
      }
    }
  }

  @Test(arguments: 0..<20) func theFirstOfAKind(length: Int) {
    for place in 0..<max(1, length) {
      // One stands before the place, too.
      let bytes = (0..<length).map { $0 == place || $0 == 0 ? UInt8(ascii: "<") : 0xE3 }
      bytes.withUnsafeBufferPointer { text in
        for start in 0...length {
          let found = text.firstIndex(
            from: start, passing: { !$0.holds(0x3C) }, where: { $0 == 0x3C })
          #expect(found == bytes[start...].firstIndex(of: 0x3C))
        }
      }
    }
  }
}
