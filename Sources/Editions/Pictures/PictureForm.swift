/// How a copy of a picture is made.
public struct PictureForm: Hashable, Sendable {
  /// How many pixels it is wide at most: a smaller picture keeps its size.
  public let width: Int
  /// How many it is high at most; nil for as many as its width asks for.
  public let height: Int?
  /// What it is for.
  public let purpose: Purpose
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

  /// What copies are for.
  public enum Purpose: Hashable, Sendable {
    /// Pages on the web.
    case web
    /// Paper, which shows more than screens do.
    case paper
  }

  /// The form of a copy for the web.
  public init(width: Int, encoding: Encoding, quality: Int? = nil) {
    self.width = width
    height = nil
    purpose = .web
    self.encoding = encoding
    self.quality = quality
  }

  /// The form of a copy for paper.
  public init(onPaper box: PictureBox, encoding: Encoding) {
    width = box.width
    height = box.height
    purpose = .paper
    self.encoding = encoding
    quality = nil
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

  /// How high a picture in it can be, in pixels (RFC 9649, section 2.6; ITU-T T.81, section B.2.2; libheif).
  public var greatestHeight: Int {
    switch self {
    case .webp, .losslessWebP: 16_383
    case .avif: 16_384
    case .jpeg: 65_535
    case .png: 100_000
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
