/// Where pages and marks stand on a sheet, in points from its lower left corner.
struct SheetLayout: Hashable, Sendable {
  /// The size of a finished page.
  let page: Size
  /// By how much pages move towards the fold for each sheet around theirs.
  let creep: Double
  let hasMarks: Bool

  init(page: Size, style: ImpositionStyle) {
    self.page = page
    creep = style.creep * pointsPerMillimetre
    hasMarks = style.cropMarks
  }

  /// The whole sheet.
  var mediaBox: Rectangle {
    Rectangle(
      left: 0, bottom: 0, right: 2 * (page.width + margin), top: page.height + 2 * margin)
  }

  /// Both finished pages.
  var trimBox: Rectangle {
    Rectangle(
      left: margin, bottom: margin, right: margin + 2 * page.width, top: margin + page.height)
  }

  /// The half of a sheet's side on which a page stands.
  enum Half: CaseIterable {
    case left, right
  }

  /// The operators that paint a page, named as a form in the resources, on its half.
  ///
  /// - Parameter depth: how many sheets are around this one.
  func content(
    painting form: String, _ geometry: PageGeometry, on half: Half, depth: Int
  ) -> String {
    let clip = area(of: half)
    let corner = corner(of: half, depth: depth, geometry.size)
    let matrix = geometry.matrix.moved(x: corner.x, y: corner.y)
    return "q \(clip.operands) re W n \(matrix.operands) cm /\(form) Do Q\n"
  }

  /// The operators that draw the lines at which to cut and to fold; nothing when none are wanted.
  var marks: String {
    guard hasMarks else { return "" }
    let box = trimBox
    var lines = ""
    for x in [box.left, box.right] {
      lines += line(x, box.bottom - Self.gap, x, box.bottom - Self.reach)
      lines += line(x, box.top + Self.gap, x, box.top + Self.reach)
    }
    for y in [box.bottom, box.top] {
      lines += line(box.left - Self.gap, y, box.left - Self.reach, y)
      lines += line(box.right + Self.gap, y, box.right + Self.reach, y)
    }
    let fold = box.left + page.width
    let folds =
      line(fold, box.bottom - Self.gap, fold, box.bottom - Self.reach)
      + line(fold, box.top + Self.gap, fold, box.top + Self.reach)
    return "q 0 G 0.25 w \(lines)S [2 1.5] 0 d \(folds)S Q\n"
  }
}

extension SheetLayout {
  /// Where marks begin, outside the usual bleed, and where they end: 3 and 7 mm from the page.
  private static let gap = 3 * pointsPerMillimetre
  private static let reach = 7 * pointsPerMillimetre

  /// The room for marks on each side. Of 7.5 mm, so that A4 with its marks fits on SRA4.
  private var margin: Double {
    hasMarks ? 7.5 * pointsPerMillimetre : 0
  }

  /// Where a page on this half may paint: up to the fold, and elsewhere up to the marks.
  private func area(of half: Half) -> Rectangle {
    let bleed = hasMarks ? Self.gap : 0
    let box = trimBox
    let fold = box.left + page.width
    return Rectangle(
      left: half == .left ? box.left - bleed : fold, bottom: box.bottom - bleed,
      right: half == .left ? fold : box.right + bleed, top: box.top + bleed)
  }

  /// The lower left corner of a page of this size in the middle of its half, moved by the creep.
  private func corner(of half: Half, depth: Int, _ size: Size) -> (x: Double, y: Double) {
    let shift = creep * Double(depth)
    let box = trimBox
    let left = half == .left ? box.left + shift : box.left + page.width - shift
    return (
      left + (page.width - size.width) / 2, box.bottom + (page.height - size.height) / 2
    )
  }

  private func line(_ x: Double, _ y: Double, _ endX: Double, _ endY: Double) -> String {
    "\(x.operand) \(y.operand) m \(endX.operand) \(endY.operand) l "
  }
}

extension Rectangle {
  /// The operands of `re`: corner, width, height.
  fileprivate var operands: String {
    [left, bottom, size.width, size.height].map(\.operand).joined(separator: " ")
  }
}

extension Matrix {
  fileprivate var operands: String {
    [a, b, c, d, e, f].map(\.operand).joined(separator: " ")
  }
}

extension Double {
  /// The number as PDF writes it, to a hundred-thousandth. It must not be larger than a sheet can be.
  var operand: String {
    let rounded = (self * 100_000).rounded()
    let digits = String(Int(abs(rounded)))
    let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    let whole = padded.dropLast(5)
    var fraction = padded.suffix(5)
    while fraction.last == "0" { fraction.removeLast() }
    return (rounded < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
