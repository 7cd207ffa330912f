import Markdown
import Testing

@Suite("Sasshi's HTML")
struct HTMLTests {
  private let japanese = HTMLStyle(words: .japanese)

  private func html(_ text: String, _ style: HTMLStyle = HTMLStyle()) -> String {
    Document(parsing: text).htmlString(style)
  }

  @Test func wrapsTablesInRegions() {
    #expect(
      html("| a | b |\n| :-: | - |\n| c |\n", japanese) == """
        <div class="table" role="region" tabindex="0" aria-label="表 1">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-center">a</th>
        <th scope="col">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center">c</td>
        <td></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func makesFiguresOfPicturesAlone() {
    #expect(
      html("![a *b*](c.jpg \"D\")\n\n![e](f)\n\n![g](h) i")
        == "<figure><img src=\"c.jpg\" alt=\"a b\"><figcaption>D</figcaption></figure>\n"
        + "<figure><img src=\"f\" alt=\"e\"></figure>\n<p><img src=\"h\" alt=\"g\"> i</p>\n")
  }

  @Test func saysHowLargePicturesAreAndWhichCanWait() {
    func html(_ style: HTMLStyle) -> String {
      let document = Document(parsing: "![a](b) ![c](d)\n\n![e](f)\n")
      let bytes = document.html(style) { link in
        link == 2 ? nil : HTMLTarget("p\(link)&", size: link == 0 ? (40, 30) : nil)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(
      html(HTMLStyle())
        == "<p><img src=\"p0&amp;\" alt=\"a\" width=\"40\" height=\"30\"> "
        + "<img src=\"p1&amp;\" alt=\"c\"></p>\n<figure><img src=\"f\" alt=\"e\"></figure>\n")
    let style = HTMLStyle(medium: .page(defersPictures: true))
    #expect(
      html(style)
        == "<p><img src=\"p0&amp;\" alt=\"a\" width=\"40\" height=\"30\"> "
        + "<img src=\"p1&amp;\" alt=\"c\" loading=\"lazy\" decoding=\"async\"></p>\n"
        + "<figure><img src=\"f\" alt=\"e\" loading=\"lazy\" decoding=\"async\"></figure>\n")
  }

  @Test func writesFootnotes() {
    #expect(
      html("a[^x] b[^x]\n\n[^x]: c\n", HTMLStyle(words: .japanese, headingShift: 1))
        == """
        <p>a<sup><a id="fnref_1" href="#fn_1" role="doc-noteref" aria-label="注 1">1</a></sup> \
        b<sup><a id="fnref_1_2" href="#fn_1" role="doc-noteref" aria-label="注 1">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-labelledby="foot_notes">
        <h3 id="foot_notes">注</h3>
        <ol>
        <li id="fn_1">
        <p>c <a href="#fnref_1" role="doc-backlink" aria-label="本文へ戻る 1">↩</a> \
        <a href="#fnref_1_2" role="doc-backlink" aria-label="本文へ戻る 1-2">↩<sup>2</sup></a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func namesTheRegionsOfTextsThatShareAFile() {
    let style = HTMLStyle(words: .japanese, part: HTMLStyle.Part(id: "p", title: "a & b"))
    let html = html("c[^1]\n\n|d|\n|-|\n|e|\n\n:::note g\n:::\n\n[^1]: f\n", style)
    let names = ["fnref_1", "fn_1", "foot_notes", "container_1"]
    #expect(names.allSatisfy { html.contains("id=\"p-\($0)\"") })
    #expect(html.contains("href=\"#p-fn_1\"") && html.contains("href=\"#p-fnref_1\""))
    #expect(html.contains("aria-labelledby=\"p-container_1\""))
    #expect(html.contains("role=\"doc-endnotes\" aria-label=\"注：a &amp; b\">\n<h2 id="))
    #expect(html.contains("aria-label=\"表 1：a &amp; b\">"))
  }

  @Test func callsABoxWhatStandsBehindIt() {
    #expect(
      html("- [ ] {漢字|かんじ} *\"b\"* [c](d)\n  - [x] e\n") == """
        <ul>
        <li class="task"><input type="checkbox" aria-label="漢字 &quot;b&quot; c" disabled> \
        <ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby> <em>&quot;b&quot;</em> <a href="d">c</a>
        <ul>
        <li class="task"><input type="checkbox" aria-label="e" checked disabled> e</li>
        </ul>
        </li>
        </ul>

        """)
  }

  @Test func keepsLinksOutOfLinks() {
    let html = html("[a[^1]](b) ![c[^1]](d)\n\n[^1]: e")
    #expect(
      html.hasPrefix(
        "<p><a href=\"b\">a<sup id=\"fnref_1\">1</sup></a> <img src=\"d\" alt=\"c\"></p>"))
    #expect(!html.contains("fnref_1_2"))
  }

  @Test func leavesFootnotesWithoutReferenceOut() {
    #expect(html("a\n\n[^1]: b\n") == "<p>a</p>\n")
    #expect(html("a[^1]\n\n[^1]: b\n[^1]: c\n").contains("<p>c") == false)
  }

  @Test func writesRawHTMLAsTextUnlessAllowed() {
    let text = "<div>\n&\n</div>\n\na <span>c</span>"
    #expect(
      html(text) == "<p>&lt;div&gt;\n&amp;\n&lt;/div&gt;</p>\n<p>a &lt;span&gt;c&lt;/span&gt;</p>\n"
    )
    #expect(
      html(text, HTMLStyle(allowsRawHTML: true)) == "<div>\n&\n</div>\n<p>a <span>c</span></p>\n")
  }

  @Test func leavesDangerousAddressesOut() {
    #expect(html("[a](JavaScript:x)") == "<p><a href=\"\">a</a></p>\n")
    #expect(html("[a](data:image/png;base64,x)").contains("data:image"))
  }

  @Test func shiftsHeadings() {
    let style = HTMLStyle(part: HTMLStyle.Part(id: "x", title: ""), headingShift: 1)
    #expect(
      html("## A\n###### B\n[c](#a) [d](e#f)", style)
        == "<h3 id=\"x-a\">A</h3>\n<h6 id=\"x-b\">B</h6>\n"
        + "<p><a href=\"#x-a\">c</a> <a href=\"e#f\">d</a></p>\n")
  }

  @Test func writesTheAddressesItIsGiven() {
    let document = Document(parsing: "[a](b.md) ![c](d) <http://e.f>")
    #expect(
      document.htmlString { $0 == 0 ? "../b.html?x&y#概要" : $0 == 1 ? "x\"y" : nil }
        == "<p><a href=\"../b.html?x&amp;y#概要\">a</a> <img src=\"x&quot;y\" alt=\"c\"> "
        + "<a href=\"http://e.f\">http://e.f</a></p>\n")
  }

  @Test func isXMLWhenAsked() {
    let text = "a\\\n![b](c)\n\n- [x] d\n\n---\n"
    #expect(
      html(text, HTMLStyle(isXHTML: true)) == """
        <p>a<br />
        <img src="c" alt="b" /></p>
        <ul>
        <li class="task"><input type="checkbox" aria-label="d" checked="" disabled="" /> d</li>
        </ul>
        <hr />

        """)
    #expect(html(text).contains("<input type=\"checkbox\" aria-label=\"d\" checked disabled> d"))
  }

  @Test func joinsLinesOfJapanese() {
    #expect(html("漢字\nかな。\n「x」\nabc\n한국\n어") == "<p>漢字かな。「x」\nabc\n한국\n어</p>\n")
    #expect(html("**漢**\n[字](x)") == "<p><strong>漢</strong><a href=\"x\">字</a></p>\n")
    #expect(html("漢\n![字](x)\n字") == "<p>漢\n<img src=\"x\" alt=\"字\">\n字</p>\n")
  }

  @Test func replacesWhatHTMLForbids() {
    #expect(html("a\u{1}b\u{0}") == "<p>a\u{FFFD}b\u{FFFD}</p>\n")
    let broken: [UInt8] = [0x61, 0xFF, 0x62]
    #expect(Document(parsing: broken).htmlString() == "<p>a\u{FFFD}b</p>\n")
  }

  @Test func appendsToWhatIsThere() {
    var bytes = Array("<main>".utf8)
    Document(parsing: "a").appendHTML(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "<main><p>a</p>\n")
  }
}
