import ArgumentParser
import Diagnostics
import PDF
import Publishing

/// `sasshi read-pdf`: does with a PDF what `sasshi pdf` is about to do with it, and writes nothing. Sasshi runs
/// this as a process of its own, so that a PDF that brings its reader down is known before.
struct ReadPDFCommand: SasshiCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-pdf", abstract: "Tries whether a PDF can be read.", shouldDisplay: false)

  @Argument(help: "The PDF.")
  var file: String

  var messageLanguage: MessageLanguage? { nil }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    SeparateProcess.limitThisProcess()
    guard case .success(let bytes) = try PDFFile.read(file) else { return .contentHasErrors }
    do throws(PressPDF.Problem) {
      let pdf = try PressPDF(bytes)
      _ = try pdf.hasType3Fonts()
      _ = try pdf.finished(
        author: "", trim: PressPDF.Trim(distance: 10, bleed: 3, hasMarks: true),
        bookmarks: pdf.destinations.keys.map { Bookmark(level: 1, title: $0, destination: $0) })
      return .success
    } catch {
      return .contentHasErrors
    }
  }
}
