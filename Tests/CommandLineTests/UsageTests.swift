import Diagnostics
import Testing

@testable import sasshi

/// What the command line says about itself: help, and what is wrong with a command, in the reader's language.
@Suite struct UsageTests {
  private func run(_ line: [String], in language: MessageLanguage) async -> CommandRun {
    await CommandRun.run(line, environment: ["LANG": language == .japanese ? "ja_JP.UTF-8" : "C"])
  }

  @Test(arguments: [
    (
      ["--no-such-option"], "Unknown option '--no-such-option'", "「--no-such-option」というオプションはありません。"
    ),
    (
      ["build", "--contnt", "x"], "Unknown option '--contnt'. Did you mean '--content'?",
      "「--contnt」というオプションはありません。「--content」のことですか？"
    ),
    (
      ["build", "--content"], "Missing value for '--content <content>'",
      "「--content <content>」の値がありません。"
    ),
    (
      ["build", "--language", "xx"],
      "The value 'xx' is invalid for '--language <language>'. Please provide one of 'en' and 'ja'.",
      "「xx」は「--language <language>」の値として使えません。使えるもの：「en」「ja」"
    ),
    (
      ["pdf", "--time-limit", "soon"],
      "The value 'soon' is invalid for '--time-limit <time-limit>'",
      "「soon」は「--time-limit <time-limit>」の値として使えません。"
    ),
    (
      ["pdf", "--time-limit", "0"], "--time-limit is a number of seconds from 1.",
      "--time-limit には1以上の秒数を書いてください。"
    ),
    (["impose"], "Missing expected argument '<book>'", "「<book>」を書いてください。"),
    (["markdown", "a", "b"], "Unexpected argument 'b'", "「b」が余分です。"),
    (
      ["markdown", "a", "b", "c"], "2 unexpected arguments: 'b', 'c'", "余分なものが2つあります：「b」「c」"
    ),
    (
      ["check", "--fix=yes"],
      "The option '--fix' does not take any value, but 'yes' was specified.",
      "オプション「--fix」に値は付けられませんが、「yes」が付いています。"
    ),
    (
      ["biuld"], "There is no command “biuld”. Did you mean “build”?",
      "「biuld」というコマンドはありません。「build」のことですか？"
    ),
    (
      ["help", "biuld"], "There is no command “biuld”. Did you mean “build”?",
      "「biuld」というコマンドはありません。「build」のことですか？"
    ),
    (
      ["no-such-command"],
      "There is no command “no-such-command”. "
        + "Commands: open, serve, build, check, publish, pdf, translations, pictures, theme, new, impose, markdown, handbook.",
      "「no-such-command」というコマンドはありません。"
        + "使えるもの： open、serve、build、check、publish、pdf、translations、pictures、theme、new、impose、markdown、handbook"
    ),
    (
      ["translations", "mark", "en"], "Name the files, or give --all.",
      "ファイルの名前か --all の、どちらか1つを書いてください。"
    ),
    (
      ["impose", "a.pdf", "--creep", "nan"], "--creep is a number of millimetres, such as 0.1.",
      "--creep には 0.1 のようにミリメートルの数を書いてください。"
    ),
  ])
  func `what is wrong is said in the reader's language`(
    line: [String], english: String, japanese: String
  ) async {
    let inEnglish = await run(line, in: .english)
    #expect(inEnglish.status == .wrongCommandLine && inEnglish.output == "")
    #expect(inEnglish.error.hasPrefix("Error: \(english)\n"), "\(inEnglish.error)")
    #expect(inEnglish.error.contains("\nUsage: sasshi"))
    #expect(inEnglish.error.hasSuffix("--help' for more information.\n"))
    let inJapanese = await run(line, in: .japanese)
    #expect(inJapanese.status == .wrongCommandLine && inJapanese.output == "")
    #expect(inJapanese.error.hasPrefix("エラー: \(japanese)\n"), "\(inJapanese.error)")
    #expect(inJapanese.error.contains("\n使い方: sasshi"))
    #expect(inJapanese.error.hasSuffix("--help」をご覧ください。\n"))
  }

  @Test(arguments: [
    (["build", "−−date", "2021-12-16"], "−−date", "--date"),
    (["build", "—date", "2021-12-16"], "—date", "--date"),
    (["build", "ーーdate", "2021-12-16"], "ーーdate", "--date"),
    (["build", "--ｄａｔｅ", "2021-12-16"], "--ｄａｔｅ", "--date"),
    (["build", "--date　2021-12-16"], "--date　2021-12-16", "--date 2021-12-16"),
    (["ー-help"], "ー-help", "--help"), (["－ｈ"], "－ｈ", "-h"),
    (["pdf", "--time-limit", "１８０"], "１８０", "180"),
  ])
  func `signs that are not those of a plain keyboard are named`(
    line: [String], typed: String, meant: String
  ) async {
    let english = await run(line, in: .english).error
    #expect(
      english.contains(
        "\n  hint: “\(typed)” has characters that are not ASCII. Write it like \(meant)\n"),
      "\(english)")
    let japanese = await run(line, in: .japanese).error
    #expect(
      japanese.contains("\n  直し方: 「\(typed)」に半角でない文字があります。半角で \(meant) と書いてください。\n"),
      "\(japanese)")
  }

  @Test(arguments: ["２０２１-１２-１６", "2021/12/16", "2021年12月16日", "2021−12−16", "2021.12.16"])
  func `a day that is written otherwise is named as it has to be`(day: String) async {
    let line = ["build", "--date", day]
    #expect(
      await run(line, in: .english).error.hasSuffix("\n  hint: Write it like --date 2021-12-16.\n"))
    #expect(
      await run(line, in: .japanese).error.hasSuffix("\n  直し方: --date 2021-12-16 と書いてください。\n"))
  }

  private static let commands = [
    [], ["build"], ["check"], ["publish"], ["pdf"], ["translations"], ["translations", "report"],
    ["translations", "mark"], ["new"], ["new", "site"], ["new", "release"], ["new", "chapter"],
    ["new", "page"], ["new", "language"], ["new", "theme"], ["new", "workflow"], ["impose"],
    ["markdown"],
  ]

  @Test(arguments: commands)
  func `help is in the reader's language, in lines that fit`(command: [String]) async {
    let english = await run(command + ["--help"], in: .english)
    let japanese = await run(command + ["--help"], in: .japanese)
    #expect(english.status == .success && japanese.status == .success)
    #expect(english.error == "" && japanese.error == "")
    #expect(english.output.hasPrefix("OVERVIEW: ") && english.output.contains("\nUSAGE: sasshi"))
    #expect(japanese.output.hasPrefix("概要： ") && japanese.output.contains("\n使い方： sasshi"))
    let isJapanese = { (character: Character) in
      character.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
    }
    #expect(!english.output.contains(where: isJapanese))
    // What is left of English are names.
    for word in [
      "The ", " the ", "Show", "(default", "(values", "OPTIONS", "SUBCOMMANDS", "ARGUMENTS",
      "detailed",
    ] {
      #expect(!japanese.output.contains(word), "\(word) in \(japanese.output)")
    }
    for line in (english.output + japanese.output).split(separator: "\n") {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
      #expect(width <= 82, "\(line)")
    }
    #expect(await run(["help"] + command, in: .japanese).output == japanese.output)
  }

  @Test func `an option stands beside what it does`() async {
    let japanese = await run(["impose", "--help"], in: .japanese).output
    #expect(
      japanese.contains(
        """
          --binding <binding>     とじる側。縦書きは right（右）。（値： left, right、初
                                  期値： left）

        """))
    let english = await run(["check", "--help"], in: .english).output
    #expect(
      english.contains(
        """
          --fix                   Mends the mistakes in Markdown files that have one
                                  cure, shows each changed line, and looks again.

        """))
    #expect(
      english.contains(
        """
        USAGE: sasshi check [--fix] [--content <content>] [--theme <theme>]
               [--base-url <base-url>] [--date <date>] [--language <language>]

        """))
  }

  @Test func `a command asked for without its own is shown its help`() async {
    let run = await run(["new"], in: .japanese)
    #expect(
      run.status == .success
        && run.output.hasPrefix("概要： サイト、プレスリリース、章、ページ、言語、テーマ、自動公開を始めます。\n"))
    #expect(run.output.hasSuffix("\n  「sasshi help new コマンド名」で、くわしい説明が出ます。\n"))
  }

  @Test(arguments: [["--version"], ["--generate-completion-script", "bash"]])
  func `what programs read is the same in every language`(line: [String]) async {
    let english = await run(line, in: .english)
    #expect(english.status == .success && !english.output.hasPrefix("OVERVIEW"))
    let lines = english.output.split(separator: "\n")
    #expect(lines.count == 1 || lines.contains { $0.count > 80 })
    #expect(await run(["--version"], in: .japanese).output == "0.2.0\n")
  }

  @Test func `the version is followed by where the themes are`() async {
    let run = await CommandRun.run(["--version"], environment: ["SASSHI_THEMES": "/srv/themes"])
    #expect(run.output == "0.2.0\nthemes: /srv/themes\n")
  }
}
