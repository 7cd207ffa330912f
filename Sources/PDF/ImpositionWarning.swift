import Diagnostics

/// What a person should look at before printing the sheets.
enum ImpositionWarning: Hashable {
  /// The reader mended the file; its words.
  case damaged([String])
  /// Pages on which notes, stamps or form fields lie.
  case covered(pages: [Int])

  /// The warning about what was mended; nil when nothing was.
  static func damage(_ words: [String]) -> ImpositionWarning? {
    words.isEmpty ? nil : .damaged(words)
  }

  /// The warning about what lies on these pages; nil when there are none.
  static func appearances(onPages pages: [Int]) -> ImpositionWarning? {
    pages.isEmpty ? nil : .covered(pages: pages)
  }

  func diagnostic(in file: String) -> Diagnostic {
    .warning(identifier, at: Location(file), message, hint: hint)
  }
}

extension ImpositionWarning {
  private var identifier: DiagnosticIdentifier {
    switch self {
    case .damaged: .damagedPDF
    case .covered: .notesLeftOut
    }
  }

  private var message: Wording {
    switch self {
    case .damaged(let words):
      let first = words.first ?? ""
      let more = words.count - 1
      return Wording(
        english: "This PDF is damaged; what could be read was used ("
          + first + (more > 0 ? "; and \(more) more" : "") + ").",
        japanese: "このPDFは壊れているので、読めたところだけを使いました（"
          + first + (more > 0 ? "、ほか\(more)件" : "") + "）。")
    case .covered(let pages):
      let first = pages.prefix(5).map(String.init)
      let more = pages.count - first.count
      return Wording(
        english: "Notes, stamps or form fields are left out, on page "
          + first.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "") + ".",
        japanese: first.joined(separator: "・") + "ページ目"
          + (more > 0 ? "（ほか\(more)ページ）" : "") + "の注釈・スタンプ・入力欄は入りません。")
    }
  }

  private var hint: Wording {
    switch self {
    case .damaged:
      Wording(
        english: "Look at every sheet before you print it, or make the PDF again.",
        japanese: "印刷する前にすべてのページを確かめるか、PDFを作り直してください。")
    case .covered:
      Wording(
        english: "If they belong to the book, print it to a new PDF first, and name that file.",
        japanese: "必要な場合は、いったん別のPDFに印刷してから、そのファイルを指定してください。")
    }
  }
}
