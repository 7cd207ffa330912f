extension String {
  /// How a character is written that is not to be shown as it is.
  enum Notation {
    /// `\u{1B}`
    case text
    /// `\u001b` (RFC 8259, section 7): the text is JSON, where such characters stand in strings only.
    case json
  }

  /// The same text with those characters as escapes that a terminal obeys (the controls of ISO/IEC 6429, but
  /// for line ends), that end a line elsewhere, or that turn the order of others around (the
  /// explicit formatting characters of Unicode's bidirectional algorithm, UAX #9).
  func visible(in notation: Notation) -> String {
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      guard scalar.isHidden else {
        text.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: notation == .text)
      switch notation {
      case .text: text += "\\u{\(digits)}"
      case .json: text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isHidden: Bool {
    switch value {
    case 0x0A: false
    case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
