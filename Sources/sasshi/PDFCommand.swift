public import ArgumentParser
import Diagnostics
public import Editions
import Manuscript
public import Publishing

/// `sasshi pdf`: builds the site with PDF files of what is printed.
struct PDFCommand: SasshiCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf", abstract: "Builds the site, and PDF files for paper and for screens.",
    discussion: """
      Chromium makes the PDF for print shops (print/booklet.pdf, or releases/….print.pdf), WeasyPrint \
      the one for screens and screen readers (downloads/), which the site then offers. When one of them \
      fails, the old output stays as it is.
      """)

  @Option(help: "The language of what is printed; several times for several. (default: all)")
  var language: [Language] = []

  @Option(help: "What is made into PDF files: the booklets or the press releases. (default: both)")
  var edition: PaperEdition?

  @Option(help: "For what it is made. (default: both)")
  var purpose: PDFPurpose?

  @Option(help: "How many seconds one run of Chromium or WeasyPrint may take.")
  var timeLimit = 180

  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  /// The environment's: `--language` says what is printed.
  var messageLanguage: MessageLanguage? { nil }

  func validate() throws {
    if timeLimit < 1 {
      throw ValidationError("Give it a second at least. 1秒以上にしてください。")
    }
  }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let publication = try folders.publication(at: announcer.terminal)
    let programs = try programs(at: announcer.terminal)
    announcer.report(programs.diagnostics)
    if programs.diagnostics.haveErrors { return .machineFailed }
    var request = PDFRequest(programs: programs.value)
    request.languages = language
    request.edition = edition
    request.purpose = purpose
    let report = try await publication.makePDFs(request, to: try output.folder())
    return announcer.announce(report) { site in
      for pdf in site.pdfs { announcer.terminal.write(pdf) }
    }
  }

  private func programs(at terminal: Terminal) throws(MachineFailure) -> Checked<Programs> {
    var programs = try Programs.read(
      in: terminal.settingsFolder, environment: terminal.environment,
      temporaryFolder: terminal.environment("TMPDIR") ?? "/tmp", timeLimit: .seconds(timeLimit))
    programs.value.reader = terminal.start?.program
    return programs
  }
}

extension PDFPurpose: ExpressibleByArgument {}
extension PaperEdition: ExpressibleByArgument {}
