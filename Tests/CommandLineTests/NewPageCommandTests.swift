import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// `sasshi new release`, `new chapter` and `new page`.
@Suite struct NewPageCommandTests {
  private let folder: CommandFolder

  init() throws {
    let settings = ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en, ko]")
    folder = try CommandFolder(["site.yaml": settings], isInMemory: true)
  }

  private func run(
    _ line: [String], in language: MessageLanguage = .english
  ) async -> CommandRun {
    await folder.run(
      ["new"] + line + folder.content, in: language,
      environment: ["SASSHI_STARTER": Checkout.path + "/starter"])
  }

  @Test func `a release has its day in its name, and brings the list of releases along`()
    async throws
  {
    let made = await run(["release", "Our New Book!", "--date", "2026-11-29", "--also", "en"])
    #expect(made.error == "")
    #expect(
      made.output == """
        Made: content/ja/releases/2026-11-29-our-new-book.md
        Made: content/en/releases/2026-11-29-our-new-book.md
        Made: content/ja/releases/index.md
        Next: open what was made in an editor and write the text. “sasshi check” looks for mistakes, “sasshi build” builds \
        the site.
        The release stays off the site until you delete the line “draft: true” at the top of its file.

        """)
    let page = try folder.files.text("content/ja/releases/2026-11-29-our-new-book.md")
    #expect(page.contains("title: \"Our New Book!\"\n"))
    let again = await run(
      ["release", "Our New Book!", "--date", "2026-11-29", "--also", "all"], in: .japanese)
    #expect(
      again.output == """
        作りました： content/ko/releases/2026-11-29-our-new-book.md
        前からあるので、そのままです： content/ja/releases/2026-11-29-our-new-book.md
        前からあるので、そのままです： content/en/releases/2026-11-29-our-new-book.md
        次に、できたファイルをエディターで開いて、文章を書いてください。「sasshi check」で間違いを調べ、「sasshi build」でサイトを作ります。
        ファイルの先頭にある「draft: true」の行を消すまで、お知らせはサイトに出ません。

        """)
    #expect(try folder.files.text("content/ja/releases/2026-11-29-our-new-book.md") == page)
  }

  @Test func `a chapter has the next number, and a page the path that was asked for`() async throws
  {
    try folder.files.write("content/ja/booklet/007-x.md", "---\ntitle: x\n---\n")
    let chapter = await run(["chapter", "はじめに", "--address", "first-steps"])
    #expect(chapter.output.hasPrefix("Made: content/ja/booklet/008-first-steps.md\n"))
    #expect(folder.files.exists("content/ja/booklet/index.md"))
    let page = await run(["page", "en/events/picnic", "--title", "{漢字|かんじ}: \"x\""])
    #expect(page.output.hasPrefix("Made: content/en/events/picnic.md\n"))
    let check = await folder.run(["check"] + folder.sources)
    #expect(check.error == "")
  }

  @Test(
    arguments: [
      ["release", "x"], ["chapter", "x"], ["page", "order.md"],
      ["page", "about.md", "--also", "all"],
      ["page", "contact.md"], ["page", "accessibility.md"], ["page", "events/index.md"],
    ])
  func `what begins in the smallest site leads nowhere that is not there`(line: [String])
    async throws
  {
    try folder.files.write("content/site.yaml", "name: 会\nlanguages: [ja, en]\n")
    let made = await run(line)
    #expect(made.status == .success && made.error == "")
    let check = await folder.run(["check"] + folder.sources)
    #expect(check.output.hasSuffix("Errors: 0. Warnings: 0.\n") && check.error == "")
  }

  @Test(arguments: [
    (
      ["page", "index.md"],
      """
      content/ja/index.md: error: This page is there already. It was left as it is. [existing-page]
        hint: Open the file to go on writing, or choose another title or name.
      """,
      """
      content/ja/index.md: エラー: このページは、もうあります。そのままにしました。 [existing-page]
        直し方: このファイルを開いて続きを書くか、別の題名（または名前）で作ってください。
      """
    ),
    (
      ["page", "../x.md"],
      """
      content/ja/../x.md: error: No page can have this name. [unusable-name]
        hint: Write it like events/picnic.md.
      """,
      """
      content/ja/../x.md: エラー: この名前のページは作れません。 [unusable-name]
        直し方: events/picnic.md のように書いてください。
      """
    ),
    (
      ["chapter", "x", "--also", "ok"],
      """
      content/site.yaml: error: “ok” is not among the languages of the site. [unknown-language]
        hint: Did you mean “ko”?
      """,
      """
      content/site.yaml: エラー: 「ok」は、このサイトの言語にありません。 [unknown-language]
        直し方: 「ko」のことですか？
      """
    ),
    (
      ["release", " "],
      """
      sasshi new release: error: The title is empty. [wrong-option]
        hint: Write it in quotation marks: sasshi new release "Our next meeting"
      """,
      """
      sasshi new release: エラー: 題名が空です。 [wrong-option]
        直し方: 引用符で囲んで書いてください： sasshi new release "次の交流会"
      """
    ),
    (
      ["page", "x", "--title", ""],
      """
      --title: error: This name is empty. [wrong-option]
        hint: Write it in quotation marks: --title "Our group"
      """,
      """
      --title: エラー: 名前が空です。 [wrong-option]
        直し方: 引用符で囲んで書いてください： --title "わたしたちの会"
      """
    ),
    (
      ["release", "x", "--address", "!"],
      """
      --address: error: There is no letter in this. [wrong-option]
        hint: Write some words, like --address autumn-meeting.
      """,
      """
      --address: エラー: アドレスに使える文字がありません。 [wrong-option]
        直し方: --address autumn-meeting のように書いてください。
      """
    ),
  ])
  func `what cannot be made is said, and nothing is made`(
    line: [String], english: String, japanese: String
  ) async throws {
    let before = try folder.files.everything()
    let first = await run(line)
    #expect(first.status != .success && first.output == "" && first.error == english + "\n")
    let second = await run(line, in: .japanese)
    #expect(second.status == first.status && second.error == japanese + "\n")
    #expect(try folder.files.everything() == before)
  }
}
