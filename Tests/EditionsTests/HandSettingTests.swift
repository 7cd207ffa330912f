import Testing

@testable import Editions

struct HandSettingTests {
  private func set(_ html: String) -> String {
    String(decoding: HandSetting.html(Array(html.utf8)), as: UTF8.self)
  }

  private func ruby(_ base: String, _ reading: String, width: String = "") -> String {
    let style = width.isEmpty ? "" : " style=\"min-width:\(width)\""
    return "<ruby\(style)>\(base)<rp>（</rp><rt>\(reading)</rt><rp>）</rp></ruby>"
  }

  @Test(arguments: [
    ("志", "こころざし", "2.5em"), ("承", "うけたまわ", "2.5em"), ("漢字", "かんじ", ""),
    ("重症", "じゅうしょう", "3.0em"), ("<span class=\"upright\">12</span>", "じゅうに", "2.0em"),
    ("NPO", "エヌピーオー", "3.0em"), ("{}", "", ""),
  ])
  func aWordHasTheRoomOfItsReading(base: String, reading: String, width: String) {
    #expect(set("<p>\(ruby(base, reading))を") == "<p>\(ruby(base, reading, width: width))を")
  }

  @Test(arguments: [
    ("<em>強調</em>、文", "<em>[強][調]</em>、文"),
    ("<em>「強」 と。</em>", "<em>「[強]」 [と]。</em>"),
    ("<em>ABC社の100人 &amp; x</em>", "<em>(ABC)[社][の](100)[人] &amp; (x)</em>"),
    ("<em><strong>強</strong></em>強", "<em><strong>[強]</strong></em>強"),
    ("<em><a href=\"b\">強</a>調</em>", "<em><a href=\"b\">強</a>[調]</em>"),
    ("<em>か\u{3099}</em>", "<em>[か\u{3099}]</em>"), ("</em>強", "</em>強"), ("<em>強", "<em>[強]"),
  ])
  func eachLetterOfWhatIsEmphasisedHasAMark(html: String, expected: String) {
    let tags = ["[": "<span class=\"dot\">", "(": "<span class=\"dots\">"]
    let written = expected.map { tags[String($0)] ?? ("])".contains($0) ? "</span>" : String($0)) }
    #expect(set(html) == written.joined())
  }

  @Test func whatHasAReadingHasNoMark() {
    let html = "<em>\(ruby("漢字", "かんじ"))</em>"
    #expect(set(html) == html)
  }

  @Test(arguments: ["", "<", "<ruby>", "<ruby><ruby></ruby>", "<em>&", "<em", "a<rt></rt>"])
  func whatIsUnfinishedStaysAsItIs(html: String) {
    #expect(set(html).filter { $0 != "\"" }.hasPrefix(html))
  }
}
