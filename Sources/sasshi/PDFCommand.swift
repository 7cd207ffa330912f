public import ArgumentParser
import Diagnostics
public import Editions
import Manuscript
import Publishing

/// `sasshi pdf`: builds the site with PDF files of what is printed.
struct PDFCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pdf",
      abstract: .spoken(
        english: "Builds the site, and PDF files for paper and for screens.",
        japanese: "サイトと、印刷用・画面用のPDFを作ります。"),
      discussion: .spoken(
        english: """
          Chromium makes the PDF for print shops (print/booklet.pdf, or releases/….print.pdf), WeasyPrint \
          the one for screens and screen readers (downloads/), which the site then offers. Files that would \
          become what they are stay. When a program fails, the old file stays, and the others are made.
          """,
        japanese: """
          印刷所に渡すPDF（print/booklet.pdf、releases/….print.pdf）は Chromium が、画面や読み上げで読むPDF\
          （downloads/）は WeasyPrint が作り、サイトからダウンロードできるようになります。内容が変わっていない\
          PDFは作り直しません。失敗したPDFは前のファイルが残り、ほかのPDFは作ります。
          """))
  }

  @Option(
    help: .spoken(
      english: "The language of what is printed; several times for several. (default: all)",
      japanese: "どの言語のPDFを作るか。くり返して、いくつでも書けます。（初期値： すべて）"))
  var language: [Language] = []

  @Option(
    help: .spoken(
      english: "What is made into PDF files: the booklets or the press releases. (default: both)",
      japanese: "冊子（booklet）かお知らせ（release）か。（初期値： 両方）"))
  var edition: PaperEdition?

  @Option(
    help: .spoken(
      english: "For what it is made. (default: both)",
      japanese: "印刷用（print）か画面用（screen）か。（初期値： 両方）"))
  var purpose: PDFPurpose?

  @Option(
    help: .spoken(
      english: """
        How many seconds one run of Chromium or WeasyPrint may take. (default: 180, and 300 more for each \
        megabyte of the page)
        """,
      japanese: """
        Chromium や WeasyPrint を1回に何秒まで待つか。（初期値： 180秒に、ページの1MBごとに300秒を加えた時間）
        """))
  var timeLimit: Int?

  @Flag(
    help: .spoken(
      english: "Makes all files anew, those too whose text has not changed.",
      japanese: "内容が変わっていないPDFも作り直します。"))
  var again = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  /// The environment's: `--language` says what is printed.
  var messageLanguage: MessageLanguage? { nil }

  func validate() throws {
    if let timeLimit, timeLimit < 1 {
      throw ValidationError(
        .spoken(
          english: "--time-limit is a number of seconds from 1.",
          japanese: "--time-limit には1以上の秒数を書いてください。"))
    }
  }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    var publication = try folders.publication(at: announcer.terminal)
    let programs = try announcer.terminal.programs(timeLimit: timeLimit.map { .seconds($0) })
    announcer.report(programs.diagnostics)
    if programs.diagnostics.haveErrors { return .machineFailed }
    var request = PDFRequest(programs: programs.value)
    request.languages = language
    request.edition = edition
    request.purpose = purpose
    request.makesAllAnew = again
    let line = ProgressLine(announcer)
    request.progress = { line.update($0) }
    publication.programs = programs.value
    publication.progress = request.progress
    let folder = try output.folder()
    let report = try await line.show { [publication] in
      try await publication.makePDFs(request, to: folder)
    }
    var hasFailed = false
    let status = announcer.announce(report) { site in
      for line in PDFOutcome(site: site).lines { announcer.say(line) }
      hasFailed = site.failedPDFs > 0
    }
    return hasFailed ? .machineFailed : status
  }
}

extension PDFPurpose: ExpressibleByArgument {}
extension PaperEdition: ExpressibleByArgument {}
