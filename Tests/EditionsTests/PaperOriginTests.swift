import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Editions

/// What PDF files are made from: a print of it is another one whenever the HTML is.
@Suite struct PaperOriginTests {
  private static let settings = """
    name: 冊子
    languages: [ja, en, {tag: fr, fallback: [en]}]
    organisation:
      name: 会
      url: https://example.org/
    navigation: [about.md]
    contacts: [{key: readers, label: 読者の方, email: a@example.org}]
    order-routes: [{key: form, copies: 1冊, recipient: 会, form: https://a.example/}]
    print:
      size: a5
    """

  private static let content: [String: String?] = [
    "site.yaml": settings,
    "ja/index.md": "---\ntitle: 家\n---\n", "en/index.md": "---\ntitle: Home\n---\n",
    "fr/index.md": "---\ntitle: Accueil\n---\n",
    "ja/about.md": "---\ntitle: 会\n---\n会のこと。\n", "ja/order.md": "---\ntitle: 注文\n---\n",
    "ja/order-form.md": "---\ntitle: 用紙\n---\n",
    "ja/booklet/index.md": "---\ntitle: 冊子\n---\nまえがき。\n",
    "ja/booklet/01-a.md": """
    ---
    title: 一
    speakers: [{key: A, name: 朝子}]
    ---
    [会](../about.md)と[注文](../order.md)と[次](02-b.md)。

    ![図](../a.svg)

    :::座談会
    A：はい
    :::

    :::申込み
    :::
    """,
    "ja/booklet/02-b.md": "---\ntitle: 二\n---\n本文。\n",
    "ja/a.svg": "<svg width='4' height='3'></svg>",
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2026-01-02-x.md": "---\ntitle: 知らせ\n---\n[会](../about.md)\n\n![図](../a.svg)\n",
    "ja/releases/2026-02-03-y.md": "---\ntitle: 別の知らせ\n---\n本文。\n",
    "en/booklet/01-a.md": "---\ntitle: One\n---\nText.\n",
    "fr/booklet/index.md": "---\ntitle: Livret\n---\nTexte.\n",
  ]

  private static let theme: [String: String?] = [
    "templates/print-booklet.mustache": """
    {{> head}}{{booklet.title}} {{words.note}} {{sheet.page-width}}{{#chapters}}[{{number}} {{title}} #{{id}} \
    {{{content}}}{{#links}}({{number}} {{{qr-code}}}){{/links}}]{{/chapters}}{{#contacts}}{{label}}{{/contacts}}\
    {{licence}}{{booklet.publisher}}
    """,
    "templates/head.mustache": "<title>{{site.name}}</title><style>{{{style}}}</style>",
    "templates/print-release.mustache":
      "{{page.title}} {{address}} {{{page.content}}}{{{qr-code}}}{{words.note}}<style>{{{style}}}</style>",
    "locales/fr.yaml": ThemeFixture().files["locales/en.yaml"],
  ]

  /// Each PDF's HTML and origin, by the name of its document and its purpose.
  private static func papers(
    _ content: [String: String?], _ theme: [String: String?]
  ) throws -> [String: (html: [UInt8], origin: String)] {
    let folder = ContentFolderFixture(Self.content.merging(content) { $1 })
    let site = try #require(folder.read().value)
    let read = ThemeFixture(Self.theme.merging(theme) { $1 }).read(for: site.settings)
    let look = try #require(read.value, "\(read.diagnostics)")
    var papers: [String: (html: [UInt8], origin: String)] = [:]
    for document in PaperEdition.allCases.flatMap({ $0.documents(of: site, with: look) }) {
      for purpose in PDFPurpose.allCases {
        let contents = document.contents(for: purpose == .press ? .press(pages: [:]) : .screen)
        guard case .illustrated = contents else {
          Issue.record("paper holds its pictures")
          continue
        }
        let html = contents.bytes(picture: { folder.files[$0] ?? [] }, copy: { _ in [] })
        let name = document.paths.screen.split(separator: "/").last?.dropLast(4) ?? ""
        papers["\(name) \(purpose)"] = (html, document.origin(for: purpose))
      }
    }
    return papers
  }

  /// A change, and the documents of whose PDF files it changes the origin.
  struct Change: Sendable, CustomTestStringConvertible {
    var name: String
    var content: [String: String?] = [:]
    var theme: [String: String?] = [:]
    var papers: Set<String>
    /// Whether it must change the HTML of each of these files: not so where what nobody reads in them is among
    /// their inputs.
    var isSeen = true

    var testDescription: String { name }
  }

  private static let booklets: Set = ["booklet-ja", "booklet-en", "booklet-fr"]
  /// Those with a Japanese chapter: the French one has English chapters alone.
  private static let japanese: Set = ["booklet-ja", "booklet-en"]
  private static let releases: Set = ["2026-01-02-x-ja", "2026-02-03-y-ja"]
  private static let all = booklets.union(releases)

  private static func replacing(
    _ old: String, _ new: String, in path: String = "site.yaml"
  ) -> [String: String?] {
    let text = (content[path] ?? nil) ?? ""
    precondition(text.contains(old), "\(path) has no \(old)")
    return [path: text.replacing(old, with: new)]
  }

  private static let changes = [
    Change(
      name: "a chapter's text", content: replacing("本文。", "別の本文。", in: "ja/booklet/02-b.md"),
      papers: japanese),
    Change(
      name: "a chapter's title", content: replacing("二", "三", in: "ja/booklet/02-b.md"),
      papers: japanese),
    Change(
      name: "a chapter's number",
      content: ["ja/booklet/02-b.md": nil, "ja/booklet/00-b.md": "---\ntitle: 二\n---\n本文。\n"]
        .merging(replacing("02-b.md", "00-b.md", in: "ja/booklet/01-a.md")) { $1 },
      papers: japanese),
    Change(
      name: "a release's text",
      content: replacing("本文。", "文章。", in: "ja/releases/2026-02-03-y.md"),
      papers: ["2026-02-03-y-ja"]),
    Change(
      name: "a translation's text", content: replacing("Text.", "Words.", in: "en/booklet/01-a.md"),
      papers: ["booklet-en", "booklet-fr"]),
    Change(
      name: "a translation that is gone", content: ["en/booklet/01-a.md": nil],
      papers: ["booklet-fr"]),
    Change(
      name: "another language's text",
      content: replacing("fallback: [en]", "fallback: [ja]"), papers: ["booklet-fr"]),
    Change(
      name: "a speaker's name", content: replacing("朝子", "夕子", in: "ja/booklet/01-a.md"),
      papers: ["booklet-ja"]),
    Change(
      name: "a sample",
      content: replacing("title: 二", "title: 二\nsample: true", in: "ja/booklet/02-b.md"),
      papers: japanese, isSeen: false),
    Change(
      name: "a picture",
      content: replacing("</svg>", "<g/></svg>", in: "ja/a.svg"),
      papers: ["booklet-ja", "2026-01-02-x-ja"]),
    Change(
      name: "a link's page",
      content: ["ja/about.md": nil, "ja/group.md": "---\ntitle: 会\n---\n"]
        .merging(replacing("about.md", "group.md")) { $1 }
        .merging(replacing("about.md", "group.md", in: "ja/booklet/01-a.md")) { $1 }
        .merging(replacing("about.md", "group.md", in: "ja/releases/2026-01-02-x.md")) { $1 },
      papers: ["booklet-ja", "2026-01-02-x-ja"], isSeen: false),
    Change(
      name: "the base URL", content: ["site.yaml": settings + "\nbase-url: https://a.example/\n"],
      papers: releases.union(["booklet-ja"])),
    Change(
      name: "an order route", content: replacing("copies: 1冊", "copies: 2冊"), papers: all,
      isSeen: false),
    Change(name: "a contact", content: replacing("読者の方", "読む人"), papers: all, isSeen: false),
    Change(
      name: "the organisation", content: replacing("name: 会", "name: 協会"), papers: all,
      isSeen: false),
    Change(name: "the size", content: replacing("size: a5", "size: b6"), papers: booklets),
    Change(
      name: "QR codes", content: replacing("size: a5", "qr-codes: false"), papers: booklets,
      isSeen: false),
    Change(
      name: "vertical lines", content: replacing("size: a5", "writing: vertical"),
      papers: ["booklet-ja"], isSeen: false),
    Change(
      name: "bleed", content: replacing("size: a5", "bleed: 3mm"), papers: booklets, isSeen: false),
    Change(
      name: "the licence", content: replacing("size: a5", "licence: 自由です。"), papers: booklets),
    Change(
      name: "a word",
      theme: [
        "locales/ja.yaml": ThemeFixture().files["locales/ja.yaml"]?.replacing("補足", with: "注意")
      ], papers: japanese.union(releases), isSeen: false),
    Change(
      name: "a setting of the theme",
      content: ["site.yaml": settings + "\ntheme: {accent: '#234567'}\n"], papers: all,
      isSeen: false),
    Change(
      name: "the booklet's template", theme: ["templates/print-booklet.mustache": "{{site.name}}"],
      papers: booklets),
    Change(
      name: "a template that it includes",
      theme: ["templates/head.mustache": "<h1>{{site.name}}</h1>"], papers: booklets),
    Change(
      name: "what is filled into texts",
      theme: [
        "templates/print-order-routes.mustache":
          "{{#order-routes}}<i>{{copies}}</i>{{/order-routes}}"
      ], papers: all, isSeen: false),
    Change(
      name: "the booklet's style", theme: ["assets/print.css": "@page{size:A6}"], papers: booklets),
    Change(
      name: "the releases' style", theme: ["assets/print-release.css": "@page{}"], papers: releases),
    Change(
      name: "the style that both share", theme: ["assets/print-engines.css": "p{}"], papers: all),
    Change(
      name: "other pages and what only they show",
      content: [
        "ja/about.md": "---\ntitle: 協会\n---\n別のこと。\n", "ja/new.md": "---\ntitle: 新しい\n---\n",
      ].merging(replacing("navigation: [about.md]", "description: 冊子です。\n# a line\n")) { $1 },
      theme: ["templates/page.mustache": "{{page.title}}", "assets/style.css": "p{}"], papers: []),
    Change(
      name: "what is no part of a text",
      content: replacing(
        "title: 二", "# a note\ntitle: 二\ntranslation-of: a1b2c3", in: "ja/booklet/02-b.md"),
      papers: []),
  ]

  @Test(arguments: changes)
  func `a change is noticed where it is seen, and what is not seen is left alone`(
    change: Change
  ) throws {
    let before = try Self.papers([:], [:])
    let after = try Self.papers(change.content, change.theme)
    var changed: Set<String> = []
    for (paper, old) in before {
      guard let new = after[paper] else { continue }
      if new.origin != old.origin { changed.insert(String(paper.prefix { $0 != " " })) }
      #expect(new.html == old.html || new.origin != old.origin, "\(paper)")
      if change.isSeen { #expect(new.origin == old.origin || new.html != old.html, "\(paper)") }
    }
    #expect(changed == change.papers)
  }

  @Test func `an origin is the same each time, and another for each file`() throws {
    let origins = try Self.papers([:], [:]).mapValues(\.origin)
    #expect(try Self.papers([:], [:]).mapValues(\.origin) == origins)
    #expect(Set(origins.values).count == origins.count)
    #expect(origins.count == 2 * (Self.booklets.count + Self.releases.count))
  }

  @Test func `of an origin of another kind nothing is known`() throws {
    let site = try #require(ContentFolderFixture(Self.content).read().value)
    let theme = try #require(ThemeFixture(Self.theme).read(for: site.settings).value)
    let document = try #require(PaperEdition.booklet.documents(of: site, with: theme).first)
    let origin = document.origin(for: .screen)
    #expect(!document.isOutdated(origin, for: .screen))
    #expect(document.isOutdated(origin + "0", for: .screen))
    #expect(document.isOutdated(origin, for: .press))
    for old in ["", "3w5e11264sg0f", "1:3w5e11264sg0f"] {
      #expect(!document.isOutdated(old, for: .screen))
    }
  }
}
