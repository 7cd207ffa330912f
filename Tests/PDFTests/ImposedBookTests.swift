import Diagnostics
import Fixtures
import Testing

@testable import PDF

struct ImposedBookTests {
  private let style = ImpositionStyle(binding: .left)

  @Test func aBookBecomesTwoSidesForEachSheet() throws {
    let book = samplePDF(pages: Array(repeating: a5, count: 6))
    let sheets = try ImposedBook(of: book, named: "book.pdf", in: style)
    #expect(try QPDFDocument(reading: sheets.bytes).pageCount() == 4)
    let side = try QPDFDocument(reading: sheets.bytes).geometry(ofPage: 4)
    #expect(side?.size == Size(width: 840, height: 595))
    #expect(sheets.sheet == Size(width: 840, height: 595) && sheets.flipsOnShortEdge)
    #expect(sheets.warnings.isEmpty)
  }

  @Test func theSameBookGivesTheSameBytes() throws {
    let book = samplePDF(pages: Array(repeating: a5, count: 9))
    let sheets = try (0..<3).map { _ in try ImposedBook(of: book, named: "b", in: style).bytes }
    #expect(Set(sheets).count == 1)
  }

  @Test func narrowPagesAreTurnedOverOnTheLongEdge() throws {
    let book = samplePDF(pages: ["/MediaBox [0 0 200 595]"])
    #expect(try !ImposedBook(of: book, named: "b", in: style).flipsOnShortEdge)
  }

  @Test(
    arguments: [
      ([UInt8](), .noPDF), (Array("PK\u{3}\u{4} a zip".utf8), .noPDF),
      (samplePDF(pages: []), .noPages),
      (samplePDF(pages: [a5, "/MediaBox [0 0 0 0]"]), .unusableSize(page: 2)),
      (
        samplePDF(pages: [a5, a5, "/MediaBox [0 0 595 842]"]),
        .sizesDiffer(
          page: 3, Size(width: 595, height: 842), first: Size(width: 420, height: 595))
      ),
      (
        samplePDF(pages: [a5, a5 + " /Rotate 90"]),
        .sizesDiffer(
          page: 2, Size(width: 595, height: 420), first: Size(width: 420, height: 595))
      ),
    ] as [([UInt8], ImpositionProblem)])
  func whatIsNoBookIsRefused(bytes: [UInt8], problem: ImpositionProblem) {
    #expect(throws: problem) { try ImposedBook(of: bytes, named: "b", in: style) }
  }

  @Test func aPDFWithoutAnythingInItIsDamaged() {
    #expect {
      try ImposedBook(of: Array("%PDF-1.7\nnothing\n".utf8), named: "b", in: style)
    } throws: { error in
      if case ImpositionProblem.damaged(let words) = error { !words.isEmpty } else { false }
    }
  }

  @Test func everyBeginningOfABookIsReadOrRefused() {
    let book = samplePDF(pages: Array(repeating: a5, count: 5))
    for length in stride(from: 0, to: book.count, by: 7) {
      // Either is right; what matters is that it comes to an end.
      _ = try? ImposedBook(of: Array(book.prefix(length)), named: "b", in: style)
    }
  }

  @Test func creepBeyondATenthOfThePageIsRefused() throws {
    let book = samplePDF(pages: Array(repeating: a5, count: 40))
    let most = 420 / 72 * 25.4 / 10
    _ = try ImposedBook(of: book, named: "b", in: .init(binding: .left, creep: -most / 9))
    for creep in [most / 8, -most / 8, .infinity, .nan, 1e300] {
      #expect(throws: ImpositionProblem.self) {
        try ImposedBook(of: book, named: "b", in: .init(binding: .left, creep: creep))
      }
    }
  }

  @Test func aDamagedBookThatCanBeReadIsUsedWithAWarning() throws {
    let book = samplePDF(pages: [a5, a5, a5, a5])
    let cut = Array(book.dropLast(9))
    let sheets = try ImposedBook(of: cut, named: "book.pdf", in: style)
    #expect(sheets.imposition.pageCount == 4)
    #expect(sheets.warnings.count == 1 && sheets.warnings.first?.severity == .warning)
    #expect(sheets.warnings.first?.location.file == "book.pdf")
  }

  @Test func notesAndFieldsAreMissedAloud() throws {
    func page(_ type: String) -> String {
      a5 + " /Annots [<< /Type /Annot /Subtype /\(type) /Rect [0 0 9 9] /AP << >> >>]"
    }
    let book = samplePDF(pages: [page("Link"), page("Stamp"), a5, page("Widget")])
    let sheets = try ImposedBook(of: book, named: "book.pdf", in: style)
    #expect(
      sheets.warnings.map { $0.text(in: .english) } == [
        """
        book.pdf: warning: Notes, stamps or form fields are left out, on page 2, 4. [notes-left-out]
          hint: If they belong to the book, print it to a new PDF first, and name that file.
        """
      ])
  }
}
