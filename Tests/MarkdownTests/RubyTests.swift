import Markdown
import Testing

@Suite("Ruby")
struct RubyTests {
  private func html(_ text: String) -> String {
    Document(parsing: text).htmlString()
  }

  private func ruby(_ pairs: (String, String)...) -> String {
    let parts = pairs.map { base, reading in
      reading.isEmpty ? "\(base)<rt></rt>" : "\(base)<rp>（</rp><rt>\(reading)</rt><rp>）</rp>"
    }
    return "<ruby>\(parts.joined())</ruby>"
  }

  @Test func setsAReadingOverAWord() {
    #expect(html("{漢字|かんじ}を書く") == "<p>\(ruby(("漢字", "かんじ")))を書く</p>\n")
    #expect(html("{漢字｜かんじ}") == html("{漢字|かんじ}"))
  }

  @Test func setsAReadingOverEachCharacter() {
    #expect(html("{電子|でん|し}") == "<p>\(ruby(("電", "でん"), ("子", "し")))</p>\n")
    #expect(html("{電子｜でん｜し}") == html("{電子|でん|し}"))
    #expect(html("{OK|o|k}") == "<p>\(ruby(("O", "o"), ("K", "k")))</p>\n")
    #expect(html("{取り出|と||だ}") == "<p>\(ruby(("取", "と"), ("り", ""), ("出", "だ")))</p>\n")
  }

  @Test(arguments: [
    "{漢字}", "{|かんじ}", "{漢字|か\nんじ}", "\\{漢字|かんじ}", "{漢{字}", "`{a|b}`", "{", "{a|b",
    "{ clean | keep-all | update }", "{start|stop|restart}",
  ])
  func leavesOtherBracesAlone(_ text: String) {
    #expect(!html(text).contains("<ruby>"))
    #expect(Document(parsing: text).faults.isEmpty)
  }

  @Test func resolvesEscapes() {
    #expect(html("{a\\|b\\}|c\\\\d}") == "<p>\(ruby(("a|b}", "c\\d")))</p>\n")
    #expect(html("{<b>|&}") == "<p>\(ruby(("&lt;b&gt;", "&amp;")))</p>\n")
  }

  @Test func worksInHeadingsWithoutChangingTheirIDs() {
    let document = Document(parsing: "## {医療|いりょう}とは {#x}\n\n### {協働|きょうどう}")
    #expect(document.headings.map(\.id) == ["x", "協働"])
    #expect(document.plainText == "医療とは\n協働")
    #expect(document.htmlString().contains("<h3 id=\"協働\">\(ruby(("協働", "きょうどう")))</h3>"))
  }

  @Test func worksInTables() {
    let document = Document(
      parsing: "前\n| {漢|かん} | b |\n| - | - |\n| {字|じ} [c](d) | `{e` |\n| {f\\|g} | {h｜i} |\n")
    let html = document.htmlString()
    #expect(html.contains("<th scope=\"col\">\(ruby(("漢", "かん")))</th>"))
    #expect(
      html.contains("<td>\(ruby(("字", "じ"))) <a href=\"d\">c</a></td>\n<td><code>{e</code></td>"))
    #expect(html.contains("<td>\(ruby(("f", "g")))</td>\n<td>\(ruby(("h", "i")))</td>"))
    #expect(document.linkPlaces == ["4:13 d"])
  }

  @Test func worksInLinksAndPictures() {
    #expect(html("[{漢|かん}](x)") == "<p><a href=\"x\">\(ruby(("漢", "かん")))</a></p>\n")
    #expect(html("![{漢|かん}](x) y").contains("alt=\"漢\""))
  }

  @Test func keepsPlacesAndJoinsLines() {
    #expect(Document(parsing: "{漢|かん}\n{字|じ} [a](b)").linkPlaces == ["2:11 b"])
    #expect(html("{漢|かん}\n字").contains("</ruby>字"))
    #expect(Document(parsing: "{漢|かん}\n字").plainText == "漢字")
  }

  @Test func isTextToGitHub() {
    let document = Document(parsing: "{漢|かん}", syntax: .gitHub)
    #expect(document.gitHubString == "<p>{漢|かん}</p>\n")
  }

  @Test func namesReadingsThatAreWrong() {
    let document = Document(parsing: "a\n{漢字|} {漢字|か|ん|じ}", firstLine: 5)
    #expect(document.faults.map(\.kind) == [.rubyWithoutReading, .rubyReadings(3, characters: 2)])
    #expect(document.faults.map { "\($0.place.line):\($0.place.column)" } == ["6:1", "6:11"])
  }
}
