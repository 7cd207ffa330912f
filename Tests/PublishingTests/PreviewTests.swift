import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// A site in memory, from the files and from what is typed.
@Suite struct PreviewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(isInMemory: true)
  }

  private func publication(_ changes: [String: String?] = [:]) throws -> Publication {
    try ContentFolderFixture(changes).write(to: folder)
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme), date: CalendarDate("2022-01-01"))
  }

  private static let twoLanguages = ContentFolderFixture.settings.replacing(
    "[ja]", with: "[ja, en]")

  @Test func `every file has the bytes that a build writes`() async throws {
    let publication = try publication([
      "site.yaml": Self.twoLanguages + "\nbase-url: https://example.org/a/\n",
      "ja/order.md": "---\ntitle: 注文\nalias: buy\n---\n![絵](a.svg)\n",
      "ja/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"/>",
      "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
      "ja/releases/2021-12-16-a.md": "---\ntitle: 発表\n---\n本文。\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/01-one.md": "---\ntitle: 一\n---\n本文。\n",
      "en/index.md": "---\ntitle: Home\n---\n",
      "root/CNAME": "example.org\n",
    ])
    let build = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    guard case .built = build.outcome else { throw Unexpected(build) }
    let preview = try await publication.preview()
    #expect(preview.canBeShown && preview.diagnostics == build.diagnostics)
    let written = try folder.everything().keys.filter {
      $0.hasPrefix("output/") && !$0.hasSuffix("/") && !$0.contains("/.sasshi-")
    }.map { String($0.dropFirst("output/".utf8.count)) }
    #expect(written.count > 20)
    for path in written {
      let file = try await preview.file(at: path)
      #expect(try file?.bytes == folder.bytes("output/\(path)"), "\(path)")
    }
  }

  @Test func `what is typed stands in for files, and beside them`() async throws {
    var publication = try publication(["ja/order.md": "---\ntitle: 注文\n---\n古い。\n"])
    publication.unsaved = [
      "ja/order.md": Array("---\ntitle: 注文\n---\n新しい。[次](new.md)\n".utf8),
      "ja/new.md": Array("---\ntitle: 新規\n---\n".utf8),
      "ja/.history/new.md": [1], "../out.md": [2], "ja/a.png": [3], "/ja/b.md": [4],
    ]
    let preview = try await publication.preview()
    #expect(preview.diagnostics == [])
    #expect(preview.pages.map(\.file) == ["ja/index.md", "ja/new.md", "ja/order.md"])
    #expect(try await text(of: "order.html", in: preview).contains("新しい。"))
    #expect(try await text(of: "new.html", in: preview).contains("新規"))
    // What is not saved is in no build.
    let build = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    guard case .built = build.outcome else { throw Unexpected(build) }
    #expect(try folder.text("output/order.html").contains("古い。"))
    #expect(!folder.exists("output/new.html"))
    #expect(try folder.text("content/ja/order.md").contains("古い。"))
  }

  @Test func `a site that is nowhere yet can be typed`() async throws {
    var publication = Publication(
      content: ContentFolder("\(folder.path)/none"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
    let nothing = try await publication.preview()
    #expect(!nothing.canBeShown && nothing.pages == [])
    #expect(nothing.diagnostics.map(\.identifier) == [.missingFolder])
    for (path, bytes) in ContentFolderFixture().files { publication.unsaved[path] = bytes }
    let preview = try await publication.preview()
    #expect(preview.canBeShown && preview.diagnostics == [])
    #expect(!folder.exists("none"))
  }

  /// While somebody types, most moments are mistakes.
  @Test(arguments: [
    ("ja/order.md", "---\ntitle: 注文\n"), ("ja/order.md", "---\ntitel: 注文\n---\n"),
    ("ja/order.md", ""), ("ja/order.md", "---\ntitle: 注文\n---\n[x](nowhere.md) ![](none.png)\n"),
    ("ja/order.md", "---\ntitle: 注文\ntemplate: none\n---\n本文。\n"),
    ("ja/order.md", "---\ntitle: 注文\ntemplate: print-booklet\n---\n本文。\n"),
    ("ja/order.md", "---\ntitle: \"\n---\n"), ("ja/order.md", "\u{0}"),
    ("ja/order.md", "---\ntitle: 注文\n---\n:::囲み\n閉じない\n"),
    ("ja/order.md", "---\ntitle: 注文\nalias: [index, order, about]\n---\n"),
    ("ja/ORDER.md", "---\ntitle: 同じ所\n---\n"),
    ("ja/booklet/01-one.md", "---\ntitle: 一\n---\n"),
    ("ja/booklet/02-one.md", "---\ntitle: 表紙のない一\n---\n"),
    ("ja/404.md", "---\ntitle: x\n---\n"),
    ("ja/releases/someday.md", "---\ntitle: x\n---\n"),
  ])
  func `a mistake on one page keeps no other from being shown`(
    file: String, text: String
  ) async throws {
    var publication = try publication(["ja/order.md": "---\ntitle: 注文\n---\n"])
    publication.unsaved[file] = Array(text.utf8)
    let preview = try await publication.preview()
    #expect(preview.canBeShown)
    let check = try await publication.check()
    #expect(check.diagnostics == [] && preview.diagnostics.count >= 1)
    #expect(try await self.text(of: "", in: preview).contains("ようこそ。"))
    for page in preview.pages {
      guard let address = page.address else { continue }
      #expect(try await self.text(of: address, in: preview).contains("</html>"), "\(address)")
    }
  }

  /// Whoever tries a colour wants to see it, and what it is not good for.
  @Test(arguments: [
    ("accent: \"#ffff00\"", "#ffff00"), ("accent: \"#ff\"", nil), ("acent: \"#000000\"", nil),
    ("emblem: [x]", nil),
  ])
  func `a mistake in the settings keeps no page from being shown`(
    setting: String, shown: String?
  ) async throws {
    var publication = try publication()
    publication.unsaved["site.yaml"] = Array(
      "\(ContentFolderFixture.settings)\ntheme:\n  \(setting)\nunknown: x\n".utf8)
    let preview = try await publication.preview()
    #expect(preview.canBeShown && preview.diagnostics.errorCount >= 2)
    #expect(try await publication.check().diagnostics == [])
    let style = try await text(of: "assets/settings.css", in: preview)
    if let shown { #expect(style.contains(shown)) }
    #expect(try await text(of: "", in: preview).contains("ようこそ。"))
  }

  @Test(arguments: [
    ("site.yaml", "name: [\n"), ("site.yaml", ""),
    ("site.yaml", ContentFolderFixture.settings + "\ntheme: none\n"),
  ])
  func `without settings or a theme nothing is shown, and all pages are listed`(
    file: String, text: String
  ) async throws {
    var publication = try publication(["ja/order.md": "---\ntitle: 注文\n---\n"])
    publication.themes = ThemePlaces(shared: [Checkout.path + "/themes"])
    publication.unsaved[file] = Array(text.utf8)
    let preview = try await publication.preview()
    #expect(!preview.canBeShown && preview.diagnostics.haveErrors)
    #expect(preview.pages.map(\.file) == ["ja/index.md", "ja/order.md"])
    #expect(preview.pages.allSatisfy { $0.address == nil })
    #expect(try await preview.file(at: "") == nil)
  }

  /// The texts of the sample, cut where somebody may be typing.
  @Test(arguments: [
    "ja/index.md", "ja/booklet/05-round-table.md", "ja/releases/2021-12-16-booklet.md",
    "en/order.md", "site.yaml",
  ])
  func `no half text brings anything down`(file: String) async throws {
    var publication = Publication(
      content: ContentFolder("\(Checkout.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
    let text = try publication.content.read(file)
    for cut in 0..<8 {
      let place = text.count * cut / 8
      let rest = cut.isMultiple(of: 2) ? [] : text[(place + 7)...]
      publication.unsaved[file] = Array(text[..<place] + rest)
      let preview = try await publication.preview()
      #expect(preview.canBeShown || file == "site.yaml")
      guard let address = preview.address(ofContentFile: file) else { continue }
      #expect(try await self.text(of: address, in: preview).contains("</html>"))
    }
  }

  @Test func `says what check says`() async throws {
    let publication = try publication([
      "site.yaml": Self.twoLanguages + "\nbase-url: https://example.org/\n",
      "ja/order.md": "---\ntitle: 注文\n---\n[x](nowhere.md)\n![x](a.jpg)\n",
      "ja/a.jpg": "none", "ja/stray.txt": "x", "fr/index.md": "x",
      "en/index.md": "---\ntitle: Home\ntranslation-of: 000000\n---\n",
      "en/gone.md": "---\ntitle: Gone\ntranslation-of: 000000\n---\n",
      "ja/later.md": "---\ntitle: 下書き\ndraft: true\n---\n[x](nowhere.md)\n",
    ])
    let check = try await publication.check().diagnostics
    #expect(check.count > 4)
    #expect(try await publication.preview().diagnostics == check)
    // Once more, by what was kept.
    #expect(try await publication.preview().diagnostics == check)
  }

  @Test func `of a picture its size is told, and its place is not`() async throws {
    let publication = try publication([
      "ja/index.md": "---\ntitle: ホーム\n---\n![絵](a.jpg)\n"
    ])
    let other = SamplePicture.jpeg(width: 3, height: 5)
    // A comment (ITU-T T.81, B.2.4.5).
    let photo = other[..<2] + [0xFF, 0xFE, 0, 6] + Array("home".utf8) + other[2...]
    try folder.write("content/ja/a.jpg", Array(photo))
    let preview = try await publication.preview()
    let file = try #require(try await preview.file(at: "a.jpg"))
    #expect(file.mediaType == "image/jpeg" && !file.isPage && file.bytes == other)
    try folder.write("content/ja/a.jpg", SamplePicture.jpeg(width: 6, height: 5))
    let page = try await text(of: "", in: try await publication.preview())
    #expect(page.contains("width=\"6\" height=\"5\""))
  }

  @Test(arguments: [
    "../content/site.yaml", "content/site.yaml", "/etc/passwd", "ja/index.md", "..", ".", "//",
    "en",
    "index.html/", "assets", "a\u{0}b", "assets/../index.html", "./index.html", "INDEX.HTML",
  ])
  func `only what is in the site has an address`(path: String) async throws {
    let preview = try await publication().preview()
    #expect(try await preview.file(at: path) == nil)
  }

  @Test func `former texts and what was put aside are no part of the site`() async throws {
    let publication = try publication([
      ".history/ja/index.md/1": "x", ".history/site.yaml": "[", ".trash/ja/old.md": "\u{0}",
      "ja/.trash/index.md": "x",
    ])
    #expect(try await publication.check().diagnostics == [])
    let preview = try await publication.preview()
    #expect(preview.diagnostics == [] && preview.pages.map(\.file) == ["ja/index.md"])
    let build = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    #expect(build.diagnostics == [])
    #expect(try folder.everything().keys.contains { $0.hasPrefix("output/.trash") } == false)
  }

  @Test func `an address that does not exist has a page in its language`() async throws {
    let preview = try await publication([
      "site.yaml": Self.twoLanguages + "\nbase-url: https://example.org/booklet/\n"
    ]).preview()
    func text(_ path: String) throws -> String {
      let page = try #require(preview.notFoundPage(for: path))
      #expect(page.isPage)
      return String(decoding: page.bytes, as: UTF8.self)
    }
    #expect(try text("none.html").contains("<html lang=\"ja\""))
    // The preview stands at its host's root, wherever the site will.
    #expect(try text("none.html").contains("<base href=\"/\">"))
    #expect(try text("en/none").contains("<html lang=\"en\""))
    #expect(try text("en/none").contains("<base href=\"/en/\">"))
  }

  @Test func `pages offer the PDF files that stand in the output folder`() async throws {
    let publication = try publication([
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/01-one.md": "---\ntitle: 一\n---\n本文。\n",
    ])
    let (output, path) = (OutputFolder("\(folder.path)/output"), "downloads/booklet-ja.pdf")
    let pdf = OutputFile(path: path, contents: .bytes(Array("%PDF".utf8)))
    _ = try await output.write([pdf], showing: PictureReader(content: publication.content))
    let bare = try await publication.preview()
    #expect(try await bare.file(at: path) == nil)
    #expect(try await !text(of: "booklet/", in: bare).contains("booklet-ja.pdf"))
    let preview = try await publication.preview(beside: output)
    #expect(try await text(of: "booklet/", in: preview).contains("booklet-ja.pdf"))
    let file = try #require(try await preview.file(at: path))
    #expect(file.mediaType == "application/pdf" && file.bytes == Array("%PDF".utf8))
    #expect(try await preview.file(at: ".sasshi-manifest") == nil)
  }

  @Test func `of a task that was cancelled nothing is shown`() async throws {
    let publication = try publication()
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await publication.preview()
    }
    task.cancel()
    #expect(try await !task.value.canBeShown)
  }

  private func text(of path: String, in preview: Preview) async throws -> String {
    String(decoding: try #require(try await preview.file(at: path)).bytes, as: UTF8.self)
  }
}
