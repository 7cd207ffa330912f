import Markdown
import Testing

/// Texts in an e-book are well-formed, and say what e-readers ask for (EPUB 3.3; DPUB-ARIA 1.1).
@Suite("HTML for e-books")
struct EBookHTMLTests {
  private func html(
    _ text: String, allowsRawHTML: Bool = false,
    _ change: (inout HTMLStyle.EBook) -> Void = { _ in }
  ) -> String {
    var book = HTMLStyle.EBook()
    change(&book)
    return Document(parsing: text).htmlString(
      HTMLStyle(
        words: .japanese, allowsRawHTML: allowsRawHTML, isXHTML: true, medium: .ebook(book)))
  }

  @Test func aNoteStandsAside() {
    #expect(
      html("a[^x]\n\n[^x]: b\n") == """
        <p>a<sup><a id="fnref_1" href="#fn_1" epub:type="noteref" role="doc-noteref" aria-label="注 1">1</a></sup></p>
        <section class="footnotes" epub:type="footnotes" role="doc-endnotes" aria-label="注">
        <aside epub:type="footnote" role="doc-footnote" aria-label="注 1" id="fn_1">
        <p><span class="note-number">1</span> b <a href="#fnref_1" role="doc-backlink" aria-label="本文へ戻る 1">↩</a></p>
        </aside>
        </section>

        """)
  }

  @Test func aNoteThatIsAListHasItsNumberBeforeIt() {
    let html = html("a[^x]\n\n[^x]:\n    - b\n")
    #expect(html.contains("<p><span class=\"note-number\">1</span> </p>\n<ul>"))
    #expect(html.contains("</ul>\n<p><a href=\"#fnref_1\""))
  }

  @Test func whatHoldsNothingIsClosed() {
    #expect(html("a\\\nb") == "<p>a<br />\nb</p>\n")
    let document = Document(parsing: "## a<br>b\n")
    let heading = document.inlineText(of: document.headings[0].node)
    #expect(String(decoding: heading.html(isXHTML: true), as: UTF8.self) == "a<br />b")
    let parted = InlineText("つづける　やめる")
    #expect(String(decoding: parted.html(isXHTML: true), as: UTF8.self) == "つづける　やめる")
    #expect(html("- [x] a").contains("checked=\"\" disabled=\"\" />"))
  }

  @Test func ofRawHTMLTheTextIsLeft() {
    #expect(
      html("<div>a &amp; <b class=x>b\n", allowsRawHTML: true) == "<p>a &amp; b\n</p>\n")
    #expect(html("a <span id=b>c</span>", allowsRawHTML: true) == "<p>a c</p>\n")
    #expect(html("<style>p {}</style>\n", allowsRawHTML: true) == "")
    #expect(html("<hr>\n", allowsRawHTML: true) == "")
    #expect(
      html("<table><tr><td>甲</td><td><b>乙</b>丙</td></tr></table>\n", allowsRawHTML: true)
        == "<p>甲 乙丙 \n</p>\n")
  }

  @Test func aPictureThatTheBookLacksIsWhatItShows() {
    #expect(
      html("a ![b](c.avif)") { $0.missingPictures = [0] }
        == "<p>a <span class=\"missing-picture\">b</span></p>\n")
  }

  @Test func aLinkThatLeadsNowhereIsText() {
    #expect(html("[a](b.md)") { $0.deadLinks = [0] } == "<p>a</p>\n")
  }

  @Test func whatNoLinePartsIsNoElement() {
    #expect(html("2021年12月16日に、たくさんの人があつまりました。") == "<p>2021年12月16日に、たくさんの人があつまりました。</p>\n")
    #expect(
      html("第12章") { $0.combinesDigits = true }.contains("第<span class=\"upright\">12</span>章"))
  }
}
