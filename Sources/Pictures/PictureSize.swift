/// How many pixels a picture is wide and high; for an SVG, CSS pixels.
public struct PictureSize: Hashable, Sendable {
  /// The width, at least 1 and at most 2³¹ − 1.
  public var width: Int
  /// The height, at least 1 and at most 2³¹ − 1.
  public var height: Int

  /// A size, unless a side has no pixel, or more than any format has (PNG, section 7.1): the number of all pixels can
  /// be reckoned with.
  public init?(width: Int, height: Int) {
    let sides = 1...Int(Int32.max)
    guard sides.contains(width), sides.contains(height) else { return nil }
    self.width = width
    self.height = height
  }
}
