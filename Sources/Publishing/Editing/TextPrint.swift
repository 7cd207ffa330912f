import Manuscript

/// The print of a file's bytes, by which it is known whether the file still is what somebody read: 128 bits, of two
/// hashes that have nothing in common. It tells apart what differs by accident, not by somebody's design.
public struct TextPrint: Hashable, Sendable {
  private let words: UInt64
  private let bytes: UInt64

  /// The print of bytes.
  public init(of bytes: [UInt8]) {
    words = StableHash(of: bytes).value
    var single = StableHash()
    for byte in bytes { single.add(byte) }
    self.bytes = single.value
  }

  /// The print that was written as `description`; nil for another text.
  public init?(_ text: String) {
    let digits = text.utf8
    guard digits.count == 32, digits.allSatisfy({ Self.digits.contains($0) }),
      let words = UInt64(text.prefix(16), radix: 16), let bytes = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.words = words
    self.bytes = bytes
  }

  private static let digits = Set("0123456789abcdef".utf8)
}

extension TextPrint: CustomStringConvertible {
  /// 32 hexadecimal digits.
  public var description: String {
    [words, bytes].map { part in
      let digits = String(part, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
