import ArgumentParser
import Diagnostics
import Publishing

/// `sasshi build`: reads, judges and writes the site.
struct BuildCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: .spoken(english: "Builds the site.", japanese: "サイトを作ります。"),
      discussion: .spoken(
        english: "When a text has an error, the old site stays as it is.",
        japanese: "文章にエラーがあるときは、前に作ったサイトがそのまま残ります。"))
  }

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: OutputOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let start = ContinuousClock.now
    var publication = try options.publication(at: announcer.terminal)
    let programs = try announcer.terminal.programs()
    announcer.report(programs.diagnostics)
    if programs.diagnostics.haveErrors { return .machineFailed }
    publication.programs = programs.value
    let line = ProgressLine(announcer)
    publication.progress = { line.update($0) }
    let folder = try output.folder()
    let report = try await line.show { [publication] in try await publication.build(to: folder) }
    return announcer.announce(report) { site in
      let outcome = BuildOutcome(
        site: site, hasDate: publication.date != nil, duration: ContinuousClock.now - start)
      announcer.say(outcome.wording)
    }
  }
}
