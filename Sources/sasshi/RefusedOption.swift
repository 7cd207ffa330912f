import Diagnostics
import Manuscript

extension Diagnostic {
  /// An option's value makes no sense.
  static func refused(_ option: String, for value: String = "") -> Diagnostic {
    let (message, hint) = refusal(of: option, for: value)
    let isAddress = option == "--base-url" && BaseURL.cure(of: value) != nil
    let fault = isAddress ? BaseURL.fault(in: value) : nil
    return .error(
      .wrongOption, at: Location(option), message, hint: fault?.hint(for: value) ?? hint)
  }

  /// A value was typed in an encoding that turned some of its characters into others.
  static func unreadable(_ option: String) -> Diagnostic {
    .error(
      .wrongOption, at: Location(option),
      Wording(
        english: "Some characters of this did not arrive as they were typed: it is not UTF-8.",
        japanese: "文字が正しく届きませんでした。文字コードが UTF-8 ではありません。"),
      hint: Wording(
        english: "Set the terminal to UTF-8 and type it again.",
        japanese: "ターミナルの文字コードを UTF-8 にして、もう一度入力してください。"))
  }

  private static func refusal(
    of option: String, for value: String
  ) -> (message: Wording, hint: Wording) {
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
        CalendarDate(meantBy: value).map { date in
          Wording(
            english: "Write it like --date \(date).", japanese: "--date \(date) と書いてください。")
        }
          ?? Wording(
            english: "Write it like --date 2021-12-16.",
            japanese: "--date 2021-12-16 のように書いてください。")
      )
    case "--name", "--title":
      (
        Wording(english: "This name is empty.", japanese: "名前が空です。"),
        Wording(
          english: "Write it in quotation marks: \(option) \"Our group\"",
          japanese: "引用符で囲んで書いてください： \(option) \"わたしたちの会\"")
      )
    case "sasshi new release", "sasshi new chapter":
      (
        Wording(english: "The title is empty.", japanese: "題名が空です。"),
        Wording(
          english: "Write it in quotation marks: \(option) \"Our next meeting\"",
          japanese: "引用符で囲んで書いてください： \(option) \"次の交流会\"")
      )
    case "--address":
      (
        Wording(english: "There is no letter in this.", japanese: "アドレスに使える文字がありません。"),
        Wording(
          english: "Write some words, like --address autumn-meeting.",
          japanese: "--address autumn-meeting のように書いてください。")
      )
    case "--port":
      (
        Wording(
          english: "“\(value)” is no number of a port.", japanese: "「\(value)」はポート番号ではありません。"),
        Wording(
          english: "Write a number from 1024 to 65535, such as --port 8000.",
          japanese: "--port 8000 のように、1024から65535までの数で書いてください。")
      )
    case "--language", "--also", "sasshi new language":
      (
        Wording(
          english: "“\(value)” is no language.", japanese: "「\(value)」という言語はありません。"),
        Wording(
          english: "Write the language's code, such as ja, en, ko or zh-Hans.",
          japanese: "ja、en、ko、zh-Hans のような言語の記号で書いてください。")
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

extension CalendarDate {
  /// The day of a text with other signs between its numbers than hyphens, or full-width ones: `2021/12/16`,
  /// `2021年12月16日`; nil when it is another one.
  fileprivate init?(meantBy text: String) {
    let numbers = text.halfWidth.split { $0 < "0" || $0 > "9" }.compactMap { Int($0) }
    // A smaller first number is the year of an era, or no year.
    guard numbers.count == 3, numbers[0] >= 1000 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
