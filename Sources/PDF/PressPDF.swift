/// A PDF that a browser has printed, on its way to a print shop.
public struct PressPDF {
  private let document: QPDFDocument
  /// How many pages it has.
  public let pageCount: Int
  /// The pages to which its named destinations lead, counted from 1.
  public let destinations: [String: Int]

  /// Why a PDF is refused.
  public enum Problem: Error, Hashable, Sendable {
    /// It is not whole, in the words of what reads it.
    case damaged(String)
    /// It has no pages.
    case noPages
  }

  /// Reads a PDF that has to be whole: what could be mended is refused as well.
  public init(_ bytes: [UInt8]) throws(Problem) {
    do throws(ImpositionProblem) {
      document = try QPDFDocument(reading: bytes)
      pageCount = try document.pageCount()
      destinations = try document.destinations()
    } catch {
      throw Problem(error)
    }
    if let warning = document.takeWarnings().first { throw .damaged(warning) }
    if pageCount == 0 { throw .noPages }
  }

  /// Where the paper is cut.
  public struct Trim: Hashable, Sendable {
    /// How far from the paper's edges, in millimetres.
    public var distance: Double
    /// How far colour runs beyond the cut, in millimetres.
    public var bleed: Double
    /// Whether lines in the corners show the cut.
    public var hasMarks: Bool

    /// A cut.
    public init(distance: Double, bleed: Double, hasMarks: Bool) {
      self.distance = distance
      self.bleed = bleed
      self.hasMarks = hasMarks
    }
  }

  /// Whether letters are drawn by programs (Type 3 fonts), which print shops refuse.
  public func hasType3Fonts() throws(Problem) -> Bool {
    do throws(ImpositionProblem) {
      return try document.fontKinds().contains("/Type3")
    } catch {
      throw Problem(error)
    }
  }

  func shown(onPage page: Int) throws(ImpositionProblem) -> ShownPage {
    try document.shown(onPage: page)
  }

  /// The PDF with its author, with the boxes that say where it is cut, and without what says when and
  /// with which program it was made: the same each time.
  ///
  /// - Parameters:
  ///   - sheetPages: into a multiple of how many pages a book is made, by empty pages before its back cover: sheets
  ///     that are folded and stapled have four each.
  ///   - bookmarks: its outline, which takes the place of any that it has.
  public func finished(
    author: String, trim: Trim?, sheetPages: Int = 1, bookmarks: [Bookmark] = []
  ) throws(Problem) -> [UInt8] {
    do throws(ImpositionProblem) {
      try document.setInformation("/Author", author)
      try document.setOutline(bookmarks)
      for key in ["/Creator", "/CreationDate", "/ModDate"] {
        try document.setInformation(key, nil)
      }
      let missing = (sheetPages - pageCount % sheetPages) % sheetPages
      try document.addEmptyPages(missing, before: pageCount)
      for page in 1...pageCount + missing { try finish(page, trim) }
      return try document.bytes(inVersionOf: document)
    } catch {
      throw Problem(error)
    }
  }

  private func finish(_ page: Int, _ trim: Trim?) throws(ImpositionProblem) {
    guard let geometry = try document.geometry(ofPage: page) else { return }
    let paper = geometry.painted
    let cut = paper.inset(by: (trim?.distance ?? 0) * pointsPerMillimetre)
    let bleed = (trim?.bleed ?? 0) * pointsPerMillimetre
    let marks = trim?.hasMarks == true ? cropMarks(around: cut, bleed: bleed, on: paper) : ""
    try document.finishPage(
      page, boxes: ["/TrimBox": cut, "/BleedBox": cut.inset(by: -bleed)], content: marks)
  }

  /// Two lines at each corner of the cut, outside the bleed, a quarter of a point thick.
  private func cropMarks(
    around cut: Rectangle, bleed: Double, on paper: Rectangle
  ) -> String {
    let gap = max(bleed, pointsPerMillimetre * 2)
    var marks = "q 0.25 w 0 0 0 1 K "
    for (x, outward, edge) in [(cut.left, -gap, paper.left), (cut.right, gap, paper.right)] {
      for y in [cut.bottom, cut.top] { marks += line(from: (x + outward, y), to: (edge, y)) }
    }
    for (y, outward, edge) in [(cut.bottom, -gap, paper.bottom), (cut.top, gap, paper.top)] {
      for x in [cut.left, cut.right] { marks += line(from: (x, y + outward), to: (x, edge)) }
    }
    return marks + "Q"
  }

  private func line(from start: (Double, Double), to end: (Double, Double)) -> String {
    "\(start.0.operand) \(start.1.operand) m \(end.0.operand) \(end.1.operand) l S "
  }
}

extension PressPDF.Problem {
  init(_ problem: ImpositionProblem) {
    switch problem {
    case .damaged(let words): self = .damaged(words)
    case .noPages: self = .noPages
    default: self = .damaged("")
    }
  }
}

extension Rectangle {
  /// The rectangle with its sides moved inwards.
  fileprivate func inset(by distance: Double) -> Rectangle {
    Rectangle(
      left: left + distance, bottom: bottom + distance, right: right - distance,
      top: top - distance)
  }
}
