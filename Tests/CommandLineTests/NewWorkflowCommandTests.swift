import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// `sasshi new workflow`.
@Suite struct NewWorkflowCommandTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder(isInMemory: true)
  }

  private func run(
    _ options: [String] = [], in language: MessageLanguage = .english
  ) async -> CommandRun {
    await folder.run(
      ["new", "workflow"] + options + folder.content, in: language,
      environment: ["SASSHI_STARTER": Checkout.path + "/starter"])
  }

  @Test func `what GitHub needs is made, and what is left to do is said`() async throws {
    let english = await run()
    #expect(english.status == .success && english.error == "")
    #expect(
      english.output == """
        Made: .github/workflows/publish.yml
        Nothing is published yet: open the file, and do what stands at its top. It belongs at the top of the repository.
        It has not been tried on GitHub itself. After the first push, look there whether all went well.

        """)
    let file = try folder.files.text(".github/workflows/publish.yml")
    #expect(file.hasPrefix("# Publishes the site with GitHub Pages"))
    #expect(
      file.contains("SASSHI_CONTENT: \"content\"") || file.contains("SASSHI_CONTENT: content"))
  }

  @Test func `what GitLab needs is made in the person's language`() async throws {
    let japanese = await run(["--host", "gitlab"], in: .japanese)
    #expect(japanese.status == .success && japanese.error == "")
    #expect(
      japanese.output == """
        作りました： .gitlab-ci.yml
        まだ何も公開されません。ファイルを開いて、はじめに書いてあることをしてください。置き場所は、リポジトリーのいちばん上です。
        この設定は GitLab ではまだ試していません。はじめて送ったあと、うまくいったか GitLab で確かめてください。

        """)
    #expect(try folder.files.text(".gitlab-ci.yml").hasPrefix("# サイトを GitLab Pages で公開する"))
  }

  @Test func `a file that is there is left as it is`() async throws {
    try folder.files.write(".gitlab-ci.yml", "own\n")
    let english = await run(["--host", "gitlab"])
    #expect(english.status == .contentHasErrors && english.output == "")
    #expect(
      english.error == """
        .gitlab-ci.yml: error: There is a file of this name already. It was left as it is. [workflow-is-there]
          hint: To begin anew, give it another name or delete it, and run the command again.

        """)
    let japanese = await run(["--host", "gitlab"], in: .japanese)
    #expect(
      japanese.error == """
        .gitlab-ci.yml: エラー: この名前のファイルがもうあります。ファイルはそのままです。 [workflow-is-there]
          直し方: 新しく作るときは、そのファイルの名前を変えるか消してから、もう一度実行してください。

        """)
    #expect(try folder.files.text(".gitlab-ci.yml") == "own\n")
  }

  @Test func `where there is no site, nothing is made`() async throws {
    let elsewhere = await CommandRun.run(
      ["new", "workflow", "--content", "\(folder.files.path)/nothing/content"],
      environment: ["SASSHI_STARTER": Checkout.path + "/starter"])
    #expect(elsewhere.status == .contentHasErrors && elsewhere.output == "")
    #expect(!folder.files.exists("nothing"))
  }
}
