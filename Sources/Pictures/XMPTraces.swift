/// What XMP tells of a picture: ISO 16684-1; the names of its properties say it.
struct XMPTraces {
  private(set) var traces: Set<PictureTrace>

  /// What stands in a packet.
  init(in packet: ArraySlice<UInt8>) {
    traces = [.edits]
    for (name, trace) in Self.meanings where Self.places(of: name, in: packet).first != nil {
      traces.insert(trace)
    }
  }

  private static let meanings: [(String, PictureTrace)] = [
    ("exif:GPS", .place), ("Iptc4xmpCore:Location", .place), ("photoshop:City", .place),
    ("xmp:CreateDate", .time), ("photoshop:DateCreated", .time), ("exif:DateTimeOriginal", .time),
    ("tiff:Make", .device), ("tiff:Model", .device), ("aux:SerialNumber", .device),
    ("dc:creator", .person), ("dc:rights", .person), ("photoshop:Credit", .person),
    ("xmpRights:", .person), ("Iptc4xmpExt:PersonInImage", .person), ("mwg-rs:", .person),
    ("dc:title", .words), ("dc:description", .words), ("dc:subject", .words),
    ("xmp:Thumbnails", .preview), ("GCamera:MotionPhoto", .film), ("GCamera:MicroVideo", .film),
  ]

  /// Where an ASCII text begins in bytes.
  static func places(of text: String, in bytes: ArraySlice<UInt8>) -> [Int] {
    let text = Array(text.utf8)
    let base = bytes.startIndex
    return bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count >= text.count else { return [] }
      return (0...(bytes.count - text.count)).lazy.filter { start in
        bytes[start] == text[0] && bytes[start + 1] == text[1]
          && text.indices.allSatisfy { bytes[start + $0] == text[$0] }
      }.prefix(8).map { base + $0 }
    }
  }
}
