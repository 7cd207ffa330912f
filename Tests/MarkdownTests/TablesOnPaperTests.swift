import Markdown
import Testing
import Typography

@Suite("Tables on paper")
struct TablesOnPaperTests {
  private func html(
    _ text: String, line: Double = 323, isForScreens: Bool = false
  ) -> String {
    var paper = HTMLStyle.Paper()
    paper.measure = TypeMeasure(
      line: line, usual: TableStep(size: 85, padding: 180), face: .serif)
    if isForScreens { paper.pdf = HTMLStyle.PDF(hasPlainInlines: true) }
    return Document(parsing: text).htmlString(HTMLStyle(words: .japanese, medium: .paper(paper)))
  }

  private let year =
    "|区分|" + (1...12).map { "\($0)月|" }.joined() + "\n|---|"
    + String(repeating: "--:|", count: 12) + "\n|人数[^a]|"
    + String(repeating: "12,345|", count: 12) + "\n\n[^a]: 注\n"

  @Test func aTableThatFitsIsWrittenAsEverButForItsFirstColumn() {
    let html = html("|区分|数|\n|---|--:|\n|人|12,345|\n")
    #expect(html.contains("<table>\n"))
    #expect(html.contains("<th scope=\"col\" class=\"whole\">区分</th>"))
    #expect(html.contains("<td class=\"align-right\">12,345</td>"))
  }

  @Test func aYearStandsInTwoBlocksEachWithItsLabels() {
    let html = html(year)
    let blocks = html.components(of: "<table>")
    #expect(html.contains("<div class=\"table parted\""))
    #expect(blocks.count == 3)
    guard blocks.count == 3 else { return }
    #expect(blocks[1].contains("6月") && !blocks[1].contains("7月"))
    #expect(blocks[2].contains("7月") && blocks[2].contains("12月") && !blocks[2].contains("6月"))
    for block in blocks.dropFirst() { #expect(block.contains("区分") && block.contains("人数")) }
    // The note has one reference, though its cell stands twice.
    #expect(html.components(of: "fnref_1\"").count == 2 + 1)
    #expect(html.components(of: "<thead>").count == 3 && html.components(of: "</tbody>").count == 3)
  }

  @Test func aLongCodeBreaksAndNothingElse() {
    let code = String(repeating: "abcdefghij", count: 12)
    let html = html("|区分|コード|日|\n|---|---|---|\n|人|`\(code)`|12月29日|\n")
    #expect(html.contains("<code><span class=\"long\">\(code)</span></code>"))
    #expect(html.contains("<span class=\"whole\">12月29日</span>"))
  }

  @Test func anAddressBreaksBehindItsMarksAlsoWhereLinksHoldOnlyText() {
    let url = "https://example.org/about/members/list/index.html"
    let text = "|a|b|\n|---|---|\n|一|<\(url)>|\n"
    #expect(
      html(text, line: 100).contains(
        "\">https://<wbr>example.<wbr>org/<wbr>about/<wbr>members/<wbr>list/<wbr>index.<wbr>html</a>"
      ))
    #expect(
      html(text, line: 100, isForScreens: true)
        .contains("\">https://</a><wbr><a href=\"\(url)\">example.</a><wbr>"))
    #expect(!html(text).contains("<wbr"))
  }

  @Test func longAddressesInRunningTextAreNamedToTheEngine() {
    let url = "https://example.org/a/b"
    #expect(html("詳しくは\(url) を。").contains("<span class=\"long\">\(url.dropLast())</span>b</a> を。"))
    let words = "self-help rehabilitation 03-3334-4304"
    #expect(!html(words).contains("class=\"long\""))
    #expect(
      html("<\(url)>", isForScreens: true)
        == "<p><a href=\"\(url)\" class=\"long\">\(url)</a></p>\n")
  }

  @Test func aReadingLongerThanALineStandsBehindItsWord() {
    let reading = String(repeating: "よみ", count: 60)
    #expect(html("{字|\(reading)}") == "<p>字（\(reading)）</p>\n")
    #expect(html("{字|よみ}").contains("<ruby>"))
  }

  @Test func aListLeavesLessRoom() {
    let table =
      "|a|b|c|d|e|f|g|\n|-|-|-|-|-|-|-|\n|あいうえ|" + String(repeating: "1234567|", count: 5) + "1|\n"
    let inList = "- x\n\n" + table.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    #expect(html(table) != html(inList))
    let sizes = [table, inList].map { html($0).components(of: "--table-type:").last?.prefix(5) }
    #expect(sizes[0] != sizes[1])
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
