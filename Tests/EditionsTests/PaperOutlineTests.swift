import Testing

@testable import Editions

struct PaperOutlineTests {
  @Test func headingsWithALabelAreBookmarks() {
    let html = """
      <h1 class="cover">題</h1><h2 id="a" data-level="1" data-label="第1章  親の会">親おや</h2>
      <header><h3 data-label="&lt;a&gt; &amp; &quot;b&quot; &amp;lt;">a</h3></header><hr><h7>
      """
    let outline = PaperOutline(of: Array(html.utf8))
    #expect(
      outline.headings == [
        PaperOutline.Heading(level: 1, label: "第1章 親の会", destination: "theme.heading-1"),
        PaperOutline.Heading(
          level: 3, label: "<a> & \"b\" &lt;", destination: "theme.heading-2"),
      ])
    let written = String(decoding: outline.html, as: UTF8.self)
    #expect(written.contains("親の会\"><span id=\"theme.heading-1\"></span>親おや</h2>"))
    #expect(written.contains("<h1 class=\"cover\">題</h1>"))
    #expect(written.hasSuffix("<a href=\"#theme.heading-2\"></a></div>\n"))
  }

  @Test(arguments: ["", "<", "<h", "<h2", "<h2 data-label=\"a", "<h2 data-label=\"a>"])
  func whatIsUnfinishedIsNoHeading(html: String) {
    #expect(PaperOutline(of: Array(html.utf8)).headings.isEmpty)
  }
}
