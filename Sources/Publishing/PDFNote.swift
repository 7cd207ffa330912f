internal import Diagnostics

/// What is to be said about a PDF file as long as it is there, when it is made and when it is kept.
enum PDFNote: Hashable, Sendable {
  /// Some letters are drawn by programs.
  case type3Fonts
  /// It has to have room on one sheet, and has so many pages.
  case tooLong(pages: Int)

  /// The note in visible ASCII.
  var word: String {
    switch self {
    case .type3Fonts: "type3"
    case .tooLong(let pages): "pages\(pages)"
    }
  }

  /// The note of a word; nil when it is none.
  init?(_ word: some StringProtocol) {
    if word == "type3" {
      self = .type3Fonts
    } else if word.hasPrefix("pages"), let pages = Int(word.dropFirst("pages".count)) {
      self = .tooLong(pages: pages)
    } else {
      return nil
    }
  }

  /// The note as it is said about the file at a path.
  func diagnostic(at path: String) -> Diagnostic {
    switch self {
    case .type3Fonts: .type3Fonts(in: path)
    case .tooLong(let pages): .tooLong(path, pages: pages)
    }
  }
}
