internal import Diagnostics
internal import Editions
internal import Manuscript
internal import PDF
internal import SystemPackage

/// Makes the PDF files of a page.
struct PDFMaker: Sendable {
  let programs: Programs
  let pictures: PictureReader
  /// The content, in which the line is looked up on which something stands.
  let content: ContentFolder

  /// The PDF of a document for a purpose, and what its reader should know of it. It is whole, or an
  /// error is thrown.
  func make(_ document: PaperDocument, for purpose: PDFPurpose) async throws(MachineFailure)
    -> Checked<OutputFile>
  {
    let program = try await programs.path(of: purpose.program)
    let path = document.paths[purpose]
    let bytes: [UInt8]
    let pdf: PressPDF
    var diagnostics = [Diagnostic]()
    switch purpose {
    case .press:
      pdf = try await printed(document, with: program)
      let whole = try finished(pdf, document)
      (bytes, diagnostics) = (whole.value, whole.diagnostics)
    case .screen:
      (bytes, pdf) = try await shown(document, with: program)
    }
    diagnostics += try await excesses(of: pdf, document, for: purpose, with: program)
    if let limit = document.pageLimit, pdf.pageCount > limit {
      diagnostics.append(.tooLong(path, pages: pdf.pageCount))
    }
    return Checked(
      OutputFile(path: path, contents: .bytes(bytes), origin: document.origin(for: purpose)),
      diagnostics)
  }
}

extension PDFMaker {
  /// Prints the page until the page numbers in its contents are those of the printed pages: a draft shows
  /// them, the next time prints them, another is needed when that moved a page.
  private func printed(
    _ document: PaperDocument, with program: FilePath
  ) async throws(MachineFailure) -> PressPDF {
    let path = document.paths.press
    var pages: [String: Int] = [:]
    var style = ""
    // What has room on one page shows no page numbers.
    var isDraft = document.pageLimit != 1
    for _ in 1...4 {
      let page = try contents(of: document, for: .press(pages: pages), style)
      let (_, pdf) = try await run(program, for: .press, isDraft: isDraft, on: page, writing: path)
      if !isDraft, pdf.destinations == pages || document.pageLimit == 1 { return pdf }
      if isDraft { style = try await styleOfParts(in: document, for: .press, pdf, with: program) }
      pages = pdf.destinations
      isDraft = false
    }
    throw .unsettled(at: path)
  }

  /// The PDF for screens, with what a browser's script does by itself.
  private func shown(
    _ document: PaperDocument, with program: FilePath
  ) async throws(MachineFailure) -> (bytes: [UInt8], pdf: PressPDF) {
    let path = document.paths.screen
    let page = document.contents(for: .screen)
    let first = try await run(program, for: .screen, on: page, writing: path)
    if let limit = document.pageLimit {
      return try await filling(document, limit, from: first, with: program)
    }
    let style = try await styleOfParts(in: document, for: .screen, first.pdf, with: program)
    guard !style.isEmpty else { return first }
    return try await run(
      program, for: .screen, on: contents(of: document, for: .screen, style), writing: path)
  }

  private func finished(
    _ pdf: PressPDF, _ document: PaperDocument
  ) throws(MachineFailure) -> Checked<[UInt8]> {
    let path = document.paths.press
    let trim = document.cut.map { cut in
      PressPDF.Trim(
        distance: Double(cut.distance.micrometres) / 1000,
        bleed: Double(cut.bleed.micrometres) / 1000, hasMarks: cut.hasMarks)
    }
    do throws(PressPDF.Problem) {
      let hasType3 = try pdf.hasType3Fonts()
      let bytes = try pdf.finished(
        author: document.author, trim: trim, sheetPages: trim == nil ? 1 : 4)
      return Checked(bytes, hasType3 ? [.type3Fonts(in: path)] : [])
    } catch {
      throw .notWhole(PDFPurpose.press.program, [], at: path)
    }
  }

  /// Whether a PDF does not bring down a process that reads it.
  private func isReadable(_ path: String) async -> Bool {
    guard let reader = programs.reader else { return true }
    let trial = ProgramRun(
      program: FilePath(reader), arguments: ["read-pdf", path],
      environment: ["SWIFT_BACKTRACE": "enable=no"], timeLimit: programs.timeLimit)
    return await trial.run().end == .exited(0)
  }

  /// Runs a program on a page in a folder of its own.
  func run(
    _ program: FilePath, for purpose: PDFPurpose, isDraft: Bool = false,
    on page: OutputFile.Contents, writing path: String
  ) async throws(MachineFailure) -> (bytes: [UInt8], pdf: PressPDF) {
    let scratch = try ScratchFolder(in: programs.temporaryFolder)
    try scratch.write(try pictures.bytes(of: page), to: "page.html")
    let run = ProgramRun(
      program: program, arguments: purpose.arguments(in: scratch.path, isDraft: isDraft),
      environment: purpose.environment(in: scratch.path), timeLimit: programs.timeLimit)
    var (end, lastLines) = await run.run()
    // Programs with threads crash now and then when they end; what is wrong with the page crashes them again.
    if case .killed = end { (end, lastLines) = await run.run() }
    guard end == .exited(0) else {
      throw .failed(
        purpose.program, program.string, end, lastLines, programs.timeLimit, at: path)
    }
    guard await isReadable("\(scratch.path)/page.pdf"), let bytes = scratch.read("page.pdf") else {
      throw .notWhole(purpose.program, lastLines, at: path)
    }
    do throws(PressPDF.Problem) {
      return (bytes, try PressPDF(bytes))
    } catch {
      throw .notWhole(purpose.program, lastLines, at: path)
    }
  }
}

extension PDFPurpose {
  /// The program that does it best.
  var program: Program {
    switch self {
    case .press: .chromium
    case .screen: .weasyPrint
    }
  }

  /// What makes the program turn `page.html` in a folder into `page.pdf`, without asking anybody for
  /// anything: no name is looked up, and what is asked for by number goes to a proxy that is not there.
  /// A draft only shows where pages begin: it goes without tags and outline, which take time.
  fileprivate func arguments(in folder: String, isDraft: Bool) -> [String] {
    switch self {
    case .press:
      [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
        "--disable-extensions", "--disable-sync", "--disable-background-networking",
        "--disable-component-update", "--disable-default-apps", "--disable-dev-shm-usage",
        "--user-data-dir=\(folder)/profile", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        "--no-pdf-header-footer",
        isDraft ? "--disable-pdf-tagging" : "--generate-pdf-document-outline",
        "--print-to-pdf=\(folder)/page.pdf",
        // Chromium's sandbox refuses to work for root.
      ] + (SystemCall.isRoot ? ["--no-sandbox"] : []) + ["file://\(folder)/page.html"]
    case .screen:
      [
        "--pdf-variant", "pdf/ua-1", "--allowed-protocols", "file,data", "--timeout", "1",
        "\(folder)/page.html", "\(folder)/page.pdf",
      ]
    }
  }

  fileprivate func environment(in folder: String) -> [String: String] {
    switch self {
    // Its files beside the profile go there as well.
    case .press: ["HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder]
    case .screen: ["SOURCE_DATE_EPOCH": "0", "PYTHONUTF8": "1"]
    }
  }
}
