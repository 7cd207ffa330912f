import ArgumentParser
import Diagnostics
import Publishing

/// `sasshi check`: reads and judges the site, and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Looks for mistakes and writes nothing.")

  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let speech = options.speech
    let publication = try options.publication()
    let reading = try await speech.reportingFailures { () async throws(MachineFailure) in
      try await publication.read()
    }
    speech.report(reading.diagnostics)
    Terminal.write(Self.outcome(of: reading.diagnostics).text(in: speech.language))
    if reading.diagnostics.haveErrors { throw ExitStatus.contentHasErrors }
  }

  /// How many errors and warnings there are.
  private static func outcome(of diagnostics: [Diagnostic]) -> Wording {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return Wording(
      english: "Errors: \(errors). Warnings: \(warnings).",
      japanese: "エラー\(errors)件、注意\(warnings)件。")
  }
}
