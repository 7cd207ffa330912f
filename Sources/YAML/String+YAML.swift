extension String {
  /// The text as a value of YAML (1.2, section 7.3) on one line, which reads back as the same text: as it is where no
  /// sign of it means anything, else in double quotation marks.
  public var yaml: String {
    isPlainYAML ? self : doubleQuotedYAML
  }

  /// The text in double quotation marks.
  var doubleQuotedYAML: String {
    "\"" + unicodeScalars.map(\.quotedYAML).joined() + "\""
  }

  /// Whether the text is letters, with digits and single spaces between them, and no word that YAML takes for
  /// something else.
  private var isPlainYAML: Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.isPlainYAML, last.isPlainYAML || last.isDigit, !words.contains(lowercased())
    else { return false }
    return unicodeScalars.allSatisfy { $0.isPlainYAML || $0.isDigit || $0 == " " }
  }
}

extension Unicode.Scalar {
  fileprivate var isPlainYAML: Bool {
    properties.isAlphabetic || properties.isIdeographic || self == "ー"
  }

  fileprivate var isDigit: Bool { "0"..."9" ~= self }

  /// The character as it stands between double quotation marks (YAML 1.2, section 5.7).
  fileprivate var quotedYAML: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}": "\\x" + hexadecimal(2)
    // Line ends, and the mark of byte order, which a text may not begin with.
    case "\u{2028}", "\u{2029}", "\u{FEFF}": "\\u" + hexadecimal(4)
    default: String(self)
    }
  }

  private func hexadecimal(_ count: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: count - digits.utf8.count) + digits
  }
}
