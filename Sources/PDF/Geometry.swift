/// How many points, the unit of PDF, a millimetre has.
let pointsPerMillimetre = 72 / 25.4

/// A width and a height in points.
public struct Size: Hashable, Sendable {
  /// The width.
  public var width: Double
  /// The height.
  public var height: Double
}

extension Size {
  /// The width in millimetres.
  public var widthInMillimetres: Double { width / pointsPerMillimetre }

  /// The height in millimetres.
  public var heightInMillimetres: Double { height / pointsPerMillimetre }

  /// Width × height in whole millimetres.
  public var millimetres: String {
    let sides = [widthInMillimetres, heightInMillimetres].map { String(Int($0.rounded())) }
    return sides.joined(separator: " × ")
  }

  /// Whether the other is the same to the eye. Programs round sizes to whole points.
  func isNearly(_ other: Size) -> Bool {
    abs(width - other.width) <= 1 && abs(height - other.height) <= 1
  }
}

/// A rectangle in points, y upwards.
struct Rectangle: Hashable, Sendable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  var size: Size { Size(width: right - left, height: top - bottom) }

  /// The rectangle as PDF writes it (ISO 32000-2, section 7.9.5).
  var array: String {
    "[" + [left, bottom, right, top].map(\.operand).joined(separator: " ") + "]"
  }

  /// What both have in common; nil when that is nothing.
  func intersection(_ other: Rectangle) -> Rectangle? {
    let common = Rectangle(
      left: max(left, other.left), bottom: max(bottom, other.bottom),
      right: min(right, other.right), top: min(top, other.top))
    return common.left < common.right && common.bottom < common.top ? common : nil
  }
}

/// A transformation matrix (ISO 32000-2, section 8.3.3): x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Matrix: Hashable, Sendable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  func scaled(by factor: Double) -> Matrix {
    Matrix(
      a: a * factor, b: b * factor, c: c * factor, d: d * factor, e: e * factor, f: f * factor)
  }

  func moved(x: Double, y: Double) -> Matrix {
    Matrix(a: a, b: b, c: c, d: d, e: e + x, f: f + y)
  }
}
