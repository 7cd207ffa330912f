/// The lines of a text, in which a place of one counting is found in another.
struct TextLines: Sendable {
  private let lines: [Substring.UnicodeScalarView]

  init(_ text: String) {
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The column in UTF-16 units of a column in Unicode scalars, both from 1; the line's end when it has fewer.
  func column(_ column: Int, ofLine line: Int) -> Int {
    guard lines.indices.contains(line - 1), column > 1 else { return max(1, column) }
    return 1 + lines[line - 1].prefix(column - 1).reduce(0) { $0 + UTF16.width($1) }
  }
}
