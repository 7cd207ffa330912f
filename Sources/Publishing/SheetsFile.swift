public import Diagnostics
public import PDF
internal import SystemPackage

/// The PDF of sheets to print and fold that is made of a book's PDF.
public struct SheetsFile: Sendable {
  /// The path of the book.
  public let book: String
  /// The path of the sheets.
  public let path: String

  /// The sheets of a book.
  ///
  /// - Parameters:
  ///   - book: the path of its PDF.
  ///   - path: where the sheets are written; nil is beside the book, `booklet-imposed.pdf` for `booklet.pdf`.
  public init(of book: String, at path: String? = nil) {
    self.book = book
    self.path = path ?? Self.path(beside: book)
  }

  /// What keeps the sheets from being written where they shall be: the book itself, or something that is
  /// no PDF and that nobody wants to lose. Nil when nothing does.
  public var obstacle: Diagnostic? {
    if let found = Self.identity(path), found == Self.identity(book) {
      return .error(
        .sheetsOverBook, at: Location(path),
        Wording(
          english: "The sheets would take the place of the book itself.",
          japanese: "元のPDFに上書きすることになってしまいます。"),
        hint: Wording(
          english: "Name another file with --output.", japanese: "--output で別のファイルを指定してください。"))
    }
    guard let file = try? FileDescriptor.open(path) else { return nil }
    defer { file.letGo() }
    guard let bytes = try? file.readPiece(1024), !bytes.isEmpty, !ImposedBook.isPDF(bytes) else {
      return nil
    }
    return .error(
      .foreignFile, at: Location(path),
      Wording(
        english: "A file that is not a PDF is there already.",
        japanese: "PDFではないファイルがすでにあります。"),
      hint: Wording(
        english: "Name another file with --output, or move this one away.",
        japanese: "--output で別のファイルを指定するか、このファイルを移してください。"))
  }

  /// Reads the book, puts its pages on sheets and writes them, in one step: when anything fails, sheets
  /// that were made before are as they were.
  ///
  /// libqpdf may crash on a book that is damaged: who serves others calls this in a process of its own
  /// (`SeparateProcess`).
  public func write(
    in style: ImpositionStyle
  ) throws(MachineFailure) -> Result<ImposedBook, ImpositionProblem> {
    let read = try PDFFile.read(book)
    let sheets: ImposedBook
    do throws(ImpositionProblem) {
      sheets = try ImposedBook(of: try read.get(), named: book, in: style)
    } catch {
      return .failure(error)
    }
    try EditedFile(path: path).replace(with: sheets.bytes)
    return .success(sheets)
  }
}

extension SheetsFile {
  private static func path(beside book: String) -> String {
    let stem = book.lowercased().hasSuffix(".pdf") ? book.dropLast(4) : book[...]
    return stem + "-imposed.pdf"
  }

  /// What tells the file at a path from others, links followed; nil when there is none.
  private static func identity(_ path: String) -> FileIdentity? {
    (try? FolderHandle.open(".").entry(path, followingLinks: true))??.identity
  }
}
