extension Document {
  /// The document as plain text.
  ///
  /// - Parameters:
  ///   - style: how it is written.
  ///   - firstNumber: the number of the first address.
  ///   - address: where the link of an index leads; nil for one that leads nowhere on paper.
  /// - Returns: the lines, the last of them not empty; and the addresses to which the numbers in
  ///   square brackets refer, each once.
  public func plainText(
    _ style: PlainTextStyle, firstNumber: Int = 1, address: (Int) -> String?
  ) -> (lines: [String], addresses: [String]) {
    withoutActuallyEscaping(address) { address in
      var writer = PlainTextWriter(
        document: self, style: style, firstNumber: firstNumber, address: address)
      writer.write()
      return (writer.lines, writer.addresses)
    }
  }
}
