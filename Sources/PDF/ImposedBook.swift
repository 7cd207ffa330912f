public import Diagnostics

/// A book as sheets of two pages on each side, to be printed on both sides and folded.
public struct ImposedBook: Sendable {
  /// The PDF of the sheets: two pages for each sheet, its front and its back.
  public let bytes: [UInt8]
  /// Which page stands where.
  public let imposition: Imposition
  /// The size of an open sheet, two pages wide, once it is cut.
  public let sheet: Size
  /// The size of the paper to print on: larger than the sheet when there are crop marks.
  public let paper: Size
  /// What is missing on the sheets, or had to be mended.
  public let warnings: [Diagnostic]

  /// Puts the pages of a PDF on sheets.
  ///
  /// The same bytes and choices give the same bytes. Bookmarks, links and tags are left behind: paper has
  /// no use for them.
  ///
  /// - Parameters:
  ///   - book: the PDF; all its pages have one size, to a point.
  ///   - file: its name for warnings.
  ///   - style: what the person chose.
  public init(
    of book: [UInt8], named file: String, in style: ImpositionStyle
  ) throws(ImpositionProblem) {
    guard Self.isPDF(book) else { throw .noPDF }
    let source = try QPDFDocument(reading: book)
    let pages = try Self.pages(of: source)
    guard let first = pages.first else { throw .noPages }
    imposition = Imposition(
      pageCount: pages.count, binding: style.binding,
      sheetsPerSignature: style.sheetsPerSignature)
    try Self.judgeCreep(style.creep, imposition, first.size)

    let layout = SheetLayout(page: first.size, style: style)
    sheet = layout.trimBox.size
    paper = layout.mediaBox.size
    let sheets = try QPDFDocument()
    for signature in imposition.signatures {
      for (depth, sheet) in signature.sheets.enumerated() {
        for side in [sheet.front, sheet.back] {
          try sheets.add(side, depth: depth, in: layout, of: pages, from: source)
        }
      }
    }
    try sheets.takeCatalogEntries(from: source)
    try sheets.setCatalogEntry("/ViewerPreferences", Self.printerSettings(for: paper))
    bytes = try sheets.bytes(inVersionOf: source)
    warnings = try Self.warnings(about: source, pages.count, file)
  }

  /// The most bytes that a book may have: a thick one in print quality has half of it.
  public static let mostBytes = 500_000_000

  /// Whether the bytes begin as a PDF does; viewers allow for other bytes before.
  public static func isPDF(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
  }

  /// Whether a sheet is turned over on its short edge, rather than on its long one, when its back is
  /// printed. The fold runs upwards, and the sheet is turned about a line that does.
  public var flipsOnShortEdge: Bool {
    Self.flipsOnShortEdge(paper)
  }
}

extension ImposedBook {
  private static func pages(
    of document: QPDFDocument
  ) throws(ImpositionProblem) -> [PageGeometry] {
    var pages = [PageGeometry]()
    for number in 0..<(try document.pageCount()) {
      guard let page = try document.geometry(ofPage: number + 1) else {
        throw .unusableSize(page: number + 1)
      }
      let first = (pages.first ?? page).size
      guard page.size.isNearly(first) else {
        throw .sizesDiffer(page: number + 1, page.size, first: first)
      }
      pages.append(page)
    }
    return pages
  }

  /// Pages that move by more than a tenth of their width have left every margin.
  private static func judgeCreep(
    _ creep: Double, _ imposition: Imposition, _ page: Size
  ) throws(ImpositionProblem) {
    let depth = imposition.signatures.map { $0.sheets.count - 1 }.max() ?? 0
    let shift = abs(creep) * Double(max(depth, 1))
    let limit = page.widthInMillimetres / 10
    guard shift <= limit else { throw .tooMuchCreep(shift: shift, limit: limit) }
  }

  /// Tells print dialogs to print on both sides and not to scale (ISO 32000-2, table 147).
  private static func printerSettings(for paper: Size) -> String {
    let edge = flipsOnShortEdge(paper) ? "Short" : "Long"
    return "<< /Duplex /DuplexFlip\(edge)Edge /PrintScaling /None >>"
  }

  private static func flipsOnShortEdge(_ paper: Size) -> Bool {
    paper.width >= paper.height
  }

  private static func warnings(
    about document: QPDFDocument, _ pageCount: Int, _ file: String
  ) throws(ImpositionProblem) -> [Diagnostic] {
    var covered = [Int]()
    for page in 0..<pageCount where try document.hasAppearances(onPage: page + 1) {
      covered.append(page + 1)
    }
    let mended = document.takeWarnings()
    return [
      ImpositionWarning.damage(mended), ImpositionWarning.appearances(onPages: covered),
    ].compactMap { $0?.diagnostic(in: file) }
  }
}

extension QPDFDocument {
  /// Adds a side of a sheet that paints pages of another document.
  fileprivate func add(
    _ side: Imposition.Side, depth: Int, in layout: SheetLayout, of pages: [PageGeometry],
    from source: QPDFDocument
  ) throws(ImpositionProblem) {
    var forms = [PageForm]()
    var content = ""
    for (page, half) in [(side.left, SheetLayout.Half.left), (side.right, .right)] {
      guard let page else { continue }
      let form = PageForm(name: "P\(page)", page: page, box: pages[page - 1].painted)
      forms.append(form)
      content += layout.content(
        painting: form.name, pages[page - 1], on: half, depth: depth)
    }
    try addPage(
      layout.mediaBox, trimBox: layout.trimBox, content: content + layout.marks, forms: forms,
      from: source)
  }
}
