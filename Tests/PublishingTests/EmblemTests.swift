import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// What the default theme draws for an organisation that chooses another emblem, or brings its own.
@Suite struct EmblemTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("shared")
    folder.link("shared/default", to: Checkout.defaultTheme)
    folder.link("shared/plain", to: Checkout.path + "/themes/plain")
  }

  private static let own =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0H9\"/></svg>"
  private static let data =
    "data:image/svg+xml;base64,"
    + "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA5IDkiPjxwYXRoIGQ9Ik0wIDBIOSIvPjwvc3ZnPg=="

  /// Every file of a site with a booklet, a release and drawings.
  private func output(
    _ theme: String, print: String = "{}", base: String = "default"
  ) async throws -> [String: String] {
    try ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings
        + "\nbase-url: https://example.org/\nprint: \(print)\ntheme: {name: ours, \(theme)}\n",
      "ja/index.md": """
      ---
      title: ホーム
      drawings: [together, growth, talk, place, book, heart]
      ---
      1. あ
      2. い
      3. う
      4. え
      5. お
      6. か

      """,
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n## 初め\n",
      "ja/booklet/01-one.md": "---\ntitle: 一\n---\n本文。\n",
      "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
      "ja/releases/2021-12-16-a.md": "---\ntitle: 発表\n---\n本文。\n",
    ]).write(to: folder)
    try folder.write("themes/ours/theme.yaml", "name: Ours\nbased-on: \(base)\n")
    try folder.write("themes/ours/assets/our flower.svg", Self.own)
    let publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(shared: ["\(folder.path)/shared"]), date: CalendarDate("2021-12-24"))
    let report = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    #expect(report.diagnostics.map { $0.text(in: .english) } == [])
    return try folder.everything().filter { $0.key.hasPrefix("output/") }
  }

  /// What is drawn of a mandarin: its segments and their pith, in the sizes in which they stand, and the leaf on a fruit.
  private static let fruit = [
    "A44 44", "A8.6 8.6", "A15.5 15.5", "A31 31", "#ffcf6b", "#fff3df", "#fffaf1",
    "cx=\"108\" cy=\"67\" r=\"11\"",
    "cx=\"115\" cy=\"75\" r=\"22\"", "ikan", "みかん", "蜜柑",
  ]

  @Test(arguments: ["circle", "leaf", "wave", "none", "our flower.svg"], ["default", "plain"])
  func `no other emblem leaves a mandarin anywhere`(emblem: String, base: String) async throws {
    for (path, text) in try await output("emblem: \(emblem)", base: base)
    where path.hasSuffix("html") || path.hasSuffix("svg") || path.contains("settings.css") {
      // Sizes and spare values of the style sheets stand in the print edition, too.
      let drawn = text.replacing("var(--cover, #fff3df)", with: "")
      #expect(Self.fruit.filter(drawn.contains) == [], "\(path)")
    }
  }

  @Test func `the slice is drawn everywhere, when it is chosen`() async throws {
    let output = try await output("emblem: slice")
    for path in ["index.html", "booklet/index.html", "print/booklet.html"] {
      #expect(output["output/\(path)"]?.contains("A44 44") == true, "\(path)")
    }
    #expect(output["output/assets/icon.svg"]?.contains("A8.6 8.6") == true)
    #expect(output["output/assets/settings.css"]?.contains("--bullet") == false)
  }

  @Test(arguments: [
    ("circle", "A45 45"), ("leaf", "class=\"sprout\""), ("wave", "A58 58 0 1 1"),
    ("none", "y=\"204\" width=\"168\""),
  ])
  func `an emblem is on the cover of the web page and on paper`(emblem: String, art: String)
    async throws
  {
    let output = try await output("emblem: \(emblem)")
    for path in ["index.html", "booklet/index.html", "print/booklet.html"] {
      #expect(output["output/\(path)"]?.contains(art) == true, "\(path)")
    }
    #expect(
      output["output/index.html"]?.contains("class=\"mark\"") == (emblem != "none"))
    #expect(output["output/assets/settings.css"]?.contains("--bullet-") == true)
  }

  @Test func `an emblem of one's own is linked on the web, and held in icons and on paper`()
    async throws
  {
    let output = try await output("emblem: our flower.svg")
    for (path, root) in [("index.html", ""), ("booklet/index.html", "../")] {
      let page = try #require(output["output/\(path)"])
      #expect(page.contains("<image href=\"\(root)assets/our%20flower.svg\" x=\"72\""))
      #expect(page.contains("<link rel=\"icon\" href=\"\(root)assets/icon.svg\""))
      #expect(!page.contains("data:image"))
    }
    #expect(output["output/assets/our flower.svg"] == Self.own)
    #expect(output["output/assets/icon.svg"]?.contains(Self.data) == true)
    #expect(output["output/assets/icon-maskable.svg"]?.contains(Self.data) == true)
    #expect(output["output/assets/settings.css"]?.contains("url(\"our%20flower.svg\")") == true)
    let paper = try #require(output["output/print/booklet.html"])
    #expect(paper.contains("<image href=\"\(Self.data)\" x=\"72\""))
    #expect(paper.contains("url(\"\(Self.data)\")"))
    #expect(!paper.contains("our%20flower.svg"))
  }

  @Test func `on a cover that is bound at the right it stands at the left, and is not turned over`()
    async throws
  {
    let output = try await output("emblem: our flower.svg", print: "{binding: right}")
    let paper = try #require(output["output/print/booklet.html"])
    #expect(paper.contains("<image href=\"\(Self.data)\" x=\"12\""))
    let image = try #require(paper.split(separator: "<image").first)
    #expect(!image.contains("scale(-1 1)"))
  }

  @Test func `a cover of one's own is the booklet's on paper, too`() async throws {
    let output = try await output("cover: our flower.svg")
    let paper = try #require(output["output/print/booklet.html"])
    #expect(paper.contains("<img class=\"cover-picture\" src=\"\(Self.data)\" alt=\"冊子\">"))
    #expect(!paper.contains("class=\"cover-face\"") && !paper.contains("class=\"cover-lines"))
  }

  @Test func `what a theme's photo says of its owner is in no file, on paper either`() async throws
  {
    let photo = SamplePicture.jpeg(width: 740, height: 1050)
    let note: [UInt8] = [0xFF, 0xFE, 0, 8] + Array("Hanako".utf8)
    try folder.write("themes/ours/assets/print.css", "body { background: url(photo.jpg) }\n")
    try folder.write("themes/ours/assets/photo.jpg", photo)
    let quiet = try await output("cover: photo.jpg")
    #expect(quiet["output/print/booklet.html"]?.contains("url(data:image/jpeg") == true)
    try folder.write(
      "themes/ours/assets/photo.jpg", Array(photo.prefix(2) + note + photo.dropFirst(2)))
    let told = try await output("cover: photo.jpg")
    for (path, text) in told { #expect(text == quiet[path], "\(path)") }
  }

  @Test func `an emblem that runs something or asks for something is refused`() async throws {
    try folder.write(
      "themes/ours/theme.yaml", "name: Ours\nbased-on: default\nsettings: {emblem: a.svg}\n")
    try folder.write(
      "themes/ours/assets/a.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")
    try ContentFolderFixture(["site.yaml": ContentFolderFixture.settings + "\ntheme: ours\n"])
      .write(to: folder)
    let read = try await Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(shared: ["\(folder.path)/shared"])
    ).read()
    #expect(read.diagnostics.haveErrors)
    #expect(read.diagnostics.map(\.location.file) == ["\(folder.path)/themes/ours/assets/a.svg"])
  }

  @Test(arguments: ["leef", "mandarin"])
  func `an emblem that there is not is named`(name: String) async throws {
    try ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme: {emblem: \(name)}\n"
    ]).write(to: folder)
    let read = try await Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(shared: ["\(folder.path)/shared"])
    ).read()
    let hint =
      name == "leef"
      ? "Did you mean “leaf”?"
      : "Write one of these: circle, leaf, wave, slice, none; or a picture of your own: emblem: our-mark.svg"
    #expect(
      read.diagnostics.map { $0.text(in: .english).replacing("\(folder.path)/", with: "") } == [
        "content/site.yaml:6:9: error: “emblem” cannot be “\(name)”. [wrong-value]\n  hint: \(hint)"
      ])
  }
}
