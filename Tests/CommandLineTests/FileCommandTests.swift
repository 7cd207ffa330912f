import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// The commands that take a file by its name.
@Suite struct FileCommandTests {
  private let folder: CommandFolder
  private var book: String { "\(folder.files.path)/book.pdf" }

  init() throws {
    folder = try CommandFolder()
    try folder.files.write("book.pdf", samplePDF(pages: [a5, a5, a5]))
  }

  @Test func `sheets are said to be made, and how to print and fold them`() async throws {
    let english = await folder.run(["impose", book])
    #expect(
      english
        == CommandRun(
          status: .success,
          output: """
            1 sheet of A4 for 3 pages and 1 blank page before the back cover: book-imposed.pdf
            Print it on both sides, flipped on the short edge, at actual size (100 %), on A4.
            Keep the sheets in their order, fold the pile in the middle with the front cover outside and the fold on its left, and staple it along the fold.

            """, error: ""))
    let japanese = await folder.run(["impose", book], in: .japanese)
    #expect(japanese.status == .success && japanese.error == "")
    #expect(
      japanese.output.hasPrefix("A4の紙1枚分（3ページと、裏表紙の前の白紙1ページ）ができました： book-imposed.pdf\n"))
    #expect(folder.files.exists("book-imposed.pdf"))
  }

  @Test func `a book that is no PDF is status 1`() async throws {
    try folder.files.write("book.pdf", "text")
    let english = await folder.run(["impose", book])
    #expect(english.status == .contentHasErrors && english.output == "")
    #expect(english.error.hasPrefix("book.pdf: error: This is not a PDF. [not-a-pdf]\n"))
    let japanese = await folder.run(["impose", book], in: .japanese)
    #expect(japanese.error.hasPrefix("book.pdf: エラー: PDFではありません。 [not-a-pdf]\n"))
  }

  @Test func `sheets in the place of the book, or too much creep, are status 2`() async {
    let same = await folder.run(["impose", book, "--output", book])
    #expect(same.status == .wrongCommandLine && same.output == "")
    #expect(
      same.error.hasPrefix(
        "book.pdf: error: The sheets would take the place of the book itself. [sheets-over-book]\n")
    )
    let creep = await folder.run(["impose", book, "--creep", "1000"])
    #expect(creep.status == .wrongCommandLine && creep.error.hasPrefix("--creep: error: "))
  }

  @Test func `a book that is not there is status 3`() async {
    let english = await folder.run(["impose", "\(folder.files.path)/none.pdf"])
    #expect(english.status == .machineFailed && english.output == "")
    #expect(english.error.hasPrefix("none.pdf: error: This file cannot be read: "))
  }

  @Test func `Markdown becomes HTML and nothing else is said`() async throws {
    try folder.files.write("note.md", "## 見出し\n\n<b>x</b>\n")
    let note = "\(folder.files.path)/note.md"
    #expect(
      await folder.run(["markdown", note, "--gfm"])
        == CommandRun(
          status: .success, output: "<h2>見出し</h2>\n<p><b>x</b></p>\n", error: ""))
    let own = await folder.run(["markdown", note])
    #expect(own.status == .success && own.output.hasPrefix("<h2 id=\"見出し\">見出し</h2>\n"))
  }

  @Test func `Markdown that is larger than any text is status 1`() async throws {
    try folder.files.writeZeros("huge.md", count: 1 << 30)
    let huge = await folder.run(["markdown", "\(folder.files.path)/huge.md"])
    #expect(huge.status == .contentHasErrors && huge.output == "")
    #expect(
      huge.error.hasPrefix(
        "huge.md: error: This text has 1073 MB; 10 MB is the most. [too-large]\n"))
  }

  @Test func `Markdown that is not there, or that nobody takes, is status 3`() async {
    let english = await folder.run(["markdown", "\(folder.files.path)/none.md"])
    #expect(english.status == .machineFailed && english.output == "")
    #expect(english.error.hasPrefix("none.md: error: This file cannot be read: "))
    let japanese = await folder.run(["markdown", "\(folder.files.path)/none.md"], in: .japanese)
    #expect(japanese.error.hasPrefix("none.md: エラー: このファイルを読み込めません"))
    let deaf = Terminal(clock: CommandRun.clock) { _ in
      nil
    } writeBytes: { _, _ in
      false
    }
    let file = "\(folder.files.path)/content/ja/index.md"
    #expect(await Sasshi.run(["markdown", file], at: deaf) == .machineFailed)
  }
}
