/// A hash that is the same on every machine and in every run; of single bytes it is FNV-1a with 64 bits.
///
/// It tells texts apart that differ by accident; somebody who tries can find two with one hash.
public struct StableHash: Sendable {
  /// The hash of what was added so far.
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of no bytes.
  public init() {}

  /// The hash of bytes that were added as one.
  public init(of bytes: some Collection<UInt8>) {
    add(bytes)
  }

  /// Adds a byte.
  public mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Adds a number: both halves of a product are folded, so that each bit has a say in many.
  public mutating func add(number: UInt64) {
    let product = (value ^ number).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    value = product.high ^ product.low
  }

  /// Adds bytes and where they end, eight at a time, since a picture has millions: another hash than that of
  /// the bytes one by one.
  public mutating func add(_ bytes: some Collection<UInt8>) {
    bytes.withContiguousBytes { bytes in
      let wholeCount = bytes.count & ~7
      for offset in stride(from: 0, to: wholeCount, by: 8) {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        add(number: UInt64(littleEndian: word))
      }
      for byte in bytes[wholeCount...] { add(byte) }
      add(number: UInt64(bytes.count))
    }
  }

  /// Adds a text and where it ends.
  public mutating func add(_ text: String) {
    add(text.utf8)
  }
}

extension Collection<UInt8> {
  fileprivate func withContiguousBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    if withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) == nil {
      Array(self).withUnsafeBytes(body)
    }
  }
}
