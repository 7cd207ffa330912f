import Diagnostics
import Fixtures
import PDF
import Testing

@testable import Publishing

struct SheetsFileTests {
  @Test(arguments: [
    ("booklet.pdf", "booklet-imposed.pdf"), ("a/B.PDF", "a/B-imposed.pdf"),
    ("book", "book-imposed.pdf"),
    ("a.pdf.pdf", "a.pdf-imposed.pdf"),
  ])
  func theSheetsStandBesideTheBook(book: String, sheets: String) {
    #expect(SheetsFile(of: book).path == sheets)
  }

  @Test func theBookIsNeverOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("book.pdf", "%PDF-")
    folder.link("link.pdf", to: "book.pdf")
    folder.hardLink("twin.pdf", to: "book.pdf")
    let book = "\(folder.path)/book.pdf"
    for path in [book, "\(folder.path)/./book.pdf", "link.pdf", "twin.pdf"] {
      let output = path.contains("/") ? path : "\(folder.path)/\(path)"
      let obstacle = SheetsFile(of: book, at: output).obstacle
      #expect(
        obstacle?.text(in: .english) == """
          \(output): error: The sheets would take the place of the book itself. [sheets-over-book]
            hint: Name another file with --output.
          """)
      #expect(
        obstacle?.text(in: .japanese) == """
          \(output): エラー: 元のPDFに上書きすることになってしまいます。 [sheets-over-book]
            直し方: --output で別のファイルを指定してください。
          """)
    }
  }

  @Test func whatIsNoPDFIsNeverOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("book.pdf", "%PDF-")
    try folder.write("old.pdf", "%PDF- of yesterday")
    try folder.write("empty.pdf", "")
    try folder.write("letter.txt", "Dear all")
    func obstacle(_ name: String) -> Diagnostic? {
      SheetsFile(of: "\(folder.path)/book.pdf", at: "\(folder.path)/\(name)").obstacle
    }
    #expect(obstacle("old.pdf") == nil && obstacle("empty.pdf") == nil && obstacle("new") == nil)
    #expect(
      obstacle("letter.txt")?.text(in: .english) == """
        \(folder.path)/letter.txt: error: A file that is not a PDF is there already. [foreign-file]
          hint: Name another file with --output, or move this one away.
        """)
    #expect(
      obstacle("letter.txt")?.text(in: .japanese) == """
        \(folder.path)/letter.txt: エラー: PDFではないファイルがすでにあります。 [foreign-file]
          直し方: --output で別のファイルを指定するか、このファイルを移してください。
        """)
  }

  @Test(arguments: ["nothing.pdf", "folder", "broken.pdf"])
  func oldSheetsSurviveABookThatCannotBeUsed(book: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("folder")
    try folder.write("broken.pdf", "%PDF-1.7\n")
    try folder.write("old.pdf", "%PDF- of yesterday")
    let before = try folder.everything()
    let file = SheetsFile(of: "\(folder.path)/\(book)", at: "\(folder.path)/old.pdf")
    let result = try? file.write(in: ImpositionStyle(binding: .left))
    if case .success = result { Issue.record("\(book) was made into sheets") }
    #expect(try folder.everything() == before)
  }

  @Test func aFolderIsNoPlaceForSheets() throws {
    let failure = MachineFailure(.readFile, "folder", .isFolder).diagnostic
    #expect(failure.hint?.english == "Name a file in it, or move the folder to another place.")
    #expect(failure.hint?.japanese == "その中のファイルを指定するか、フォルダーを別の場所に移してください。")
    let folder = try TemporaryFolder()
    try folder.makeFolder("out.pdf")
    let file = EditedFile(path: "\(folder.path)/out.pdf")
    #expect(throws: MachineFailure(.writeFile, file.path, .isFolder)) {
      try file.replace(with: [])
    }
  }
}
