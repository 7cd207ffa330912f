/// How a text is written in YAML.
enum ScalarStyle: Hashable, Sendable {
  case plain, single, double
  /// On lines of its own, below a `|`.
  case literal
}

extension String {
  /// The text as it stands on one line; nil where the style cannot hold it.
  ///
  /// - Parameter isInBrackets: whether it stands in a list or mapping in brackets.
  func yaml(_ style: ScalarStyle, isInBrackets: Bool) -> String? {
    switch style {
    case .plain: isPlainSafe(isInBrackets: isInBrackets) ? self : nil
    case .single:
      unicodeScalars.contains(where: \.needsEscape)
        ? nil : "'" + replacing("'", with: "''") + "'"
    case .double: doubleQuotedYAML
    case .literal: nil
    }
  }

  /// Whether the text can stand without quotation marks, and nobody takes it for something else than a text (YAML
  /// 1.2, section 7.3.3; for numbers and dates also YAML 1.1).
  func isPlainSafe(isInBrackets: Bool) -> Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      !"-?:,[]{}#&*!|>'\"%@`=~<".unicodeScalars.contains(first),
      !first.properties.isWhitespace, !last.properties.isWhitespace, last != ":",
      !unicodeScalars.contains(where: \.needsEscape), !hasOtherMeaning
    else { return false }
    let brackets = ",[]{}".unicodeScalars
    var before = first
    for scalar in unicodeScalars.dropFirst() {
      if before == ":", scalar.properties.isWhitespace { return false }
      if scalar == "#", before.properties.isWhitespace { return false }
      if isInBrackets, brackets.contains(scalar) { return false }
      before = scalar
    }
    return true
  }

  /// Whether YAML has a meaning of its own for the text: a flag, nothing, a number, a date.
  private var hasOtherMeaning: Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan"]
    if words.contains(lowercased()) { return true }
    guard let first = utf8.first,
      first == UInt8(ascii: ".") || first == UInt8(ascii: "+")
        || (0x30...0x39).contains(first)
    else { return false }
    return isNumber || CalendarForm(self) != nil
  }

  /// Whether it is a number in any of YAML's writings: `81`, `0x1F`, `1_000`, `8:30`, `1e3`.
  private var isNumber: Bool {
    let digits = utf8.drop { $0 == UInt8(ascii: "+") }
    let signs = Set("0123456789_.:+-eE".utf8)
    if digits.starts(with: "0x".utf8) || digits.starts(with: "0b".utf8)
      || digits.starts(with: "0o".utf8)
    {
      return true
    }
    return !digits.isEmpty && digits.allSatisfy(signs.contains)
      && !digits.contains(UInt8(ascii: "-"))
  }
}

/// A date or a moment as YAML 1.1 writes it: `2021-12-16`, `2021-12-16 10:00:00`.
private struct CalendarForm {
  init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[0].isDigits, parts[1].isDigits,
      parts[2].prefix(2).first.map({ $0.isASCII && $0.isNumber }) == true
    else { return nil }
  }
}

extension Substring {
  fileprivate var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension Unicode.Scalar {
  /// Whether it can only stand in double quotation marks, escaped, where a text is on one line.
  var needsEscape: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }
}
