public import Pictures

/// The copies that stand in the output folder in place of a picture.
public struct PictureCopies: Hashable, Sendable {
  /// A copy, as it was made.
  public struct Copy: Hashable, Sendable {
    /// Where it stands below the output folder.
    public let path: String
    /// How large it is.
    public let size: PictureSize
    /// How many bytes it has.
    public let byteCount: Int

    /// A copy.
    public init(path: String, size: PictureSize, byteCount: Int) {
      self.path = path
      self.size = size
      self.byteCount = byteCount
    }
  }

  /// The one that everything shows: JPEG or PNG.
  public let plain: Copy
  /// Those from which a browser chooses, the smallest first; the plain one is among them where it has their format.
  public let offered: [Copy]
  /// The format of those.
  let encoding: PictureForm.Encoding
  /// Those that fit boxes on paper.
  public let onPaper: [PictureBox: Copy]
  /// Those beside the plain one.
  private let others: [Copy]
  /// Whether the picture itself is not published.
  let replacesOriginal: Bool

  /// The copies that were made for a request.
  ///
  /// - Parameters:
  ///   - others: those beside the plain one, the smallest first.
  ///   - encoding: their format.
  ///   - onPaper: those that fit boxes on paper.
  public init(
    of request: PictureRequest, plain: Copy, others: [Copy], in encoding: PictureForm.Encoding,
    onPaper: [PictureBox: Copy] = [:]
  ) {
    self.plain = plain
    self.encoding = encoding
    self.onPaper = onPaper
    let isWidest = others.last.map { $0.size.width < plain.size.width } ?? true
    let hasPlain = request.isShown && encoding.isPlain && isWidest
    offered = Self.lighter(hasPlain ? others + [plain] : others)
    self.others = others
    replacesOriginal = request.replacesOriginal
  }

  /// The copy that a browser takes where a picture is shown at a width: the smallest that is as wide, else the widest.
  ///
  /// - Parameter width: in pixels of the screen.
  public func copy(ofWidth width: Int) -> Copy {
    offered.first { $0.size.width >= width } ?? offered.last ?? plain
  }

  /// All of them, the plain one first.
  public var all: [Copy] {
    [plain] + others + onPaper.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Those that are no heavier than a larger one, as a small one of a drawing is whose even areas were blurred.
  private static func lighter(_ copies: [Copy]) -> [Copy] {
    var lighter = [Copy]()
    for copy in copies.reversed() where lighter.last.map({ copy.byteCount <= $0.byteCount }) ?? true
    {
      lighter.append(copy)
    }
    return lighter.reversed()
  }

  /// The one to print in a box.
  func onPaper(in box: PictureBox) -> Copy { onPaper[box] ?? plain }
}
