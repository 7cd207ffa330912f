import Diagnostics
import Fixtures
import Manuscript
import Markdown
import Testing

@Suite struct EncodingTests {
  /// 題名 in each encoding that old files are found in.
  @Test(arguments: [
    ("Shift_JIS", "CP932", [0x91, 0xE8, 0x96, 0xBC] as [UInt8]),
    ("EUC-JP", "EUC-JP", [0xC2, 0xEA, 0xCC, 0xBE]),
    ("UTF-16", "UTF-16", [0xFF, 0xFE, 0x4C, 0x98, 0x0D, 0x54]),
  ])
  func `a file in another encoding is named with the way to convert it`(
    name: String, iconvName: String, title: [UInt8]
  ) {
    var content = ContentFolderFixture()
    content.files["ja/index.md"] =
      name == "UTF-16" ? title : Array("---\ntitle: ".utf8) + title + Array("\n---\n".utf8)
    let place = "content/ja/index.md:" + (name == "UTF-16" ? "1:1" : "2:8")
    #expect(
      content.messages(.english).first == """
        \(place): error: This file is not in UTF-8; it reads as \(name). [not-utf-8]
          hint: Open it in your editor (on Windows: Notepad), choose “Save as” and the encoding UTF-8; or run:
          iconv -f \(iconvName) -t UTF-8 "content/ja/index.md" > new.md
        """)
    #expect(
      content.messages(.japanese).first == """
        \(place): エラー: このファイルはUTF-8ではなく、\(name)で保存されているようです。 [not-utf-8]
          直し方: メモ帳などで開き、「名前を付けて保存」で文字コードに「UTF-8」を選んで保存し直してください。コマンドなら：
          iconv -f \(iconvName) -t UTF-8 "content/ja/index.md" > new.md
        """)
  }

  @Test func `bytes that are no text in any known encoding are refused`() {
    var content = ContentFolderFixture()
    content.files["ja/index.md"] = [0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0x00, 0x9D, 0x01]
    #expect(
      content.messages(.english).first == """
        content/ja/index.md:2:1: error: This file is not text in UTF-8. [not-utf-8]
          hint: Save it as UTF-8 in your editor, or remove it from the content folder.
        """)
    #expect(
      content.messages(.japanese).first == """
        content/ja/index.md:2:1: エラー: このファイルはUTF-8のテキストではありません。 [not-utf-8]
          直し方: エディターで文字コードをUTF-8にして保存し直すか、コンテンツのフォルダーから出してください。
        """)
  }

  @Test func `a byte order mark and Windows line ends change nothing`() throws {
    var content = ContentFolderFixture()
    content.files["ja/index.md"] =
      [0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: 題\r\n---\r\n本文\r\n".utf8)
    #expect(content.messages(.english) == [])
    let site = try #require(content.read().value)
    #expect(site.versions[0].pages[0].title == "題")
  }
}
