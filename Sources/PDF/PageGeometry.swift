/// The part of a page that is left when the paper is cut, and how it is turned to be read.
struct PageGeometry: Hashable, Sendable {
  /// The finished page, in the page's own coordinates.
  let trim: Rectangle
  /// What may be painted: the finished page and what the page says it bleeds beyond.
  let painted: Rectangle
  /// By how many degrees the page is turned clockwise: 0, 90, 180 or 270.
  let rotation: Int
  /// How many points a unit of the page's coordinates has.
  let userUnit: Double

  /// The geometry that the entries of a page dictionary ask for (ISO 32000-2, section 14.11.2): the
  /// finished page is the trim box, without it the crop box, without it the media box.
  ///
  /// - Returns: nil when that is no page one could print: it has no area, or is larger than PDF allows.
  init?(boxes: Boxes, rotation: Int = 0, userUnit: Double = 1) {
    guard let media = boxes.media?.normal else { return nil }
    let visible = [boxes.trim, boxes.crop].lazy.compactMap { $0?.normal?.intersection(media) }.first
    trim = visible ?? media
    painted = boxes.bleed?.normal?.intersection(media) ?? trim
    self.rotation = rotation % 90 == 0 ? (rotation % 360 + 360) % 360 : 0
    self.userUnit = (0.001...1000).contains(userUnit) ? userUnit : 1
    guard Self.printable.contains(size.width), Self.printable.contains(size.height) else {
      return nil
    }
  }

  /// The boxes that a page dictionary has.
  struct Boxes: Hashable, Sendable {
    var media: Rectangle?
    var crop: Rectangle?
    var trim: Rectangle?
    var bleed: Rectangle?
  }

  /// From a centimetre to the 200 inches that viewers accept (ISO 32000-2, annex C.2).
  private static let printable = (10 * pointsPerMillimetre)...14_400

  /// The size of the finished page as it is read, in points.
  var size: Size {
    let width = trim.size.width * userUnit
    let height = trim.size.height * userUnit
    return rotation % 180 == 0
      ? Size(width: width, height: height) : Size(width: height, height: width)
  }

  /// Moves the finished page, turned as it is read, to where its lower left corner is at 0, 0.
  var matrix: Matrix {
    switch rotation {
    case 90: Matrix(a: 0, b: -1, c: 1, d: 0, e: -trim.bottom, f: trim.right).scaled(by: userUnit)
    case 180: Matrix(a: -1, b: 0, c: 0, d: -1, e: trim.right, f: trim.top).scaled(by: userUnit)
    case 270: Matrix(a: 0, b: 1, c: -1, d: 0, e: trim.top, f: -trim.left).scaled(by: userUnit)
    default: Matrix(e: -trim.left, f: -trim.bottom).scaled(by: userUnit)
    }
  }
}

extension Rectangle {
  /// The rectangle with its corners in order, which a PDF need not keep (ISO 32000-2, section 7.9.5); nil
  /// when a coordinate is beyond all use.
  fileprivate var normal: Rectangle? {
    guard [left, bottom, right, top].allSatisfy({ abs($0) <= 1_000_000 }) else { return nil }
    return Rectangle(
      left: min(left, right), bottom: min(bottom, top), right: max(left, right),
      top: max(bottom, top))
  }
}
