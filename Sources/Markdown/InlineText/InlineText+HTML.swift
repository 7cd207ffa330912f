import Diagnostics

extension InlineText {
  /// The text as HTML that may stand within running text, a link's included.
  ///
  /// Each word with a reading is an element of its own, for engines that know only such ruby. What no line parts
  /// is an element, too.
  ///
  /// - Parameters:
  ///   - combinesDigits: whether numbers of at most three digits are marked, so that they stand upright in vertical
  ///     lines.
  ///   - isXHTML: whether the HTML is well-formed XML too, for e-books: neither what no line parts nor a wide
  ///     space is an element there, as the contents may hold no element without a text (EPUB 3.3, section 7.2).
  public func html(combinesDigits: Bool = false, isXHTML: Bool = false) -> [UInt8] {
    guard !pieces.isEmpty || InlineTextWriter.hasSigns(plain) else {
      return HTMLStyle.html(of: plain, combinesDigits: combinesDigits)
    }
    var writer = InlineTextWriter(
      combinesDigits: combinesDigits, isXHTML: isXHTML, capacity: plain.utf8.count * 4)
    writer.write(self)
    return Array(writer.html.bytes)
  }
}
