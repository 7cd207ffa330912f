import Markdown
import Testing

@Suite("Bare addresses beside Japanese")
struct AddressTests {
  /// A text with each link in braces and, behind a bar, its destination where that is another.
  private func shown(_ text: String) -> String {
    let document = Document(parsing: text)
    var shown = ""
    var open: [(end: UInt32, destination: String, start: String.Index)] = []
    for (index, node) in document.nodes.enumerated() {
      while let last = open.last, last.end <= index { close(&shown, open.removeLast()) }
      switch node.kind {
      case .link(let link):
        shown += "{"
        let destination = document.string(document.links[Int(link)].destination)
        open.append((node.end, destination, shown.endIndex))
      case .text, .softBreak: shown += document.string(node.text)
      default: break
      }
    }
    while let last = open.popLast() { close(&shown, last) }
    return shown
  }

  private func close(
    _ shown: inout String, _ link: (end: UInt32, destination: String, start: String.Index)
  ) {
    shown += shown[link.start...] == link.destination ? "}" : "|\(link.destination)}"
  }

  private func tails(_ text: String) -> [String] {
    Document(parsing: text).faults.compactMap {
      if case .textBehindAddress(let text, _, isPart: false) = $0.kind { text } else { nil }
    }
  }

  @Test(
    "end before a sign that is no letter, and a second one is found",
    arguments: [
      ("（https://a.example/b）に。", "（{https://a.example/b}）に。"),
      ("https://a.example/c　次", "{https://a.example/c}　次"),
      ("https://a.example/c\u{2003}次", "{https://a.example/c}\u{2003}次"),
      ("「https://a.example/」と『https://b.example』", "「{https://a.example/}」と『{https://b.example}』"),
      ("https://a.example/、https://b.example/。", "{https://a.example/}、{https://b.example/}。"),
      ("https://a.example/・https://b.example/", "{https://a.example/}・{https://b.example/}"),
      ("https://a.example/〜https://b.example/", "{https://a.example/}〜{https://b.example/}"),
      ("https://a.example/？！", "{https://a.example/}？！"),
      ("https://a.example/［１］", "{https://a.example/}［１］"),
      ("https://a.example/→次", "{https://a.example/}→次"),
      ("①https://a.example/②https://b.example/", "①{https://a.example/}②{https://b.example/}"),
      ("https://a.example/※要予約", "{https://a.example/}※要予約"),
      ("https://a.example/……", "{https://a.example/}……"),
      ("“https://a.example/”と", "“{https://a.example/}”と"),
      ("https://a.example/😀", "{https://a.example/}😀"),
      ("｢https://a.example/｣", "｢{https://a.example/}｣"),
      ("https://a.example、data_set.x", "{https://a.example}、data_set.x"),
      ("https://a_b.example/、https://a.b_c/、", "https://a_b.example/、https://a.b_c/、"),
      ("https://a_b.c.example/、", "{https://a_b.c.example/}、"),
      ("https://a.example/a/(予約制)", "{https://a.example/a/}(予約制)"),
      ("https://a.example/,東京", "{https://a.example/},東京"),
      ("https://a.example/[申込](b)", "{https://a.example/}{申込|b}"),
      ("ftp://a.example/。", "{ftp://a.example/}。"),
      ("https://a.example:8080/a?b=c#d。", "{https://a.example:8080/a?b=c#d}。"),
    ])
  func endsBeforeSigns(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
    #expect(tails(text) == [])
  }

  @Test("leave emphasis, strikethrough, notes and ruby around them alone")
  func leavesMarks() {
    func html(_ text: String) -> String { Document(parsing: text).htmlString() }
    let link = "<a href=\"https://a.example/d\">https://a.example/d</a>"
    #expect(html("**https://a.example/d**です") == "<p><strong>\(link)</strong>です</p>\n")
    #expect(html("~~https://a.example/d~~です") == "<p><del>\(link)</del>です</p>\n")
    #expect(html("これは*https://a.example/d*です") == "<p>これは<em>\(link)</em>です</p>\n")
    #expect(
      html("***https://a.example/d***です") == "<p><em><strong>\(link)</strong></em>です</p>\n")
    #expect(html("https://a.example/d{志|し}").contains("\(link)<ruby>志"))
    #expect(html("https://a.example/d[^1]\n\n[^1]: x").hasPrefix("<p>\(link)<sup>"))
    #expect(shown("https://a.example/a*b*c") == "{https://a.example/a*b*c}")
    #expect(shown("**https://a.example/d/**です") == "{https://a.example/d/}です")
    #expect(shown("https://から始まる。") == "https://から始まる。")
  }

  @Test(
    "may have a Japanese path",
    arguments: [
      "https://example.org/wiki/サクラ_(植物)", "https://example.org/wiki/桜",
      "https://a.example/お知らせ/2026/",
      "https://a.example/はじめに/", "https://a.example/のりもの", "https://a.example/はじめに",
      "https://a.example/wiki/マーティン・ルーサー・キング", "https://a.example/からくり人形.html",
      "https://a.example/wiki/サクラ(植物)", "https://a.example/wiki/Wikipedia:井戸端",
      "https://a.example/a_(植物)",
      "https://a.example/?q=桜&l=ja", "https://a.example/a#見出し", "https://a.example/参照カウント",
      "https://a.example/とある魔術", "https://a.example/Ｔシャツ", "https://a.example/에서",
      "https://a.example/café", "https://a.例え/桜", "https://例え.example/桜", "https://日本語.jp",
      "https://a.example/%E6%A1%9C/",
    ])
  func hasJapanesePath(_ address: String) {
    for text in [
      address, "- \(address)", "（\(address)）", "| \(address) |\n| - |", "見る：\(address) 次",
    ] {
      #expect(
        Document(parsing: text).linkPlaces.map { $0.split(separator: " ")[1] } == [address[...]])
      #expect(tails(text) == [])
    }
  }

  @Test(
    "end before the sentence that goes on, and say so",
    arguments: [
      ("詳しくはhttps://a.example/a/をご覧ください。", "https://a.example/a/", "をご覧ください"),
      ("https://a.example/をご覧", "https://a.example/", "をご覧"),
      ("https://a.exampleをご覧", "https://a.example", "をご覧"),
      ("https://a.example国際", "https://a.example", "国際"),
      ("https://a.example:80から", "https://a.example:80", "から"),
      ("https://a.example/b.htmlに。", "https://a.example/b.html", "に"),
      ("https://a.example/b.htmlから申し込めます。", "https://a.example/b.html", "から申し込めます"),
      ("https://a.example/?a=1を", "https://a.example/?a=1", "を"),
      ("https://a.example/a/のページ", "https://a.example/a/", "のページ"),
      ("https://a.example/a/ご覧ください", "https://a.example/a/", "ご覧ください"),
      ("https://a.example/a/参照。", "https://a.example/a/", "参照"),
      ("https://a.example/a/にあります", "https://a.example/a/", "にあります"),
      ("https://a.example/a/やhttps://b.example/", "https://a.example/a/", "や"),
      ("www.a.example/a/をご覧", "www.a.example/a/", "をご覧"),
      ("请访问https://a.example/a/查看详情", "https://a.example/a/", "查看详情"),
    ])
  func endsBeforeText(_ text: String, _ address: String, _ tail: String) {
    let destination = address.hasPrefix("www.") ? "http://" + address : address
    #expect(Document(parsing: text).linkPlaces[0].split(separator: " ")[1] == destination)
    #expect(tails(text) == [tail])
    #expect(tails("# \(text)") == [tail] && tails("|\(text)|\n|-|\n") == [tail])
    #expect(tails(text.replacing(address, with: "<\(destination)>")) == [])
  }

  @Test(
    "are doubtful in the midst of a sentence",
    arguments: [
      ("詳しくはhttps://a.example/b/案内。", "案内"), ("詳しくはhttps://a.example/サクラ", "サクラ"),
      ("：https://a.example/b/案内", nil), ("詳しくは https://a.example/b/案内 へ", nil),
      ("出典はhttps://a.example/wiki/桜。", nil), ("詳しくは<https://a.example/b/案内>", nil),
      ("詳しくはhttps://a.example/b/案内.html", nil), ("詳しくはhttps://a.example/b/", nil),
      ("詳しくは[案内](https://a.example/b/案内)", nil),
    ])
  func isDoubtful(_ text: String, _ tail: String?) {
    let faults = Document(parsing: text).faults.map(\.kind)
    let addresses = Document(parsing: text).linkPlaces.map { $0.split(separator: " ")[1] }
    guard let tail else { return #expect(faults == []) }
    guard case .textBehindAddress(tail, let address, isPart: true) = faults.first else {
      Issue.record("\(faults)")
      return
    }
    #expect(addresses[0] == address + tail)
  }

  @Test(
    "need no space before them, with www. and @ too",
    arguments: [
      ("詳しくはwww.a.example/bへ", "詳しくは{www.a.example/b|http://www.a.example/b}へ"),
      ("（www.a.example）", "（{www.a.example|http://www.a.example}）"),
      (
        "www.a.example、www.b.example。",
        "{www.a.example|http://www.a.example}、{www.b.example|http://www.b.example}。"
      ),
      ("**www.a.example**です", "{www.a.example|http://www.a.example}です"),
      ("問い合わせはa@b.exampleまで。", "問い合わせは{a@b.example|mailto:a@b.example}まで。"),
      (
        "（a@b.example）、c@d.example",
        "（{a@b.example|mailto:a@b.example}）、{c@d.example|mailto:c@d.example}"
      ),
      ("mailto:a@b.exampleまで", "{mailto:a@b.example}まで"),
      ("awww.a.example", "awww.a.example"), ("éwww.a.example", "éwww.a.example"),
    ])
  func needsNoSpace(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
    #expect(tails(text) == [] || !text.contains("@"))
  }

  @Test("have their places")
  func haveTheirPlaces() {
    #expect(
      Document(parsing: "見る（https://a.example/b）\n、www.c.example。").linkPlaces == [
        "1:10 https://a.example/b", "2:4 http://www.c.example",
      ])
    let fault = Document(parsing: "一\n見るhttps://a.example/を見る").faults[0]
    #expect(fault.place.line == 2 && fault.place.column == 25)
  }

  @Test("are GitHub's in its Markdown")
  func areGitHubs() {
    let html = String(
      decoding: Document(parsing: "https://a.example/、b", syntax: .gitHub).gitHubHTML(),
      as: UTF8.self)
    #expect(html == "<p><a href=\"https://a.example/%E3%80%81b\">https://a.example/、b</a></p>\n")
  }

  @Test("that are none cost no more than their length")
  func areBounded() {
    for unit in [
      "http://a_b", "://", "www.", "http://a。", "http://a**", "http://aあ", "http://a{b|",
    ] {
      let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
      let clock = ContinuousClock().measure { _ = Document(parsing: text) }
      #expect(clock < .seconds(10), "\(unit)")
    }
  }
}
