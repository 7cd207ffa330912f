public import Pictures

/// The copies that stand in the output folder in place of a picture.
public struct PictureCopies: Hashable, Sendable {
  /// A copy, as it was made.
  public struct Copy: Hashable, Sendable {
    /// Where it stands below the output folder.
    public let path: String
    /// How large it is.
    public let size: PictureSize

    /// A copy.
    public init(path: String, size: PictureSize) {
      self.path = path
      self.size = size
    }
  }

  /// The one that everything shows: JPEG or PNG.
  public let plain: Copy
  /// Those in WebP, the smallest first.
  public let webP: [Copy]
  /// Whether the picture itself is not published.
  let replacesOriginal: Bool

  /// The copies that were made for a request.
  public init(of request: PictureRequest, plain: Copy, webP: [Copy]) {
    self.plain = plain
    self.webP = webP
    replacesOriginal = request.replacesOriginal
  }

  /// All of them.
  var all: [Copy] { [plain] + webP }
}
