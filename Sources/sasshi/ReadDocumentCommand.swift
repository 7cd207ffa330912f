import ArgumentParser
import Diagnostics
import Publishing

/// `sasshi read-document`: does with a PDF to download what a build is about to do with it, and writes nothing. Sasshi
/// runs this as a process of its own, so that a PDF that brings its reader down is known before.
struct ReadDocumentCommand: SasshiCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-document", abstract: "Tries whether a PDF can be read.", shouldDisplay: false
  )

  @Flag(help: "Whether it can be written without what it says of who made it as well.")
  var clean = false

  @Argument(help: "The PDF.")
  var file: String

  var messageLanguage: MessageLanguage? { nil }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    SeparateProcess.limitThisProcessForDocument()
    guard case .success(let bytes) = try PDFFile.read(file) else { return .contentHasErrors }
    return DocumentJudge.canBeRead(bytes, cleaning: clean) ? .success : .contentHasErrors
  }
}
