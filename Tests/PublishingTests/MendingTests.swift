import Diagnostics
import Fixtures
import Testing

@testable import Publishing

@Suite struct MendingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try ContentFolderFixture(["ja/a.md": "---\ntitle: 本\n---\n##見出し\n"]).write(to: folder)
  }

  private var publication: Publication {
    Publication(content: ContentFolder(folder.path + "/content"))
  }

  @Test func `a file that has other bytes by now is left alone`() throws {
    let file = EditedFile(path: folder.path + "/content/ja/a.md")
    let old = try folder.bytes("content/ja/a.md")
    #expect(try !file.replace([0x61], with: [0x62]))
    #expect(try folder.bytes("content/ja/a.md") == old)
    #expect(try file.replace(old, with: [0x62]))
    #expect(try folder.bytes("content/ja/a.md") == [0x62])
  }

  @Test func `a file to which links lead is mended once, and the links stay links`() async throws {
    try folder.write("content/ja/more/index.md", "---\ntitle: 本\n---\n##見出し\n")
    folder.link("content/ja/0.md", to: "a.md")
    folder.link("content/ja/other", to: "more")
    let mended = try await publication.mend()
    let files = ["a.md", "more/index.md"].map { "\(folder.path)/content/ja/\($0)" }
    #expect(mended.value.map(\.path) == files && mended.diagnostics == [])
    #expect(EditedFile(path: folder.path + "/content/ja/0.md").isLink)
    #expect(try folder.text("content/ja/0.md") == "---\ntitle: 本\n---\n## 見出し\n")
    #expect(try folder.text("content/ja/other/index.md") == "---\ntitle: 本\n---\n## 見出し\n")
  }

  @Test(arguments: [
    [0x23, 0x23, 0x82, 0xA0], Array("---\ntitle: 本\n##見出し\n".utf8),
    Array("---\ntitle: 本\n---\n##見出し\u{0}\n".utf8), [],
  ])
  func `what is no text, or whose front matter never ends, is left alone`(_ bytes: [UInt8])
    async throws
  {
    try folder.write("content/ja/a.md", bytes)
    let mended = try await publication.mend()
    #expect(mended.value == [] && mended.diagnostics == [])
    #expect(try folder.bytes("content/ja/a.md") == bytes)
  }

  @Test func `without settings nothing is mended`() async throws {
    try folder.write("content/site.yaml", "name: [")
    let mended = try await publication.mend()
    #expect(mended.value == [] && mended.diagnostics == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line ends stay what they are`(_ end: String) async throws {
    let lines = [
      "---", "title: 本", "---", "｜a｜b｜", "｜ー｜ー｜", "｜1｜[家]（index.md）｜", "", "：：：注", "本文", "：：：",
    ]
    let right = [
      "---", "title: 本", "---", "|a|b|", "|-|-|", "|1|[家](index.md)|", "", ":::注", "本文", ":::",
    ]
    try folder.write("content/ja/a.md", lines.joined(separator: end))
    let mended = try await publication.mend()
    #expect(try folder.text("content/ja/a.md") == right.joined(separator: end))
    #expect(mended.value.first?.changes.map(\.line) == [4, 5, 6, 8, 10])
    #expect(try await publication.mend().value == [])
  }

  @Test func `the sentence about a file that changed meanwhile`() {
    let diagnostic = publication.changedMeanwhile("content/ja/a.md")
    #expect(
      diagnostic.text(in: .english) == """
        content/ja/a.md: error: This file was changed meanwhile; nothing was mended in it. [changed-meanwhile]
          hint: Save it in your editor, and run the command again.
        """)
    #expect(
      diagnostic.text(in: .japanese) == """
        content/ja/a.md: エラー: このファイルは途中で書きかえられたので、直していません。 [changed-meanwhile]
          直し方: エディターで保存してから、もう一度実行してください。
        """)
  }
}
