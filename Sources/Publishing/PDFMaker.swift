internal import Diagnostics
internal import Editions
internal import Manuscript
internal import PDF
internal import SystemPackage

/// Makes the PDF files of a page.
struct PDFMaker: Sendable {
  let programs: PDFPrograms
  let pictures: PictureReader

  /// A PDF, and what its reader should know of it.
  struct Product: Sendable {
    var file: OutputFile
    var diagnostics: [Diagnostic]
  }

  /// The PDF of a document for a purpose. It is whole, or an error is thrown.
  func make(_ document: PaperDocument, for purpose: PDFPurpose) async throws(MachineFailure)
    -> Product
  {
    let program = try await programs.path(for: purpose)
    switch purpose {
    case .print: return try await makePress(document, with: program)
    case .screen:
      let pdf = try await run(
        program, for: purpose, on: document.contents(for: .screen),
        writing: document.screenPath)
      return Product(
        file: OutputFile(path: document.screenPath, contents: .bytes(pdf.bytes)), diagnostics: [])
    }
  }
}

extension PDFMaker {
  /// Prints the page until the page numbers in its contents are those of the printed pages: the first
  /// time shows them, the second time prints them, a third is needed when that moved a page.
  private func makePress(
    _ document: PaperDocument, with program: FilePath
  ) async throws(MachineFailure) -> Product {
    var pages: [String: Int] = [:]
    for _ in 1...4 {
      let (_, pdf) = try await run(
        program, for: .print, on: document.contents(for: .press(pages: pages)),
        writing: document.pressPath)
      if pdf.destinations == pages { return try finish(pdf, document) }
      pages = pdf.destinations
    }
    throw .unsettled(at: document.pressPath)
  }

  private func finish(
    _ pdf: PressPDF, _ document: PaperDocument
  ) throws(MachineFailure) -> Product {
    let trim = PressPDF.Trim(
      distance: Double(document.trim.micrometres) / 1000,
      bleed: Double(document.bleed.micrometres) / 1000, hasMarks: document.hasCropMarks)
    do throws(PressPDF.Problem) {
      let hasType3 = try pdf.hasType3Fonts()
      let bytes = try pdf.finished(author: document.author, trim: trim)
      return Product(
        file: OutputFile(path: document.pressPath, contents: .bytes(bytes)),
        diagnostics: hasType3 ? [.type3Fonts(in: document.pressPath)] : [])
    } catch {
      throw .notWhole(.print, [], at: document.pressPath)
    }
  }

  /// Runs a program on a page in a folder of its own.
  private func run(
    _ program: FilePath, for purpose: PDFPurpose, on page: OutputFile.Contents,
    writing path: String
  ) async throws(MachineFailure) -> (bytes: [UInt8], pdf: PressPDF) {
    let scratch = try ScratchFolder(in: programs.temporaryFolder)
    try scratch.write(try pictures.bytes(of: page), to: "page.html")
    let run = ProgramRun(
      program: program, arguments: purpose.arguments(in: scratch.path),
      environment: purpose.environment(in: scratch.path), timeLimit: programs.timeLimit)
    let (end, lastLines) = await run.run()
    guard end == .exited(0) else {
      throw .failed(purpose, program.string, end, lastLines, programs.timeLimit, at: path)
    }
    guard let bytes = scratch.read("page.pdf") else {
      throw .notWhole(purpose, lastLines, at: path)
    }
    do throws(PressPDF.Problem) {
      return (bytes, try PressPDF(bytes))
    } catch {
      throw .notWhole(purpose, lastLines, at: path)
    }
  }
}

extension PDFPurpose {
  /// What makes the program turn `page.html` in a folder into `page.pdf`, without asking anybody for
  /// anything: no name is looked up, and what is asked for by number goes to a proxy that is not there.
  fileprivate func arguments(in folder: String) -> [String] {
    switch self {
    case .print:
      [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
        "--disable-extensions", "--disable-sync", "--disable-background-networking",
        "--disable-component-update", "--disable-default-apps", "--disable-dev-shm-usage",
        "--user-data-dir=\(folder)/profile", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        "--no-pdf-header-footer", "--generate-pdf-document-outline",
        "--print-to-pdf=\(folder)/page.pdf",
        // Chromium's sandbox refuses to work for root.
      ] + (isRoot ? ["--no-sandbox"] : []) + ["file://\(folder)/page.html"]
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
    case .print: ["HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder]
    case .screen: ["SOURCE_DATE_EPOCH": "0", "PYTHONUTF8": "1"]
    }
  }
}
