import ArgumentParser
import Markdown
import Publishing

/// `sasshi markdown`: one file's HTML.
struct MarkdownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown", abstract: "Writes a Markdown file's HTML to standard output.")

  @Argument(help: "The file; - reads from standard input.")
  var file = "-"

  @Flag(help: "Plain GitHub Flavored Markdown, raw HTML kept.")
  var gfm = false

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let bytes = try await speech.reportingFailures { () async throws(MachineFailure) in
      try MachineFailure.checkMarkdownLibrary()
      return try InputFile.read(file)
    }
    let document = Document(parsing: bytes, syntax: gfm ? .gitHub : .sasshi)
    let isWritten = Terminal.write(gfm ? document.gitHubHTML() : document.html())
    if !isWritten { throw ExitStatus.machineFailed }
  }
}
