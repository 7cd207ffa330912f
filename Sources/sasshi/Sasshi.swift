import ArgumentParser
import Diagnostics
import Publishing

/// The command line.
struct Sasshi: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sasshi",
      abstract: .spoken(
        english: "Makes a website and a print edition of a folder of Markdown.",
        japanese: "Markdown のフォルダーから、ウェブサイトと印刷用の冊子を作ります。"),
      discussion: .spoken(
        english: """
          Run it in the folder that holds “content” and “themes”: “sasshi build” writes the site to \
          “output”.
          """,
        japanese: """
          「content」と「themes」のあるフォルダーで「sasshi build」を実行すると、「output」にサイトができます。
          """),
      version: sasshiVersion, subcommands: commands)
  }

  private static let commands: [any ParsableCommand.Type] = [
    OpenCommand.self, ServeCommand.self, BuildCommand.self, CheckCommand.self, PublishCommand.self,
    PDFCommand.self,
    TranslationsCommand.self,
    PicturesCommand.self, ThemeCommand.self, NewCommand.self, ImposeCommand.self,
    MarkdownCommand.self, HandbookCommand.self,
    ReadPDFCommand.self, ReadDocumentCommand.self,
  ]

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - line: what stands behind the program's name.
  ///   - terminal: where it is given.
  /// - Returns: the status that the outcome has.
  static func run(_ line: [String], at terminal: Terminal) async -> ExitStatus {
    let arguments = withoutVainHelp(line)
    let command: (any SasshiCommand)?
    do {
      command = try CommandSpeech.$language.withValue(terminal.language) { try parsed(arguments) }
    } catch {
      let announcer = Announcer(terminal: terminal, language: terminal.language)
      return CommandSpeech.$language.withValue(terminal.language) {
        announcer.answer(error, to: arguments)
      }
    }
    guard let command else { return .success }
    return await run(command, at: terminal)
  }

  /// A command line without a request for help with a command that there is not: ArgumentParser would give help with
  /// something else, and not say why.
  private static func withoutVainHelp(_ line: [String]) -> [String] {
    guard line.count > 1, line[0] == "help", line[1] != "help", !line[1].hasPrefix("-"),
      !commands.contains(where: { $0.configuration.commandName == line[1] })
    else { return line }
    return Array(line.dropFirst())
  }

  /// The command of a command line; nil for one that is done with already. Throws what is wrong with it, and requests
  /// for help.
  private static func parsed(_ arguments: [String]) throws -> (any SasshiCommand)? {
    var command = try parseAsRoot(arguments)
    if let command = command as? any SasshiCommand { return command }
    try command.run()
    return nil
  }

  private static func run(
    _ command: some SasshiCommand, at terminal: Terminal
  ) async -> ExitStatus {
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
    } catch {
      announcer.terminal.write(String(describing: error), to: .error)
      return .machineFailed
    }
  }

  /// The names of the commands that are shown.
  fileprivate static var commandNames: [String] {
    commands.compactMap { command in
      command.configuration.shouldDisplay ? command.configuration.commandName : nil
    }
  }
}

extension Announcer {
  /// Gives help that was asked for, or says what is wrong with a command line; both are in `CommandSpeech.language`.
  ///
  /// - Returns: the status with which the program ends.
  fileprivate func answer(_ error: any Error, to arguments: [String]) -> ExitStatus {
    let text = Sasshi.fullMessage(for: error, columns: HelpPage.endlessLine)
    guard Sasshi.exitCode(for: error).isSuccess else {
      say(UsageError(text, of: arguments, among: Sasshi.commandNames).wording, to: .error)
      return .wrongCommandLine
    }
    // A version or a script for a shell is for programs as well: it stays as it is.
    terminal.write(HelpPage.isPage(text) ? HelpPage(text, in: language).lines : text)
    if text == sasshiVersion {
      for folder in terminal.themeFolders { terminal.write("themes: \(folder)") }
    }
    return .success
  }
}
