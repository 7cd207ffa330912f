import Markdown
import Testing

@testable import Editions

/// What an e-book says of itself, and where the pages of its paper begin in it.
@Suite struct EBookTests {
  private func facts(_ body: String, mayMove: Bool = false) -> EBookFacts {
    EBookFacts(
      of: [Array("<head><title>題</title></head><body>\(body)</body>".utf8)], mayMove: mayMove,
      isVertical: false)
  }

  @Test func `a name is a UUID of version 5`() {
    // Python: uuid.uuid5(uuid.UUID("6f5c36d1-9d0e-4a9b-8e54-3c3f7e0a51b2"), "https://example.org/ ja")
    #expect(
      EBookIdentifier(name: "https://example.org/ ja").text
        == "e64282b2-3b41-597d-bfe5-6c7b9995891e")
  }

  @Test func `readings are counted where they are shown`() {
    let full = facts("<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>です。")
    #expect(full.readings == 1 && full.isFullyAnnotated)
    #expect(!facts("<ruby>漢<rt>かん</rt></ruby>と字").isFullyAnnotated)
    #expect(!facts("<ruby>漢<rt></rt>字<rt>じ</rt></ruby>").isFullyAnnotated)
    #expect(!facts("かなだけ").isFullyAnnotated)
    #expect(!facts("<ruby>人<rt>ひと</rt></ruby>々").isFullyAnnotated)
  }

  @Test func `a picture without a description is no picture for all`() {
    #expect(facts("<img src=\"a.png\" alt=\"花\"/>").isDescribed)
    #expect(!facts("<img src=\"a.png\" alt=\"\"/>").isDescribed)
    #expect(facts("<img class=\"cover-picture\" src=\"a.png\" alt=\"題\"/>").pictures == 0)
  }

  private func document(_ body: String, _ number: Int) -> EBookDocument {
    EBookDocument(.chapter(number), title: "題") { _, _ in Array("<body>\(body)</body>".utf8) }
  }

  private func marked(_ bodies: [String], _ pages: [String]) -> [String] {
    let documents = bodies.enumerated().map { document($1, $0 + 1) }
    let found = EBookPages(
      pages.enumerated().map { PrintedPage(number: $0 + 2, text: $1) }, in: documents)
    return documents.indices.map { index in
      String(decoding: found.marked(documents[index].bytes, document: index), as: UTF8.self)
        .replacing(" epub:type=\"pagebreak\" role=\"doc-pagebreak\"", with: "")
    }
  }

  private func mark(_ number: Int) -> String {
    "<span id=\"theme.page-\(number)\" aria-label=\"\(number)\"></span>"
  }

  @Test func `a page begins where its first letter stands`() {
    let text = "いろはにほへとちりぬるを、わかよたれそつねならむ。"
    let more = "うゐのおくやまけふこえて、あさきゆめみしゑひもせす。"
    #expect(
      marked(["<p>\(text) \(more)</p>"], [text, more])
        == ["<body><p>\(mark(2))\(text) \(mark(3))\(more)</p></body>"])
    #expect(
      marked(["<p>\(text)</p>", "<h1>\(more)</h1>"], [String(text.dropFirst(3)), more])
        == [
          "<body><p>いろは\(mark(2))\(text.dropFirst(3))</p></body>",
          "<body><h1>\(mark(3))\(more)</h1></body>",
        ])
  }

  @Test func `no mark parts a word from its reading, or an escaped sign`() {
    let rest = "のある文がここから次のページへ続きます。"
    #expect(
      marked(["<p>前の文。<ruby>漢字<rt>かんじ</rt></ruby>\(rest)</p>"], ["字\(rest)"])
        == ["<body><p>前の文。\(mark(2))<ruby>漢字<rt>かんじ</rt></ruby>\(rest)</p></body>"])
    #expect(
      marked(["<p>a &lt; b&amp;c\(rest)</p>"], ["b&c\(rest)"])
        == ["<body><p>a &lt; \(mark(2))b&amp;c\(rest)</p></body>"])
  }

  @Test func `a page begins at its heading, though readings stand in it`() {
    let text = "いろはにほへとちりぬるを、わかよたれそつねならむ。"
    let heading = "申しこみ<ruby>方<rt>かた</rt></ruby>"
    #expect(
      marked(["<p>前の文。</p>", "<h1>\(heading)</h1><p>\(text)</p>"], ["申しこみ方かた\(text)"])
        == [
          "<body><p>前の文。</p></body>", "<body><h1>\(mark(2))\(heading)</h1><p>\(text)</p></body>",
        ])
  }

  @Test func `the contents are one page, and no chapter begins in them`() {
    let title = "この冊子について読むひとへの話"
    let text = "いろはにほへとちりぬるを、わかよたれそつねならむ。"
    #expect(
      marked(
        ["<nav><h1>もくじ</h1><a>\(title)</a><a>章</a></nav>", "<h1>\(title)</h1><p>\(text)</p>"],
        ["もくじ\(title)章", "\(title)\(text)"])
        == [
          "<body>\(mark(2))<nav><h1>もくじ</h1><a>\(title)</a><a>章</a></nav></body>",
          "<body><h1>\(mark(3))\(title)</h1><p>\(text)</p></body>",
        ])
  }

  @Test func `what only paper has is no page of the book`() {
    let text = "いろはにほへとちりぬるを、わかよたれそつねならむ。"
    #expect(
      marked(["<p>\(text)</p>"], ["もくじだけが載っているページです。", "[1]https://a.example/\(text)"])
        == ["<body><p>\(mark(3))\(text)</p></body>"])
    #expect(marked(["<p>\(text)</p>"], []) == ["<body><p>\(text)</p></body>"])
  }
}
