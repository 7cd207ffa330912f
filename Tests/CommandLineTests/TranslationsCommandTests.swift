import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct TranslationsCommandTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "ja/order.md": "---\ntitle: 注文\n---\n",
      "en/index.md": "---\ntitle: Home\n---\n",
      "en/more.md": "---\ntitle: More\n---\n",
    ])
  }

  @Test func `the report names each page that needs work`() async {
    let english = await folder.run(["translations"] + folder.content)
    #expect(
      english
        == CommandRun(
          status: .success,
          output: """
            English: 1 of 2 pages, 1 not tracked
              content/en/index.md: not tracked: it does not say which state of its source it translates
              content/en/order.md: missing; shown in 日本語
              content/en/more.md: only in this language

            """, error: ""))
    let japanese = await folder.run(["translations", "report"] + folder.content, in: .japanese)
    #expect(
      japanese
        == CommandRun(
          status: .success,
          output: """
            English： 2ページ中1ページ、記録なし1
              content/en/index.md: 記録なし（元の文章のどの時点を訳したかが書かれていません）
              content/en/order.md: 翻訳がありません（日本語で表示します）
              content/en/more.md: この言語だけのページです

            """, error: ""))
  }

  @Test func `the report for programs is one line of JSON`() async {
    let run = await folder.run(["translations", "--format", "json"] + folder.content)
    #expect(run.status == .success && run.output.hasSuffix("]}]}\n"))
    #expect(
      run.output.hasPrefix("{\"languages\":[{\"tag\":\"en\",\"name\":\"English\",\"pages\":[{"))
  }

  @Test func `content that is no site is status 1, and a machine that fails status 3`() async throws
  {
    folder.files.delete("content/ja/index.md")
    try folder.files.write("content/ja/home.md", "---\ntitle: 題\n---\n")
    let broken = await folder.run(["translations"] + folder.content)
    #expect(broken.status == .contentHasErrors && broken.output == "")
    #expect(broken.error.contains("content/ja/index.md: error: "))
    folder.files.delete("content")
    try folder.files.write("content", "a file")
    #expect(await folder.run(["translations"] + folder.content).status == .machineFailed)
  }

  @Test func `marking names the files and says how many changed`() async {
    let line = ["translations", "mark", "ja→en", "index.md"] + folder.content
    let english = await folder.run(line)
    #expect(
      english
        == CommandRun(status: .success, output: "content/en/index.md\n1 file changed.\n", error: "")
    )
    let japanese = await folder.run(line, in: .japanese)
    #expect(japanese == CommandRun(status: .success, output: "0個のファイルを書きかえました。\n", error: ""))
  }

  @Test func `a file that is no translation is status 1, and none is changed`() async throws {
    let before = try folder.files.everything()
    let line = ["translations", "mark", "en", "index.md", "ordr.md"] + folder.content
    let english = await folder.run(line)
    #expect(english.status == .contentHasErrors && english.output == "")
    #expect(
      english.error.hasPrefix(
        "ordr.md: error: There is no translation with this name. [unknown-translation]\n"))
    let japanese = await folder.run(line, in: .japanese)
    #expect(japanese.error.hasPrefix("ordr.md: エラー: この名前の翻訳はありません。 [unknown-translation]"))
    #expect(try folder.files.everything() == before)
  }

  @Test func `a translation that cannot be written is status 3`() async throws {
    folder.files.delete("content/en/index.md")
    try folder.files.write("content/home.md", "---\ntitle: Home\n---\n")
    folder.files.link("content/en/index.md", to: "../home.md")
    let run = await folder.run(["translations", "mark", "en", "--all"] + folder.content)
    #expect(run.status == .machineFailed && run.output == "")
    #expect(run.error.hasPrefix("content/en/index.md: error: This file cannot be written: "))
  }
}
