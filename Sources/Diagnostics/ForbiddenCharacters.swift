extension Unicode.Scalar {
  /// Whether no text may hold the character: controls other than tab and line ends, and the
  /// noncharacters U+FFFE and U+FFFF. HTML and XML 1.0 (section 2.2) forbid them.
  public var isForbiddenInText: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension Diagnostic {
  /// The diagnostic about a character that no text may hold.
  public static func invisibleCharacter(
    _ scalar: Unicode.Scalar, at location: Location
  ) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return .error(
      .invisibleCharacter, at: location,
      Wording(
        english: "There is an invisible character here (\(name)), which no text may hold.",
        japanese: "ここに、目に見えない文字（\(name)）があります。文章には使えません。"),
      hint: Wording(
        english: "Delete it, or type this line anew. Is the file really a text file?",
        japanese: "その文字を消すか、この行を打ち直してください。テキストファイルではない可能性もあります。"))
  }
}
