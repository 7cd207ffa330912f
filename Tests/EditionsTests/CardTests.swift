import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Editions

/// The cards of pages, as they are drawn.
@Suite struct CardTests {
  private static let settings = """
    name: {ja: 交流会のサイト, ar: موقع}
    languages: [ja, ar]
    base-url: https://example.org/b/
    organisation: {name: {ja: みかんの会, ar: جمعية}}
    """
  private static let pages = [
    "site.yaml": settings,
    "ja/index.md": "---\ntitle: 交流会のサイト\n---\n",
    "ja/guide.md": "---\ntitle: ピアサポート{交流会|こうりゅうかい}のつくり方\n---\n",
    "ja/q.md": "---\ntitle: Q&A <とくに>\n---\n",
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2021-12-16-a.md": "---\ntitle: 冊子を発表\n---\n",
    "ar/index.md": "---\ntitle: موقع\n---\n",
    "ar/guide.md": "---\ntitle: كيف تُنشئ لقاءات دعم الأقران\n---\n",
  ]

  private func drawings(
    _ changes: [String: String?] = [:], theme: WholeTheme = .standard
  ) throws -> [String: String] {
    let pages = Self.pages.mapValues { String?.some($0) }.merging(changes) { $1 }
    let site = try #require(ContentFolderFixture(pages).read().value)
    return try theme.drawings(for: site, borrowingWordsFor: "ar")
  }

  private func cards(_ changes: [String: String?]) throws -> [String] {
    try drawings(changes).keys.filter { $0.hasPrefix("cards/") }.sorted()
  }

  /// The lines of a block of a card.
  private func lines(_ block: String, of card: String?) -> [String] {
    let text = card?.split(separator: "\n").first { $0.contains("class=\"\(block)\"") } ?? ""
    return text.split(separator: "<tspan").dropFirst().compactMap { part in
      part.split(separator: ">", maxSplits: 1).last?.split(separator: "<").first.map(String.init)
    }
  }

  @Test func `a title breaks as on a cover, without readings, and the publisher stands below`()
    throws
  {
    let card = try drawings()["cards/guide.png"]
    #expect(lines("title", of: card) == ["ピアサポート", "交流会のつくり方"])
    #expect(lines("site-name", of: card) == ["交流会のサイト"])
    #expect(lines("publisher", of: card) == ["みかんの会"])
    #expect(lines("date", of: card) == [])
    #expect(card?.contains("こうりゅうかい") == false)
    #expect(card?.contains("xml:lang=\"ja\"") == true)
  }

  @Test func `nothing is said twice, and a press release has its date`() throws {
    let drawings = try drawings()
    #expect(lines("site-name", of: drawings["cards/index.png"]) == [])
    #expect(lines("title", of: drawings["cards/index.png"]) == ["交流会のサイト"])
    #expect(
      lines("date", of: drawings["cards/releases/2021-12-16-a.png"]) == ["2021年12月16日"])
    let own = Self.settings.replacing("{ja: みかんの会, ar: جمعية}", with: "交流会のサイト")
    #expect(
      lines("publisher", of: try self.drawings(["site.yaml": own])["cards/index.png"]) == [])
  }

  @Test func `signs of markup are words on it`() throws {
    let card = try drawings()["cards/q.png"]
    #expect(lines("title", of: card).joined() == "Q&amp;A &lt;とくに&gt;")
  }

  @Test func `what runs from right to left stands at the right, and the drawing at the left`()
    throws
  {
    let drawings = try drawings()
    let card = try #require(drawings["cards/ar/guide.png"])
    #expect(card.contains("<g transform=\"translate(1200 0) scale(-1 1)\">"))
    #expect(card.contains("text-anchor=\"end\"><tspan x=\"1120\""))
    #expect(!card.contains("text-anchor=\"start\""))
    #expect(
      lines("title", of: card).allSatisfy { $0.hasPrefix("\u{2067}") && $0.hasSuffix("\u{2069}") })
    #expect(drawings["cards/guide.png"]?.contains("text-anchor=\"start\"><tspan x=\"80\"") == true)
  }

  @Test func `a page in its own language has a card, unless somebody chose a picture`() throws {
    let all = [
      "cards/ar/guide.png", "cards/ar/index.png", "cards/guide.png", "cards/index.png",
      "cards/q.png", "cards/releases/2021-12-16-a.png", "cards/releases/index.png",
    ]
    #expect(try cards([:]) == all)
    #expect(try cards(["site.yaml": Self.settings.replacing("base-url", with: "# ")]) == [])
  }

  @Test func `a page with a picture has none, nor has any where nobody wants cards`() throws {
    var content = ContentFolderFixture(Self.pages.mapValues { String?.some($0) })
    content.files["ja/p.md"] = Array("---\ntitle: 庭\n---\n![庭](p.png)\n![庭](s.png)\n".utf8)
    content.files["ja/s.md"] = Array("---\ntitle: 花\n---\n![花](s.png)\n".utf8)
    content.files["ja/p.png"] = SamplePicture.png(width: 400, height: 300)
    // Smaller than what social networks show.
    content.files["ja/s.png"] = SamplePicture.png(width: 100, height: 100)
    let site = try #require(content.read().value)
    let drawn = try WholeTheme.standard.drawings(for: site, borrowingWordsFor: "ar").keys
    #expect(drawn.contains("cards/s.png") && !drawn.contains("cards/p.png"))
    // A page that another language borrows has that of its own language.
    #expect(!drawn.contains("cards/ar/s.png"))
    let settings = Self.settings + "\npictures: {cards: no}\n"
    #expect(try cards(["site.yaml": settings]) == [])
    #expect(try drawings(["site.yaml": settings]).keys.contains("favicon.ico"))
  }

  @Test(arguments: ["root/cards/q.png", "root/Cards/Q.png"])
  func `an author's own file at a card's place stays`(file: String) throws {
    #expect(try !cards([file: "x"]).contains("cards/q.png"))
  }

  private func problems(_ changes: [String: String]) throws -> [Diagnostic] {
    let pages = Self.pages.merging(changes) { $1 }.mapValues { String?.some($0) }
    let site = try #require(ContentFolderFixture(pages).read().value)
    return Edition.judge(
      site, with: try WholeTheme.standard.theme(for: site, borrowingWordsFor: "ar"))
  }

  @Test(arguments: [
    ("root/cards", "x", DiagnosticIdentifier.fileAndFolder),
    ("root/Cards/x.png", "x", .sameAddress),
    ("ja/Cards/x.md", "---\ntitle: 札\n---\n", .sameAddress),
  ])
  func `what is in the way of cards is named, with both cures`(
    file: String, text: String, identifier: DiagnosticIdentifier
  ) throws {
    let found = try problems([file: text])
    #expect(found.map(\.identifier) == [identifier])
    #expect(found.map(\.location.file) == ["content/\(file)"])
    #expect(
      found.first?.text(in: .english).contains(
        """
        hint: The pictures for social networks stand in the folder “cards”. Rename this file or its folder; or write \
        “cards: no” below “pictures:” in site.yaml, and there are none.
        """) == true)
    #expect(
      found.first?.text(in: .japanese).contains(
        """
        このファイルかフォルダーの名前を変えてください。または、site.yaml の「pictures:」の下に「cards: no」と書くと、\
        その画像は作られません。
        """) == true)
    let none = Self.settings + "\npictures: {cards: no}\n"
    #expect(try problems([file: text, "site.yaml": none]) == [])
    let local = Self.settings.replacing("base-url", with: "# ")
    #expect(try problems([file: text, "site.yaml": local]) == [])
  }

  @Test func `the plain theme sets titles in the type of its text`() throws {
    let plain = try drawings(theme: .plain)["cards/guide.png"]
    #expect(plain?.contains("serif; font-weight: 500") == false)
    #expect(plain?.contains(".title:lang(") == false)
    #expect(lines("title", of: plain) == ["ピアサポート", "交流会のつくり方"])
  }

  @Test(arguments: [WholeTheme.standard, .plain])
  func `Chinese has its own types, in Taiwan, Hong Kong and Macau other ones, and so has Korean`(
    theme: WholeTheme
  ) throws {
    let card = try #require(try drawings(theme: theme)["cards/guide.png"])
    let traditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO", "yue"].map { "text:lang(\($0))" }
    #expect(
      card.contains("\n" + traditional.joined(separator: ", ") + " { font-family: \"PingFang TC\""))
    #expect(card.contains("\ntext:lang(ko) { font-family: \"Apple SD Gothic Neo\""))
    #expect(card.contains("text:lang(ur), text:lang(ckb) { font-family: \"Geeza Pro\""))
  }

  @Test(arguments: ["circle", "leaf", "wave", "slice", "none"])
  func `every emblem is on cards`(emblem: String) throws {
    let settings = Self.settings + "\ntheme: {emblem: \(emblem)}\n"
    let card = try #require(try drawings(["site.yaml": settings])["cards/index.png"])
    let art = [
      "circle": "A45 45", "leaf": "class=\"sprout\"", "wave": "A58 58 0 1 1", "slice": "A44 44",
      "none": "<rect y=\"606\"",
    ]
    #expect(art.filter { card.contains($0.value) }.map(\.key) == [emblem])
  }
}
