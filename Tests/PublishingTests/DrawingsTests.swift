import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// A site with an address, built with programs that only look like vipsthumbnail and fc-list: they note for what they
/// were started.
@Suite struct DrawingsTests {
  let folder: TemporaryFolder

  static let settings =
    ContentFolderFixture.settings + "\nbase-url: https://example.org/b/\n"

  /// Copies a picture of the size that is asked for beside each drawing.
  static let maker = """
    for word; do [ "$before" = --size ] && size=$word; before=$word; done
    echo "vips $size" >> "$log"
    for word; do
      [ "$word" = --size ] && break
      echo "$size" >> "$log"
      cp "$made-$size.png" "${word%.svg}.png"
    done
    """

  init() throws {
    folder = try TemporaryFolder()
    try ContentFolderFixture([
      "site.yaml": Self.settings, "ja/a.md": "---\ntitle: 交流会のつくり方\n---\n",
    ]).write(to: folder)
    for (width, height) in [(1200, 630), (32, 32), (180, 180), (192, 192), (512, 512)] {
      try folder.write(
        "made-\(width)x\(height).png", SamplePicture.png(width: width, height: height))
    }
    try folder.makeFolder("temporary")
    try writeProgram("vips", Self.maker)
    try writeProgram("fonts", "echo fonts >> \"$log\"; echo 20-7e; echo 3000-30ff 4e00-9fff")
  }

  func writeProgram(_ name: String, _ script: String) throws {
    try folder.write(
      name, "#!/bin/sh\nlog='\(folder.path)/log'\nmade='\(folder.path)/made'\n\(script)\n")
    folder.makeExecutable(name)
  }

  func report(
    vips: String = "vips", themes: ThemePlaces? = nil, timeLimit: Duration? = nil
  ) async throws -> BuildReport {
    var publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: themes ?? ThemePlaces(chosen: Checkout.defaultTheme))
    publication.programs = Programs(
      [
        "vips": Programs.Place(path: "\(folder.path)/\(vips)"),
        "fontlist": Programs.Place(path: "\(folder.path)/fonts"),
      ], temporaryFolder: "\(folder.path)/temporary", timeLimit: timeLimit)
    return try await publication.build(to: OutputFolder("\(folder.path)/output"))
  }

  @discardableResult
  func build() async throws -> BuiltSite {
    try await report().flawlessSite()
  }

  /// What the programs were started for since this was asked the last time.
  func started() throws -> [String] {
    try folder.takeLines(of: "log").sorted()
  }

  func drawn() throws -> [String] {
    try folder.everything().keys.filter { $0.hasSuffix(".png") || $0.hasSuffix(".ico") }
      .filter { $0.hasPrefix("output/") }.map { String($0.dropFirst("output/".count)) }.sorted()
  }

  static let icons = [
    "apple-touch-icon.png", "assets/icon-192.png", "assets/icon-512.png", "favicon.ico",
  ]
  static let everything = (icons + ["cards/a.png", "cards/index.png"]).sorted()

  @Test func `pages name their cards, and all pages the icons`() async throws {
    try await build()
    #expect(try drawn() == Self.everything)
    #expect(
      try started() == [
        "1200x630", "1200x630", "180x180", "192x192", "32x32", "512x512", "fonts",
        "vips 1200x630", "vips 1200x630", "vips 180x180", "vips 192x192", "vips 32x32",
        "vips 512x512",
      ])
    let page = try folder.text("output/a.html")
    for line in [
      "<meta property=\"og:image\" content=\"https://example.org/b/cards/a.png\">",
      "<meta property=\"og:image:width\" content=\"1200\">",
      "<meta property=\"og:image:height\" content=\"630\">",
      "<meta property=\"og:image:alt\" content=\"交流会のつくり方 – 会\">",
      "<meta name=\"twitter:card\" content=\"summary_large_image\">",
      "<link rel=\"icon\" href=\"favicon.ico\" sizes=\"32x32\">",
      "<link rel=\"icon\" href=\"assets/icon.svg\" type=\"image/svg+xml\">",
      "<link rel=\"apple-touch-icon\" href=\"apple-touch-icon.png\">",
    ] { #expect(page.contains(line + "\n"), "\(line)") }
    #expect(try !folder.text("output/404.html").contains("og:image"))
    let manifest = try folder.text("output/manifest.webmanifest")
    #expect(
      manifest.contains(
        "{\"src\":\"assets/icon-192.png\",\"type\":\"image/png\",\"sizes\":\"192x192\",\"purpose\":\"any\"}"
      ))
    let icon = try folder.bytes("output/favicon.ico")
    let picture = try folder.bytes("made-32x32.png")
    #expect(icon.prefix(6) == [0, 0, 1, 0, 1, 0] && icon[6] == 32 && icon[7] == 32)
    #expect(icon[14..<18].reversed().reduce(0) { $0 << 8 | Int($1) } == picture.count)
    #expect(Array(icon[22...]) == picture)
    #expect(try folder.everything().keys.filter { $0.hasPrefix("temporary/") } == ["temporary/"])
  }

  @Test func `a second build starts no program, and only what has changed is drawn anew`()
    async throws
  {
    try await build()
    _ = try started()
    let second = try await build()
    #expect(try started() == [])
    #expect(second.written == 0 && second.deleted == 0)
    try folder.write("content/ja/a.md", "---\ntitle: 交流会\n---\n")
    try await build()
    #expect(try started() == ["1200x630", "fonts", "vips 1200x630"])
    // Somebody has put another file there.
    try folder.write("output/cards/index.png", "x")
    try await build()
    #expect(try started() == ["1200x630", "fonts", "vips 1200x630"])
    try folder.write("content/site.yaml", ContentFolderFixture.settings)
    try await build()
    #expect(try started() == [] && drawn() == [])
  }

  @Test func `a picture of the page goes first, then the site's, then the card`() async throws {
    func image(_ page: String) throws -> Substring? {
      try folder.text("output/\(page).html").split(separator: "\n").first {
        $0.contains("property=\"og:image\"")
      }
    }
    let picture = SamplePicture.jpeg(width: 400, height: 300)
    try writeProgram(
      "vips",
      """
      for last; do :; done
      case $1 in *.jpg) cp "$1" "${1%/*}/${last%%[*}"; exit;; esac

      """ + Self.maker)
    let settings = Self.settings + "pictures: {format: jpeg}\n"
    try folder.write("content/site.yaml", settings)
    try folder.write("content/ja/images/p.jpg", picture)
    try folder.write("content/ja/a.md", "---\ntitle: あ\n---\n![庭](images/p.jpg)\n")
    try await build()
    #expect(try image("a")?.contains("/b/images/p") == true)
    #expect(try image("index")?.contains("/b/cards/index.png") == true)
    #expect(try drawn() == (Self.icons + ["cards/index.png"]).sorted())
    try folder.write(
      "content/site.yaml", settings + "picture: {file: images/p.jpg, alt: 庭}\n")
    try folder.write("content/ja/a.md", "---\ntitle: あ\n---\n")
    try await build()
    #expect(try image("a")?.contains("/b/images/p") == true)
    #expect(try image("index")?.contains("/b/images/p") == true)
    #expect(try drawn() == Self.icons)
  }

  @Test func `without the program, everything is as it was`() async throws {
    try await build()
    #expect(try await report(vips: "nowhere").diagnostics.map(\.identifier) == [.missingProgram])
    #expect(try drawn() == [])
    let page = try folder.text("output/a.html")
    #expect(!page.contains("og:image") && !page.contains("favicon") && !page.contains("touch"))
    #expect(page.contains("<link rel=\"icon\" href=\"assets/icon.svg\" type=\"image/svg+xml\">"))
  }

  @Test func `an author's own icon goes before under a name in large letters`() async throws {
    try folder.write("content/root/Favicon.ICO", "mine")
    try await build()
    #expect(try drawn() == Self.everything.filter { $0 != "favicon.ico" })
    #expect(
      try folder.text("output/a.html").contains("<link rel=\"icon\" href=\"Favicon.ICO\">"))
  }

  @Test func `an author's own icons go before`() async throws {
    try folder.write("content/root/favicon.ico", "mine")
    try folder.write("content/root/apple-touch-icon.png", SamplePicture.png(width: 9, height: 9))
    try await build()
    #expect(try folder.text("output/favicon.ico") == "mine")
    let page = try folder.text("output/a.html")
    #expect(
      page.contains("<link rel=\"icon\" href=\"favicon.ico\">\n<link rel=\"apple-touch-icon\""))
    #expect(!page.contains("icon.svg\" type"))
    #expect(
      try folder.bytes("output/apple-touch-icon.png")
        == folder.bytes("content/root/apple-touch-icon.png"))
  }

  @Test func `which fonts are taken hangs on the site's languages alone`() async throws {
    let print =
      "echo \"env $LC_ALL,$LANG,$LANGUAGE,$PANGO_LANGUAGE\" >> \"$log\"\n"
    try writeProgram("vips", print + Self.maker)
    try await build()
    #expect(Set(try started().filter { $0.hasPrefix("env") }) == ["env C.UTF-8,,,ja"])
    try folder.write(
      "content/site.yaml", Self.settings.replacing("[ja]", with: "[ja, en]"))
    _ = try await report()
    #expect(Set(try started().filter { $0.hasPrefix("env") }) == ["env C.UTF-8,,,ja:en"])
  }

  @Test func `emoji cost no card, and are not drawn`() async throws {
    try folder.write(
      "content/ja/a.md", "---\ntitle: 交流会😀の👩🏽‍🦽1️⃣つ❤️め\n---\n")
    try writeProgram("vips", "cat \"$1\" >> \"$log\"\n" + Self.maker)
    try await build()
    #expect(try folder.text("log").contains(">交流会の1つめ</tspan>"))
    #expect(try folder.text("output/a.html").contains("alt\" content=\"交流会😀の👩🏽‍🦽1️⃣つ❤️め – 会\""))
  }
}
