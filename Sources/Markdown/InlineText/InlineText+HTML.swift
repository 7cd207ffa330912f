import Diagnostics

extension InlineText {
  /// The text as HTML that may stand within running text, a link's included.
  ///
  /// Each word with a reading is an element of its own, for engines that know only such ruby. What no line parts
  /// is an element, too.
  ///
  /// - Parameter combinesDigits: whether numbers of at most three digits are marked, so that they stand
  ///   upright in vertical lines.
  public func html(combinesDigits: Bool = false) -> [UInt8] {
    guard !pieces.isEmpty || InlineTextWriter.hasSigns(plain) else {
      return HTMLStyle.html(of: plain, combinesDigits: combinesDigits)
    }
    var writer = InlineTextWriter(combinesDigits: combinesDigits, capacity: plain.utf8.count * 4)
    writer.write(self)
    return Array(writer.html.bytes)
  }
}
