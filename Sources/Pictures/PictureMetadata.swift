/// What a picture file says about itself besides its pixels. A phone writes into it where, when, with
/// which device and by whom the picture was taken; a site must not publish that.
///
/// Works on bytes alone. The format is known by the bytes, whatever the file's name.
public enum PictureMetadata {
  /// The same picture without what says where, when and by whom it was taken: it looks the same, in
  /// any program. Colour profiles stay, and so does which side is up.
  ///
  /// - JPEG: Exif, XMP, IPTC, previews, comments and all that follows the picture itself (a phone puts
  ///   a short film there) go.
  /// - PNG: texts, times, Exif and all chunks that do not change the look go.
  /// - WebP: Exif, XMP and unknown chunks go.
  /// - GIF: comments, XMP and unknown extensions go; an animation still repeats.
  /// - SVG: what drawing programs note (`metadata`, the paths of files) goes, and of photos that are
  ///   written into the drawing what goes of others. Comments and texts stay: its author wrote them. One that
  ///   would run something or ask for other files, if somebody opened it by itself, is refused.
  /// - Everything that is no picture comes back as it is.
  ///
  /// Throws for a file that ends early or does not keep to its format, and for formats that cannot be
  /// cleaned (see `PictureFormat.canBeCleaned`).
  public static func removed(from bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    let format = PictureFormat(of: bytes)
    switch format {
    case .jpeg: return try JPEGPicture(bytes).cleaned()
    case .png: return try PNGPicture(bytes).cleaned()
    case .webp: return try WebPPicture(bytes).cleaned()
    case .gif: return try GIFPicture(bytes).cleaned()
    case .svg:
      try SVGSafety.judge(bytes)
      return try SVGPrivacy.removed(from: bytes)
    case nil: return bytes
    case .tiff, .heif, .jpegXL: throw PictureProblem(.cannotBeCleaned, in: format)
    }
  }

  /// The same drawing (SVG) without that. It may run and ask for what a drawing from anywhere may not.
  public static func removed(fromTrustedDrawing bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    try SVGPrivacy.removed(from: bytes)
  }

  /// A picture in sRGB, cleaned and without a profile that says so: 7 kB of which every screen knows what is in them.
  public static func removed(fromSRGB bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    PictureFormat(of: bytes) == .webp
      ? try WebPPicture(bytes).cleaned(keepsProfile: false) : try removed(from: bytes)
  }

  /// How large a picture is when it stands upright; nil for what is no picture, for an SVG that does
  /// not say, and for formats that Sasshi does not read.
  public static func size(of bytes: [UInt8]) throws(PictureProblem) -> PictureSize? {
    switch PictureFormat(of: bytes) {
    case .jpeg: try JPEGPicture(bytes).size()
    case .png: try PNGPicture(bytes).size()
    case .webp: try WebPPicture(bytes).size()
    case .gif: try GIFPicture(bytes).size()
    case .svg: SVGPicture(bytes).size()
    case .tiff, .heif, .jpegXL, nil: nil
    }
  }
}

extension PictureSize {
  /// The size as it is shown in an orientation: half of them lie on their side.
  func turned(to orientation: ExifOrientation?) -> PictureSize {
    guard let orientation, orientation.swapsSides else { return self }
    var turned = self
    (turned.width, turned.height) = (height, width)
    return turned
  }
}
