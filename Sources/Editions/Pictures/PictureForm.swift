/// How a copy of a picture is made.
public struct PictureForm: Hashable, Sendable {
  /// How many pixels it is wide at most: a smaller picture keeps its size.
  public let width: Int
  /// In which format.
  public let encoding: Encoding

  /// The formats of copies.
  public enum Encoding: String, CaseIterable, Sendable {
    case webp
    case losslessWebP = "lossless-webp"
    case jpeg
    case png
  }

  /// A form.
  public init(width: Int, encoding: Encoding) {
    self.width = width
    self.encoding = encoding
  }
}

extension PictureForm.Encoding {
  /// How its files end.
  public var fileExtension: String {
    switch self {
    case .webp, .losslessWebP: "webp"
    case .jpeg: "jpg"
    case .png: "png"
    }
  }

  /// Whether everything that shows pictures knows the format.
  var isPlain: Bool {
    switch self {
    case .webp, .losslessWebP: false
    case .jpeg, .png: true
    }
  }

  /// Whether a file's name ends as the format asks.
  func ends(_ path: String) -> Bool {
    let ending = path.lowercased().split(separator: ".").last ?? ""
    return self == .jpeg ? ["jpg", "jpeg"].contains(ending) : ending == fileExtension
  }
}
