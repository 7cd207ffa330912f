/// What a page of a book says.
public struct PageText: Hashable, Sendable {
  /// The number of the page, from 1.
  public let page: Int
  /// The letters of its text in the order in which they are painted, without white space, readings and what stands above
  /// or below the text.
  public let text: String
}

extension PressPDF {
  /// What the pages between the covers say.
  ///
  /// - Parameter area: where text stands on them.
  public func texts(in area: TypeArea) throws(Problem) -> [PageText] {
    guard pageCount > area.covers * 2 else { return [] }
    var fonts = [Int: TypeFont]()
    var texts = [PageText]()
    do throws(ImpositionProblem) {
      for page in area.covers + 1...pageCount - area.covers {
        let glyphs = TextReader(try shown(onPage: page), known: &fonts).glyphs
        texts.append(PageText(page: page, text: area.text(of: glyphs)))
      }
    } catch {
      throw Problem(error)
    }
    return texts
  }
}

extension TypeArea {
  /// The text that letters of a page make.
  func text(of glyphs: [ShownGlyph]) -> String {
    let foot = bottom * pointsPerMillimetre
    let head = foot + height * pointsPerMillimetre
    let flow = glyphs.filter { glyph in
      !glyph.isBlank && glyph.size > 2 && glyph.base > foot - 1 && glyph.base < head + 1
    }
    // Up to half of the letters of a page may be readings, which are half as large as the text, as raised numbers nearly
    // are; those of tables are not.
    let sizes = flow.map(\.size).sorted()
    let usual = sizes.isEmpty ? 0 : sizes[sizes.count * 17 / 20]
    return flow.filter { $0.size > usual * 0.69 }.map(\.text).joined()
      .filter { !$0.isWhitespace }
  }
}
