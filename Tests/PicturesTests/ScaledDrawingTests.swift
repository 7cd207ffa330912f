import Testing

@testable import Pictures

@Suite struct ScaledDrawingTests {
  @Test(arguments: [
    (
      "<svg viewBox=\"0 0 9 3\"><path/></svg>",
      "<svg viewBox=\"0 0 9 3\" width=\"180\" height=\"60\"><path/></svg>"
    ),
    (
      "<?xml version=\"1.0\"?><!-- > --><svg width='10mm' class='a>b' height=\"20mm\"/>",
      "<?xml version=\"1.0\"?><!-- > --><svg class=\"a>b\" viewBox=\"0 0 38 76\" width=\"90\" height=\"180\"/>"
    ),
    (
      "<svg width=\"400\" viewBox=\"0 0 4 4\">",
      "<svg viewBox=\"0 0 4 4\" width=\"180\" height=\"180\">"
    ),
    (
      "<svg viewBox=\"0 0 4 4\" style=\"color:red; Width : 20px;height:9px;stroke-width:2\">",
      "<svg viewBox=\"0 0 4 4\" style=\"color:red;stroke-width:2\" width=\"180\" height=\"180\">"
    ),
    // It says nothing of its size.
    ("<svg><path/></svg>", "<svg><path/></svg>"),
    ("<p>", "<p>"),
  ])
  func `a drawing asks for the size that is wanted`(drawing: String, scaled: String) {
    #expect(
      String(decoding: ScaledDrawing.scaled(Array(drawing.utf8), to: 180), as: UTF8.self)
        == scaled)
  }
}
