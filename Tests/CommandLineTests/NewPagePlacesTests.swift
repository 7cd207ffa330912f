import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// Where `sasshi new page` and `new chapter` put what they make, and where they make nothing.
@Suite struct NewPagePlacesTests {
  private let folder: CommandFolder

  init() throws {
    let settings = ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en, ko]")
    folder = try CommandFolder(["site.yaml": settings])
  }

  private func run(
    _ line: [String], in language: MessageLanguage = .english
  ) async -> CommandRun {
    await folder.run(
      ["new"] + line + folder.content, in: language,
      environment: ["SASSHI_STARTER": Checkout.path + "/starter"])
  }

  @Test(arguments: [
    ("KO/w", "ko/w.md"), ("ko", "ko/index.md"), ("content/en", "en/index.md"),
    ("FAQ.MD", "ja/FAQ.md"), ("faq.html", "ja/faq.md"), ("./faq.markdown", "ja/faq.md"),
    ("notes-2.0", "ja/notes-2.0.md"), ("events/", "ja/events/index.md"),
  ])
  func `a place is found however it is written`(path: String, file: String) async throws {
    // The content folder of these tests has an absolute path.
    let asked = path.replacing("content/", with: "\(folder.files.path)/content/")
    let made = await run(["page", asked])
    #expect(made.status == .success && made.output.hasPrefix("Made: content/\(file)\n"))
    let check = await folder.run(["check"] + folder.sources)
    #expect(check.error == "")
  }

  @Test(arguments: [
    (".hidden", "content/ja/.hidden.md", "No page can have this name."),
    ("a/.hidden/x", "content/ja/a/.hidden/x.md", "No page can have this name."),
    ("en/../x", "content/en/../x.md", "No page can have this name."),
    ("en/a?b", "content/en/a?b.md", "Windows cannot hold a file of this name."),
    ("", "sasshi new page", "No file is named."), (" ", "sasshi new page", "No file is named."),
    ("/etc/passwd", "/etc/passwd", "elsewhere"), ("~/x", "~/x", "elsewhere"),
    ("images/a.png", "images/a.png", "This is no name of a page."),
    ("faq.txt", "faq.txt", "This is no name of a page."),
    ("site.yaml", "site.yaml", "This is no name of a page."),
    ("booklet/05-y", "content/ja/booklet/05-y.md", "Another chapter has this number already"),
  ])
  func `what would be no page is not made`(path: String, place: String, message: String)
    async throws
  {
    try folder.files.write("content/ja/booklet/05-x.md", "---\ntitle: x\n---\n")
    let before = try folder.files.everything()
    let english = await run(["page", path])
    #expect(english.status != .success && english.output == "")
    #expect(english.error.hasPrefix("\(place): error: ") && english.error.contains(message))
    let japanese = await run(["page", path], in: .japanese)
    #expect(japanese.status == english.status)
    #expect(japanese.error.contains("エラー: ") && japanese.error.contains("直し方: "))
    #expect(try folder.files.everything() == before)
  }

  @Test func `the sentences about places`() async throws {
    try folder.files.write("content/ja/booklet/05-x.md", "---\ntitle: x\n---\n")
    let said = { (path: String) async in
      [await run(["page", path]).error, await run(["page", path], in: .japanese).error]
    }
    #expect(
      await said("faq.txt") == [
        """
        faq.txt: error: This is no name of a page. [unusable-name]
          hint: The name of a page ends with .md. Write it like events/picnic.md.

        """,
        """
        faq.txt: エラー: これはページのファイルの名前ではありません。 [unusable-name]
          直し方: ページの名前は .md で終わります。events/picnic.md のように書いてください。

        """,
      ])
    #expect(
      await said("booklet/05-y") == [
        """
        content/ja/booklet/05-y.md: error: Another chapter has this number already: content/ja/booklet/05-x.md. [repeated-chapter-number]
          hint: “sasshi new chapter” with a title takes the next free number.

        """,
        """
        content/ja/booklet/05-y.md: エラー: この番号の章は、もうあります： content/ja/booklet/05-x.md [repeated-chapter-number]
          直し方: 「sasshi new chapter」に題名を付けて実行すると、次の番号になります。

        """,
      ])
    #expect(
      await said("/etc/passwd")
        == [
          """
          /etc/passwd: error: Pages stand in the folder “content”, and this is elsewhere. [unusable-name]
            hint: Write it like events/picnic.md.

          """,
          """
          /etc/passwd: エラー: ページはフォルダー「content」の中に置きます。これは別の場所です。 [unusable-name]
            直し方: events/picnic.md のように書いてください。

          """,
        ].map { $0.replacing("“content”", with: "“\(folder.files.path)/content”") }.map {
          $0.replacing("「content」", with: "「\(folder.files.path)/content」")
        }.map { $0.replacing(folder.files.path + "/", with: "") })
    #expect(
      await said("") == [
        """
        sasshi new page: error: No file is named. [unusable-name]
          hint: Write it like events/picnic.md.

        """,
        """
        sasshi new page: エラー: ファイルの名前がありません。 [unusable-name]
          直し方: events/picnic.md のように書いてください。

        """,
      ])
  }

  @Test func `nothing is written through a link that leads out of the content`() async throws {
    try folder.files.makeFolder("outside")
    folder.files.link("content/ja/ln", to: "\(folder.files.path)/outside")
    let made = await run(["page", "ln/x"])
    #expect(made.status != .success)
    #expect(made.error.hasPrefix("content/ja/ln: error: This symbolic link leads out"))
    #expect(!folder.files.exists("outside/x.md"))
  }

  @Test func `a number that no chapter can have ends nothing`() async throws {
    try folder.files.write("content/ja/booklet/9223372036854775807-x.md", "---\ntitle: x\n---\n")
    let made = await run(["chapter", "T"])
    #expect(made.output.hasPrefix("Made: content/ja/booklet/01-t.md\n"))
    let check = await folder.run(["check"] + folder.sources)
    #expect(check.error.contains("A chapter's file name must begin with its number."))
    try folder.files.write("content/ja/booklet/999999999-y.md", "---\ntitle: y\n---\n")
    let next = await run(["chapter", "Next"])
    #expect(next.status == .contentHasErrors && next.output == "")
  }

  @Test func `a title that was typed is never lost`() async throws {
    try folder.files.write("content/ja/x2.md", "---\ntitle: 質問\n---\n本文。\n")
    let other = await run(["page", "en/x2", "--title", "Questions"])
    #expect(other.status == .success)
    let english = try folder.files.text("content/en/x2.md")
    #expect(english.contains("title: Questions\n") && !english.contains("本文"))
    // Nothing of the source is translated there yet.
    #expect(english.contains("translation-of: \"= "))
    let same = await run(["page", "ko/x2", "--title", "質問"])
    #expect(same.status == .success)
    #expect(try folder.files.text("content/ko/x2.md").contains("本文"))
  }

  @Test func `the list that a release or a chapter brings along speaks of no other page`()
    async throws
  {
    try folder.files.write("content/site.yaml", "name: 会\nlanguages: [ja]\n")
    for line in [["release", "x"], ["chapter", "x"]] { #expect(await run(line).error == "") }
    for file in ["releases/index.md", "booklet/index.md"] {
      let text = try folder.files.text("content/ja/\(file)")
      #expect(!text.contains("]("), "\(file)")
      #expect(!text.contains("sample:"), "\(file)")
    }
    let page = await run(["page", "picnic"])
    #expect(page.error == "")
    // Only an example, which nobody sees.
    #expect(try folder.files.text("content/ja/picnic.md").contains("](order.md)"))
    let check = await folder.run(["check"] + folder.sources)
    #expect(
      check.output == """
        1 draft, in no build: content/ja/releases/2026-12-01-x.md
        Errors: 0. Warnings: 0.

        """ && check.error == "")
  }

  @Test func `outside of a site nothing is told but that`() async throws {
    folder.files.delete("content")
    #expect(
      await run(["page", "x"]).error == """
        content: error: There is no such folder. [missing-folder]
          hint: Go to the site's folder first (cd), or say where the texts are with --content. A new site begins with: sasshi new site

        """)
    #expect(
      await run(["page", "x"], in: .japanese).error == """
        content: エラー: このフォルダーはありません。 [missing-folder]
          直し方: 先にサイトのフォルダーへ移るか（cd）、--content で場所を指定してください。新しいサイトは sasshi new site で始められます。

        """)
    let check = await folder.run(["check"] + folder.sources)
    #expect(check.error.contains("sasshi new site"))
  }

  @Test func `the language with the most files is proposed as the source`() async throws {
    folder.files.delete("content/site.yaml")
    try folder.files.write("content/en/index.md", "---\ntitle: Home\n---\n")
    try folder.files.write("content/ja/about.md", "---\ntitle: 会\n---\n")
    let check = await folder.run(["check"] + folder.sources)
    #expect(check.error.contains("languages: [ja, en]\n"))
  }
}
