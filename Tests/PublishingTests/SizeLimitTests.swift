import Diagnostics
import Editions
import Fixtures
import Testing

@testable import Publishing

/// Files of a gigabyte of which the disk holds nothing, in each place where an author can put one.
@Suite struct SizeLimitTests {
  private let folder: TemporaryFolder
  private static let gigabyte = 1 << 30

  init() throws {
    folder = try TemporaryFolder()
    try ContentFolderFixture([
      "ja/index.md": "---\ntitle: ホーム\n---\n[次](other.md) ![図](a.svg) [表](b.zip)\n",
      "ja/other.md": "---\ntitle: 次\n---\n",
      "ja/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "ja/b.zip": "x",
    ]).write(to: folder)
    try folder.write("themes/mine/theme.yaml", "name: mine\nbased-on: default\n")
    folder.link("themes/default", to: Checkout.defaultTheme)
  }

  private func messages(_ language: MessageLanguage) async throws -> [String] {
    let publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: "\(folder.path)/themes/mine"))
    let report = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    #expect(!folder.exists("output"))
    return report.diagnostics.map { $0.text(in: language).replacing("\(folder.path)/", with: "") }
  }

  @Test(arguments: ["content/site.yaml", "content/ja/other.md", "themes/mine/theme.yaml"])
  func `a text is refused`(path: String) async throws {
    try folder.writeZeros(path, count: Self.gigabyte)
    #expect(
      try await messages(.english).first
        == "\(path): error: This text has 1073 MB; 10 MB is the most. [too-large]\n"
        + "  hint: Check that it is the right file; if so, divide it into several.")
    #expect(
      try await messages(.japanese).first
        == "\(path): エラー: このテキストは 1073 MB あります。10 MB までです。 [too-large]\n"
        + "  直し方: ファイルを取り違えていないか確かめてください。正しければ、いくつかに分けてください。")
  }

  @Test(arguments: ["content/ja/other.md", "themes/mine/theme.yaml", "content/site.yaml"])
  func `of a text that is too large nothing else is said`(path: String) async throws {
    try folder.writeZeros(path, count: Self.gigabyte)
    #expect(try await messages(.english).count == 1)
  }

  @Test(arguments: ["themes/mine/assets/a.css", "themes/mine/templates/page.mustache"])
  func `a text of a theme is refused`(path: String) async throws {
    try folder.writeZeros(path, count: Self.gigabyte)
    let said = try await messages(.english)
    #expect(
      said.contains {
        $0.hasPrefix("\(path): error: This text has 1073 MB; 10 MB is the most. [too-large]")
      })
  }

  @Test(arguments: ["content/ja/a.svg", "content/root/a.jpg", "themes/mine/assets/font.woff2"])
  func `a picture is refused`(path: String) async throws {
    try folder.writeZeros(path, count: Self.gigabyte)
    #expect(
      try await messages(.english).contains(
        "\(path): error: This file has 1073 MB; 50 MB is the most. [too-large]\n  hint: Check that it is the right "
          + "file; if so, make the picture smaller in a picture program."))
    #expect(
      try await messages(.japanese).contains(
        "\(path): エラー: このファイルは 1073 MB あります。50 MB までです。 [too-large]\n  直し方: ファイルを取り違えていないか"
          + "確かめてください。正しければ、画像ソフトで画像を小さくしてください。"))
  }

  @Test func `a picture is known by its bytes as well`() async throws {
    try folder.write("content/ja/b.zip", [0xFF, 0xD8, 0xFF, 0xE0])
    try folder.writeZeros("content/ja/c.zip", count: Self.gigabyte)
    let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: 50_000_001)
    try folder.write("content/ja/b.zip", bytes)
    #expect(
      try await messages(.english).contains { $0.contains("b.zip: error: This file has 50 MB") })
  }

  @Test func `what is no picture is copied piece by piece and compared so`() async throws {
    let output = try OutputRoom()
    let size = 3 << 20
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try output.room.write("content/ja/b.pdf", bytes)
    let pictures = PictureReader(content: output.content, room: 0) { _ in
      Issue.record("read as a whole")
      return []
    }
    let site = [OutputFile(path: "b.pdf", contents: .picture(source: "ja/b.pdf"))]
    func build() async throws -> [Int] {
      counts(try await output.folder.write(site, showing: pictures))
    }
    #expect(try await build() == [1, 0, 0])
    #expect(try output.room.bytes("output/b.pdf") == bytes)
    #expect(try await build() == [0, 1, 0])
    for other in [Array(bytes.dropLast()), bytes + [0], bytes.dropLast() + [0xFF]] {
      try output.room.write("output/b.pdf", other)
      #expect(try await build() == [1, 0, 0])
      #expect(try output.room.bytes("output/b.pdf") == bytes)
    }
  }
}
