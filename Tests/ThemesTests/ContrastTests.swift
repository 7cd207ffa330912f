import Testing

@testable import Themes

@Suite struct ContrastTests {
  private func colour(_ css: String) throws -> Colour { try #require(Colour(css: css)) }

  @Test(arguments: [
    ("#b04a00", "#b04a00"), ("#FFF6ea", "#fff6ea"), ("#fa0", "#ffaa00"),
  ])
  func `a colour is read in the notations of CSS`(text: String, colour: String) throws {
    #expect(try "\(self.colour(text))" == colour)
  }

  @Test(arguments: [
    "", "#", "red", "b04a00", "#b04a0", "#b04a001", "#b04a0080", "#b04ag0", "#ｆｆｆ", "#fff;}",
    "# fff", "rgb(0 0 0)",
  ])
  func `all else is no colour`(text: String) {
    #expect(Colour(css: text) == nil)
  }

  // What WebAIM's and other checkers of WCAG 2 say of these colours.
  @Test(arguments: [
    ("#000000", "#ffffff", "21:1"), ("#777777", "#ffffff", "4.47:1"),
    ("#767676", "#ffffff", "4.54:1"), ("#ffffff", "#ffffff", "1:1"),
    ("#ff0000", "#ffffff", "3.99:1"), ("#0000ff", "#ffffff", "8.59:1"),
    ("#f7941d", "#ffffff", "2.28:1"), ("#808080", "#000000", "5.31:1"),
  ])
  func `the contrast is that of WCAG, in either order`(
    one: String, other: String, ratio: String
  ) throws {
    #expect(try "\(Contrast(colour(one), colour(other)))" == ratio)
    #expect(try Contrast(colour(one), colour(other)) == Contrast(colour(other), colour(one)))
  }

  @Test(arguments: [
    ("#777777", ["#ffffff"]), ("#f7941d", ["#ffffff", "#fff6ea"]), ("#ffffff", ["#ffffff"]),
    ("#000000", ["#1b1613"]), ("#00ff00", ["#ffffff"]), ("#2233cc", ["#1b1613", "#2a221c"]),
    ("#ff00ff", ["#777777"]),
  ])
  func `the colour that is proposed is readable, near, and of the same hue`(
    text: String, grounds: [String]
  ) throws {
    let (wrong, grounds) = (try colour(text), try grounds.map { try colour($0) })
    let right = try #require(wrong.readable(beside: grounds))
    #expect(grounds.allSatisfy { Contrast(right, $0) >= .readable })
    // Hardly more than is needed.
    #expect(grounds.contains { Contrast(right, $0).ratio < 4.7 })
    let (before, after) = (PerceivedColour(wrong), PerceivedColour(right))
    let crossing = before.greenRed * after.blueYellow - before.blueYellow * after.greenRed
    #expect(abs(crossing) < 0.002)
  }

  @Test func `a readable colour stays as it is, and one that cannot be is not proposed`() throws {
    #expect(try colour("#b04a00").readable(beside: [colour("#ffffff")]) == colour("#b04a00"))
    #expect(
      try colour("#b04a00").readable(
        beside: [colour("#ffffff"), colour("#777777"), colour("#000000")]) == nil)
  }
}
