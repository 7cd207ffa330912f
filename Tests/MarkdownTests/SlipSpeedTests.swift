import Diagnostics
import Markdown
import Testing

@Suite struct SlipSpeedTests {
  private static let units = [
    "[", "［", "[[", "（", "]（", "[a](", "［＃", "==a ", "%% ", "^[", "a^[", "$", "$x ", "{{<", "{漢|",
    "｛", "《", "漢《か", "《《", "**a ",
    "＊＊", "__漢", "##漢\n", "：：：漢\n", "：：：\n", "・漢\n", "１．漢\n", "1.\u{3000}漢\n", "-\u{3000}漢\n・漢\n",
    "漢\t漢\n", "｜", "｜漢\n", "|a|\n",
    "|a|\n|ー|\n", "a|b\n-|-\n", "http://a.b ** ", "[a]：b\n", "［^a］：b\n", ": a\n", "+--+\n", ":a:",
    "![a](b c.png)", "[a][]", "(漢", "(漢)[", "{{a.", "{: .a ", "[[rb:a>", "$$\n", "◇漢\n",
  ]

  /// Debug builds take about twenty times as long as what is shipped; what grows with the square of its input
  /// takes minutes.
  @Test(.timeLimit(.minutes(1)), arguments: units)
  func `a short unit over and over takes no longer than its length`(_ unit: String) throws {
    let text = try UTF8Text(
      Array(String(repeating: unit, count: 40_000 / unit.utf8.count).utf8)[...])
    let document = Document(parsing: text, fromLine: 1)
    var count = 0
    let clock = ContinuousClock()
    let duration = clock.measure { document.findSlips(in: text) { _ in count += 1 } }
    #expect(duration < .seconds(8), "\(unit): \(duration), \(count) slips")
  }
}
