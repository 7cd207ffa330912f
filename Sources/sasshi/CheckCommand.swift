import ArgumentParser
import Diagnostics
import Publishing

/// `sasshi check`: reads and judges the site, and writes nothing.
struct CheckCommand: SasshiCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Looks for mistakes and writes nothing.")

  @OptionGroup var options: PublicationOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let report = try await options.publication().check()
    announcer.report(report.diagnostics)
    for line in HeldPagesWording(report.heldPages).lines { announcer.say(line) }
    announcer.say(
      Wording(
        english: "Errors: \(report.errorCount). Warnings: \(report.warningCount).",
        japanese: "エラー\(report.errorCount)件、注意\(report.warningCount)件。"))
    return report.errorCount == 0 ? .success : .contentHasErrors
  }
}
