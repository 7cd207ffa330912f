import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// What stands in `content/root/` and is copied to the site's root.
@Suite struct RootFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func publication(_ changes: [String: String?] = [:]) throws -> Publication {
    try ContentFolderFixture(changes).write(to: folder)
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
  }

  private var output: OutputFolder { OutputFolder("\(folder.path)/output") }

  private func messages(
    _ changes: [String: String?], _ language: MessageLanguage
  ) async throws -> [String] {
    let report = try await publication(changes).build(to: output)
    return report.diagnostics.map {
      $0.text(in: language).replacing("\(folder.path)/", with: "")
    }
  }

  @Test func `files are copied as they are, hidden ones too, and none becomes a page`() async throws
  {
    let files = [
      "CNAME": "example.org\n", "google1a2b.html": "google-site-verification: google1a2b.html",
      ".well-known/security.txt": "Contact: mailto:a@example.org\n", "favicon.ico": "\0\0\u{1}\0",
      "README.md": "# {読|よ}む\n", "site.yaml": "a: b\n", "_headers": "/*\n", "ja/x.txt": "x",
      "empty": "", "<script>.html": "<script>alert(1)</script>", ".htaccess": "deny\r\n",
    ]
    let changes = files.map { ("root/\($0.key)", String?.some($0.value)) }
    let publication = try publication(
      Dictionary(uniqueKeysWithValues: changes + [("root/.DS_Store", "x")]))
    let report = try await publication.build(to: output)
    #expect(report.diagnostics == [])
    guard case .built(let site) = report.outcome else { throw Unexpected(report) }
    #expect(site.summary.pageCount == 1)
    for (path, text) in files { #expect(try folder.text("output/\(path)") == text, "\(path)") }
    #expect(!folder.exists("output/.DS_Store") && !folder.exists("output/root"))
    let manifest = try folder.text("output/.sasshi-manifest").split(separator: "\n")
    #expect(Set(files.keys.map { Substring($0) }).isSubset(of: manifest))
    let again = try await publication.build(to: output)
    guard case .built(let unchanged) = again.outcome else { throw Unexpected(again) }
    #expect(unchanged.written == 0)
    folder.delete("content/root/CNAME")
    _ = try await publication.build(to: output)
    #expect(!folder.exists("output/CNAME") && folder.exists("output/.htaccess"))
  }

  @Test func `pictures lose what they say about themselves`() async throws {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header: [UInt8] =
      [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0] + [0, 0, 0, 0]
    let comment: [UInt8] = [0, 0, 0, 6] + Array("tEXtHanako".utf8) + [0, 0, 0, 0]
    let end: [UInt8] = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    let publication = try publication()
    try folder.write("content/root/apple-touch-icon.png", signature + header + comment + end)
    let report = try await publication.build(to: output)
    #expect(report.diagnostics == [])
    #expect(try folder.bytes("output/apple-touch-icon.png") == signature + header + end)
  }

  @Test func `a picture that cannot lose it is refused`() async throws {
    let photo = ["root/photo.jpg": "\0\0\0\u{18}ftypheic"]
    let said = try await messages(photo, .english)
    #expect(said.count == 1 && said[0].hasPrefix("content/root/photo.jpg: error: "))
    let japanese = try await messages(photo, .japanese)
    #expect(japanese.count == 1 && japanese[0].hasPrefix("content/root/photo.jpg: エラー: "))
    #expect(japanese[0].contains("\n  直し方: ") && said[0].contains("\n  hint: "))
    #expect(!folder.exists("output"))
  }

  @Test func `what Sasshi writes itself is never overwritten`() async throws {
    let changes = ["root/robots.txt": "User-agent: *\n", "root/index.html": "mine"]
    #expect(
      try await messages(changes, .english) == [
        "content/root/index.html: error: This file and content/ja/index.md would have the same address, "
          + "index.html. [same-address]\n  hint: Rename one of the two files (upper and lower case, and the Unicode form "
          + "in which ば is written, do not count).",
        "content/root/robots.txt: error: This file would stand at robots.txt, which Sasshi writes "
          + "itself. [reserved-address]\n  hint: Rename the file.",
      ])
    #expect(
      try await messages(changes, .japanese) == [
        "content/root/index.html: エラー: このファイルと content/ja/index.md は、同じアドレス index.html に"
          + "なってしまいます。 [same-address]\n  直し方: どちらかのファイル名を変えてください（大文字と小文字や、「ば」の内部の"
          + "表し方の違いは区別されません）。",
        "content/root/robots.txt: エラー: このファイルのアドレス robots.txt は、Sasshiが自分で作るファイルのものです。 [reserved-address]\n"
          + "  直し方: ファイル名を変えてください。",
      ])
    #expect(!folder.exists("output"))
  }

  @Test(arguments: [".nojekyll", "404.html", "assets/style.css", "search", "Index.HTML"])
  func `neither by another spelling nor as a folder`(path: String) async throws {
    let said = try await messages(["root/\(path)": "x"], .english)
    #expect(said.count == 1 && said[0].hasPrefix("content/root/\(path): error: "))
  }

  @Test func `root is no language`() async throws {
    let said = try await messages(
      ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, root]")], .english)
    #expect(
      said.contains { $0.hasPrefix("content/site.yaml:2:17: error: ") && $0.contains("root") })
    #expect(Language(tag: "Root") == nil && Language(tag: "rof") != nil)
  }
}
