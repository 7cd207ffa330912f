import Fixtures
import Manuscript
import Pictures
import Testing

@testable import Editions

@Suite struct PrintEditionTests {
  private let theme = ThemeFixture([
    "templates/print-booklet.mustache": """
    {{sheet.area-width}}x{{sheet.area-height}} {{#chapters}}{{{running-title}}} {{{title-html}}} \
    {{{content}}}{{#links}}({{number}} {{url}} {{#qr-code}}QR{{/qr-code}}){{/links}}{{/chapters}}\
    {{#order-routes}}{{#form-code}}[form]{{/form-code}}{{/order-routes}}{{licence}}
    """
  ])

  private func booklet(_ chapter: String, _ settings: String = "", title: String = "一") -> String {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\n" + settings,
      "ja/order.md": "---\ntitle: 注文\n---\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/01-one.md": "---\ntitle: '\(title)'\n---\n\(chapter)\n",
      "ja/a.png": nil,
      "ja/b.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    ])
    return theme.publish(content)["print/booklet.html"] ?? ""
  }

  private let route = "order-routes: [{key: f, copies: 1冊, recipient: 会, form: https://a.example/}]"

  @Test func `addresses on the web are numbered once each and listed`() {
    let print = booklet(
      "[a](https://a.example/?x&y) [b](http://b.example) [c](https://a.example/?x&y) [d](tel:110)")
    #expect(print.contains("a</a><sup class=\"link-number\">[1]</sup>"))
    #expect(print.contains("c</a><sup class=\"link-number\">[1]</sup>"))
    #expect(print.contains("d</a></p>"))
    #expect(print.contains("(1 https://a.example/?x&amp;y QR)(2 http://b.example QR)"))
  }

  @Test func `QR codes can be left out, but for the order form`() {
    let print = booklet("[a](https://a.example/)", route + "\nprint: {qr-codes: false}")
    #expect(print.contains("(1 https://a.example/ )"))
    #expect(print.contains("[form]"))
  }

  @Test func `the order page is the booklet's own, where there are ways to order`() {
    #expect(booklet("[注文](../order.md)", route).contains("<a href=\"#theme.order\">注文</a>"))
    #expect(booklet("[注文](../order.md)").contains("<a href=\"../order.html\">注文</a>"))
  }

  @Test func `a page elsewhere is an address to type, once the site has one`() {
    let print = booklet("[家](../index.md)", "base-url: https://a.example/")
    #expect(print.contains("<a href=\"https://a.example/\">家</a><sup"))
    #expect(print.contains("(1 https://a.example/ QR)"))
  }

  @Test func `pictures stand in the file`() {
    let print = booklet("![図](../b.svg)")
    #expect(
      print.contains(
        "src=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0naHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmcnLz4=\""
      ))
  }

  @Test func `in vertical lines short numbers stand upright`() {
    let print = booklet("2年と2021年", "print: {writing: vertical}", title: "3つ")
    #expect(print.contains("<span class=\"upright\">3</span>つ"))
    #expect(
      print.contains(
        "<span class=\"upright\">2</span>年</span>と<span class=\"whole\">2021年</span>"))
    #expect(booklet("2年").contains("<p><span class=\"whole\">2年"))
  }

  @Test func `a running title cannot leave its string`() {
    let print = booklet("", title: "</style>\"\\&")
    #expect(print.contains("\"\\3c /style>\\22 \\5c \\26 \""))
  }

  @Test func `the colophon has the licence`() {
    #expect(booklet("", "print: {licence: 自由}").hasSuffix("自由"))
  }

  /// 34 characters of 9.5 pt are 113.947 mm.
  @Test(arguments: [
    (PaperSize.a5, PrintSettings.Writing.horizontal, "113.997mm", "171.000mm"),
    (.a5, .vertical, "114.000mm", "170.970mm"), (.b6, .horizontal, "98.475mm", "147.000mm"),
  ])
  func `a line holds a whole number of characters`(
    _ size: PaperSize, _ writing: PrintSettings.Writing, _ width: String, _ height: String
  ) throws {
    var settings = PrintSettings()
    settings.size = size
    settings.writing = writing
    let japanese = try #require(Language(tag: "ja"))
    let sheet = PrintSheet(settings, language: japanese, for: .browser)
    #expect(sheet.area.width.css == width)
    #expect(sheet.area.height.css == height)
    let margins = sheet.margins
    #expect(margins.inner + sheet.area.width + margins.outer == size.width)
    #expect(margins.top + sheet.area.height + margins.bottom == size.height)
  }

  @Test(arguments: [(nil, "8.000mm"), (14, "6.400mm"), (5, "2.000mm")] as [(Int?, String)])
  func `the running head keeps away from the text and from the edge`(_ top: Int?, _ room: String)
    throws
  {
    var settings = PrintSettings()
    settings.margins.top = top.map(Length.millimetres)
    let japanese = try #require(Language(tag: "ja"))
    #expect(PrintSheet(settings, language: japanese, for: .browser).headRoom.css == room)
  }

  @Test(
    arguments: [
      ([], ""), ([0], "AA=="), ([0, 1], "AAE="), ([0xFF, 0xFE, 0xFD], "//79"),
      ([1, 2, 3, 4], "AQIDBA=="),
    ] as [([UInt8], String)])
  func `base 64 is padded`(_ bytes: [UInt8], _ text: String) {
    #expect(DataURL.file(bytes) == "data:application/octet-stream;base64,\(text)")
  }
}
