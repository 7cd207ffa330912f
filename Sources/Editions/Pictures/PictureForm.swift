/// How a copy of a picture is made.
public struct PictureForm: Hashable, Sendable {
  /// How many pixels it is wide at most: a smaller picture keeps its size.
  public let width: Int
  /// In which format.
  public let encoding: Encoding
  /// How good it is, from 1 to 100; nil for what is usual in the format.
  public let quality: Int?

  /// The formats of copies.
  public enum Encoding: String, CaseIterable, Sendable {
    case webp
    case losslessWebP = "lossless-webp"
    case avif
    case jpeg
    case png
  }

  /// A form.
  public init(width: Int, encoding: Encoding, quality: Int? = nil) {
    self.width = width
    self.encoding = encoding
    self.quality = quality
  }
}

extension PictureForm.Encoding {
  /// How its files end.
  public var fileExtension: String {
    switch self {
    case .webp, .losslessWebP: "webp"
    case .avif: "avif"
    case .jpeg: "jpg"
    case .png: "png"
    }
  }

  /// The media type (IANA, “image”).
  var mediaType: String {
    switch self {
    case .webp, .losslessWebP: "image/webp"
    case .avif: "image/avif"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    }
  }

  /// Whether everything that shows pictures knows the format.
  public var isPlain: Bool {
    switch self {
    case .webp, .losslessWebP, .avif: false
    case .jpeg, .png: true
    }
  }

  /// Whether a file's name ends as the format asks.
  func ends(_ path: String) -> Bool {
    let ending = path.lowercased().split(separator: ".").last ?? ""
    return self == .jpeg ? ["jpg", "jpeg"].contains(ending) : ending == fileExtension
  }
}
