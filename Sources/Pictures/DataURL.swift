/// A file written into an address (RFC 2397).
public enum DataURL {
  /// The address that holds a file. What is no picture becomes bytes of no known kind.
  public static func file(_ bytes: [UInt8]) -> String {
    String(decoding: self.bytes(of: bytes), as: UTF8.self)
  }

  /// The address that holds a file, in UTF-8.
  public static func bytes(of file: [UInt8]) -> [UInt8] {
    let type = PictureFormat(of: file)?.mediaType ?? "application/octet-stream"
    var url = Array("data:\(type);base64,".utf8)
    url.reserveCapacity(url.count + (file.count + 2) / 3 * 4)
    appendBase64(file, to: &url)
    return url
  }

  /// The bytes that a text in base 64 stands for, up to its padding. What has no meaning there, as spaces and ends of
  /// lines, is left out.
  public static func decoded(base64 text: [UInt8]) -> [UInt8] {
    var bytes = [UInt8]()
    bytes.reserveCapacity(text.count / 4 * 3)
    var (group, count) = (0, 0)
    for letter in text {
      if letter == UInt8(ascii: "=") { break }
      let value = Int(values[Int(letter)])
      guard value < 64 else { continue }
      group = group << 6 | value
      count += 1
      guard count == 4 else { continue }
      bytes.append(UInt8(group >> 16))
      bytes.append(UInt8(group >> 8 & 255))
      bytes.append(UInt8(group & 255))
      (group, count) = (0, 0)
    }
    if count > 1 { bytes.append(UInt8(group >> (6 * count - 8) & 255)) }
    if count > 2 { bytes.append(UInt8(group >> (6 * count - 16) & 255)) }
    return bytes
  }

  /// What each byte means in base 64; 64 for those that mean nothing.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    // In addresses, others stand for these two (RFC 4648, section 5).
    (values[Int(UInt8(ascii: "-"))], values[Int(UInt8(ascii: "_"))]) = (62, 63)
    return values
  }()

  /// Base 64 with padding (RFC 4648, section 4).
  private static func appendBase64(_ bytes: [UInt8], to text: inout [UInt8]) {
    let end = bytes.count / 3 * 3
    for start in stride(from: 0, to: end, by: 3) {
      let group = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      text.append(alphabet[group >> 18])
      text.append(alphabet[group >> 12 & 63])
      text.append(alphabet[group >> 6 & 63])
      text.append(alphabet[group & 63])
    }
    let rest = bytes.count - end
    guard rest > 0 else { return }
    let group = Int(bytes[end]) << 16 | (rest > 1 ? Int(bytes[end + 1]) << 8 : 0)
    text.append(alphabet[group >> 18])
    text.append(alphabet[group >> 12 & 63])
    text.append(rest > 1 ? alphabet[group >> 6 & 63] : UInt8(ascii: "="))
    text.append(UInt8(ascii: "="))
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
