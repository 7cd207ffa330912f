import Diagnostics

/// Files that a browser runs when a reader opens them, with all the rights of the site.
enum FileDanger {
  /// The ends of their names, in lower case.
  private static let extensions: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "svgz", "xsl", "xslt", "php", "swf",
  ]

  /// Whether a file is of this kind, by its name.
  static func runs(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return extensions.contains(path[path.index(after: dot)...].lowercased())
  }

  /// A page may not lead to such a file.
  static func diagnostic(_ path: String, at location: Location) -> Diagnostic {
    .error(
      .runningFile, at: location,
      Wording(
        english: "“\(path)” is a page of another program: what is in it would run on this site.",
        japanese: "「\(path)」は別のソフトのページです。中のプログラムがこのサイトの中で動いてしまいます。"),
      hint: Wording(
        english: "Write its text as a page in Markdown, or offer it as a ZIP file.",
        japanese: "文章をMarkdownのページにするか、ZIPファイルにして置いてください。"))
  }
}
