import Themes

/// The files of a theme that editions hold in themselves: their paths below the theme's folder.
enum EmbeddedFile: String, CaseIterable, Sendable {
  /// The style of the print edition.
  case printStyle = "assets/print.css"
  /// The script beside both styles, without which a booklet's contents have no page numbers in a browser, and a
  /// press release may not stand on one sheet.
  case printScript = "assets/print.js"
  /// What both styles share: what engines draw differently, or not at all.
  case engineStyle = "assets/print-engines.css"
  /// The style of a press release's sheet.
  case releaseStyle = "assets/print-release.css"
  /// The style of the e-book.
  case ebookStyle = "assets/ebook.css"

  /// Whether a theme must have it.
  var isRequired: Bool {
    switch self {
    case .printStyle, .releaseStyle: true
    case .printScript, .engineStyle, .ebookStyle: false
    }
  }
}

extension Theme {
  /// The bytes of a file that editions hold in themselves.
  func embedded(_ file: EmbeddedFile) -> [UInt8] { embeddedFile(file.rawValue) }
}
