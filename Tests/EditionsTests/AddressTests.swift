import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// What stands where in the finished site, as `check` and `build` judge it.
@Suite struct AddressTests {
  private static let address = "base-url: https://example.net/\n"
  private static let page = "---\ntitle: 題\n---\n"

  /// What is wrong with the addresses of a site in Japanese and English.
  private func messages(
    _ files: [String: String?], settings: String = "", with theme: ThemeFixture? = ThemeFixture(),
    in language: MessageLanguage = .english
  ) -> [String] {
    let languages = ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]")
    let base: [String: String?] = [
      "site.yaml": languages + "\n" + settings, "en/index.md": "---\ntitle: Home\n---\n",
    ]
    return messages(
      of: ContentFolderFixture(base.merging(files) { $1 }), with: theme, in: language)
  }

  private func messages(
    of content: ContentFolderFixture, with theme: ThemeFixture?, in language: MessageLanguage
  ) -> [String] {
    diagnostics(of: content, with: theme).map { $0.text(in: language) }
  }

  private func diagnostics(
    of content: ContentFolderFixture, with theme: ThemeFixture?
  ) -> [Diagnostic] {
    let read = content.read()
    guard let site = read.value, read.diagnostics.isEmpty else { return read.diagnostics }
    return Edition.judge(site, with: theme?.read(for: site.settings).value).sortedByLocation()
  }

  /// The same, of a site with files to which its home page leads.
  private func messages(
    linking paths: [String], settings: String = "", with theme: ThemeFixture? = ThemeFixture(),
    and more: [String: String] = [:]
  ) -> [String] {
    var files: [String: String?] = more.mapValues { $0 }
    for (language, title) in [("ja", "ホーム"), ("en", "Home")] {
      let own = paths.filter { $0.hasPrefix(language + "/") }.map { String($0.dropFirst(3)) }
      let links = own.map { "[a](\($0))\n" }.joined()
      files["\(language)/index.md"] = "---\ntitle: \(title)\n---\n\(links)"
    }
    for path in paths { files[path] = "text" }
    return messages(files, settings: settings, with: theme)
  }

  private func own(_ source: String, at path: String) -> String {
    """
    content/\(source): error: This file would stand at \(path), which Sasshi writes itself. [reserved-address]
      hint: Rename the file.
    """
  }

  @Test(arguments: AddressMistake.all)
  func `what has no address of its own is named`(_ mistake: AddressMistake) {
    let content = ContentFolderFixture(mistake.files)
    #expect(messages(of: content, with: ThemeFixture(), in: .english) == [mistake.english])
    #expect(messages(of: content, with: ThemeFixture(), in: .japanese) == [mistake.japanese])
  }

  @Test(arguments: [
    (
      ["ja/Guide.md": page, "ja/guide.md": page], DiagnosticIdentifier.sameAddress,
      "Guide.md" as String?
    ),
    (
      ["ja/order.md": "---\ntitle: 題\nalias: Guide.md\n---\n", "ja/guide.md": page],
      .occupiedAlias, "guide.md"
    ),
    (["ja/order.md": "---\ntitle: 題\nalias: order\n---\n"], .occupiedAlias, nil),
  ])
  func `what stands in the way is a related place, when it is another file`(
    _ files: [String: String?], _ identifier: DiagnosticIdentifier, _ other: String?
  ) {
    let diagnostics = diagnostics(of: ContentFolderFixture(files), with: ThemeFixture())
    #expect(diagnostics.map(\.identifier) == [identifier])
    #expect(diagnostics.flatMap(\.related) == other.map { [.otherFile("content/ja/\($0)")] } ?? [])
  }

  @Test func `sound content has nothing to say`() {
    #expect(messages([:]) == [])
  }

  @Test func `a manifest stands there where the site has an address`() {
    let files = ["ja/manifest.webmanifest", "en/manifest.webmanifest"]
    #expect(messages(linking: files) == [])
    #expect(
      messages(linking: files, settings: Self.address) == [
        own("en/manifest.webmanifest", at: "en/manifest.webmanifest"),
        own("ja/manifest.webmanifest", at: "manifest.webmanifest"),
      ])
  }

  @Test func `a sitemap stands at the root where the site has an address`() {
    let files = ["ja/sitemap.xml", "en/sitemap.xml"]
    #expect(messages(linking: files) == [])
    #expect(
      messages(linking: files, settings: Self.address) == [own("ja/sitemap.xml", at: "sitemap.xml")]
    )
  }

  @Test func `what hosts and searches read stands at the root alone`() {
    let files = ["robots.txt", "search/ja.js", "search/EN.js", "search/fr.js"]
    #expect(
      messages(linking: files.flatMap { ["ja/\($0)", "en/\($0)"] }) == [
        own("ja/robots.txt", at: "robots.txt"), own("ja/search/EN.js", at: "search/EN.js"),
        own("ja/search/ja.js", at: "search/ja.js"),
      ])
  }

  @Test func `the PDF files that may be made keep their addresses`() {
    let booklet = ["ja/booklet/index.md": Self.page, "en/booklet/index.md": Self.page]
    let files = [
      "ja/downloads/booklet-ja.pdf", "ja/downloads/booklet-en.pdf", "ja/print/booklet.pdf",
      "en/downloads/Booklet-EN.pdf",
    ]
    #expect(messages(linking: files) == [])
    #expect(
      messages(linking: files, and: booklet) == [
        own("en/downloads/Booklet-EN.pdf", at: "en/downloads/Booklet-EN.pdf"),
        own("ja/downloads/booklet-ja.pdf", at: "downloads/booklet-ja.pdf"),
        own("ja/print/booklet.pdf", at: "print/booklet.pdf"),
      ])
  }

  @Test func `a language without a booklet of its own has no print edition`() {
    let booklet = ["ja/booklet/index.md": Self.page]
    let files = ["ja/print/booklet.html", "en/print/booklet.html", "en/print/booklet.pdf"]
    #expect(
      messages(linking: files, and: booklet) == [
        own("ja/print/booklet.html", at: "print/booklet.html")
      ])
  }

  @Test func `the other forms of a press release keep their addresses`() {
    let release = "releases/2021-12-16-a"
    let releases = ["ja/releases/index.md": Self.page, "ja/\(release).md": Self.page]
    let forms = [".print.html", ".print.pdf", ".txt"].map { "ja/\(release)\($0)" }
    let files = forms + ["ja/downloads/2021-12-16-a-ja.pdf", "en/\(release).print.pdf"]
    for file in files.dropLast() {
      let found = messages(linking: [file], and: releases)
      let path = file.dropFirst(3)
      #expect(
        found.map { $0.prefix { $0 != "\n" } } == [
          "content/\(file): error: This file and content/ja/\(release).md would have the same address, \(path). [same-address]"
        ])
    }
    // No PDF file is made of a release that stands in for a translation.
    #expect(messages(linking: files.suffix(1), and: releases) == [])
  }

  @Test func `a feed stands there where there are releases in the language`() {
    let releases = ["ja/releases/index.md": Self.page, "ja/releases/2021-12-16-a.md": Self.page]
    let files = ["ja/feed.xml", "en/feed.xml"]
    #expect(messages(linking: files) == [])
    #expect(messages(linking: files, and: releases) == [own("ja/feed.xml", at: "feed.xml")])
  }

  @Test func `every language has a page for addresses that do not exist`() {
    #expect(messages(["en/404.md": Self.page]) == [own("en/404.md", at: "en/404.html")])
    // Its copy would stand there in the other language as well.
    #expect(
      messages(["ja/404.md": Self.page]).first == own("ja/404.md", at: "404.html"))
  }

  @Test func `the theme's files keep their addresses, as far as they are known`() {
    let files = ["ja/assets/style.css", "ja/assets/Icon.SVG", "ja/assets/photo.jpg"]
    let theme = ThemeFixture(["templates/icon.svg.mustache": "<svg/>"])
    #expect(
      messages(linking: files, with: theme) == [
        own("ja/assets/Icon.SVG", at: "assets/Icon.SVG"),
        own("ja/assets/style.css", at: "assets/style.css"),
      ])
    #expect(
      messages(linking: files + ["ja/robots.txt"], with: nil) == [
        own("ja/robots.txt", at: "robots.txt")
      ])
  }

  @Test func `file names that differ only in Unicode form have the same address`() throws {
    let content = ContentFolderFixture()
    let settings = try #require(content.read().value).settings
    // Swift takes both names for the same dictionary key, so the drafts are made by hand.
    let names = ["ja/index.md", "ja/ピア.md", "ja/ヒ\u{309A}ア.md"]
    let drafts = names.compactMap { ManuscriptPath($0, languages: settings.languages) }.map {
      PageDraft(
        reading: SourceFile(path: $0.file, bytes: Array(Self.page.utf8)), at: $0, in: "content",
        settings: settings)
    }
    let draft = Site.assemble(settings, drafts: drafts, otherFiles: [], in: "content")
    let problems = Edition.judge(try #require(draft.completed(with: [:])), with: nil)
    #expect(
      problems.map { $0.text(in: .english) } == [
        """
        content/ja/ピア.md: error: This file and content/ja/ピア.md would have the same address, ピア.html. [same-address]
          hint: Rename one of the two files (upper and lower case, and the Unicode form in which ば is written, do not count).
        """
      ])
    #expect(
      problems.map { $0.text(in: .japanese) } == [
        """
        content/ja/ピア.md: エラー: このファイルと content/ja/ピア.md は、同じアドレス ピア.html になってしまいます。 [same-address]
          直し方: どちらかのファイル名を変えてください（大文字と小文字や、「ば」の内部の表し方の違いは区別されません）。
        """
      ])
  }

  @Test func `every file knows the author's file from which it comes`() throws {
    let content = ContentFolderFixture([
      "ja/index.md": "---\ntitle: ホーム\nalias: top\n---\n![図](a.svg)\n", "ja/a.svg": "<svg/>",
      "ja/releases/index.md": Self.page, "ja/releases/2021-12-16-a.md": Self.page,
    ])
    let site = try #require(content.read().value)
    let theme = try #require(ThemeFixture().read(for: site.settings).value)
    let sources = Dictionary(
      uniqueKeysWithValues: Edition.allFiles(of: site, with: theme).map { ($0.path, $0.source) })
    #expect(sources["index.html"] == "content/ja/index.md")
    #expect(sources["top.html"] == "content/ja/index.md")
    #expect(sources["a.svg"] == "content/ja/a.svg")
    #expect(sources["releases/2021-12-16-a.txt"] == "content/ja/releases/2021-12-16-a.md")
    #expect(sources["feed.xml"] == .some(nil))
  }
}
