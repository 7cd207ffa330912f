internal import Manuscript

/// How many pixels a picture has at most where it is shown: it is made to fit, and never enlarged.
public struct PictureBox: Hashable, Sendable {
  /// How many it is wide.
  public let width: Int
  /// How many it is high.
  public let height: Int

  /// A box.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

extension PictureBox {
  /// As many dots to the inch as print shops ask for: nobody sees more of a picture.
  private static let resolution = 300

  /// The box of a picture on paper.
  init(width: Length, height: Length) {
    func pixels(_ length: Length) -> Int {
      max(1, length.micrometres * Self.resolution / 25_400)
    }
    self.init(width: pixels(width), height: pixels(height))
  }

  /// The smallest box that holds both.
  func union(_ other: PictureBox) -> PictureBox {
    PictureBox(width: max(width, other.width), height: max(height, other.height))
  }
}

extension PictureBox: Comparable {
  /// Which of two boxes comes first in a list: the narrower one, or the lower.
  public static func < (one: PictureBox, other: PictureBox) -> Bool {
    (one.width, one.height) < (other.width, other.height)
  }
}
