import Testing

@testable import Themes

@Suite struct FontStackTests {
  @Test(arguments: [
    ("", ""), (" , ,", ""), ("serif", "serif"), ("BIZ  UDPGothic,Meiryo", "BIZ UDPGothic, Meiryo"),
    ("\"BIZ UDPGothic\", 'Yu Gothic'", "BIZ UDPGothic, Yu Gothic"), ("游ゴシック体", "游ゴシック体"),
    ("M PLUS 1p", "M PLUS \\31 p"), ("-apple-system", "-apple-system"), ("--x", "-\\2d x"),
    ("inherit, Meiryo", "Meiryo"), ("x}body{display:none", "x\\7d body\\7b display\\3a none"),
    ("</style>", "\\3c \\2f style\\3e "), ("a\\", "a\\5c "), ("-", "\\2d "),
  ])
  func `names of typefaces are written as CSS identifiers`(text: String, css: String) {
    #expect(FontStack(text).css == css)
  }
}
