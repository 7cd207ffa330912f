import Diagnostics
import Editions
import Fixtures
import Pictures
import Testing

@testable import Publishing

// Copies for paper.
extension PictureCopiesTests {
  /// A booklet, and a release, that show the picture.
  private func writeBooklet(_ chapter: String, settings: String = "") throws {
    try folder.write("content/site.yaml", ContentFolderFixture.settings + settings)
    try folder.write("content/ja/index.md", "---\ntitle: ホーム\n---\n")
    try folder.write("content/ja/booklet/index.md", "---\ntitle: 冊子\n---\n")
    try folder.write("content/ja/booklet/01-a.md", "---\ntitle: 章\n---\n" + chapter)
    for (box, width, height) in [("1346", 1346, 1010), ("649", 649, 487), ("1653", 1653, 885)] {
      try folder.write("made-\(box).jpg", SamplePicture.jpeg(width: width, height: height))
    }
  }

  private func held(_ name: String, in path: String) throws -> Int {
    try folder.text(path).split(
      separator: DataURL.file(folder.bytes(name)), omittingEmptySubsequences: false
    ).count - 1
  }

  @Test func `a booklet holds copies of no more dots than its paper shows`() async throws {
    try writeBooklet("![庭](../images/garden.jpg)\n")
    try await build()
    #expect(try started() == (Self.garden + ["picture.jpg 1346 copy.jpg"]).sorted())
    #expect(try pictures().contains("garden.jpg.1346x1771.jpg"))
    #expect(try held("made-1346.jpg", in: "output/print/booklet.html") == 1)
    #expect(
      try folder.text("output/print/booklet.html").contains(
        "alt=\"庭\" width=\"1346\" height=\"1010\">"))
    let second = try await build()
    #expect(try started() == [])
    #expect(second.written == 0)
  }

  @Test func `what stands side by side, or on a larger sheet, has copies of its own`() async throws
  {
    try writeBooklet(":::写真\n![庭](../images/garden.jpg)\n\n![庭](../images/garden.jpg)\n:::\n")
    try folder.write("content/ja/releases/index.md", "---\ntitle: お知らせ\n---\n")
    try folder.write(
      "content/ja/releases/2026-01-02-a.md",
      "---\ntitle: お知らせ\n---\n![庭](../images/garden.jpg)\n")
    try await build()
    #expect(
      try Set(started()).subtracting(Self.garden)
        == ["picture.jpg 649 copy.jpg", "picture.jpg 1653 copy.jpg"])
    #expect(try held("made-649.jpg", in: "output/print/booklet.html") == 1)
    #expect(try held("made-1653.jpg", in: "output/releases/2026-01-02-a.print.html") == 1)
  }

  @Test func `a picture that a file shows twice is in it once, with its words at both places`()
    async throws
  {
    try writeBooklet("![庭](../images/garden.jpg)\n\n![花](../images/garden.jpg)\n")
    try await build()
    let page = try folder.text("output/print/booklet.html")
    #expect(try held("made-1346.jpg", in: "output/print/booklet.html") == 1)
    let glass =
      "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='1346'%20height='1010'/%3E"
    for word in ["庭", "花"] {
      #expect(
        page.contains(
          """
          <img src="\(glass)" alt="\(word)" class="picture-1" width="1346" height="1010">
          """))
    }
    #expect(page.contains(".picture-1 { background: url(\"data:image/jpeg;base64,"))
  }

  @Test func `a picture with no more dots than paper shows has no other copy`() async throws {
    try writeBooklet("![庭](../images/garden.jpg)\n")
    try folder.write("content/ja/images/garden.jpg", SamplePicture.jpeg(width: 480, height: 360))
    try await build()
    #expect(try started() == ["picture.jpg 480 copy.jpg", "picture.jpg 480 copy.webp"])
    #expect(try held("made-480.jpg", in: "output/print/booklet.html") == 1)
  }

  @Test func `PDF files are made of the same copies`() async throws {
    try writeBooklet("![庭](../images/garden.jpg)\n")
    try await build()
    let reading = try await publication().read()
    let site = try #require(reading.value)
    let copies = PictureCopies.Copy(
      path: "images/x.jpg", size: try #require(PictureSize(width: 3, height: 4)), byteCount: 5)
    let request = try #require(Edition.pictureRequests(of: site.site).first)
    let documents = PaperEdition.booklet.documents(
      of: site.site, with: site.theme,
      copies: [
        request.file: PictureCopies(
          of: request, plain: copies, others: [], in: .webp, onPaper: [request.boxes[0]: copies])
      ])
    for purpose in [PrintPurpose.press(pages: [:]), .screen] {
      let page = try #require(documents.first).contents(for: purpose)
      let html = page.bytes(picture: { _ in [] }, copy: { Array($0.utf8) })
      let address = DataURL.file(Array("images/x.jpg".utf8))
      #expect(String(decoding: html, as: UTF8.self).contains("\(address)\" alt=\"庭\" width=\"3\""))
      // Whether there are copies or not, it says the same.
      let without = PaperEdition.booklet.documents(of: site.site, with: site.theme)
      #expect(
        documents.map { $0.origin(for: .screen) } == without.map { $0.origin(for: .screen) })
    }
  }

  @Test func `a picture that cannot be published is not, though pages lead to it`() async throws {
    try folder.write(
      "content/ja/index.md", "---\ntitle: ホーム\n---\n![庭](images/a.webp) [庭](images/a.webp)\n")
    folder.delete("content/ja/images/garden.jpg")
    try folder.write("content/ja/images/a.webp", SamplePicture.webPOnItsSide)
    try await build()
    #expect(
      try pictures() == [
        "a.webp.1600.jpg", "a.webp.1600.webp", "a.webp.480.webp", "a.webp.960.webp",
      ])
    #expect(try folder.text("output/index.html").contains("<a href=\"images/a.webp.1600.jpg\">"))
    try folder.write("content/ja/index.md", "---\ntitle: ホーム\n---\n[庭](images/a.webp)\n")
    try await build()
    // Nobody chooses from what no page shows.
    #expect(try pictures() == ["a.webp.1600.jpg"])
  }

  @Test func `white stays white: the program is told what a picture says of its colours`()
    async throws
  {
    try folder.write("content/ja/images/garden.jpg", SamplePicture.heic)
    try folder.write("content/ja/index.md", Self.page.replacing("garden.jpg", with: "IMG_1.HEIC"))
    folder.delete("content/ja/images/garden.jpg")
    try folder.write("content/ja/images/IMG_1.HEIC", SamplePicture.heic)
    try await build()
    let options = try folder.text("log.words").split(separator: "\n")
    #expect(options.count == 4)
    #expect(
      options.allSatisfy { $0.contains(" --import-profile srgb --export-profile srgb --output ") })
  }

  @Test func `no copy is higher than its format allows, nor nearly as wide as the next`()
    async throws
  {
    try folder.write("content/ja/images/garden.jpg", SamplePicture.jpeg(width: 1000, height: 3000))
    try await build()
    #expect(
      try started() == [
        "picture.jpg 1600 copy.jpg", "picture.jpg 1600 copy.webp", "picture.jpg 480 copy.webp",
      ])
    let options = try folder.text("log.words")
    #expect(options.contains("--size 480x16383> "))
    #expect(options.contains("--size 1600x65535> "))
  }

  @Test func `a copy that is heavier than a larger one is not offered`() async throws {
    try folder.write("made-960.webp", SamplePicture.webP(width: 960, height: 720, extra: 8))
    try await build()
    #expect(
      try folder.text("output/index.html").contains(
        "srcset=\"images/garden.jpg.480.webp 480w, images/garden.jpg.1600.webp 1600w\""))
  }

  @Test func `a theme's drawings lose what programs note in them, on paper as well`() async throws {
    try folder.write("themes/mine/theme.yaml", "name: mine\nbased-on: default\n")
    folder.link("themes/default", to: Checkout.defaultTheme)
    let drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" sodipodi:docname="/home/hanako/a.svg">\
      <metadata>Hanako</metadata><circle r="5"/></svg>
      """
    try folder.write("themes/mine/assets/flower.svg", drawing)
    try folder.write(
      "content/site.yaml",
      ContentFolderFixture.settings + "\ntheme: {emblem: flower.svg, logo: flower.svg}\n")
    try folder.write("content/ja/booklet/index.md", "---\ntitle: 冊子\n---\n")
    try folder.write("content/ja/booklet/01-a.md", "---\ntitle: 一\n---\n文。\n")
    var publication = publication()
    publication.themes = ThemePlaces(chosen: "\(folder.path)/themes/mine")
    let report = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    guard case .built = report.outcome else { throw Unexpected(report) }
    for (path, text) in try folder.everything() where path.hasPrefix("output/") {
      let inside = DrawingsInside(of: text)
      #expect(inside.texts.allSatisfy { !$0.lowercased().contains("hanako") }, "\(path)")
    }
    let booklet = try folder.text("output/print/booklet.html")
    #expect(DrawingsInside(of: booklet).texts.contains { $0.contains("<circle r=\"5\"/>") })
  }

  @Test func `a theme's pictures lose what they say about themselves, too`() async throws {
    try folder.write("themes/mine/theme.yaml", "name: mine\nbased-on: default\n")
    folder.link("themes/default", to: Checkout.defaultTheme)
    let photo = SamplePicture.jpeg(width: 30, height: 40)
    let place = Array("Exif\0\0 35.6N 139.6E".utf8)
    try folder.write(
      "themes/mine/assets/front.jpg",
      [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(place.count + 2)] + place + Array(photo.dropFirst(2)))
    try folder.write(
      "content/site.yaml", ContentFolderFixture.settings + "\ntheme: {cover: front.jpg}\n")
    var publication = publication()
    publication.themes = ThemePlaces(chosen: "\(folder.path)/themes/mine")
    let report = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    #expect(report.diagnostics == [])
    #expect(try folder.bytes("output/assets/front.jpg") == photo)
    try folder.write("themes/mine/assets/front.jpg", Array(photo.prefix(9)))
    let broken = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    #expect(
      broken.diagnostics.map(\.location.file) == ["\(folder.path)/themes/mine/assets/front.jpg"])
  }
}

/// The text of a file, and those of the drawings that it holds as addresses in base 64.
private struct DrawingsInside {
  let texts: [String]

  init(of text: String) {
    let start = "data:image/svg+xml;base64,"
    let parts = text.split(separator: start).dropFirst(text.hasPrefix(start) ? 0 : 1)
    texts =
      [text]
      + parts.map { part in
        let address = part.prefix { $0.isLetter || $0.isNumber || "+/=".contains($0) }
        return String(decoding: Self.decoded(address.utf8), as: UTF8.self)
      }
  }

  private static func decoded(_ text: Substring.UTF8View) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bits = 0
    var count = 0
    return text.compactMap { letter in
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      guard count >= 8 else { return nil }
      count -= 8
      return UInt8(bits >> count & 0xFF)
    }
  }
}
