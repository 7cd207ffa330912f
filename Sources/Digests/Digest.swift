import CCrypto

/// A number that only the same bytes have, as far as anybody knows: who looks for others with the same one finds none.
public struct Digest: Hashable, Sendable {
  /// Its bytes.
  public let bytes: [UInt8]

  /// How it is computed.
  public enum Algorithm: Sendable {
    /// FIPS 180-4, 256 bits.
    case sha256
    /// FIPS 180-4, 160 bits: for names that a standard makes of it (RFC 9562, section 5.5). It proves nothing.
    case sha1
  }

  /// That of bytes.
  public init(_ algorithm: Algorithm, of bytes: some Sequence<UInt8>) {
    var sum = DigestSum(algorithm)
    let whole: Void? = bytes.withContiguousStorageIfAvailable {
      sum.add(UnsafeRawBufferPointer($0))
    }
    if whole == nil { Array(bytes).withUnsafeBytes { sum.add($0) } }
    self = sum.finished()
  }

  fileprivate init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The bytes as hexadecimal digits in lower case.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// A digest of bytes that come one after the other.
public struct DigestSum: ~Copyable {
  private let state: OpaquePointer

  /// That of no bytes so far.
  public init(_ algorithm: Digest.Algorithm) {
    guard let state = EVP_MD_CTX_new() else { fatalError("no memory is left") }
    self.state = state
    EVP_DigestInit_ex(state, algorithm == .sha256 ? EVP_sha256() : EVP_sha1(), nil)
  }

  deinit {
    EVP_MD_CTX_free(state)
  }

  /// Adds bytes.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(state, bytes.baseAddress, bytes.count)
  }

  /// The digest of all that was added.
  public consuming func finished() -> Digest {
    var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    EVP_DigestFinal_ex(state, &bytes, &count)
    return Digest(bytes: Array(bytes.prefix(Int(count))))
  }
}
