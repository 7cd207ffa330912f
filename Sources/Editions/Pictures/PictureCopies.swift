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
  /// Those from which a browser chooses, the smallest first; the plain one is among them where it has their format.
  public let offered: [Copy]
  /// The format of those.
  let encoding: PictureForm.Encoding
  private let others: [Copy]
  /// Whether the picture itself is not published.
  let replacesOriginal: Bool

  /// The copies that were made for a request.
  ///
  /// - Parameters:
  ///   - others: those beside the plain one, the smallest first.
  ///   - encoding: their format.
  public init(
    of request: PictureRequest, plain: Copy, others: [Copy], in encoding: PictureForm.Encoding
  ) {
    self.plain = plain
    self.encoding = encoding
    let isWidest = others.last.map { $0.size.width < plain.size.width } ?? true
    offered = encoding.isPlain && isWidest ? others + [plain] : others
    self.others = others
    replacesOriginal = request.replacesOriginal
  }

  /// All of them.
  var all: [Copy] { [plain] + others }
}
