import Diagnostics
import Manuscript

extension Diagnostic {
  /// An option's value makes no sense.
  static func refused(_ option: String, for value: String = "") -> Diagnostic {
    let (message, hint) = refusal(of: option)
    let fault = BaseURL.cure(of: value) == nil ? nil : BaseURL.fault(in: value)
    return .error(
      .wrongOption, at: Location(option), message, hint: fault?.hint(for: value) ?? hint)
  }

  private static func refusal(of option: String) -> (message: Wording, hint: Wording) {
    switch option {
    case "--base-url":
      (
        Wording(english: "This is no web address.", japanese: "ウェブのアドレスではありません。"),
        Wording(
          english: "Write it like https://example.org/booklet/ (in ASCII, without ? and #).",
          japanese: "https://example.org/booklet/ のように、半角で、? や # なしで書いてください。")
      )
    case "--date":
      (
        Wording(english: "This is no date of the calendar.", japanese: "こよみにある日付ではありません。"),
        Wording(
          english: "Write it like --date 2021-12-16.", japanese: "--date 2021-12-16 のように書いてください。")
      )
    default:
      (
        Wording(english: "No folder is named.", japanese: "フォルダーの名前がありません。"),
        Wording(
          english: "Write it like \(option) NAME.", japanese: "\(option) 名前 のように書いてください。")
      )
    }
  }
}
