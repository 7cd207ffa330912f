import Diagnostics

extension HTMLStyle {
  /// A text as HTML, and as XML, for elements and for attributes in double quotes.
  ///
  /// - Parameter combinesDigits: whether numbers of at most three digits are marked, so that they stand
  ///   upright in vertical lines.
  public static func html(of text: String, combinesDigits: Bool = false) -> [UInt8] {
    // Most texts have nothing to write otherwise.
    let isPlain = text.withBytes {
      Escapes.markupAndControls.firstIndex(in: $0, from: 0) == nil
    }
    if isPlain, !combinesDigits { return Array(text.utf8) }
    var html = OutputBuffer(capacity: text.utf8.count * 2)
    html.write(text, combiningDigits: combinesDigits)
    return Array(html.bytes)
  }
}
