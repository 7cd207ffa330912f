import Diagnostics
import Fixtures
import Testing

@testable import Publishing

/// The handbook in a folder of its own, Japanese at the top, as a site has its source language.
struct HandbookTests {
  private let folder: TemporaryFolder
  private let handbook: Handbook

  init() throws {
    folder = try TemporaryFolder()
    handbook = Handbook(at: "\(folder.path)/手引き")
    for (path, page) in [
      "index.html": Self.page("ja"), "en/index.html": Self.page("en"),
      "booklet/a.html": Self.page("ja", "<p id=\"broken-link\">…</p>"),
      "booklet/b.html": Self.page("ja", "<h3 id=\"broken-link\">…</h3>"),
      "en/print/booklet.html": Self.page("en", "<h2 id=\"broken-link\">…</h2>"),
      "en/web/links.html": Self.page("en", "<h2 id=\"broken-links\"><h4 id=\"broken-link\">"),
      ".sasshi-manifest": "list", "assets/look.css": "a {}",
    ] {
      try folder.write("手引き/\(path)", page)
    }
  }

  private static func page(_ language: String, _ text: String = "") -> String {
    "<!DOCTYPE html>\n<html lang=\"\(language)\" dir=\"ltr\">\n<body>\(text)</body>\n</html>\n"
  }

  @Test(arguments: [(MessageLanguage.japanese, "index.html"), (.english, "en/index.html")])
  func `it begins in the language of the person`(
    language: MessageLanguage, page: String
  ) throws {
    #expect(handbook.isThere(in: language))
    let place = try handbook.place(of: nil, in: language)
    #expect(place.page == page && place.heading == nil && place.address == page)
  }

  @Test(arguments: [(MessageLanguage.japanese, "booklet/b.html"), (.english, "en/web/links.html")])
  func `a mistake is explained below the heading of its name`(
    language: MessageLanguage, page: String
  ) throws {
    let place = try handbook.place(of: .brokenLink, in: language)
    #expect(place.page == page && place.heading == "broken-link")
    #expect(
      handbook.address(of: place)
        == "file://\(folder.path)/%E6%89%8B%E5%BC%95%E3%81%8D/\(page)#broken-link")
  }

  @Test func `what is not there is said with what to do`() throws {
    let none = Handbook(at: "\(folder.path)/none")
    #expect(!none.isThere(in: .english))
    let missing = #expect(throws: MachineFailure.self) { try none.place(of: nil, in: .english) }
    #expect(
      missing?.diagnostic.text(in: .english) == """
        \(folder.path)/none: error: The handbook is not there. [missing-handbook]
          hint: Install the package “sasshi” anew; in a checkout, run: make handbook
          Or name the handbook's folder in the variable SASSHI_HANDBOOK.
        """)
    #expect(
      missing?.diagnostic.text(in: .japanese) == """
        \(folder.path)/none: エラー: 手引きが、ここにありません。 [missing-handbook]
          直し方: パッケージ「sasshi」をインストールし直してください。ソースから使うときは「make handbook」を実行します。
          環境変数 SASSHI_HANDBOOK で、手引きのフォルダーを指定することもできます。
        """)
    let unexplained = #expect(throws: MachineFailure.self) {
      try handbook.place(of: .headingMark, in: .japanese)
    }
    #expect(
      unexplained?.diagnostic.message
        == Wording(
          english: "This handbook does not explain “heading-mark”: it is of another version.",
          japanese: "この手引きには「heading-mark」の説明がありません。手引きの版が違います。"))
    folder.delete("手引き/en/index.html")
    #expect(!handbook.isThere(in: .english) && handbook.isThere(in: .japanese))
  }

  @Test func `its files are given, and nothing else`() throws {
    let style = try #require(handbook.file(at: "assets/look.css"))
    #expect(style.bytes == Array("a {}".utf8) && style.mediaType == "text/css; charset=utf-8")
    try folder.write("secret", "secret")
    folder.link("手引き/leak", to: "../secret")
    folder.link("手引き/out", to: "..")
    for path in [
      "", ".", "..", "/", "../secret", "assets/../../secret", "leak", "out/secret", "assets",
      ".sasshi-manifest", "assets//look.css", "./assets/look.css", "assets/look.css/", "none.html",
      "\(folder.path)/secret",
    ] {
      #expect(handbook.file(at: path) == nil, "\(path)")
    }
  }
}
