import Testing

@testable import Publishing

@Suite struct FontCoverageTests {
  private static let fonts = FontCoverage(
    listing: Array("20-7e a0-17f 3042\n\n3041-3096 nonsense 4e00-9fff 41-5a 9-7\n".utf8))

  @Test(arguments: [
    ("<text>あ Az~é一</text>", ""), ("<text>가 あ😀가&#xAC01;</text>", "가각"),
    // A line of Arabic, isolated; and a sign that chooses a form.
    ("<text>\u{2067}A\u{FE0F}\u{2069}\n</text>", ""),
    ("<text font-family=\"굴림\">A</text>", ""),
    ("<!-- 가 --><text>\u{9FFF}\u{A000}</text>", "\u{A000}"),
    ("<svg><style>/* 가 */</style><text>A<title>가</title></text></svg>", ""),
  ])
  func `letters are lacking that no font has and people see`(drawing: String, lacking: String) {
    #expect(Self.fonts.lacked(by: Array(drawing.utf8)) == Array(lacking.unicodeScalars))
  }
}
