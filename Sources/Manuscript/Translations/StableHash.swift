/// A hash of bytes that is the same on every machine and in every run: FNV-1a with 64 bits.
///
/// It tells texts apart that differ by accident; somebody who tries can find two with one hash.
public struct StableHash: Sendable {
  /// The hash of the bytes so far.
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of no bytes.
  public init() {}

  /// Adds a byte.
  public mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
