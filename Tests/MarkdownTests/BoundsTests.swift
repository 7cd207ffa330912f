import Markdown
import Testing

@Suite("Bounds")
struct BoundsTests {
  /// A part of a text that is past a bound.
  struct Part: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var bound: Document.Excess.Bound
  }

  private static let parts = [
    Part(
      testDescription: "brackets", text: String(repeating: "![[]()", count: 5_000),
      bound: .openBrackets(limit: 4_000)),
    Part(
      testDescription: "at signs", text: String(repeating: "a@", count: 20_000),
      bound: .signs(limit: 10_000)),
    Part(
      testDescription: "parentheses", text: "http://a.b/" + String(repeating: ")", count: 20_000),
      bound: .signs(limit: 10_000)),
    Part(
      testDescription: "quotes", text: String(repeating: ">", count: 10_000),
      bound: .nesting(limit: 1_000)),
    Part(
      testDescription: "items", text: String(repeating: "- ", count: 10_000) + "x",
      bound: .nesting(limit: 1_000)),
    Part(
      testDescription: "cells", text: table(columns: 500, rows: 500),
      bound: .tableCells(limit: 100_000)),
    Part(
      testDescription: "columns", text: table(columns: 5_000, rows: 0),
      bound: .tableCells(limit: 100_000)),
  ]

  private static func table(columns: Int, rows: Int) -> String {
    "|" + String(repeating: "x|", count: columns) + "\n|" + String(repeating: "-|", count: columns)
      + "\n" + String(repeating: "|x\n", count: rows)
  }

  @Test("name the line of what is not parsed, and keep the rest", arguments: parts)
  func excess(_ part: Part) {
    let document = Document(parsing: "# a\n\n\(part.text)\n\n[b](c)", firstLine: 5)
    #expect(document.excesses.map(\.bound) == [part.bound])
    #expect(document.excesses.map(\.line) == [7])
    #expect(document.headings.map(\.id) == ["a"])
    guard document.links.count == 1 else {
      Issue.record("the link behind is lost")
      return
    }
    let lines = part.text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(document.places[document.links[0].node].line == UInt32(8 + lines))
  }

  @Test func refuseReferencesThatExplode() {
    let text =
      "[a]: " + String(repeating: "u", count: 50_000) + "\n\n"
      + String(repeating: "[a]\n\n", count: 1_000)
    #expect(Document(parsing: text).excesses.map(\.bound) == [.references(limit: 16 << 20)])
  }

  @Test func refuseHTMLThatNothingCloses() {
    for unit in ["a <?", "a <!A "] {
      let text = "a\n\n" + String(repeating: unit, count: 20_000)
      #expect(Document(parsing: text).excesses.map(\.bound) == [.unclosedHTML])
      #expect(Document(parsing: text).excesses.map(\.line) == [3])
    }
    let closed = String(repeating: "a <? b ?> ", count: 20_000)
    #expect(Document(parsing: closed).excesses.isEmpty)
  }

  @Test func leaveTableHeadsAsTheyAre() {
    for text in [
      "a\n|b|c|\n|-|-|", "a|b\n-|-", "|a\\|b|c|\n|-|-|", "| a |\n|:-:|", "a|b|  \n-|-",
      "|a||\n|-|-|",
    ] {
      #expect(
        Document(parsing: text, syntax: .gitHub).nodes.contains { $0.kind == .table }, "\(text)")
    }
    for text in ["a\n|-|-|", "a|b\n-|-|-", "|a\\|b|\n|-|-|"] {
      #expect(
        !Document(parsing: text, syntax: .gitHub).nodes.contains { $0.kind == .table }, "\(text)")
    }
  }

  @Test func refuseTextsThatAreTooLong() {
    let document = Document(parsing: [UInt8](repeating: 0x61, count: 1_000_000), firstLine: 3)
    #expect(document.excesses.map(\.bound) == [.bytes(limit: 400 << 10)])
    #expect(document.excesses.map(\.line) == [3])
    #expect(document.nodes.map(\.kind) == [.document])
  }

  @Test func leaveOrdinaryTextAlone() {
    let cells = String(repeating: "| a | b | c |\n", count: 1_000)
    let text = "| a | b | c |\n| - | - | - |\n\(cells)\n" + String(repeating: "漢字", count: 20_000)
    #expect(Document(parsing: text).excesses.isEmpty)
  }

  @Test func nestingNeverOverflowsTheStack() {
    let depth = 10_000
    let text =
      String(repeating: "*a **b ", count: depth) + String(repeating: "c** d* ", count: depth)
    let document = Document(parsing: text)
    #expect(document.excesses.isEmpty)
    #expect(document.nodes.count > 2 * depth)
    #expect(document.html().count > text.utf8.count)
    #expect(!document.plainText.isEmpty)
    let quotes = Document(parsing: String(repeating: ">", count: 1_000) + " a")
    #expect(quotes.nodes.count == 1_003)
    #expect(quotes.plainText == "a")
  }
}
