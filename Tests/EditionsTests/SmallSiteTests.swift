import Diagnostics
import Fixtures
import Manuscript
import Testing

/// Sites of which `site.yaml` says only the name and the languages, and that are one thing alone: each looks whole, and
/// nothing hints at what they do not have.
@Suite struct SmallSiteTests {
  private static let booklet: [String: String?] = [
    "ja/booklet/index.md": "---\ntitle: 小さな冊子\n---\n概要。\n",
    "ja/booklet/01-one.md": "---\ntitle: 一つめ\n---\n文。\n",
  ]
  private static let releases: [String: String?] = [
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2026-11-01-a.md": "---\ntitle: 発表\nlead: はじめ。\n---\n本文。\n",
  ]
  private static let loose: [String: String?] = [
    "ja/about.md": "---\ntitle: 会について\n---\n文。\n",
    "ja/faq.md": "---\ntitle: よくある質問\ndescription: 答えます。\n---\n文。\n",
  ]
  private static let page: [String: String?] = ["ja/index.md": "---\ntitle: ようこそ\n---\n文。\n"]

  /// Words that only a part of a site that is not there would show.
  private static let hints = [
    "booklet/", "releases/", "order", "冊子を読む", "申し込", "お知らせ", "フィード", "feed", "問い合わせ", "窓口", "団体",
    "わたしたち", "価格", "accessibility", "sitemap", "print/", "PDF", "This site is also available",
    "もくじ",
  ]

  /// Every file of every edition, and nothing is wrong with any.
  private func written(
    _ pages: [String: String?], _ theme: WholeTheme, settings: String = ""
  ) throws -> [String: String] {
    var content = ContentFolderFixture(pages)
    if pages["ja/index.md"] == nil { content.files["ja/index.md"] = nil }
    content.files["site.yaml"] = Array("name: みどりの会\nlanguages: [ja, en]\n\(settings)".utf8)
    let read = content.read()
    #expect(read.diagnostics.map { $0.text(in: .english) } == [])
    let files = try theme.files(of: try #require(read.value), content)
    // The page for addresses that do not exist names the folder of the site's root.
    #expect(WrittenSite(files).problems.filter { !$0.contains("404.html: “/") } == [])
    return files
  }

  /// The pages, sheets and lists of the source language, without what belongs to the theme and other languages.
  private func names(_ files: [String: String]) -> [String] {
    files.keys.filter { !$0.hasPrefix("assets/") && !$0.hasPrefix("en/") && !$0.hasPrefix(".") }
      .filter { !["404.html", "robots.txt", "search/ja.js", "search/en.js"].contains($0) }.sorted()
  }

  /// What of the words stands on the pages, in the search and in the data for machines.
  private func found(_ words: [String], in files: [String: String]) -> [String] {
    // An e-book says of itself how accessible it is, by the words of a standard.
    let shown = files.filter { !$0.key.hasPrefix("assets/") && !$0.key.hasSuffix(".epub") }
    let texts = shown.map { path, text in
      // A booklet for paper has the style of all its parts at its head.
      path.hasPrefix("print/") ? text.split(separator: "<body").last ?? "" : text[...]
    }
    return words.filter { word in texts.contains { $0.contains(word) } }
  }

  /// The menu of a page: what it shows, and where that leads.
  private func menu(_ page: String?) -> [String] {
    let parts = (page ?? "").split(separator: "<nav class=\"navigation\"", maxSplits: 1)
    guard parts.count == 2, let menu = parts[1].split(separator: "</nav>").first else { return [] }
    return menu.matches(of: /<a href="([^"]*)"[^>]*>([^<]*)</).map { "\($0.2) \($0.1)" }
  }

  @Test(arguments: [WholeTheme.standard, .plain])
  func `only a press room`(_ theme: WholeTheme) throws {
    let files = try written(Self.releases, theme)
    let release = "releases/2026-11-01-a"
    #expect(
      names(files) == [
        "index.html", "\(release).html", "\(release).print.html", "\(release).txt",
        "releases/index.html",
      ])
    #expect(menu(files["index.html"]) == ["ホーム index.html", "お知らせ releases/index.html"])
    #expect(files["index.html"]?.contains("href=\"\(release).html\">発表</a>") == true)
    let absent = Self.hints.filter { !["releases/", "お知らせ"].contains($0) }
    #expect(found(absent.filter { $0 != "order" }, in: files) == [])
    #expect(files["\(release).txt"]?.hasSuffix("\n\n本文。\n\n以上\n") == true)
    #expect(files["search/ja.js"]?.contains("発表") == true)
    let online = try written(Self.releases, theme, settings: "base-url: https://example.org/\n")
    #expect(online["feed.xml"]?.contains("<title>発表</title>") == true)
    #expect(online["sitemap.xml"]?.contains("\(release).html") == true)
    #expect(online["sitemap.xml"]?.contains("booklet") == false)
  }

  @Test(arguments: [WholeTheme.standard, .plain])
  func `only a booklet`(_ theme: WholeTheme) throws {
    let files = try written(Self.booklet, theme)
    #expect(
      names(files) == [
        "booklet/index.html", "booklet/one.html", "downloads/booklet-ja.epub", "index.html",
        "print/booklet.html",
      ])
    #expect(menu(files["index.html"]) == ["ホーム index.html", "小さな冊子 booklet/index.html"])
    #expect(files["index.html"]?.contains("href=\"booklet/one.html\"") == true)
    let absent = Self.hints.filter {
      !["booklet/", "冊子を読む", "もくじ", "print/", "order"].contains($0)
    }
    #expect(found(absent, in: files) == [])
    #expect(files["index.html"]?.contains("order.html") == false)
    #expect(files["print/booklet.html"]?.contains("小さな冊子") == true)
    let online = try written(Self.booklet, theme, settings: "base-url: https://example.org/\n")
    #expect(online["feed.xml"] == nil)
    #expect(online["sitemap.xml"]?.contains("booklet/one.html") == true)
    #expect(online["booklet/one.html"]?.contains("\"@type\":\"Organization\"") == false)
  }

  @Test(arguments: [WholeTheme.standard, .plain])
  func `only one page`(_ theme: WholeTheme) throws {
    let files = try written(Self.page, theme)
    #expect(names(files) == ["index.html"])
    #expect(menu(files["index.html"]) == [])
    #expect(found(Self.hints.filter { $0 != "order" }, in: files) == [])
    let online = try written(Self.page, theme, settings: "base-url: https://example.org/\n")
    #expect(online["sitemap.xml"]?.matches(of: /<loc>/).count == 1)
    #expect(online["feed.xml"] == nil)
  }

  @Test(arguments: [WholeTheme.standard, .plain])
  func `only loose pages, and no home page`(_ theme: WholeTheme) throws {
    let files = try written(Self.loose, theme)
    #expect(names(files) == ["about.html", "faq.html", "index.html"])
    #expect(
      menu(files["index.html"]) == [
        "ホーム index.html", "よくある質問 faq.html", "会について about.html",
      ])
    // The home page that nobody wrote leads to them, with what they say of themselves.
    for home in [files["index.html"], files["en/index.html"]] {
      let main = home?.split(separator: "<main", maxSplits: 1).last ?? ""
      #expect(main.contains("<a href=\"faq.html\"") && main.contains("<a href=\"about.html\""))
      #expect(main.contains("答えます。"))
    }
    #expect(found(Self.hints.filter { $0 != "order" }, in: files) == [])
  }

  @Test func `a site offers itself only in languages in which something is written`() throws {
    let offer = "This site is also available in English"
    let silent = try written(Self.booklet, .standard)
    #expect(silent["index.html"]?.contains(offer) == false)
    let spoken = try written(
      Self.booklet.merging(["en/booklet/01-one.md": "---\ntitle: One\n---\nText.\n"]) { $1 },
      .standard)
    #expect(spoken["index.html"]?.contains(offer) == true)
  }
}
