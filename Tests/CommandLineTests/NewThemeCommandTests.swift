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

  @Test(arguments: [
    (
      "theme: plain\n", "replace line 2 of content/site.yaml with this one:\ntheme: picnic\n",
      "content/site.yaml の2行目を、次のように書き換えます：\ntheme: picnic\n"
    ),
    (
      "theme:\n  emblem: leaf\n",
      "write this line above line 3 of content/site.yaml:\n  name: picnic\n",
      "content/site.yaml の3行目のすぐ上に、次の行を加えます：\n  name: picnic\n"
    ),
    (
      "theme:\n  emblem: leaf\n  name: default\n",
      "replace line 4 of content/site.yaml with this one:\n  name: picnic\n",
      "content/site.yaml の4行目を、次のように書き換えます：\n  name: picnic\n"
    ),
    (
      "theme: {emblem: leaf}\n",
      "write this right behind the { in line 2 of content/site.yaml:\nname: picnic,\n",
      "content/site.yaml の2行目の { のすぐあとに、次のように書きます：\nname: picnic,\n"
    ),
    (
      "theme: {emblem: leaf, name: default}\n",
      "change the name in line 2 of content/site.yaml to this:\nname: picnic\n",
      "content/site.yaml の2行目の name を、次のように書き換えます：\nname: picnic\n"
    ),
  ])
  func `where site.yaml speaks of the theme, its lines are named`(
    theme: String, english: String, japanese: String
  ) async throws {
    let first = ContentFolderFixture.settings.split(separator: "\n").count - 1
    // The fixture's own lines stand above those of the theme.
    func shifted(_ text: String) -> String {
      var text = text
      for line in [4, 3, 2] {
        text = text.replacing("line \(line) ", with: "line \(line + first) ")
          .replacing("\(line)行目", with: "\(line + first)行目")
      }
      return text
    }
    #expect(try await run("picnic", theme).output.contains("For that, " + shifted(english)))
    #expect(
      try await run("picnic", theme, in: .japanese).output.contains("使うには、" + shifted(japanese)))
  }

  @Test func `the lines hold any name that a folder can have`() async throws {
    let output = try await run("it's #1").output
    #expect(output.contains("\ntheme: \"it's #1\"\n"))
    #expect(output.contains("  sasshi build --theme 'it'\\''s #1'\n"))
  }

  @Test func `a name without a sign is missing`() async throws {
    #expect(
      try await run("").error == """
        new theme: error: The name of the theme is missing. [wrong-value]
          hint: Write the name of its folder alone: sasshi new theme picnic

        """)
    #expect(
      try await run("", in: .japanese).error.hasPrefix(
        "new theme: エラー: テーマの名前がありません。 [wrong-value]") == true)
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
        a/b: エラー: 「a/b」は、テーマの名前ではありません。 [wrong-value]
          直し方: テーマのフォルダーの名前だけを書いてください： sasshi new theme picnic

        """)
  }
}
