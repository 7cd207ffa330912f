extension StringProtocol {
  /// The text with its percent-encoded bytes decoded (RFC 3986, section 2.1); a `%` that encodes
  /// nothing stays.
  public var percentDecoded: String {
    var rest = Array(utf8)[...]
    guard rest.contains(UInt8(ascii: "%")) else { return String(self) }
    var decoded: [UInt8] = []
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

  /// The fragment identifier as it stands behind `#`: only what would end or change it is encoded, so
  /// that Japanese stays readable (URL standard, fragment percent-encode set, and `%`).
  public var percentEncodedFragment: String {
    percentEncoded { byte in byte > 0x20 && byte != 0x7F && !"\"<>`%".utf8.contains(byte) }
  }

  /// The path with every byte percent-encoded that may not stand in an address (RFC 3986, section
  /// 3.3), and the colon, which would make the first part look like a scheme.
  public var percentEncodedPath: String {
    percentEncoded(except: \.isPathByte)
  }

  /// The address with every byte percent-encoded that is no visible ASCII, for readers that know no
  /// other letters.
  public var percentEncodedAddress: String {
    percentEncoded { (0x21...0x7E).contains($0) }
  }

  private func percentEncoded(except isPlain: (UInt8) -> Bool) -> String {
    // An array: the bytes of a string of any kind come one by one through calls that nothing inlines.
    let bytes = Array(utf8)
    if bytes.allSatisfy(isPlain) { return String(self) }
    var encoded: [UInt8] = []
    for byte in bytes {
      if isPlain(byte) {
        encoded.append(byte)
      } else {
        encoded.append(UInt8(ascii: "%"))
        encoded.append(hexDigits[Int(byte >> 4)])
        encoded.append(hexDigits[Int(byte & 15)])
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

extension UInt8 {
  fileprivate var isPathByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~!$&'()*+,;=@/".utf8.contains(self)
    }
  }
}
