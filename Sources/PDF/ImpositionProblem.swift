public import Diagnostics

/// Why a file cannot be made into sheets.
public enum ImpositionProblem: Error, Hashable, Sendable {
  /// The file is empty or something else than a PDF.
  case noPDF
  /// The file is a PDF that cannot be read, in the reader's own words.
  case damaged(String)
  /// The file has more than `ImposedBook.mostBytes`.
  case tooLarge(bytes: Int)
  /// The file is not read after so many seconds: it is made to keep its readers busy.
  case tooLong(seconds: Int)
  /// The file does not open without a password.
  case passwordNeeded
  /// The file has no pages.
  case noPages
  /// A page has no area, or one that nobody can print.
  case unusableSize(page: Int)
  /// A page has another size than the first.
  case sizesDiffer(page: Int, Size, first: Size)
  /// The creep moves the pages of the innermost sheet farther than any paper asks for. Millimetres.
  case tooMuchCreep(shift: Double, limit: Double)

  /// Whether the command line is wrong, rather than the file.
  public var isInCommandLine: Bool {
    if case .tooMuchCreep = self { true } else { false }
  }

  /// The problem, said to the person who named the file.
  public func diagnostic(in file: String) -> Diagnostic {
    .error(identifier, at: Location(isInCommandLine ? "--creep" : file), message, hint: hint)
  }
}

extension ImpositionProblem {
  private var identifier: DiagnosticIdentifier {
    switch self {
    case .noPDF: .notAPDF
    case .damaged: .damagedPDF
    case .tooLarge, .tooLong: .tooLarge
    case .passwordNeeded: .lockedPDF
    case .noPages: .emptyPDF
    case .unusableSize, .sizesDiffer: .unsuitablePageSize
    case .tooMuchCreep: .tooMuchCreep
    }
  }

  private var message: Wording {
    switch self {
    case .noPDF:
      Wording(english: "This is not a PDF.", japanese: "PDFではありません。")
    case .damaged(let words):
      Wording(
        english: "This PDF is damaged and cannot be read (\(words)).",
        japanese: "このPDFは壊れていて読めません（\(words)）。")
    case .tooLarge(let bytes):
      Wording(
        english:
          "This PDF has \(bytes / 1_000_000) MB; \(ImposedBook.mostBytes / 1_000_000) MB is the most.",
        japanese:
          "このPDFは \(bytes / 1_000_000) MB あります。\(ImposedBook.mostBytes / 1_000_000) MB までです。")
    case .tooLong(let seconds):
      Wording(
        english: "This PDF takes more than \(seconds) seconds to read.",
        japanese: "このPDFは\(seconds)秒かけても読み終わりません。")
    case .passwordNeeded:
      Wording(
        english: "This PDF opens only with a password.",
        japanese: "このPDFはパスワードがないと開けません。")
    case .noPages:
      Wording(english: "This PDF has no pages.", japanese: "このPDFにはページがありません。")
    case .unusableSize(let page):
      Wording(
        english: "Page \(page) has a size that cannot be printed.",
        japanese: "\(page)ページ目は、印刷できない大きさです。")
    case .sizesDiffer(let page, let size, let first):
      Wording(
        english: "Page \(page) is \(size.millimetres) mm, but page 1 is \(first.millimetres) mm.",
        japanese: "\(page)ページ目は\(size.millimetres) mmですが、1ページ目は\(first.millimetres) mmです。")
    case .tooMuchCreep(let shift, let limit):
      Wording(
        english: "The innermost pages would move by \(shift.oneDecimal) mm; "
          + "\(limit.oneDecimal) mm is the most for this book.",
        japanese: "一番内側のページが\(shift.oneDecimal) mmずれてしまいます。"
          + "この冊子では\(limit.oneDecimal) mmまでです。")
    }
  }

  private var hint: Wording {
    switch self {
    case .noPDF:
      Wording(
        english:
          "Open the booklet for printing in a browser, print it to a PDF, and name that file.",
        japanese: "印刷用の冊子をブラウザーで開いてPDFに印刷し、そのファイルを指定してください。")
    case .damaged, .noPages:
      Wording(
        english: "Make the PDF again, or download it again.",
        japanese: "PDFを作り直すか、ダウンロードし直してください。")
    case .tooLarge:
      Wording(
        english: "Save it with smaller pictures, in the program that made it, and name that file.",
        japanese: "作ったソフトで画像を小さくして保存し直し、そのファイルを指定してください。")
    case .tooLong:
      Wording(
        english: "Open it in another program, print it to a PDF, and name that file.",
        japanese: "ほかのソフトで開いてPDFに印刷し直し、そのファイルを指定してください。")
    case .passwordNeeded:
      Wording(
        english: "Save it without a password, in the program that made it, and name that file.",
        japanese: "作ったソフトでパスワードなしで保存し直し、そのファイルを指定してください。")
    case .unusableSize, .sizesDiffer:
      Wording(
        english:
          "All pages of a booklet need the same size. Make the PDF again with one paper size.",
        japanese: "冊子のページはすべて同じ大きさにします。用紙サイズを1つにして、PDFを作り直してください。")
    case .tooMuchCreep:
      Wording(
        english: "Write the thickness of one sheet of paper in millimetres, such as --creep 0.1.",
        japanese: "紙1枚の厚さをミリメートルで書いてください（例： --creep 0.1）。")
    }
  }
}

extension Double {
  /// The number, which is below a million, with one decimal.
  fileprivate var oneDecimal: String {
    guard isFinite else { return "∞" }
    let tenths = Int((Swift.min(abs(self), 999_999) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
