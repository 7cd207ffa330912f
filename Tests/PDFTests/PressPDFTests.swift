import Fixtures
import Testing

@testable import PDF

struct PressPDFTests {
  @Test func destinationsAreThePagesToWhichTheyLead() throws {
    let bytes = samplePDF(
      pages: [a5, a5, a5], catalog: "/Dests << /part1 [4 0 R /Fit] /part2 [5 0 R /Fit] >>")
    #expect(try PressPDF(bytes).destinations == ["part1": 2, "part2": 3])
  }

  @Test func theCutIsInTheMiddleOfThePaper() throws {
    let trim = PressPDF.Trim(distance: 25.4, bleed: 12.7, hasMarks: true)
    let finished = try PressPDF(samplePDF(pages: [a5])).finished(author: "著者", trim: trim)
    let geometry = try QPDFDocument(reading: finished).geometry(ofPage: 1)
    #expect(geometry?.trim == Rectangle(left: 72, bottom: 72, right: 348, top: 523))
    #expect(geometry?.painted == Rectangle(left: 36, bottom: 36, right: 384, top: 559))
  }

  @Test func bookmarksTakeThePlaceOfTheOutline() throws {
    let bytes = samplePDF(
      pages: [a5, a5, a5],
      catalog:
        "/Outlines << /Count 0 >> /Dests << /a [3 0 R /Fit] /b [4 0 R /Fit] /c [5 0 R /Fit] >>")
    let bookmarks = [(1, "第1章", "a"), (3, "親の会", "b"), (2, "次", "b"), (1, "無", "x")].map {
      Bookmark(level: $0.0, title: $0.1, destination: $0.2)
    }
    let finished = try PressPDF(bytes).finished(author: "a", trim: nil, bookmarks: bookmarks)
    #expect(try PressPDF(finished).destinations == ["c": 3])
    #expect(
      BookmarkTree.all(bookmarks).map(\.count) == [3, 1],
      "what is deeper than its place allows moves up")
  }

  @Test func theSamePDFGivesTheSameBytes() throws {
    let bytes = samplePDF(pages: [a5, a5])
    let finished = try (0..<3).map { _ in try PressPDF(bytes).finished(author: "a", trim: nil) }
    #expect(Set(finished).count == 1)
  }

  @Test func whatIsNotWholeIsRefused() {
    let bytes = samplePDF(pages: [a5, a5])
    for length in [0, 20, bytes.count / 2, bytes.count - 20] {
      #expect(throws: PressPDF.Problem.self) { try PressPDF(Array(bytes.prefix(length))) }
    }
    #expect(throws: PressPDF.Problem.noPages) { try PressPDF(samplePDF(pages: [])) }
  }
}
