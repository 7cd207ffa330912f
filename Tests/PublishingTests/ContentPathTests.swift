import Diagnostics
import Fixtures
import Testing

@testable import Publishing

@Suite struct ContentPathTests {
  @Test(arguments: [
    ("ja/a.md", ContentPath.Kind.page), ("zh-Hant/b/c.md", .page), ("site.yaml", .settings),
    ("themes/mine/theme.yaml", .themeSettings), ("ja/photo.jpg", .file),
    ("ja/催し/案内.md", .page),
  ])
  func `a path says what stands there`(_ path: String, _ kind: ContentPath.Kind) throws {
    #expect(try ContentPath(path).kind == kind)
  }

  @Test func `a page names another file by the way to it`() throws {
    let page = try ContentPath("en/events/picnic.md")
    #expect(try ContentPath("en/index.md").destination(from: page) == "../index.md")
    #expect(try ContentPath("ja/events/地図 (1).jpg").destination(from: page) == "地図%20%281%29.jpg")
  }

  @Test(arguments: [
    "", "/", "..", "../secret.md", "ja/../../secret.md", "/etc/passwd", "ja/./a.md", "ja//a.md",
    "ja/.hidden.md", "ja/.git/a.md", ".history/ja/a.md", ".trash/x/ja/a.md", "ja/a.md/", "ja/",
    "ja", "a.md", "root/CNAME", "site.yml", "ja/a\u{0}.md", "ja/a\n.md", "ja/a.md~",
    "themes/theme.yaml", "themes/mine/templates/page.mustache", "themes/../theme.yaml",
    "themes/.x/theme.yaml", "\\..\\x.md", "C:/x.md", "ja/%2e%2e/\u{7F}x.md",
    String(repeating: "a/", count: 40) + "x.md",
  ])
  func `a path that leads elsewhere, or to what people do not change, is refused`(_ path: String) {
    let refusal = EditingRoom.refusal { _ = try ContentPath(path) }
    #expect(refusal?.identifier == .notEditable)
    #expect(refusal?.message.english == "This file cannot be changed here.")
    #expect(refusal?.message.japanese == "ここでは、このファイルを変えられません。")
    #expect(
      refusal?.hint?.english
        == "What can be changed: pages (.md) and pictures in the folder of a language, site.yaml, "
        + "and theme.yaml of the site's own themes.")
    #expect(
      refusal?.hint?.japanese
        == "変えられるのは、言語のフォルダーにあるページ（.md）と画像、site.yaml、サイト専用のテーマの theme.yaml です。")
  }

  @Test func `no link is followed, in any part of a path`() throws {
    let room = try EditingRoom(["ja/a.md": "text"])
    try room.folder.write("secret/b.md", "secret")
    try room.folder.write("secret/theme.yaml", "secret")
    room.folder.link("content/ja/b.md", to: "../../secret/b.md")
    room.folder.link("content/ja/more", to: "../../secret")
    room.folder.link("content/fr", to: "../secret")
    try room.folder.makeFolder("themes")
    room.folder.link("themes/mine", to: "../secret")
    for path in ["ja/b.md", "ja/more/b.md", "fr/b.md", "themes/mine/theme.yaml"] {
      let reading = EditingRoom.refusal { _ = try room.text(path) }
      #expect(reading?.message.english.contains("symbolic link") == true, "\(path)")
      #expect(reading?.message.japanese.contains("シンボリックリンク") == true)
      let print = TextPrint(of: Array("secret".utf8))
      let writing = EditingRoom.refusal { _ = try room.save("x", at: path, madeFrom: print) }
      #expect(writing?.message.english.contains("symbolic link") == true, "\(path)")
      let making = EditingRoom.refusal { _ = try room.save("x", at: path, madeFrom: nil) }
      #expect(making?.message.english.contains("symbolic link") == true, "\(path)")
    }
    #expect(try room.folder.text("secret/b.md") == "secret")
    #expect(try room.folder.text("secret/theme.yaml") == "secret")
  }

  @Test func `a history that leads elsewhere is not followed`() throws {
    let room = try EditingRoom(["ja/a.md": "text"])
    try room.folder.write("elsewhere/x", "")
    room.folder.link("content/.history", to: "../elsewhere")
    let read = try room.text("ja/a.md")
    let refusal = EditingRoom.refusal {
      _ = try room.save("x", at: "ja/a.md", madeFrom: read.print)
    }
    #expect(refusal?.message.english.contains("symbolic link") == true)
    #expect(try room.folder.text("content/ja/a.md") == "text")
    #expect(try room.folder.everything().keys.filter { $0.hasPrefix("elsewhere/") }.count == 2)
  }

  @Test(arguments: ["../../site.yaml", "x", "", "2026-05-01T093000.000Z_zz.md"])
  func `what is no version of a file is not read as one`(_ id: String) throws {
    let room = try EditingRoom(["ja/a.md": "text"])
    let read = try room.text("ja/a.md")
    _ = try room.save("x", at: "ja/a.md", madeFrom: read.print)
    let refusal = EditingRoom.refusal {
      _ = try room.desk.text(ofVersion: id, of: ContentPath("ja/a.md"))
    }
    #expect(refusal?.message.english == "This file cannot be opened: it does not exist.")
  }
}
