/// Pictures that say how large they are and hold nothing else.
public enum SamplePicture {
  /// A JPEG: a frame header and an empty scan (ITU-T T.81, annex B).
  public static func jpeg(width: Int, height: Int) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8] + number(height, 2) + number(width, 2)
      + [1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9]
  }

  /// A PNG in gray, its check sums left out.
  public static func png(width: Int, height: Int, hasAlpha: Bool = false) -> [UInt8] {
    let header = number(width, 4) + number(height, 4) + [8, hasAlpha ? 4 : 0, 0, 0, 0]
    // As many bytes as a photo has, so that it does not look like a drawing.
    let pixels = [UInt8](repeating: 0, count: hasAlpha ? 0 : width * height)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunk("IDAT", pixels) + chunk("IEND", [])
  }

  /// A PNG that programs can read: stripes of grey, and a note of how the camera was held (Exif, tag Orientation).
  public static func wholePNG(width: Int, height: Int, orientation: UInt8) -> [UInt8] {
    let header = number(width, 4) + number(height, 4) + [8, 0, 0, 0, 0]
    let note: [UInt8] =
      [
        0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0,
        0, 0,
      ]
    // Nothing is packed: a block for each row (RFC 1951, section 3.2.4), in the frame of zlib (RFC 1950).
    var pixels: [UInt8] = [0x78, 0x01]
    var (low, high) = (1, 0)
    for row in 0..<height {
      let bytes = [0] + (0..<width).map { UInt8(truncatingIfNeeded: $0 * 7 ^ row) }
      let length = Array(number(bytes.count, 2).reversed())
      pixels += [row == height - 1 ? 1 : 0] + length + length.map { ~$0 } + bytes
      for byte in bytes {
        low = (low + Int(byte)) % 65_521
        high = (high + low) % 65_521
      }
    }
    pixels += number(high, 2) + number(low, 2)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + wholeChunk("IHDR", header)
      + wholeChunk("eXIf", note) + wholeChunk("IDAT", pixels) + wholeChunk("IEND", [])
  }

  /// A WebP: the header of its only frame (RFC 6386, section 9.1), and behind it as many bytes as a picture may have.
  public static func webP(width: Int, height: Int, extra: Int = 0) -> [UInt8] {
    let frame =
      [0, 0, 0, 0x9D, 0x01, 0x2A] + number(width, 2).reversed() + number(height, 2).reversed()
      + [UInt8](repeating: 0, count: extra)
    let body = Array("WEBPVP8 ".utf8) + number(frame.count, 4).reversed() + frame
    return Array("RIFF".utf8) + number(body.count, 4).reversed() + body
  }

  /// A WebP of 480 × 360 pixels that its Exif data turn by a quarter (RFC 9649, section 2.7; Exif, tag 0x0112).
  public static let webPOnItsSide: [UInt8] = {
    let canvas: [UInt8] = [8, 0, 0, 0, 0xDF, 1, 0, 0x67, 1, 0]
    let exif: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
    ]
    func riff(_ type: String, _ payload: [UInt8]) -> [UInt8] {
      Array(type.utf8) + number(payload.count, 4).reversed() + payload
    }
    let frame = webP(width: 480, height: 360).dropFirst(12)
    return riff("RIFF", Array("WEBP".utf8) + riff("VP8X", canvas) + frame + riff("EXIF", exif))
  }()

  /// What every HEIC begins with.
  public static let heic = Array("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic".utf8)

  /// An AVIF whose items are of types (ISO/IEC 14496-12, section 8.11.6); nothing is in it.
  public static func avif(width: Int, height: Int, items: [String] = ["av01"]) -> [UInt8] {
    let entries = items.enumerated().flatMap { index, type in
      box("infe", [2, 0, 0, 0] + number(index + 1, 2) + [0, 0] + Array(type.utf8) + [0])
    }
    let size = box("ispe", [0, 0, 0, 0] + number(width, 4) + number(height, 4))
    let meta =
      [0, 0, 0, 0] + box("iinf", [0, 0, 0, 0] + number(items.count, 2) + entries)
      + box("iprp", box("ipco", size))
    return box("ftyp", Array("avif\0\0\0\0avifmif1".utf8)) + box("meta", meta) + box("mdat", [])
  }

  private static func box(_ type: String, _ contents: [UInt8]) -> [UInt8] {
    number(contents.count + 8, 4) + Array(type.utf8) + contents
  }

  private static func chunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    number(payload.count, 4) + Array(type.utf8) + payload + [0, 0, 0, 0]
  }

  /// A chunk with its check sum (PNG, annex D).
  private static func wholeChunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + payload
    let sum = checked.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0xEDB8_8320
      }
    }
    return number(payload.count, 4) + checked + number(Int(~sum), 4)
  }

  /// The last bytes of a number, the highest first.
  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
