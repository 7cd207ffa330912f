/// The room that a table has on paper: how long a line is, and how a table is set when there is enough of it.
public struct TypeMeasure: Hashable, Sendable {
  /// The length of a line, in points.
  public var line: Double
  /// How a table is usually set.
  public var usual: TableStep
  /// The typeface of its cells, but for those of its head and for what is bold, which have no serifs.
  public var face: TypeFace

  /// Room for tables.
  public init(line: Double, usual: TableStep, face: TypeFace) {
    self.line = line
    self.usual = usual
    self.face = face
  }

  /// The ways to set a table, each smaller than the one before: first as usual, at last in the smallest type
  /// that print shops and readers accept, 7 pt.
  var steps: [TableStep] {
    [usual] + [90, 85, 80, 75, 70].filter { $0 < usual.size }.map { usual.lessened(to: $0) }
  }
}

/// How large a table's type is, and how much room its cells have at their sides.
public struct TableStep: Hashable, Sendable {
  /// The size of the type, in tenths of a point.
  public var size: Int
  /// The room at either side of a cell's text, in hundredths of a millimetre.
  public var padding: Int

  /// A size of type, in tenths of a point, and the room at a cell's sides, in hundredths of a millimetre.
  public init(size: Int, padding: Int) {
    self.size = size
    self.padding = padding
  }

  /// The size in CSS.
  public var cssSize: String { "\(size / 10).\(size % 10)pt" }

  /// The padding in CSS.
  public var cssPadding: String {
    let hundredths = String(100 + padding % 100).dropFirst()
    return "\(padding / 100).\(hundredths)mm"
  }

  /// The width of a column in points, its rule included.
  ///
  /// - Parameter width: that of its text, in the type's own size.
  func width(ofColumn width: Double) -> Double {
    let padding = Double(padding) * 2 * 72 / 2540
    return width * Double(size) / 10 + padding + 0.5
  }

  /// Smaller type, and less room beside it: from three quarters of the usual at 9 pt to a third at 7 pt.
  fileprivate func lessened(to size: Int) -> TableStep {
    TableStep(size: size, padding: padding * (35 + 2 * (size - 70)) / 100)
  }
}
