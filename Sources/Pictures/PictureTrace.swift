/// What a picture's file tells whoever looks into it, besides what everybody sees.
public enum PictureTrace: String, CaseIterable, Hashable, Sendable {
  /// Where it was taken.
  case place
  /// When.
  case time
  /// With which device, or what that noted for itself.
  case device
  /// Who took it, or whose it is.
  case person
  /// A title, a caption, a comment, keywords.
  case words
  /// A small picture of what it looked like before it was changed.
  case preview
  /// What was done to it in which program.
  case edits
  /// A film, or another picture behind the picture.
  case film
}

extension PictureMetadata {
  /// What a picture tells besides what everybody sees: all of it is taken out of what is published. As far as it is
  /// known of a damaged file, and of one whose format Sasshi does not read.
  public static func traces(in bytes: [UInt8]) -> Set<PictureTrace> {
    switch PictureFormat(of: bytes) {
    case .jpeg: JPEGPicture(bytes).traces()
    case .png: PNGPicture(bytes).traces()
    case .webp: WebPPicture(bytes).traces()
    case .gif: GIFPicture(bytes).traces()
    case .tiff: ExifTraces(inTIFF: bytes[...]).traces
    case .heif: heifTraces(in: bytes)
    case .svg, .jpegXL, nil: []
    }
  }

  /// How Exif data begin in a HEIC: how far the TIFF structure is away, JPEG's prefix or nothing, and the structure
  /// (ISO/IEC 23008-12, annex A.2.1).
  private static let exifBeginnings = [
    "\0\0\0\0MM\0*", "\0\0\0\0II*\0", "Exif\0\0MM\0*", "Exif\0\0II*\0",
  ]

  /// What stands in the Exif data and XMP of a HEIC or AVIF: wherever in it they are.
  private static func heifTraces(in bytes: [UInt8]) -> Set<PictureTrace> {
    var traces: Set<PictureTrace> = []
    for beginning in exifBeginnings {
      for start in XMPTraces.places(of: beginning, in: bytes[...]) {
        let tiff = start + beginning.utf8.count - 4
        traces.formUnion(ExifTraces(inTIFF: bytes[tiff...]).traces)
      }
    }
    if let start = XMPTraces.places(of: "<x:xmpmeta", in: bytes[...]).first {
      traces.formUnion(XMPTraces(in: bytes[start...].prefix(1 << 20)).traces)
    }
    return traces
  }
}
