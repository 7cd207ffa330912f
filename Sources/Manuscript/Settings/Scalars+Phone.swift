import Diagnostics
import YAML

extension Scalars {
  static func phone(
    _ node: YAMLNode, countryCode: String?
  ) throws(Diagnostic) -> PhoneNumber {
    let text = try node.text()
    if let number = PhoneNumber(text, countryCode: countryCode) { return number }
    throw node.mismatch(
      Wording(english: "a phone number such as 03-1234-5678", japanese: "03-1234-5678 のような電話番号"),
      hint: PhoneNumber.cure(of: text).map {
        Wording(
          english: "Write the number alone, in half-width digits: \($0)",
          japanese: "番号だけを半角で書いてください： \($0)")
      })
  }
}

extension PhoneNumber.Doubt {
  /// What to tell the author.
  func diagnostic(about number: PhoneNumber, at location: Location) -> Diagnostic {
    switch self {
    case .length(let count, let expected):
      .warning(
        .doubtfulPhoneNumber, at: location,
        Wording(
          english: """
            “\(number)” has \(count) digits; such a number has \
            \(expected.map(String.init).joined(separator: " or ")).
            """,
          japanese: """
            「\(number)」は\(count)けたですが、この種類の番号は\
            \(expected.map(String.init).joined(separator: "か"))けたです。
            """),
        hint: Wording(
          english: "Compare it with the number that you dial.", japanese: "実際にかける番号と見比べてください。"))
    case .noAreaCode:
      .warning(
        .doubtfulPhoneNumber, at: location,
        Wording(
          english: "“\(number)” has no area code.", japanese: "「\(number)」に市外局番がありません。"),
        hint: Wording(
          english: "Write it with the area code: 03-1234-5678.",
          japanese: "市外局番から書いてください： 03-1234-5678"))
    }
  }
}
