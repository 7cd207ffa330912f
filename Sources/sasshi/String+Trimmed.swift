import Diagnostics

extension String {
  /// The text without white space around it, and with spaces in place of line ends and other controls.
  var trimmed: String {
    let scalars = unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control || scalar.isForbiddenInText ? " " : scalar
    }
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let rest = scalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(String.UnicodeScalarView(rest))
  }

  /// Whether bytes that are no UTF-8 became a part of the text.
  var isDamaged: Bool { unicodeScalars.contains("\u{FFFD}") }
}
