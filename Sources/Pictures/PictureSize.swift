/// How many pixels a picture is wide and high; for an SVG, CSS pixels.
public struct PictureSize: Hashable, Sendable {
  /// The width, at least 1.
  public var width: Int
  /// The height, at least 1.
  public var height: Int

  /// A size, unless a side has no pixel.
  public init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }
}
