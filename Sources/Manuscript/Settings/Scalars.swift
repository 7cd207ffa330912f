import Diagnostics
import YAML

/// The types of value that `site.yaml` and front matter hold, each read from a YAML node.
enum Scalars {
  static func flag(_ node: YAMLNode) throws(Diagnostic) -> Bool {
    try node.flag()
  }

  static func yesOrNo(_ node: YAMLNode) throws(Diagnostic) -> Bool {
    try value(
      of: node, { ["yes": true, "no": false, "true": true, "false": false][$0.lowercased()] },
      Wording(english: "yes or no", japanese: "yes（はい）か no（いいえ）"))
  }

  static func language(_ node: YAMLNode) throws(Diagnostic) -> Language {
    let text = try node.text()
    if let language = Language(tag: text) { return language }
    let close = text.halfWidth.replacing("_", with: "-")
    throw node.mismatch(
      Wording(
        english: "a language tag such as ja, en or zh-Hans", japanese: "ja、en、zh-Hans のような言語タグ"),
      hint: Language(tag: close).map { .didYouMean($0.tag) })
  }

  static func direction(_ node: YAMLNode) throws(Diagnostic) -> Language.Direction {
    try value(
      of: node, Language.Direction.init(rawValue:),
      Wording(
        english: "ltr (from left to right) or rtl (from right to left)",
        japanese: "ltr（左から右）か rtl（右から左）"))
  }

  static func baseURL(_ node: YAMLNode) throws(Diagnostic) -> BaseURL {
    let text = try node.text()
    guard let url = BaseURL(text) else {
      throw node.mismatch(
        Wording(
          english: "an address such as https://example.org/booklet/",
          japanese: "https://example.org/booklet/ のようなアドレス"),
        hint: BaseURL.fault(in: text)?.hint(for: text))
    }
    return url
  }

  static func webAddress(_ node: YAMLNode) throws(Diagnostic) -> String {
    let text = try node.text()
    guard let fault = BaseURL.webFault(in: text) else { return text }
    throw node.mismatch(
      Wording(
        english: "an address that begins with https:// or http://",
        japanese: "https:// か http:// で始まるアドレス"),
      hint: fault.hint(for: text))
  }

  static func email(_ node: YAMLNode) throws(Diagnostic) -> String {
    let text = try node.text()
    guard EmailAddress.fault(in: text) != nil else { return text }
    throw node.mismatch(
      Wording(english: "an e-mail address", japanese: "メールアドレス"),
      hint: EmailAddress.cure(of: text).map {
        Wording(
          english: "Write the address alone: \($0)", japanese: "アドレスだけを書いてください： \($0)")
      })
  }

  static func timeZone(_ node: YAMLNode) throws(Diagnostic) -> TimeZoneOffset {
    try value(
      of: node, TimeZoneOffset.init,
      Wording(
        english: "a distance from UTC such as \"+09:00\"", japanese: "\"+09:00\" のような協定世界時との差"))
  }

  static func timeOfDay(_ node: YAMLNode) throws(Diagnostic) -> TimeOfDay {
    try value(
      of: node, { TimeOfDay($0) },
      Wording(english: "a time such as \"08:30\"", japanese: "\"08:30\" のような時刻"))
  }

  static func weekday(_ node: YAMLNode) throws(Diagnostic) -> Weekday {
    try value(
      of: node, Weekday.init(rawValue:),
      Wording(
        english: "a day of the week such as monday", japanese: "monday のような曜日（英語の小文字）"))
  }

  static func countryCode(_ node: YAMLNode) throws(Diagnostic) -> String {
    try value(
      of: node,
      { text in
        let digits = text.hasPrefix("+") ? String(text.dropFirst()) : text
        let isCode =
          (1...3).contains(digits.utf8.count) && digits.first != "0"
          && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isCode ? digits : nil
      },
      Wording(english: "a country's calling code such as \"81\"", japanese: "\"81\" のような国番号"))
  }

  static func amount(_ node: YAMLNode) throws(Diagnostic) -> String {
    try value(
      of: node,
      { text in
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy {
          !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        return areDigits && parts.count <= 2 ? text : nil
      },
      Wording(english: "a number such as 0 or 500", japanese: "0 や 500 のような数"))
  }

  static func currency(_ node: YAMLNode) throws(Diagnostic) -> String {
    try value(
      of: node,
      { $0.utf8.count == 3 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? $0 : nil },
      Wording(
        english: "a currency's three letters, such as JPY", japanese: "JPY のような通貨の3文字"))
  }

  static func colour(_ node: YAMLNode) throws(Diagnostic) -> String {
    try value(
      of: node,
      { text in
        let digits = text.dropFirst()
        let isColour =
          text.first == "#" && digits.utf8.count == 6 && digits.utf8.allSatisfy(\.isHexDigit)
        return isColour ? text : nil
      },
      Wording(english: "a colour such as \"#2b6cb0\"", japanese: "\"#2b6cb0\" のような色"))
  }

  static func rawHTML(_ node: YAMLNode) throws(Diagnostic) -> Bool {
    try value(
      of: node, { ["allow": true, "refuse": false][$0] },
      Wording(english: "allow or refuse", japanese: "allow か refuse"))
  }

  static func downloads(_ node: YAMLNode) throws(Diagnostic) -> Bool {
    try value(
      of: node, { ["clean": true, "keep": false][$0] },
      Wording(english: "clean or keep", japanese: "clean か keep"))
  }

  static func partialDate(_ node: YAMLNode) throws(Diagnostic) -> PartialDate {
    try value(
      of: node, { PartialDate($0) },
      Wording(
        english: "a date that exists, such as 2018, 2018-05 or 2018-05-01",
        japanese: "2018、2018-05、2018-05-01 のような、実在する日付"))
  }

  static func date(_ node: YAMLNode) throws(Diagnostic) -> CalendarDate {
    try value(
      of: node, { CalendarDate($0) },
      Wording(
        english: "a date that exists, such as 2021-12-16", japanese: "2021-12-16 のような、実在する日付"))
  }

  static func fingerprint(_ node: YAMLNode) throws(Diagnostic) -> PageFingerprint {
    try value(
      of: node, { PageFingerprint($0) },
      Wording(
        english: "what “sasshi translations mark” writes, such as \"a1b2c3 d4e5f6\"",
        japanese: "「sasshi translations mark」が書きこむ \"a1b2c3 d4e5f6\" のような値"))
  }

  static func value<Value>(
    of node: YAMLNode, _ parse: (String) -> Value?, _ expected: Wording
  ) throws(Diagnostic) -> Value {
    let text = try node.text()
    if let value = parse(text) { return value }
    let cure = text.withoutSlips
    throw node.mismatch(
      expected,
      hint: cure != text && parse(cure) != nil
        ? Wording(
          english: "Write it in half-width characters: \(cure)", japanese: "半角で書いてください： \(cure)")
        : nil)
  }
}

extension String {
  /// The text in half-width characters, without spaces and quotation marks around it.
  fileprivate var withoutSlips: String {
    let marks: Set<Character> = ["“", "”", "„", "‘", "’", "\"", "'", "「", "」"]
    let inner = halfWidth.drop { $0.isWhitespace || marks.contains($0) }
    return String(inner.reversed().drop { $0.isWhitespace || marks.contains($0) }.reversed())
  }
}

extension UInt8 {
  /// Whether it is a hexadecimal digit of ASCII.
  var isHexDigit: Bool {
    0x30...0x39 ~= self || 0x41...0x46 ~= self || 0x61...0x66 ~= self
  }
}
