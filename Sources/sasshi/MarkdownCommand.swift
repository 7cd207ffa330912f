import ArgumentParser
import Diagnostics
import Markdown
import Publishing

/// `sasshi markdown`: one file's HTML.
struct MarkdownCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "markdown",
      abstract: .spoken(
        english: "Writes a Markdown file's HTML to standard output.",
        japanese: "Markdown ファイル1つの HTML を標準出力に書き出します。"))
  }

  @Argument(
    help: .spoken(
      english: "The file; - reads from standard input.", japanese: "ファイル。- は標準入力です。"))
  var file = "-"

  @Flag(
    help: .spoken(
      english: "Plain GitHub Flavored Markdown, raw HTML kept.",
      japanese: "GitHub Flavored Markdown のまま読み、HTML もそのまま残します。"))
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
