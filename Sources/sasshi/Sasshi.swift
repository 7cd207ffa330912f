import ArgumentParser
import Diagnostics
import Publishing

/// The command line.
struct Sasshi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sasshi",
    abstract: "Makes a web site and a print edition of a folder of Markdown.",
    discussion: """
      Run it in the folder that holds “content” and “themes”: “sasshi build” writes the site to \
      “output”. 冊子のフォルダーで「sasshi build」を実行すると、「output」にサイトができます。
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, PDFCommand.self, TranslationsCommand.self,
      NewCommand.self, ImposeCommand.self, MarkdownCommand.self,
      ReadPDFCommand.self,
    ])

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind the program's name.
  ///   - terminal: where it is given.
  /// - Returns: the status that the outcome has.
  static func run(_ arguments: [String], at terminal: Terminal) async -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any SasshiCommand {
        return try await run(command, at: terminal)
      }
      try command.run()
      return .success
    } catch {
      let isRequest = exitCode(for: error).isSuccess
      terminal.write(fullMessage(for: error), to: isRequest ? .output : .error)
      return isRequest ? .success : .wrongCommandLine
    }
  }

  private static func run(
    _ command: some SasshiCommand, at terminal: Terminal
  ) async throws -> ExitStatus {
    let announcer = Announcer(
      terminal: terminal, language: command.messageLanguage ?? terminal.language)
    do {
      return try await command.run(announcer)
    } catch let refusal as Diagnostic {
      announcer.report([refusal])
      return .wrongCommandLine
    } catch let failure as MachineFailure {
      announcer.report(failure.earlier + [failure.diagnostic])
      return .machineFailed
    }
  }
}
