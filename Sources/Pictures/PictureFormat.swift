/// A picture's file format, known by its first bytes.
public enum PictureFormat: String, CaseIterable, Hashable, Sendable {
  /// JPEG.
  case jpeg = "JPEG"
  /// PNG, animated or not.
  case png = "PNG"
  /// WebP.
  case webp = "WebP"
  /// GIF, animated or not.
  case gif = "GIF"
  /// SVG as text.
  case svg = "SVG"
  /// TIFF, and the raw formats of cameras that are built on it.
  case tiff = "TIFF"
  /// HEIC, HEIF and AVIF, and films: they share one container.
  case heif = "HEIC"
  /// JPEG XL.
  case jpegXL = "JPEG XL"

  /// The format of a file; nil when it is none of these.
  public init?(of bytes: [UInt8]) {
    func begins(_ signature: some Sequence<UInt8>, at start: Int = 0) -> Bool {
      bytes.dropFirst(start).starts(with: signature)
    }
    if begins([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if begins(PNGPicture.signature) {
      self = .png
    } else if begins("RIFF".utf8), begins("WEBP".utf8, at: 8) {
      self = .webp
    } else if begins("GIF87a".utf8) || begins("GIF89a".utf8) {
      self = .gif
    } else if begins([0x49, 0x49, 0x2A, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2A]) {
      self = .tiff
    } else if begins("ftyp".utf8, at: 4) {
      self = .heif
    } else if begins([0xFF, 0x0A]) || begins("JXL ".utf8, at: 4) {
      self = .jpegXL
    } else if SVGPicture(bytes).isSVG {
      self = .svg
    } else {
      return nil
    }
  }

  /// The ends of names that only pictures have, in lower case.
  private static let fileExtensions: Set<String> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "apng", "webp", "gif", "svg", "tif", "tiff", "heic",
    "heif",
    "avif", "jxl", "bmp",
  ]

  /// Whether a file's name says that it is a picture.
  public static func isName(_ name: some StringProtocol) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return fileExtensions.contains(name[name.index(after: dot)...].lowercased())
  }

  /// The media type (IANA, “image”).
  public var mediaType: String {
    switch self {
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .webp: "image/webp"
    case .gif: "image/gif"
    case .svg: "image/svg+xml"
    case .tiff: "image/tiff"
    case .heif: "image/heif"
    case .jpegXL: "image/jxl"
    }
  }

  /// Whether `PictureMetadata.removed(from:)` can take out of such a file what must not be published.
  public var canBeCleaned: Bool {
    switch self {
    case .jpeg, .png, .webp, .gif, .svg: true
    case .tiff, .heif, .jpegXL: false
    }
  }
}
