public import ArgumentParser
public import Diagnostics
import Manuscript
import Publishing

/// The options that say what is published, and in which language Sasshi speaks about it.
struct PublicationOptions: ParsableArguments {
  @Option(help: "The folder that holds the texts.")
  var content = "content"

  @Option(help: "The folder that holds the theme.")
  var theme = "themes/default"

  @Option(name: .customLong("base-url"), help: "Where the site will stand on the web.")
  var baseURLText: String?

  @Option(
    name: .customLong("date"),
    help: "The day of the build, such as 2021-12-16: releases under a later embargo stay out.")
  var dateText: String?

  @OptionGroup var speech: SpeechOptions

  /// What the options ask for; an option that makes no sense is shown and ends the program.
  func publication() throws(ExitStatus) -> Publication {
    for (option, value) in [("--content", content), ("--theme", theme)] where value.isEmpty {
      throw speech.refuse(option)
    }
    let baseURL = baseURLText.map { BaseURL($0) }
    if case .some(.none) = baseURL { throw speech.refuse("--base-url") }
    let date = dateText.map { CalendarDate($0) }
    if case .some(.none) = date { throw speech.refuse("--date") }
    return Publication(
      content: ContentFolder(content), theme: ContentFolder(theme), baseURL: baseURL ?? nil,
      date: date ?? nil)
  }
}

/// The options of commands that read the content and no theme.
struct ContentOptions: ParsableArguments {
  @Option(help: "The folder that holds the texts.")
  var content = "content"

  @OptionGroup var speech: SpeechOptions

  /// What the options ask for; an option that makes no sense is shown and ends the program.
  func publication() throws(ExitStatus) -> Publication {
    if content.isEmpty { throw speech.refuse("--content") }
    return Publication(content: ContentFolder(content), theme: ContentFolder(""))
  }
}

/// The option that says in which language Sasshi speaks.
struct SpeechOptions: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: "The language of messages: ja or en. (default: that of the environment)")
  var chosenLanguage: MessageLanguage?

  /// The chosen language or, without a choice, the one of the environment (POSIX, section 8.2).
  var language: MessageLanguage {
    if let chosenLanguage { return chosenLanguage }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Terminal.environment).first
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }

  /// Shows that an option's value makes no sense, and gives the status with which that ends.
  func refuse(_ option: String) -> ExitStatus {
    let (message, hint) = Self.refusal(of: option)
    report([.error(at: Location(option), message, hint: hint)])
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

extension MessageLanguage: ExpressibleByArgument {}
