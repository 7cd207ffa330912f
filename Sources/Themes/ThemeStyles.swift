import Diagnostics
import Manuscript

/// The style sheets that a theme adds to those of its base, in the order in which they are read.
struct ThemeStyles: Sendable {
  /// Those of web pages.
  var web: [Sheet] = []
  /// Those of the booklet and of press releases on paper.
  var paper: [Sheet] = []

  /// A style sheet.
  struct Sheet: Sendable {
    /// The path below the theme's folder: `assets/own.css`.
    let path: String
    /// Where `theme.yaml` names it.
    let location: Location

    /// The address below `assets`.
    var address: String {
      String(path.dropFirst("assets/".utf8.count)).percentEncodedPath
    }
  }
}
