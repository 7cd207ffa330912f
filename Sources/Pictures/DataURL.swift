/// A file written into an address (RFC 2397).
public enum DataURL {
  /// The address that holds a file. What is no picture becomes bytes of no known kind.
  public static func file(_ bytes: [UInt8]) -> String {
    let type = PictureFormat(of: bytes)?.mediaType ?? "application/octet-stream"
    var url = Array("data:\(type);base64,".utf8)
    url.reserveCapacity(url.count + (bytes.count + 2) / 3 * 4)
    appendBase64(bytes, to: &url)
    return String(decoding: url, as: UTF8.self)
  }

  /// Base 64 with padding (RFC 4648, section 4).
  private static func appendBase64(_ bytes: [UInt8], to text: inout [UInt8]) {
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      let group = (0..<3).reduce(0) { group, offset in
        group << 8 | (offset < count ? Int(bytes[start + offset]) : 0)
      }
      for place in 0..<4 {
        text.append(place > count ? UInt8(ascii: "=") : alphabet[group >> (18 - 6 * place) & 63])
      }
    }
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
