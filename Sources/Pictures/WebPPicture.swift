/// A WebP file, read as the chunks of its RIFF container: RFC 9649, section 2.
struct WebPPicture {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The file without the chunks that do not change how the picture looks.
  ///
  /// Throws for a picture that only its Exif turns upright: Chromium and Firefox show WebP as its pixels lie.
  ///
  /// - Parameter keepsProfile: whether it still says what its colours mean.
  func cleaned(keepsProfile: Bool = true) throws(PictureProblem) -> [UInt8] {
    let chunks = try chunks()
    guard orientation(in: chunks) == nil else { throw PictureProblem(.liesOnItsSide, in: .webp) }
    var body = Array("WEBP".utf8)
    body.reserveCapacity(bytes.count)
    for chunk in chunks where Self.needed.contains(chunk.type) {
      if !keepsProfile, chunk.type == "ICCP" { continue }
      var payload = Array(bytes[chunk.payload])
      if chunk.type == "VP8X", !payload.isEmpty {
        payload[0] &= ~(Self.exifFlag | Self.xmpFlag | (keepsProfile ? 0 : Self.profileFlag))
      }
      body += Self.chunk(chunk.type, payload)
    }
    return Self.chunk("RIFF", body)
  }

  /// The size of the canvas or, where there is none, of the only frame.
  func size() throws(PictureProblem) -> PictureSize {
    let chunks = try chunks()
    guard let first = chunks.first, let size = size(of: first) else {
      throw PictureProblem(.malformed, in: .webp)
    }
    return size
  }

  /// The types of its chunks, in their order; none of a damaged file.
  var types: [String] {
    (try? chunks())?.map(\.type) ?? []
  }

  private static let needed: Set<String> = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]
  private static let profileFlag: UInt8 = 0x20
  private static let exifFlag: UInt8 = 0x08
  private static let xmpFlag: UInt8 = 0x04
}

extension WebPPicture {
  /// What its chunks tell besides the picture.
  func traces() -> Set<PictureTrace> {
    var traces: Set<PictureTrace> = []
    for chunk in (try? chunks()) ?? [] {
      let payload = bytes[chunk.payload]
      switch chunk.type {
      case "EXIF": traces.formUnion(ExifTraces(inTIFF: tiff(in: chunk)).traces)
      case "XMP ": traces.formUnion(XMPTraces(in: payload).traces)
      default: break
      }
    }
    return traces
  }
}

private struct Chunk {
  let type: String
  let payload: Range<Int>
}

extension WebPPicture {
  private func chunks() throws(PictureProblem) -> [Chunk] {
    // Some programs leave out the byte that makes the last chunk even.
    guard let length = bytes.number(at: 4, length: 4, little: true), 8 + length <= bytes.count + 1
    else { throw PictureProblem(.endsEarly, in: .webp) }
    let end = min(bytes.count, 8 + length)
    var chunks = [Chunk]()
    var position = 12
    while position < end {
      guard let length = bytes.number(at: position + 4, length: 4, little: true) else {
        throw PictureProblem(.endsEarly, in: .webp)
      }
      let payload = (position + 8)..<(position + 8 + length)
      guard payload.upperBound <= end else { throw PictureProblem(.endsEarly, in: .webp) }
      let type = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
      chunks.append(Chunk(type: type, payload: payload))
      position = payload.upperBound + length % 2
    }
    guard let first = chunks.first else { throw PictureProblem(.endsEarly, in: .webp) }
    guard ["VP8X", "VP8 ", "VP8L"].contains(first.type) else {
      throw PictureProblem(.malformed, in: .webp)
    }
    return chunks
  }

  /// Exif data; some programs put JPEG's prefix before it.
  private func tiff(in chunk: Chunk) -> ArraySlice<UInt8> {
    let payload = bytes[chunk.payload]
    return payload.starts(with: "Exif\0\0".utf8) ? payload.dropFirst(6) : payload
  }

  private func orientation(in chunks: [Chunk]) -> ExifOrientation? {
    guard chunks.first?.type == "VP8X", let exif = chunks.first(where: { $0.type == "EXIF" })
    else { return nil }
    return ExifOrientation(inTIFF: tiff(in: exif))
  }

  private func size(of chunk: Chunk) -> PictureSize? {
    let payload = bytes[chunk.payload]
    let start = payload.startIndex
    switch chunk.type {
    case "VP8X":
      guard let width = payload.number(at: start + 4, length: 3, little: true),
        let height = payload.number(at: start + 7, length: 3, little: true)
      else { return nil }
      return PictureSize(width: width + 1, height: height + 1)
    case "VP8L":
      guard payload.first == 0x2F,
        let bits = payload.number(at: start + 1, length: 4, little: true)
      else { return nil }
      return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    default:
      guard payload.dropFirst(3).starts(with: [0x9D, 0x01, 0x2A]),
        let width = payload.number(at: start + 6, length: 2, little: true),
        let height = payload.number(at: start + 8, length: 2, little: true)
      else { return nil }
      return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
    }
  }

  private static func chunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    let length = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: payload.count >> $0) }
    return Array(type.utf8) + length + payload + (payload.count % 2 == 1 ? [0] : [])
  }
}
