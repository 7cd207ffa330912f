import Diagnostics

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The text of these bytes with its percent-encoded bytes decoded (RFC 3986, section 2.1); a `%` that
  /// encodes nothing stays.
  var percentDecoded: String {
    guard contains(UInt8(ascii: "%")) else { return String(decoding: self, as: UTF8.self) }
    var decoded: [UInt8] = []
    var rest = self
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        rest.removeFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension String {
  /// The text with its percent-encoded bytes decoded.
  public var percentDecoded: String { withBytes { $0[...].percentDecoded } }

  /// The fragment identifier as it stands behind `#`: only what would end or change it is encoded, so
  /// that Japanese stays readable (URL standard, fragment percent-encode set, and `%`).
  public var percentEncodedFragment: String {
    percentEncoded(except: .fragment)
  }

  /// The path with every byte percent-encoded that may not stand in an address (RFC 3986, section
  /// 3.3), and the colon, which would make the first part look like a scheme.
  public var percentEncodedPath: String {
    percentEncoded(except: .path)
  }

  /// The path as a link or picture of Markdown, or an attribute of HTML, names it: encoded is what has a meaning in one
  /// of them, so that Japanese stays readable.
  public var percentEncodedDestination: String {
    percentEncoded(except: .destination)
  }

  /// The address with every byte percent-encoded that is no visible ASCII, for readers that know no
  /// other letters.
  public var percentEncodedAddress: String {
    percentEncoded(except: .visible)
  }

  private func percentEncoded(except plain: PlainBytes) -> String {
    if withBytes({ $0.allSatisfy(plain.contain) }) { return self }
    let length = 3 * utf8.count
    return String(unsafeUninitializedCapacity: length) { encoded in
      var end = 0
      for byte in utf8 {
        if plain.contain(byte) {
          encoded[end] = byte
          end += 1
        } else {
          encoded[end] = UInt8(ascii: "%")
          encoded[end + 1] = (byte >> 4).hexDigit
          encoded[end + 2] = (byte & 15).hexDigit
          end += 3
        }
      }
      return end
    }
  }
}

/// Bytes that stay as they are where others are percent-encoded: a bit for each. A page has some
/// twenty addresses, each looked through byte by byte.
private struct PlainBytes {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private let othersArePlain: Bool

  static let path = PlainBytes { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~!$&'()*+,;=@/".utf8.contains(byte)
    }
  }
  static let destination = PlainBytes(othersArePlain: true) { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~$+,;=@/".utf8.contains(byte)
    }
  }
  static let visible = PlainBytes { (0x21...0x7E).contains($0) }
  static let fragment = PlainBytes(othersArePlain: true) { byte in
    byte > 0x20 && byte != 0x7F && !"\"<>`%".utf8.contains(byte)
  }

  private init(othersArePlain: Bool = false, _ isPlain: (UInt8) -> Bool) {
    self.othersArePlain = othersArePlain
    for byte in 0..<UInt8(0x40) where isPlain(byte) { low |= 1 << UInt64(byte) }
    for byte in 0x40..<UInt8(0x80) where isPlain(byte) { high |= 1 << UInt64(byte - 0x40) }
  }

  @inline(__always)
  func contain(_ byte: UInt8) -> Bool {
    byte < 0x80 ? (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 != 0 : othersArePlain
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt8 {
    self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") + self - 10
  }
}
