import ArgumentParser

/// The command line.
@main
struct Sasshi: AsyncParsableCommand {
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
    ])

  /// Runs the command, and ends with the status that the outcome has.
  static func main() async {
    Terminal.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      if var asyncCommand = command as? any AsyncParsableCommand {
        try await asyncCommand.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      Terminal.exit(status)
    } catch {
      let isRequest = exitCode(for: error).isSuccess
      Terminal.write(fullMessage(for: error), to: isRequest ? .output : .error)
      Terminal.exit(isRequest ? .success : .wrongCommandLine)
    }
  }
}

/// The status with which the program ends.
enum ExitStatus: Int32, Error {
  case success = 0
  /// The content or the theme has errors.
  case contentHasErrors = 1
  /// The command line is wrong.
  case wrongCommandLine = 2
  /// The disk, a permission or a tool failed.
  case machineFailed = 3
}
