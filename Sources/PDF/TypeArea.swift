/// The part of each page in which text stands, and how to find out whether a PDF keeps to it.
///
/// Lengths are millimetres on the paper, before it is cut.
public struct TypeArea: Hashable, Sendable {
  /// From the paper's left edge on pages with odd numbers.
  public var oddLeft: Double
  /// From the paper's left edge on pages with even numbers.
  public var evenLeft: Double
  /// How wide it is.
  public var width: Double
  /// How high it is.
  public var height: Double
  /// From the paper's foot.
  public var bottom: Double
  /// Whether lines run from top to bottom: then only the size of the type is looked at.
  public var isVertical: Bool
  /// How many pages at the beginning and at the end are no pages of text: covers.
  public var covers: Int

  /// The part of pages in which text stands.
  public init(
    oddLeft: Double, evenLeft: Double, width: Double, height: Double, bottom: Double,
    isVertical: Bool, covers: Int
  ) {
    self.oddLeft = oddLeft
    self.evenLeft = evenLeft
    self.width = width
    self.height = height
    self.bottom = bottom
    self.isVertical = isVertical
    self.covers = covers
  }

  /// What does not keep to it.
  public enum Excess: Hashable, Sendable {
    /// All type is smaller than it should be, by this factor, since something is wider than the area.
    case scaled(Double)
    /// A word stands beyond the area.
    case beyond(Word)
  }

  /// A word on a page.
  public struct Word: Hashable, Sendable {
    /// The word, as far as its fonts say it; at most a few letters of a long one.
    public var text: String
    /// The number of its page, from 1.
    public var page: Int
  }
}

extension PressPDF {
  /// How a PDF breaks out of its type area; one excess for each page at most.
  ///
  /// Readings of ruby may hang over their words into the margin, as far as they are half as large.
  public func excesses(of area: TypeArea) throws(Problem) -> [TypeArea.Excess] {
    guard pageCount > area.covers * 2 else { return [] }
    let pages = area.covers + 1...pageCount - area.covers
    var fonts = [Int: TypeFont]()
    var glyphs = [Int: [ShownGlyph]]()
    do throws(ImpositionProblem) {
      for page in pages {
        glyphs[page] = TextReader(try shown(onPage: page), known: &fonts).glyphs
      }
    } catch {
      throw Problem(error)
    }
    let check = TypeAreaCheck(area: area, pages: glyphs)
    if let scale = check.scale, scale < 0.99 { return [.scaled(scale)] }
    return area.isVertical ? [] : check.words.map { .beyond($0) }
  }
}

/// Compares the letters of pages with the area in which they should stand.
struct TypeAreaCheck {
  let area: TypeArea
  let pages: [Int: [ShownGlyph]]

  /// By how much most letters are smaller than they should be; nil when there are none.
  var scale: Double? {
    var counts = [Int: Int]()
    for (page, glyphs) in pages {
      for glyph in glyphs where isInFlow(glyph, onPage: page) {
        counts[Int((glyph.scale * 1000 / 0.75).rounded()), default: 0] += 1
      }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { Double($0.key) / 1000 }
  }

  /// Page numbers are as large as ever, and what is not seen does not matter.
  private func isInFlow(_ glyph: ShownGlyph, onPage page: Int) -> Bool {
    glyph.base > foot - 1 && glyph.base < head && glyph.size > 2 && !glyph.isBlank
  }

  private var foot: Double { area.bottom * pointsPerMillimetre }
  private var head: Double { foot + area.height * pointsPerMillimetre }

  /// The first word of each page that stands beyond a side. What does so on most pages is how the theme wants it:
  /// margins of its own, or something below the text.
  var words: [TypeArea.Word] {
    var found = [Int: TypeArea.Word]()
    let isSingle = pages.count == 1
    for side in Side.allCases {
      let words = pages.keys.compactMap { excess(onPage: $0, side) }
      // On a sheet alone, text that begins before the margin shows that the theme has another.
      if isSingle, side == .left, !words.isEmpty { break }
      guard isSingle || words.count * 2 <= pages.count else { continue }
      for word in words where found[word.page] == nil { found[word.page] = word }
    }
    return found.values.sorted { $0.page < $1.page }
  }

  private enum Side: CaseIterable { case left, right, foot }

  /// The first word of a page beyond a side of the area.
  private func excess(onPage page: Int, _ side: Side) -> TypeArea.Word? {
    let glyphs = pages[page] ?? []
    let left = (page.isMultiple(of: 2) ? area.evenLeft : area.oddLeft) * pointsPerMillimetre
    let right = left + area.width * pointsPerMillimetre
    // Up to half of the letters of a page may be readings.
    let usual = glyphs.map(\.size).sorted()[safe: glyphs.count * 17 / 20] ?? 0
    let found = glyphs.firstIndex { glyph in
      // What stands above is a running head, and what stands far below a page's number.
      guard !glyph.isBlank, glyph.size > 2, foot - 11 < glyph.base, glyph.base < head else {
        return false
      }
      let tolerance = glyph.size < usual * 0.62 ? usual * 1.6 : 2
      return switch side {
      case .left: glyph.left < left - tolerance
      case .right: glyph.right > right + tolerance
      case .foot: glyph.base < foot - 2
      }
    }
    return found.map { TypeArea.Word(text: word(around: $0, in: glyphs), page: page) }
  }

  /// The letters on the line of one, up to the next space, at most a dozen on either side.
  private func word(around index: Int, in glyphs: [ShownGlyph]) -> String {
    func joins(_ glyph: ShownGlyph, _ next: ShownGlyph) -> Bool {
      !glyph.isBlank && !next.isBlank && abs(glyph.base - next.base) < 0.1
        && abs(next.left - glyph.right) < glyph.size / 4
    }
    var (start, end) = (index, index + 1)
    while start > 0, index - start < 12, joins(glyphs[start - 1], glyphs[start]) { start -= 1 }
    while end < glyphs.count, end - index < 12, joins(glyphs[end - 1], glyphs[end]) { end += 1 }
    return glyphs[start..<end].map(\.text).joined()
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
