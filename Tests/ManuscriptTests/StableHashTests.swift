import Manuscript
import Testing

@Suite struct StableHashTests {
  @Test func `bytes one by one are hashed as everywhere else`() {
    // Test vectors of FNV-1a with 64 bits.
    for (text, value) in [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)] {
      var hash = StableHash()
      for byte in text.utf8 { hash.add(byte) }
      #expect(hash.value == value)
    }
  }

  @Test func `any bit of many bytes makes another hash, the same on every machine`() {
    let bytes = (0..<100).map { UInt8($0) }
    #expect(StableHash(of: bytes).value == 0x088f_de44_22b0_2023)
    var seen: Set<UInt64> = [StableHash(of: bytes).value]
    for index in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[index] ^= 1 << bit
        #expect(seen.insert(StableHash(of: other).value).inserted)
        // Two differences do not make up for each other.
        other[(index + 8) % 100] ^= 1 << bit
        #expect(seen.insert(StableHash(of: other).value).inserted)
      }
      #expect(seen.insert(StableHash(of: Array(bytes[..<index])).value).inserted)
    }
  }

  @Test func `where a text ends matters`() {
    func hash(_ texts: String...) -> UInt64 {
      var hash = StableHash()
      for text in texts { hash.add(text) }
      return hash.value
    }
    #expect(
      Set([hash("ab", "c"), hash("a", "bc"), hash("abc"), hash("abc", ""), hash()]).count == 5)
  }
}
