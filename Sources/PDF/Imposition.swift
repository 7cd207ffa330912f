/// Which page of a book stands where on which sheet, so that the sheets, printed on both sides and folded
/// in the middle, are the book.
///
/// Pages are counted from 1. When their number is no multiple of four, blank pages are added before the
/// last one, which stays the back cover. A single page is the front cover.
public struct Imposition: Hashable, Sendable {
  /// The signatures, from the front of the book to its back. A stapled booklet has one.
  public let signatures: [Signature]
  /// How many pages the book has.
  public let pageCount: Int

  /// Sheets that are put into one another and folded together, the outermost first.
  public struct Signature: Hashable, Sendable {
    /// The sheets, the outermost first.
    public let sheets: [Sheet]
  }

  /// A sheet of paper that carries four pages.
  public struct Sheet: Hashable, Sendable {
    /// The side that is outside when the sheet is folded.
    public let front: Side
    /// The side that is inside; its left half is behind the right half of the front.
    public let back: Side
  }

  /// One side of a sheet, as one looks at it. Nil is a blank page.
  public struct Side: Hashable, Sendable {
    /// The page on the left half.
    public let left: Int?
    /// The page on the right half.
    public let right: Int?
  }

  /// The plan for a book.
  ///
  /// - Parameters:
  ///   - pageCount: how many pages the book has.
  ///   - binding: the side on which it is bound.
  ///   - sheetsPerSignature: the most sheets that are folded together, at least 1. There are then as few
  ///     signatures as possible, none more than one sheet thicker than another, the thicker ones first.
  ///     Nil: all sheets are folded together.
  public init(pageCount: Int, binding: Binding, sheetsPerSignature: Int? = nil) {
    self.pageCount = pageCount
    let pages = Self.paddedPages(pageCount)
    var rest = pages[...]
    signatures = Self.sheetCounts(of: pages.count / 4, atMost: sheetsPerSignature).map { count in
      defer { rest = rest.dropFirst(count * 4) }
      return Signature(of: Array(rest.prefix(count * 4)), binding)
    }
  }

  /// How many sheets of paper the book takes.
  public var sheetCount: Int {
    signatures.reduce(0) { $0 + $1.sheets.count }
  }

  /// How many blank pages were added.
  public var blankCount: Int {
    sheetCount * 4 - pageCount
  }
}

extension Imposition {
  private static func paddedPages(_ count: Int) -> [Int?] {
    guard count > 1 else { return count == 1 ? [1, nil, nil, nil] : [] }
    let blanks = [Int?](repeating: nil, count: (4 - count % 4) % 4)
    return (1..<count).map(\.self) + blanks + [count]
  }

  private static func sheetCounts(of sheets: Int, atMost limit: Int?) -> [Int] {
    guard sheets > 0 else { return [] }
    let limit = max(1, min(limit ?? sheets, sheets))
    let count = (sheets + limit - 1) / limit
    return (0..<count).map { sheets / count + ($0 < sheets % count ? 1 : 0) }
  }
}

extension Imposition.Signature {
  fileprivate init(of pages: [Int?], _ binding: Binding) {
    let last = pages.count - 1
    sheets = stride(from: 0, to: pages.count / 2, by: 2).map { first in
      Imposition.Sheet(
        front: Imposition.Side(pages[last - first], pages[first], binding),
        back: Imposition.Side(pages[first + 1], pages[last - first - 1], binding))
    }
  }
}

extension Imposition.Side {
  /// The side that holds two pages in a book bound on the left; bound on the right, it is its mirror image.
  fileprivate init(_ left: Int?, _ right: Int?, _ binding: Binding) {
    switch binding {
    case .left: self.init(left: left, right: right)
    case .right: self.init(left: right, right: left)
    }
  }
}
