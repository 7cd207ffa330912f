/// A PNG file, read as its chunks: W3C PNG, third edition, section 5.
struct PNGPicture {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The file without the chunks that do not change how the picture looks.
  func cleaned() throws(PictureProblem) -> [UInt8] {
    var result = Self.signature
    result.reserveCapacity(bytes.count)
    var position = Self.signature.count
    while true {
      let chunk = try chunk(at: position)
      if position == Self.signature.count, !chunk.isHeader {
        throw PictureProblem(.malformed, in: .png)
      }
      if chunk.type == "eXIf" {
        result += ExifOrientation(inTIFF: bytes[chunk.payload]).map(Self.exifChunk) ?? []
      } else if chunk.isNeeded {
        result += bytes[position..<chunk.end]
      }
      if chunk.type == "IEND" { return result }
      position = chunk.end
    }
  }

  /// The size in the header, turned upright.
  func size() throws(PictureProblem) -> PictureSize {
    var position = Self.signature.count
    let header = try chunk(at: position)
    let start = header.payload.lowerBound
    guard header.isHeader, let width = bytes.number(at: start, length: 4, little: false),
      let height = bytes.number(at: start + 4, length: 4, little: false),
      let size = PictureSize(width: width, height: height)
    else { throw PictureProblem(.malformed, in: .png) }
    position = header.end
    while let chunk = try? chunk(at: position), chunk.type != "IEND" {
      if chunk.type == "eXIf" {
        return size.turned(to: ExifOrientation(inTIFF: bytes[chunk.payload]))
      }
      position = chunk.end
    }
    return size
  }

  /// The types of its chunks up to the first that is damaged.
  var types: Set<String> {
    var types: Set<String> = []
    var position = Self.signature.count
    while let chunk = try? chunk(at: position), chunk.type != "IEND" {
      types.insert(chunk.type)
      position = chunk.end
    }
    return types
  }
}

extension PNGPicture {
  /// What its chunks tell besides the picture, as far as they are whole.
  func traces() -> Set<PictureTrace> {
    var traces: Set<PictureTrace> = []
    var position = Self.signature.count
    while let chunk = try? chunk(at: position), chunk.type != "IEND" {
      let payload = bytes[chunk.payload]
      switch chunk.type {
      case "eXIf": traces.formUnion(ExifTraces(inTIFF: payload).traces)
      case "tIME": traces.insert(.time)
      case "iTXt" where payload.starts(with: "XML:com.adobe.xmp".utf8):
        traces.formUnion(XMPTraces(in: payload).traces)
      case "tEXt", "zTXt", "iTXt": traces.insert(Self.trace(ofText: payload))
      default: break
      }
      position = chunk.end
    }
    return traces
  }

  /// What a text tells, by its keyword (W3C PNG, section 11.3.3.1).
  private static func trace(ofText payload: ArraySlice<UInt8>) -> PictureTrace {
    switch String(decoding: payload.prefix { $0 != 0 }, as: UTF8.self) {
    case "Author", "Copyright": .person
    case "Creation Time", "date:create", "date:modify", "date:timestamp": .time
    case "Source": .device
    case "Software": .edits
    default: .words
    }
  }
}

private struct Chunk {
  let type: String
  let payload: Range<Int>
  /// Behind the check sum.
  let end: Int

  var isHeader: Bool {
    type == "IHDR" && payload.count == 13
  }

  /// Whether the picture would look otherwise without the chunk. A capital letter at the beginning
  /// says so for chunks that are not known here.
  var isNeeded: Bool {
    type.utf8.first.map { $0 & 0x20 == 0 } ?? false || Self.known.contains(type)
  }

  private static let known: Set<String> = [
    "tRNS", "bKGD", "sBIT", "hIST", "sPLT", "pHYs",  // pixels
    "cHRM", "gAMA", "iCCP", "sRGB", "cICP", "mDCV", "cLLI",  // colours
    "acTL", "fcTL", "fdAT",  // animation
  ]
}

extension PNGPicture {
  private func chunk(at start: Int) throws(PictureProblem) -> Chunk {
    guard let length = bytes.number(at: start, length: 4, little: false) else {
      throw PictureProblem(.endsEarly, in: .png)
    }
    guard length <= 0x7FFF_FFFF else { throw PictureProblem(.malformed, in: .png) }
    let payload = (start + 8)..<(start + 8 + length)
    guard payload.upperBound + 4 <= bytes.count else { throw PictureProblem(.endsEarly, in: .png) }
    let type = bytes[(start + 4)..<(start + 8)]
    guard type.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else {
      throw PictureProblem(.malformed, in: .png)
    }
    return Chunk(
      type: String(decoding: type, as: UTF8.self), payload: payload, end: payload.upperBound + 4)
  }

  private static func exifChunk(_ orientation: ExifOrientation) -> [UInt8] {
    let content = Array("eXIf".utf8) + orientation.tiff
    return [0, 0, 0, UInt8(content.count - 4)] + content + checkSum(content)
  }

  /// CRC-32 as in ISO 3309, bit by bit: it is asked for a few bytes only.
  private static func checkSum(_ bytes: [UInt8]) -> [UInt8] {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    sum = ~sum
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }
}
