import Diagnostics
import Testing

@testable import sasshi

/// Options that make no sense, requests for help, and the language in which Sasshi speaks.
@Suite struct OptionTests {
  @Test(arguments: [
    (
      ["build", "--base-url", "not an address"],
      """
      --base-url: error: This is no web address. [wrong-option]
        hint: Write it like https://example.org/booklet/ (in ASCII, without ? and #).
      """,
      """
      --base-url: エラー: ウェブのアドレスではありません。 [wrong-option]
        直し方: https://example.org/booklet/ のように、半角で、? や # なしで書いてください。
      """
    ),
    (
      ["check", "--date", "2021-02-30"],
      """
      --date: error: This is no date of the calendar. [wrong-option]
        hint: Write it like --date 2021-12-16.
      """,
      """
      --date: エラー: こよみにある日付ではありません。 [wrong-option]
        直し方: --date 2021-12-16 のように書いてください。
      """
    ),
    (
      ["build", "--output", ""],
      """
      --output: error: No folder is named. [wrong-option]
        hint: Write it like --output NAME.
      """,
      """
      --output: エラー: フォルダーの名前がありません。 [wrong-option]
        直し方: --output 名前 のように書いてください。
      """
    ),
  ])
  func `an option that makes no sense is named, and is status 2`(
    line: [String], english: String, japanese: String
  ) async {
    let inEnglish = await CommandRun.run(line, environment: ["LANG": "C"])
    #expect(
      inEnglish == CommandRun(status: .wrongCommandLine, output: "", error: english + "\n"))
    let inJapanese = await CommandRun.run(line, environment: ["LANG": "ja_JP.UTF-8"])
    #expect(
      inJapanese == CommandRun(status: .wrongCommandLine, output: "", error: japanese + "\n"))
  }

  @Test(arguments: [
    ["build", "--content", ""], ["build", "--theme", ""], ["check", "--content", ""],
    ["pdf", "--output", ""], ["pdf", "--content", ""], ["new", "language", "ko", "--content", ""],
    ["translations", "--content", ""], ["translations", "mark", "en", "--all", "--content", ""],
    ["impose", "book.pdf", "--output", ""],
  ])
  func `a folder or file without a name is status 2, whatever the command`(line: [String]) async {
    let option = line[line.count - 2]
    let run = await CommandRun.run(line)
    #expect(run.status == .wrongCommandLine && run.output == "")
    #expect(run.error.hasPrefix("\(option): error: No folder is named. [wrong-option]\n"))
  }

  @Test(arguments: [
    ["--no-such-option"], ["no-such-command"], ["build", "--language", "xx"],
    ["build", "--content"], ["pdf", "--time-limit", "0"], ["pdf", "--purpose", "wall"],
    ["pdf", "--language", "no language"], ["translations", "mark", "en"],
    ["translations", "mark", "en", "--all", "order.md"], ["translations", "--format", "xml"],
    ["impose"], ["impose", "book.pdf", "--sheets-per-signature", "0"],
    ["impose", "book.pdf", "--creep", "nan"], ["markdown", "--gfm", "a.md", "b.md"],
  ])
  func `a command line that cannot be read is status 2, and is shown how`(line: [String]) async {
    let run = await CommandRun.run(line)
    #expect(run.status == .wrongCommandLine && run.output == "")
    #expect(run.error.hasPrefix("Error: ") && run.error.contains("--help"))
  }

  @Test(arguments: [
    ["--help"], [], ["help", "build"], ["build", "--help"], ["new"], ["--version"],
  ])
  func `who asks for help gets it, with status 0`(line: [String]) async {
    let run = await CommandRun.run(line)
    #expect(run.status == .success && run.error == "" && !run.output.isEmpty)
  }

  @Test(arguments: [
    (["LANG": "ja_JP.UTF-8"], nil, MessageLanguage.japanese),
    (["LANG": "en_US.UTF-8"], nil, .english),
    (["LANG": "en_US.UTF-8", "LC_ALL": "ja_JP.UTF-8"], nil, .japanese),
    (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], nil, .english),
    (["LANG": "ja_JP.UTF-8", "LC_ALL": ""], nil, .japanese),
    (["LANG": "en", "LC_MESSAGES": "ja"], nil, .japanese), ([:], nil, .english),
    (["LC_ALL": "ja_JP.UTF-8"], "en", .english), (["LC_ALL": "C"], "ja", .japanese),
  ])
  func `messages are in the reader's language`(
    environment: [String: String], option: String?, language: MessageLanguage
  ) async throws {
    let folder = try CommandFolder()
    let choice = option.map { ["--language", $0] } ?? []
    let run = await CommandRun.run(
      ["check"] + folder.sources + choice, environment: environment)
    #expect(run.output == (language == .japanese ? "エラー0件、注意0件。\n" : "Errors: 0. Warnings: 0.\n"))
  }
}
