import Testing

@testable import Pictures

@Suite struct SVGTextTests {
  @Test(arguments: [
    ("<svg>x<text>庭<tspan>の&#x82B1;</tspan> &amp; A</text>x</svg>", "庭の花 & A"),
    ("<svg><style>/* 庭 */</style><title>庭</title><desc>庭</desc><text>A</text></svg>", "A"),
    ("<svg><text>A<title>庭</title><!-- 庭 -->B<image href=\"庭\"/>C</text></svg>", "ABC"),
    ("<p>庭</p>", ""),
  ])
  func `words are what is drawn as text`(drawing: String, words: String) {
    #expect(SVGText.shown(in: Array(drawing.utf8)) == words)
  }
}
