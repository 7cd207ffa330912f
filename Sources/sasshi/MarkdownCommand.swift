import ArgumentParser
import Diagnostics
import Markdown
import Publishing

/// `sasshi markdown`: one file's HTML.
struct MarkdownCommand: SasshiCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown", abstract: "Writes a Markdown file's HTML to standard output.")

  @Argument(help: "The file; - reads from standard input.")
  var file = "-"

  @Flag(help: "Plain GitHub Flavored Markdown, raw HTML kept.")
  var gfm = false

  @OptionGroup var speech: SpeechOptions

  var messageLanguage: MessageLanguage? { speech.language }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    try MachineFailure.checkMarkdownLibrary()
    let bytes: [UInt8]
    switch try InputFile.read(file) {
    case .success(let read): bytes = read
    case .failure(let diagnostic):
      announcer.report([diagnostic])
      return .contentHasErrors
    }
    let document = Document(parsing: bytes, syntax: gfm ? .gitHub : .sasshi)
    let isWritten = announcer.terminal.write(gfm ? document.gitHubHTML() : document.html())
    return isWritten ? .success : .machineFailed
  }
}
