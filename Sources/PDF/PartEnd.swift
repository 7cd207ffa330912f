/// How a part of a book ends that begins on a page of its own.
public struct PartEnd: Hashable, Sendable {
  /// The name of the destination at which the part begins.
  public var part: String
  /// On how many pages it stands.
  public var pageCount: Int
  /// How many lines stand on the last page; what stands far below them, as notes do, is left out.
  public var lineCount: Int
  /// How much of that page's type area they fill, from 0 to 1.
  public var filled: Double

  /// The end of a part.
  public init(part: String, pageCount: Int, lineCount: Int, filled: Double) {
    self.part = part
    self.pageCount = pageCount
    self.lineCount = lineCount
    self.filled = filled
  }
}

extension PressPDF {
  /// How parts end, those left out that are not in the document.
  ///
  /// - Parameters:
  ///   - parts: the names of the destinations at which they begin.
  ///   - end: that of the page behind the last of them; nil or unknown: the first page of the cover's back.
  ///   - area: where text stands.
  public func ends(
    of parts: [String], before end: String?, in area: TypeArea
  ) throws(Problem) -> [PartEnd] {
    let last = end.flatMap { destinations[$0] } ?? pageCount - area.covers + 1
    let starts = parts.compactMap { part in destinations[part].map { (part: part, page: $0) } }
    var ends = [PartEnd]()
    var fonts = [Int: TypeFont]()
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1].page : last
      guard start.page < next, next <= pageCount + 1 else { continue }
      let glyphs: [ShownGlyph]
      do throws(ImpositionProblem) {
        glyphs = TextReader(try shown(onPage: next - 1), known: &fonts).glyphs
      } catch {
        throw Problem(error)
      }
      let (lineCount, filled) = area.lines(of: glyphs, onPage: next - 1)
      ends.append(
        PartEnd(
          part: start.part, pageCount: next - start.page, lineCount: lineCount, filled: filled))
    }
    return ends
  }
}

extension PressPDF {
  /// How much of a type area is filled by the letters of all pages: more than 1 when one page does not hold them.
  public func filled(of area: TypeArea) throws(Problem) -> Double {
    let foot = area.bottom * pointsPerMillimetre
    let height = area.height * pointsPerMillimetre
    var filled = 0.0
    var fonts = [Int: TypeFont]()
    do throws(ImpositionProblem) {
      for page in 1...pageCount {
        let glyphs = TextReader(try shown(onPage: page), known: &fonts).glyphs
        let lowest = glyphs.lazy.filter { !$0.isBlank && $0.size > 2 }.map(\.base).min()
        filled += lowest.map { min(1, max(0, (foot + height - $0) / height)) } ?? 0
      }
    } catch {
      throw Problem(error)
    }
    return filled
  }
}

extension TypeArea {
  /// How many lines there are on a page, and how much of the area they fill, from 0 to 1, up to a gap of a
  /// quarter of it.
  func lines(of glyphs: [ShownGlyph], onPage page: Int) -> (count: Int, filled: Double) {
    let foot = bottom * pointsPerMillimetre
    let head = foot + height * pointsPerMillimetre
    let left = (page.isMultiple(of: 2) ? evenLeft : oddLeft) * pointsPerMillimetre
    let right = left + width * pointsPerMillimetre
    let text = glyphs.filter {
      !$0.isBlank && $0.size > 2 && $0.base > foot - 1 && $0.base < head
    }
    let extent = isVertical ? right - left : head - foot
    let ends = text.map { (isVertical ? right - $0.left : head - $0.base) / extent }.sorted()
    var (count, line, filled) = (0, -1.0, 0.0)
    for end in ends {
      if end > filled + 0.25 { break }
      filled = end
      // Readings are nearer to their words than lines are to each other.
      guard end > line + 0.022 else { continue }
      count += 1
      line = end
    }
    return (count, min(1, filled))
  }
}
