import Typography

extension String {
  /// The text with full-width ASCII characters, dashes of all kinds and the ideographic space as a plain
  /// keyboard writes them.
  public var halfWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x2010...0x2015, 0x2212, 0x30FC, 0xFF70: "-"
          default: Unicode.Scalar(FullWidth.narrowed(scalar.value)) ?? scalar
          }
        }))
  }
}
