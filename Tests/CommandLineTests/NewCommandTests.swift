import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct NewCommandTests {
  private let folder: CommandFolder
  private let line: [String]

  init() throws {
    folder = try CommandFolder()
    try folder.files.write("theme/theme.yaml", "name: t\n")
    try folder.files.write("theme/locales/ja.yaml", "name: 日本語\nwords:\n  home: 家\n")
    line = ["new", "language", "ko"] + folder.content + ["--theme", "\(folder.files.path)/theme"]
  }

  @Test func `a new language is said to be made, and what comes next`() async {
    let english = await folder.run(line)
    #expect(english.status == .success && english.error == "")
    #expect(
      english.output == """
        Made: theme/locales/ko.yaml
        Made: content/ko/index.md
        content/site.yaml names the language.
        Next: translate the words in theme/locales/ko.yaml and the text of content/ko/index.md, then run
          sasshi translations mark ko index.md
        Pages that are not translated yet are shown in another language. “sasshi translations” lists them.

        """)
    let japanese = await folder.run(line, in: .japanese)
    #expect(japanese.status == .success && japanese.error == "")
    #expect(
      japanese.output == """
        前からあるので、そのままです： theme/locales/ko.yaml
        前からあるので、そのままです： content/ko/index.md
        content/site.yaml に言語が入っています。
        次に、theme/locales/ko.yaml のことばと content/ko/index.md の文章を訳し、次のように実行してください：
          sasshi translations mark ko index.md
        まだ訳していないページは、ほかの言語で表示されます。「sasshi translations」で一覧できます。

        """)
  }

  @Test func `a list of languages that cannot be changed is left to the person`() async throws {
    try folder.files.write(
      "content/site.yaml",
      ContentFolderFixture.settings.replacing("[ja]", with: "\n  - ja\n  - tag: en"))
    let english = await folder.run(line)
    #expect(english.output.contains("\nAdd “ko” to “languages” in content/site.yaml.\n"))
    let japanese = await folder.run(line, in: .japanese)
    #expect(japanese.output.contains("\ncontent/site.yaml の languages に「ko」を加えてください。\n"))
  }

  @Test func `settings with errors are status 1, and a machine that fails status 3`() async throws {
    try folder.files.write("content/site.yaml", "nam: x\n")
    let broken = await folder.run(line)
    #expect(broken.status == .contentHasErrors && broken.output == "")
    #expect(broken.error.contains("content/site.yaml:1:1: error: "))
    try folder.files.write("content/site.yaml", ContentFolderFixture.settings)
    try folder.files.write("content/ko", "a file")
    let failed = await folder.run(line)
    #expect(failed.status == .machineFailed && failed.output == "")
    #expect(failed.error.hasPrefix("content/ko/index.md: error: This file cannot be written: "))
  }

  @Test func `a country is no language, and nothing is made`() async {
    let line =
      ["new", "language", "cn"] + folder.content + ["--theme", "\(folder.files.path)/theme"]
    let english = await folder.run(line)
    #expect(
      english
        == CommandRun(
          status: .wrongCommandLine, output: "",
          error: """
            cn: error: “cn” is a country (China), not a language. [country-as-language]
              hint: Chinese is zh-Hans or zh-Hant.

            """))
    let japanese = await folder.run(line, in: .japanese)
    #expect(
      japanese.error == """
        cn: エラー: 「cn」は国・地域（中国）の記号で、言語の記号ではありません。 [country-as-language]
          直し方: 中国語は zh-Hans か zh-Hant と書きます。

        """)
    #expect(!folder.files.exists("content/cn/index.md"))
  }

  @Test func `a word that is no language is answered as elsewhere, and nothing is made`() async {
    let options = folder.content + ["--theme", "\(folder.files.path)/theme"]
    let run = await folder.run(["new", "language", "English,ko"] + options)
    #expect(
      run
        == CommandRun(
          status: .wrongCommandLine, output: "",
          error: """
            sasshi new language: error: “English,ko” is no language. [wrong-option]
              hint: Write the language's code, such as ja, en, ko or zh-Hans.

            """))
  }

  @Test(arguments: [("zh-TW", "zh-Hant"), ("tagalog", "fil"), ("pt", "pt-BR")])
  func `a language is made as most write it, unless the site names it otherwise`(
    word: String, tag: String
  ) async throws {
    let options = folder.content + ["--theme", "\(folder.files.path)/theme"]
    #expect(await folder.run(["new", "language", word] + options).status == .success)
    #expect(folder.files.exists("content/\(tag)/index.md"))
    let settings = ContentFolderFixture.settings.replacing("[ja]", with: "[ja, zh-TW]")
    try folder.files.write("content/site.yaml", settings)
    #expect(await folder.run(["new", "language", "zh-tw"] + options).status == .success)
    #expect(folder.files.exists("content/zh-TW/index.md"))
  }

  @Test func `what may be meant is made, with a warning`() async {
    let line =
      ["new", "language", "se"] + folder.content + ["--theme", "\(folder.files.path)/theme"]
    let run = await folder.run(line)
    #expect(run.status == .success)
    #expect(run.error.hasPrefix("se: warning: “se” as a language is Northern Sami: "))
    #expect(folder.files.exists("content/se/index.md"))
  }
}
