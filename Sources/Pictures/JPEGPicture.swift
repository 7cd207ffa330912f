/// A JPEG file, read as its segments: ITU-T T.81, annex B.
struct JPEGPicture {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The file without the segments that say anything but how to show the picture.
  func cleaned() throws(PictureProblem) -> [UInt8] {
    var kept = [UInt8]()
    var jfif = [UInt8]()
    var orientation: ExifOrientation?
    var position = 2
    while true {
      let segment = try segment(at: position)
      position = segment.end
      switch segment.kind(in: bytes) {
      case .end:
        let exif = orientation.map(Self.exifSegment) ?? []
        return [0xFF, 0xD8] + jfif + exif + kept + [0xFF, 0xD9]
      case .jfif:
        if jfif.isEmpty { jfif = Self.withoutPreview(bytes[segment.payload]) }
      case .exif(let found):
        orientation = orientation ?? found
      case .other: break
      case .needed:
        kept += [0xFF, segment.marker]
        kept += bytes[(segment.payload.lowerBound - 2)..<segment.end]
      case .scan:
        position = try endOfScan(from: segment.end)
        kept += [0xFF, segment.marker]
        kept += bytes[(segment.payload.lowerBound - 2)..<position]
      }
    }
  }

  /// The size in the frame header, turned upright.
  func size() throws(PictureProblem) -> PictureSize {
    var orientation: ExifOrientation?
    var position = 2
    while true {
      let segment = try segment(at: position)
      position = segment.end
      switch segment.kind(in: bytes) {
      case .exif(let found): orientation = orientation ?? found
      case .end, .scan: throw PictureProblem(.malformed, in: .jpeg)
      case .needed where segment.isFrame:
        let start = segment.payload.lowerBound
        guard segment.payload.count >= 5,
          let height = bytes.number(at: start + 1, length: 2, little: false),
          let width = bytes.number(at: start + 3, length: 2, little: false),
          let size = PictureSize(width: width, height: height)
        else { throw PictureProblem(.malformed, in: .jpeg) }
        return size.turned(to: orientation)
      case .jfif, .other, .needed: break
      }
    }
  }
}

extension JPEGPicture {
  /// What its segments tell besides the picture, as far as they are whole.
  func traces() -> Set<PictureTrace> {
    var traces: Set<PictureTrace> = []
    var position = 2
    while let segment = try? segment(at: position) {
      position = segment.end
      switch segment.kind(in: bytes) {
      case .end:
        // What a phone puts behind the picture; some programs fill up with zeros.
        if bytes[position...].contains(where: { $0 != 0 }) { traces.insert(.film) }
        return traces
      case .scan:
        guard let end = try? endOfScan(from: segment.end) else { return traces }
        position = end
      case .jfif, .needed: break
      case .exif, .other: traces.formUnion(Self.traces(of: segment, bytes[segment.payload]))
      }
    }
    return traces
  }

  private static func traces(
    of segment: Segment, _ payload: ArraySlice<UInt8>
  ) -> Set<PictureTrace> {
    switch segment.marker {
    case 0xE1 where payload.starts(with: "Exif\0".utf8):
      ExifTraces(inTIFF: payload.dropFirst(6)).traces
    case 0xE1 where payload.starts(with: "http://ns.adobe.com/x".utf8):
      XMPTraces(in: payload).traces
    // IPTC's captions, keywords and names.
    case 0xED: [.words]
    case 0xE0: [.preview]
    case 0xE2 where payload.starts(with: "MPF\0".utf8): [.preview]
    case 0xFE: [.words]
    case 0xE3...0xEC: [.device]
    default: []
    }
  }

  /// What it says of its colours: four of them are printers' inks, one is grey.
  var colours: StillPicture.Colours {
    var colours = StillPicture.Colours.untold
    var position = 2
    while let segment = try? segment(at: position) {
      position = segment.end
      switch segment.kind(in: bytes) {
      case .end, .scan: return colours
      case .needed where segment.marker == 0xE2: return .described
      case .needed where segment.isFrame:
        switch bytes.number(at: segment.payload.lowerBound + 5, length: 1, little: false) {
        case 1: colours = .grey
        case 4: return .described
        default: break
        }
      case .jfif, .exif, .needed, .other: break
      }
    }
    return colours
  }
}

/// A marker and, but for the end of the picture, what belongs to it.
private struct Segment {
  enum Kind {
    case jfif
    case exif(ExifOrientation?)
    case needed
    case scan
    case end
    /// What does not change how the picture looks.
    case other
  }

  let marker: UInt8
  /// Without the two bytes of the length.
  let payload: Range<Int>
  let end: Int

  /// SOF0 to SOF15, without the markers for tables that lie between them.
  var isFrame: Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  func kind(in bytes: [UInt8]) -> Kind {
    let payload = bytes[payload]
    switch marker {
    case 0xD9: return .end
    case 0xDA: return .scan
    case 0xE0: return payload.count >= 14 && payload.starts(with: "JFIF\0".utf8) ? .jfif : .other
    case 0xE1 where payload.starts(with: "Exif\0".utf8):
      return .exif(ExifOrientation(inTIFF: payload.dropFirst(6)))
    case 0xE2: return payload.starts(with: "ICC_PROFILE\0".utf8) ? .needed : .other
    // Adobe's says how the colours are coded.
    case 0xEE: return payload.starts(with: "Adobe".utf8) ? .needed : .other
    case 0xE1...0xEF, 0xFE, 0xF0...0xFD: return .other
    default: return .needed
    }
  }
}

extension JPEGPicture {
  private func segment(at start: Int) throws(PictureProblem) -> Segment {
    var position = start
    guard position < bytes.count else { throw PictureProblem(.endsEarly, in: .jpeg) }
    guard bytes[position] == 0xFF else { throw PictureProblem(.malformed, in: .jpeg) }
    while position < bytes.count, bytes[position] == 0xFF { position += 1 }
    guard position < bytes.count else { throw PictureProblem(.endsEarly, in: .jpeg) }
    let marker = bytes[position]
    position += 1
    if marker == 0xD9 {
      return Segment(marker: marker, payload: position..<position, end: position)
    }
    // Markers below C0, and those of restarts and of the start, have no place between segments.
    guard marker >= 0xC0, !(0xD0...0xD8).contains(marker) else {
      throw PictureProblem(.malformed, in: .jpeg)
    }
    guard let length = bytes.number(at: position, length: 2, little: false) else {
      throw PictureProblem(.endsEarly, in: .jpeg)
    }
    guard length >= 2 else { throw PictureProblem(.malformed, in: .jpeg) }
    let end = position + length
    guard end <= bytes.count else { throw PictureProblem(.endsEarly, in: .jpeg) }
    return Segment(marker: marker, payload: (position + 2)..<end, end: end)
  }

  /// The index of the first marker after compressed data that is neither a stuffed FF nor a restart.
  private func endOfScan(from start: Int) throws(PictureProblem) -> Int {
    let found = bytes.withUnsafeBufferPointer { bytes -> Int? in
      var position = start
      while position + 1 < bytes.count {
        if bytes[position] != 0xFF {
          position += 1
          continue
        }
        switch bytes[position + 1] {
        case 0x00, 0xD0...0xD7: position += 2
        case 0xFF: position += 1
        default: return position
        }
      }
      return nil
    }
    guard let found else { throw PictureProblem(.endsEarly, in: .jpeg) }
    return found
  }

  /// The JFIF segment with its version and density, without a small preview.
  private static func withoutPreview(_ payload: ArraySlice<UInt8>) -> [UInt8] {
    [0xFF, 0xE0, 0, 16] + payload.prefix(12) + [0, 0]
  }

  private static func exifSegment(_ orientation: ExifOrientation) -> [UInt8] {
    let payload = Array("Exif\0\0".utf8) + orientation.tiff
    return [0xFF, 0xE1, 0, UInt8(payload.count + 2)] + payload
  }
}
