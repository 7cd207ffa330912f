import Testing
import Typography

@testable import Markdown

@Suite struct WholePartsTests {
  private func html(_ markdown: String) -> String {
    String(decoding: Document(parsing: Array(markdown.utf8)).html(), as: UTF8.self)
  }

  /// What no line parts, with readings left out.
  private func wholes(_ html: String) -> [String] {
    html.components(between: "<span class=\"whole\">", and: "</span>").map(\.withoutReadings)
  }

  @Test(arguments: [
    ("会は12月29日に", ["12月29日"]), ("**12月**29日に", ["12月", "29日"]),
    ("2021{年|ねん} 12{月|がつ} 16{日|にち}に、ここで", ["2021年 12月 16日"]),
    ("[12月29日の会](https://example.org/)へ、いきます", ["12月29日"]),
    ("会は12月\n29日に", ["12月29日"]), ("at 3 p.m. and 10 km", ["3 p.m.", "10 km"]),
    ("`12月29日`", []), ("https://example.org/2021-12-16/", []),
  ])
  func `a date and an amount are whole, readings and line ends in them too`(
    markdown: String, expected: [String]
  ) {
    let found = wholes(html(markdown + "みんなで集まります"))
    #expect(found.filter { $0.utf8.contains { 0x30...0x39 ~= $0 } } == expected)
  }

  @Test(arguments: [
    ("冊子（＝うすい本）をみんなで読みました。", "（＝う"), ("当事者（＝{本人|ほんにん}や家族）の話を、みんなで聞く", "（＝本人"),
  ])
  func `a sign that says what a word means stays with its bracket and with what it means`(
    markdown: String, whole: String
  ) {
    #expect(wholes(html(markdown)).contains(whole))
  }

  @Test(arguments: [
    ("人が集まる場所をつくります。", "つくります。"), ("いつもこれはその{本|ほん}です。", "本です。"),
    ("今天谢谢大家一起来。", "一起来。"), ("比较的方面", nil), ("いつもここはセンター", "センター"),
    ("よむのは[みんなでつくった本](a.md)。", "くった本"),
    ("Many words here.", nil), ("本です。", nil),
    ("**気持ちが変わりました。**　みじかい文", "変わりました。"), ("これはひとつめの注です。[^1]\n\n[^1]: ここの注。", "注です。"),
  ])
  func `the last letters of a block are not alone in a line`(markdown: String, ending: String?) {
    #expect(wholes(html(markdown)).first == ending)
  }

  @Test func `short texts have their dates, long ones their endings too`() {
    let date = InlineText("12月29日")
    #expect(String(decoding: date.html(), as: UTF8.self) == "<span class=\"whole\">12月29日</span>")
    let lead = InlineText.parse("この{本|ほん}は、みんなでつくりました。").text
    #expect(wholes(String(decoding: lead.html(), as: UTF8.self)) == ["ました。"])
    #expect(InlineText("短い題").html() == Array("短い題".utf8))
  }

  @Test func `a wide space between phrases takes no room at a line's end`() {
    let space = "<span class=\"wide\"> </span>"
    #expect(String(decoding: InlineText("本の会　春").html(), as: UTF8.self) == "本の会\(space)春")
    #expect(html("# 本の会　春の集まり").contains("本の会\(space)春"))
    #expect(html("**本**　春").contains("</strong>\(space)春"))
    #expect(html("春　　二つ").contains("春　　二つ"))
    #expect(html("`a　b`").contains("a　b"))
  }

  @Test func `justified lines on paper do not stretch it`() {
    var paper = HTMLStyle.Paper()
    paper.measure = TypeMeasure(
      line: 300, usual: TableStep(size: 90, padding: 200), face: .serif)
    let style = HTMLStyle(medium: .paper(paper))
    let html = Document(parsing: Array("# 本　春\n\n本　春".utf8)).html(style)
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<h1 id=\"本-春\">本<span class=\"wide\"> </span>春</h1>\n<p>本　春</p>\n")
  }

  @Test(arguments: [
    ("2021{年|ねん}12{月|がつ}16{日|にち}の発表", "2021年（ねん）12月（がつ）16日（にち）の発表"),
    ("{年|ねん}12{月|がつ}のお知らせ", "年（ねん）12月（がつ）のお知らせ"),
    ("12{月|がつ}", "12月（がつ）"),
    ("会は2021{年|ねん}\n12{月|がつ}に", "会は2021年（ねん）12月（がつ）に"),
  ])
  func `a link without elements may hold a date that ends with a reading`(
    text: String, expected: String
  ) {
    var paper = HTMLStyle.Paper()
    paper.pdf = HTMLStyle.PDF(hasPlainInlines: true)
    let link = Document(parsing: Array("[\(text)](https://example.org/)、12月29日の会".utf8))
    let html = String(decoding: link.html(HTMLStyle(medium: .paper(paper))), as: UTF8.self)
    #expect(html.replacing(/<[^>]*>|\n/, with: "") == "\(expected)、12月29日の会")
    #expect(html.split(separator: "<span").count == html.split(separator: "</span>").count)
  }

  @Test func `a long word with a reading is marked`() {
    let long = "{特定非営利活動法人日本視覚障害者|とくていひえいりかつどうほうじんにほんしかくしょうがいしゃ}"
    #expect(html(long).contains("<ruby class=\"breaks\">"))
    #expect(
      String(decoding: InlineText.parse(long).text.html(), as: UTF8.self).contains(
        "class=\"breaks\"")
    )
    #expect(html("{特定非営利活動法人|とくていひえいりかつどうほうじん}").contains("<ruby>"))
  }

  @Test func `GitHub's HTML has none of it`() {
    let html = Document(parsing: Array("会は12月29日です。本の会　春".utf8)).gitHubHTML()
    #expect(String(decoding: html, as: UTF8.self) == "<p>会は12月29日です。本の会　春</p>\n")
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> [String] {
    var found = [String]()
    var rest = self[...]
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: end) else { break }
      found.append(String(rest[..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return found
  }

  fileprivate var withoutReadings: String {
    replacing(/<r[pt]>[^<]*<\/r[pt]>|<[^>]*>|\n/, with: "")
  }
}
