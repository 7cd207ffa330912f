import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct PDFCommandTests {
  private static let booklet = [
    "ja/booklet/index.md": "---\ntitle: 冊子\n---\n" as String?,
    "ja/booklet/01-one.md": "---\ntitle: 一\n---\n",
  ]

  private static let release = [
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n" as String?,
    "ja/releases/2021-12-16-a.md": "---\ntitle: a\nlead: b\n---\n",
  ]

  /// Makes a program that only looks like WeasyPrint: what says where it is.
  private func weasyPrint(in folder: CommandFolder, _ script: String = "") throws -> [String:
    String]
  {
    try folder.files.write("made.pdf", samplePDF(pages: [a5]))
    // Its last argument is the PDF to write.
    try folder.files.write(
      "weasyprint",
      "#!/bin/sh\nfor last; do :; done\n\(script)\ncp '\(folder.files.path)/made.pdf' \"$last\"\n")
    folder.files.makeExecutable("weasyprint")
    return ["SASSHI_WEASYPRINT": "\(folder.files.path)/weasyprint"]
  }

  @Test func `files that are kept are called so`() async throws {
    let folder = try CommandFolder(Self.booklet.merging(Self.release) { $1 })
    let program = try weasyPrint(in: folder)
    let line = ["pdf", "--purpose", "screen"] + folder.all
    func said(_ more: [String] = [], in language: MessageLanguage = .english) async -> String {
      await folder.run(line + more, in: language, environment: program).output
    }
    let (booklet, release) = (
      "output/downloads/booklet-ja.pdf", "output/downloads/2021-12-16-a-ja.pdf"
    )
    #expect(await said() == "\(booklet)\n\(release)\n")
    #expect(
      await said() == """
        \(booklet) (kept)
        \(release) (kept)
        Nothing to do: all PDF files are as the site is. --again makes them anew.

        """)
    #expect(
      await said(in: .japanese) == """
        \(booklet)（変更なし）
        \(release)（変更なし）
        PDFはどれも今のサイトのとおりなので、作り直しませんでした。--again を付けると作り直します。

        """)
    #expect(await said(["--again"]) == "\(booklet)\n\(release)\n")
    for (language, summary) in [
      (MessageLanguage.english, "PDF files: 1 made, 1 kept."),
      (.japanese, "PDF： 1件を作りました。1件は前のままです。"),
    ] {
      try folder.files.write(
        "content/ja/booklet/01-one.md", "---\ntitle: 一\n---\n\(language)\n")
      #expect(await said(in: language).hasSuffix("\n\(summary)\n"))
    }
  }

  @Test func `who watches sees how far it is, a file or another program does not`() async throws {
    let folder = try CommandFolder(Self.booklet)
    let program = try weasyPrint(in: folder, "sleep 1.8")
    let line = ["pdf", "--purpose", "screen", "--again"] + folder.all
    let unwatched = await folder.run(line, environment: program)
    #expect(unwatched.error == "")
    for (language, said) in [
      (MessageLanguage.english, "1 of 1: downloads/booklet-ja.pdf, "),
      (.japanese, "1件のうち1件目： downloads/booklet-ja.pdf（"),
    ] {
      let run = await folder.run(line, in: language, environment: program, isWatched: true)
      #expect(run.output == unwatched.output)
      let lines = run.error.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false)
      #expect(lines.count > 2 && lines.first == "" && lines.last == "")
      #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix("\u{1B}[?7l\(said)") })
      #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasSuffix("\u{1B}[?7h") })
    }
  }

  @Test func `one file that fails is named, the others are made, and the status is 3`() async throws
  {
    let folder = try CommandFolder(Self.booklet.merging(Self.release) { $1 })
    let failing = try weasyPrint(
      in: folder, "case $(cat \"${last%/*}/page.html\") in *FAIL*) exit 7 ;; esac")
    try folder.files.write("content/ja/booklet/01-one.md", "---\ntitle: FAIL\n---\n")
    let run = await folder.run(
      ["pdf", "--purpose", "screen"] + folder.all, environment: failing)
    #expect(run.status == .machineFailed)
    #expect(run.output == "output/downloads/2021-12-16-a-ja.pdf\n")
    #expect(
      run.error.contains(
        "downloads/booklet-ja.pdf: error: WeasyPrint (weasyprint) failed with status 7."))
  }

  @Test func `the PDF files that were made are named`() async throws {
    let folder = try CommandFolder(Self.booklet)
    let run = await folder.run(
      ["pdf", "--purpose", "screen"] + folder.all, environment: try weasyPrint(in: folder))
    #expect(
      run
        == CommandRun(status: .success, output: "output/downloads/booklet-ja.pdf\n", error: ""))
    #expect(try folder.files.bytes("output/downloads/booklet-ja.pdf") == samplePDF(pages: [a5]))
    #expect(folder.files.exists("output/index.html"))
  }

  @Test func `errors in the content are status 1`() async throws {
    let folder = try CommandFolder(["ja/notes.md": "---\ntitle: x\ntitel: x\n---\n"])
    let run = await folder.run(["pdf"] + folder.all)
    #expect(run.status == .contentHasErrors && run.output == "")
    #expect(
      run.error.hasSuffix(
        "\nNothing was written because of 1 error. What was built before is as it was.\n"))
  }

  @Test(arguments: [
    (
      [String](), "sasshi pdf: error: The site has no booklet or press release. [nothing-to-print]",
      "sasshi pdf: エラー: このサイトには冊子やお知らせがありません。 [nothing-to-print]"
    ),
    (
      ["--edition", "release"],
      "sasshi pdf: error: The site has no press release. [nothing-to-print]",
      "sasshi pdf: エラー: このサイトにはお知らせ（プレスリリース）がありません。 [nothing-to-print]"
    ),
    (
      ["--edition", "booklet", "--language", "en"],
      "--language: error: There is no booklet in the language “en”. [unknown-language]",
      "--language: エラー: 言語「en」の冊子はありません。 [unknown-language]"
    ),
  ])
  func `what is not there cannot be printed, and is status 2`(
    options: [String], english: String, japanese: String
  ) async throws {
    let folder = try CommandFolder()
    let inEnglish = await folder.run(["pdf"] + folder.all + options)
    #expect(inEnglish.status == .wrongCommandLine && inEnglish.output == "")
    #expect(inEnglish.error.hasPrefix(english + "\n"))
    let inJapanese = await folder.run(["pdf"] + folder.all + options, in: .japanese)
    #expect(inJapanese.status == .wrongCommandLine && inJapanese.output == "")
    #expect(inJapanese.error.hasPrefix(japanese + "\n"))
    #expect(!folder.files.exists("output"))
  }

  @Test func `a program that is not there is status 3, and nothing is written`() async throws {
    let folder = try CommandFolder(Self.booklet)
    let nowhere = ["SASSHI_CHROMIUM": "\(folder.files.path)/nowhere"]
    let english = await folder.run(["pdf"] + folder.all, environment: nowhere)
    #expect(english.status == .machineFailed && english.output == "")
    #expect(english.error.contains("nowhere") && english.error.contains("error: "))
    let japanese = await folder.run(["pdf"] + folder.all, in: .japanese, environment: nowhere)
    #expect(japanese.status == .machineFailed && japanese.error.contains("エラー: "))
    #expect(!folder.files.exists("output"))
  }
}
