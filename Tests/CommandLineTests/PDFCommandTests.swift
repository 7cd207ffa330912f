import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct PDFCommandTests {
  private static let booklet = [
    "ja/booklet/index.md": "---\ntitle: 冊子\n---\n" as String?,
    "ja/booklet/01-one.md": "---\ntitle: 一\n---\n",
  ]

  @Test func `the PDF files that were made are named`() async throws {
    let folder = try CommandFolder(Self.booklet)
    try folder.files.write("made.pdf", samplePDF(pages: [a5]))
    let program = "\(folder.files.path)/weasyprint"
    // Its last argument is the PDF to write.
    try folder.files.write(
      "weasyprint",
      "#!/bin/sh\nfor last; do :; done\ncp '\(folder.files.path)/made.pdf' \"$last\"\n")
    folder.files.makeExecutable("weasyprint")
    let run = await folder.run(
      ["pdf", "--purpose", "screen"] + folder.all, environment: ["SASSHI_WEASYPRINT": program])
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
      [String](), "sasshi pdf: error: The site has no booklet or press release.",
      "sasshi pdf: エラー: このサイトには冊子やお知らせがありません。"
    ),
    (
      ["--edition", "release"], "sasshi pdf: error: The site has no press release.",
      "sasshi pdf: エラー: このサイトにはお知らせ（プレスリリース）がありません。"
    ),
    (
      ["--edition", "booklet", "--language", "en"],
      "--language: error: There is no booklet in the language “en”.",
      "--language: エラー: 言語「en」の冊子はありません。"
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
