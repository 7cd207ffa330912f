import Markdown
import Testing

@Suite("Round tables")
struct RoundTableTests {
  private func html(_ text: String, speakers: [HTMLStyle.Speaker] = []) -> String {
    var style = HTMLStyle(words: .japanese)
    style.speakers = speakers
    return Document(parsing: text).htmlString(style)
  }

  private func turns(_ text: String) -> [String] {
    let document = Document(parsing: text)
    return document.nodes.filter { $0.kind == .turn }.map { document.string($0.text) }
  }

  @Test func areConversationsInTurns() {
    let speakers = [
      HTMLStyle.Speaker(keys: ["司会"], name: "司会"),
      HTMLStyle.Speaker(
        keys: ["tanaka", "田中"], name: "田中さん", role: "保健師", className: "colour-123456"),
    ]
    #expect(
      html(
        ":::座談会\n司会：はじめます。\n田中： はい。\n続き\n\nもう**一つ**。\n（一同、笑い）\n\nそれから。\ntanaka: end\n:::",
        speakers: speakers) == """
          <div class="round-table" role="group" aria-label="座談会">
          <ul class="cast" aria-label="話す人">
          <li class="speaker-1"><b>司会</b></li>
          <li class="speaker-2 colour-123456"><b>田中さん</b> <span class="role">保健師</span></li>
          </ul>
          <div class="turn speaker-1">
          <p><b class="speaker">司会<span class="colon">：</span></b>はじめます。</p>
          </div>
          <div class="turn speaker-2 colour-123456">
          <p><b class="speaker">田中さん<span class="colon">：</span></b>はい。続き</p>
          <p>もう<strong>一つ</strong>。</p>
          <p class="stage">（一同、笑い）</p>
          <p>それから。</p>
          </div>
          <div class="turn speaker-2 colour-123456">
          <p><b class="speaker">田中さん<span class="colon">：</span></b>end</p>
          </div>
          </div>

          """)
  }

  @Test func introduceAllBeforeTheHeadingAtWhichTheyBegin() {
    let speakers = [
      HTMLStyle.Speaker(keys: ["甲"], name: "甲", role: "家族"),
      HTMLStyle.Speaker(keys: ["乙"], name: "乙", className: "colour-123456"),
    ]
    let cast = """
      <ul class="cast" aria-label="話す人">
      <li class="speaker-1"><b>甲</b> <span class="role">家族</span></li>
      <li class="speaker-2 colour-123456"><b>乙</b></li>
      </ul>

      """
    let rest = "## 三\n\n:::座談会\n乙：c\n:::"
    let whole = html("はじめに。\n\n## 一\n\n### 二\n\n:::座談会 題\n甲：b\n:::\n\n\(rest)", speakers: speakers)
    #expect(whole.hasPrefix("<p>はじめに。</p>\n\(cast)<h2 id=\"一\">一</h2>\n"))
    #expect(whole.ranges(of: "class=\"cast\"").count == 1)
    // Behind other text each is introduced in the round table in which they are heard first.
    let later = html("## 一\n\n甲。\n\n## 二\n\n:::座談会\n甲：b\n乙：c\n:::", speakers: speakers)
    #expect(later.contains("aria-label=\"座談会\">\n\(cast)<div class=\"turn"))
    #expect(!html("## 一\n\n\(rest)", speakers: speakers).contains("cast"))
  }

  @Test func beginTurnsWithBlocksToo() {
    #expect(
      html(":::座談会\n甲：\n\n- a\n乙：b\n:::").contains(
        "<p><b class=\"speaker\">甲<span class=\"colon\">：</span></b></p>\n<ul>\n<li>a</li>\n</ul>\n</div>"
      ))
  }

  @Test func knowASpeakerByTheColon() {
    #expect(
      turns(":::roundtable\nMs. Host: a\nhttps://a.b\n10:30 c\n「注」：d\n\n　例：e\n- f：g\n:::") == [
        "Ms. Host"
      ])
    #expect(turns("司会：a\n\n:::note\n司会：b\n:::").isEmpty)
    #expect(turns(":::座談会\nこれはとても長い文で、読点があるから名前ではありません：a\n:::").isEmpty)
    #expect(turns(":::座談会\n甲：乙：c\n:::") == ["甲"])
  }

  @Test func standInQuotesAndKeepPlaces() {
    let document = Document(parsing: "> :::座談会\n> 甲：[a](b)\n> 乙：c [d](e)\n> （[f](g)）\n> :::")
    #expect(document.linkPlaces == ["2:9 b", "3:11 e", "4:6 g"])
    #expect(document.faults.isEmpty)
  }
}
