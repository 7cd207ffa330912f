import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct NewThemeCommandTests {
  private func run(
    _ name: String, _ settings: String = "", in language: MessageLanguage = .english
  ) async throws -> CommandRun {
    let folder = try CommandFolder(["site.yaml": ContentFolderFixture.settings + "\n" + settings])
    return await folder.run(
      ["new", "theme", name] + folder.content, in: language,
      environment: ["SASSHI_THEMES": Checkout.path + "/themes"])
  }

  @Test func `a new theme is said to be made, and what to write in site.yaml`() async throws {
    let english = try await run("picnic")
    #expect(english.status == .success && english.error == "")
    #expect(
      english.output == """
        Made: themes/picnic/theme.yaml
        Made: themes/picnic/assets/own.css
        The site does not use it yet. For that, write this line in content/site.yaml:
        theme: picnic
        It looks like the theme “default” until you write in its files. Try it with
          sasshi build --theme picnic

        """)
    let japanese = try await run("picnic", in: .japanese)
    #expect(
      japanese.output == """
        作りました： themes/picnic/theme.yaml
        作りました： themes/picnic/assets/own.css
        サイトはまだこのテーマを使っていません。使うには、content/site.yaml に、次の行を加えます：
        theme: picnic
        ファイルに書き加えるまでは、テーマ「default」と同じ見た目です。試すには、次のように実行します：
          sasshi build --theme picnic

        """)
  }

  @Test func `where site.yaml changes settings, the name goes beside them`() async throws {
    let settings = "theme:\n  emblem: leaf\n"
    let english = try await run("picnic", settings)
    #expect(
      english.output.contains(
        "write this line below “theme:” in content/site.yaml:\n  name: picnic\n"))
    let japanese = try await run("picnic", settings, in: .japanese)
    #expect(
      japanese.output.contains(
        "使うには、content/site.yaml の「theme:」の下に、字下げして次の行を加えます：\n  name: picnic\n"))
  }

  @Test func `a name that is taken is status 1, and one that can name no folder status 2`()
    async throws
  {
    let taken = try await run("plain")
    #expect(taken.status == .contentHasErrors && taken.output == "")
    #expect(taken.error.contains("There is a theme “plain” already"))
    let refused = try await run("a/b", in: .japanese)
    #expect(refused.status == .wrongCommandLine && refused.output == "")
    #expect(
      refused.error == """
        a/b: エラー: 「a/b」は、テーマの名前ではありません。
          直し方: テーマのフォルダーの名前だけを書いてください： sasshi new theme picnic

        """)
  }
}
