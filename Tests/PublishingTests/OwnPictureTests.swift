import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// A logo, an emblem and a cover that are pictures of the site, in the folder of its first language.
@Suite struct OwnPictureTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("shared")
    folder.link("shared/default", to: Checkout.defaultTheme)
  }

  private static func drawing(_ way: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"\(way)\"/></svg>"
  }

  private func site(_ theme: String, _ files: [String: [UInt8]]) throws -> Publication {
    var content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ntheme: {\(theme)}\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n## 初め\n",
      "ja/booklet/01-one.md": "---\ntitle: 一\n---\n本文。\n",
    ])
    for (path, bytes) in files { content.files[path] = bytes }
    try content.write(to: folder)
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(shared: ["\(folder.path)/shared"]))
  }

  private func messages(
    _ theme: String, _ files: [String: [UInt8]] = [:], _ language: MessageLanguage = .english
  ) async throws -> [String] {
    try await site(theme, files).read().diagnostics.map {
      $0.text(in: language).replacing("\(folder.path)/", with: "")
    }
  }

  @Test func `they are on pages, the cover and the icon, without a theme of one's own`()
    async throws
  {
    let mark = Array(Self.drawing("M1 2H3").utf8)
    let site = try site(
      "logo: 印.svg, cover: img/front.png, emblem: 印.svg",
      ["ja/印.svg": mark, "ja/img/front.png": SamplePicture.png(width: 148, height: 210)])
    let report = try await site.build(to: OutputFolder("\(folder.path)/output"))
    #expect(report.diagnostics.map { $0.text(in: .english) } == [])
    #expect(try folder.bytes("output/assets/site/印.svg") == mark)
    #expect(folder.exists("output/assets/site/img/front.png"))
    #expect(!folder.exists("output/印.svg"))
    let home = try folder.text("output/index.html")
    #expect(home.contains("src=\"assets/site/%E5%8D%B0.svg\""))
    #expect(try folder.text("output/print/booklet.html").contains("data:image/png;base64,"))
    // A picture that takes the place of another one is seen at the next build.
    try folder.write("content/ja/印.svg", Self.drawing("M4 5H6"))
    _ = try await site.build(to: OutputFolder("\(folder.path)/output"))
    #expect(try folder.text("output/assets/site/印.svg").contains("M4 5H6"))
  }

  @Test func `a theme's own picture of the name counts before it`() async throws {
    try folder.write("themes/ours/theme.yaml", "name: Ours\nbased-on: default\n")
    try folder.write("themes/ours/assets/mark.svg", Self.drawing("M7 7H8"))
    let site = try site(
      "name: ours, logo: mark.svg", ["ja/mark.svg": Array(Self.drawing("M1 2H3").utf8)])
    _ = try await site.build(to: OutputFolder("\(folder.path)/output"))
    #expect(try folder.text("output/index.html").contains("src=\"assets/mark.svg\""))
    #expect(try folder.text("output/assets/mark.svg").contains("M7 7H8"))
    #expect(!folder.exists("output/assets/site/mark.svg"))
  }

  @Test func `one that would take the address of the theme's icon has another`() async throws {
    let mark = Array(Self.drawing("M1 2H3").utf8)
    let site = try site(
      "logo: icon.svg, cover: site/icon.svg",
      [
        "ja/icon.svg": mark, "ja/site/icon.svg": Array(Self.drawing("M4 4H5").utf8),
      ])
    let report = try await site.build(to: OutputFolder("\(folder.path)/output"))
    #expect(report.diagnostics.map { $0.text(in: .english) } == [])
    #expect(try folder.bytes("output/assets/site/icon.svg") == mark)
    #expect(try folder.text("output/assets/site/site/icon.svg").contains("M4 4H5"))
  }

  @Test func `its name may be in another Unicode form`() async throws {
    let mark = Array(Self.drawing("M1 2H3").utf8)
    let site = try site("logo: \u{304C}.svg", ["ja/\u{304B}\u{3099}.svg": mark])
    _ = try await site.build(to: OutputFolder("\(folder.path)/output"))
    #expect(try folder.bytes("output/assets/site/\u{304C}.svg") == mark)
  }

  @Test func `a misspelt name is set right`() async throws {
    let mark = Array(Self.drawing("M1 2H3").utf8)
    let said = try await messages("logo: mrak.svg", ["ja/mark.svg": mark])
    #expect(said.contains { $0.hasSuffix("hint: Did you mean “mark.svg”?") })
  }

  @Test func `it is in the list of pictures, with the line that names it`() async throws {
    let site = try site("logo: a.png", ["ja/a.png": SamplePicture.png(width: 9, height: 9)])
    let list = try await site.pictures(beside: OutputFolder("\(folder.path)/output"))
    let entry = try #require(list.value?.pictures.first)
    #expect(entry.file == "\(folder.path)/content/ja/a.png")
    #expect(entry.places.map(\.line) == [6])
    #expect(entry.state != .unused)
  }

  @Test func `one that is too large is refused at the line that names it`() async throws {
    let site = try site("logo: a.png", ["ja/a.png": []])
    try folder.writeZeros("content/ja/a.png", count: 51_000_000)
    let read = try await site.read()
    #expect(read.diagnostics.map(\.location.line) == [6])
    #expect(read.diagnostics.map(\.identifier) == [.tooLarge])
  }

  @Test func `one that is not there is named, and what is to be written`() async throws {
    #expect(
      try await messages("logo: mark.svg") == [
        """
        content/site.yaml:6:9: error: “logo” names the picture “mark.svg”, which is not in the folder “content/ja”. [missing-picture]
          hint: Put the picture into that folder.
        """
      ])
    #expect(
      try await messages("logo: mark.svg", [:], .japanese) == [
        """
        content/site.yaml:6:9: エラー: 「logo」の画像「mark.svg」が、content/ja フォルダーにありません。 [missing-picture]
          直し方: 画像を、そのフォルダーに入れてください。
        """
      ])
  }

  @Test(arguments: ["ja/", "content/ja/"])
  func `the folder's name need not be written`(prefix: String) async throws {
    let mark = Array(Self.drawing("M1 2H3").utf8)
    let said = try await messages("logo: \(prefix)mark.svg", ["ja/mark.svg": mark])
    #expect(
      said.first { $0.contains("missing-picture") }?.hasSuffix(
        "hint: Write the name without “\(prefix)”: logo: mark.svg") == true)
  }

  @Test(arguments: ["../site.yaml", "../../secret.png", "/etc/secret.png", "../en/a.png"])
  func `nothing outside the folder is one`(path: String) async throws {
    try folder.write("secret.png", SamplePicture.png(width: 9, height: 9))
    let said = try await messages(
      "logo: \"\(path)\"", ["en/a.png": SamplePicture.png(width: 9, height: 9)])
    #expect(said.contains { $0.contains("[missing-picture]") })
  }

  @Test(arguments: [
    ("a.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>".utf8)),
    ("a.heic", SamplePicture.heic), ("a.png", [0x20]),
  ])
  func `one that cannot be published is refused at the line that names it`(
    name: String, bytes: [UInt8]
  ) async throws {
    let read = try await site("logo: \(name)", ["ja/\(name)": bytes]).read()
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.location.file) == ["\(folder.path)/content/site.yaml"])
    #expect(read.diagnostics.map(\.location.line) == [6])
    #expect(
      read.diagnostics.flatMap(\.related).map(\.location.file) == [
        "\(folder.path)/content/ja/\(name)"
      ])
  }

  @Test func `a theme's own folder of that name is its own`() async throws {
    try folder.write("themes/ours/theme.yaml", "name: Ours\nbased-on: default\n")
    try folder.write("themes/ours/assets/site/fine.svg", Self.drawing("M7 7H8"))
    let site = try site("name: ours", [:])
    _ = try await site.build(to: OutputFolder("\(folder.path)/output"))
    #expect(folder.exists("output/assets/site/fine.svg"))
  }

  @Test func `a picture that the look does not show is not published`() async throws {
    let said = try await messages(
      "logo: a.png",
      [
        "ja/a.png": SamplePicture.png(width: 9, height: 9),
        "ja/b.png": SamplePicture.png(width: 9, height: 9),
      ])
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("content/ja/b.png: warning: No page uses this file") == true)
  }
}
