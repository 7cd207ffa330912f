import Diagnostics
import Publishing

/// What speaks to the person at the terminal, in a language.
protocol Announcer {
  /// The language in which it speaks.
  var language: MessageLanguage { get }
}

/// Speaks the language of the environment (POSIX, section 8.2).
struct EnvironmentSpeech: Announcer {
  var language: MessageLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Terminal.environment).first
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }
}

extension Announcer {
  /// Shows that an option's value makes no sense, and gives the status with which that ends.
  func refuse(_ option: String) -> ExitStatus {
    let (message, hint) = Self.refusal(of: option)
    report([.error(.wrongOption, at: Location(option), message, hint: hint)])
    return .wrongCommandLine
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

  /// Shows what is wrong on the error stream.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      Terminal.write(diagnostic.text(in: language), to: .error)
    }
  }

  /// Runs `body`; a failure of the machine is shown and ends the program.
  func reportingFailures<Value>(
    _ body: () async throws(MachineFailure) -> Value
  ) async throws(ExitStatus) -> Value {
    do throws(MachineFailure) {
      return try await body()
    } catch {
      report([error.diagnostic])
      throw .machineFailed
    }
  }
}
