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
  /// Has the programs ended when this process is killed.
  let watchdog: Watchdog

  /// The number changes with what is done to a PDF, here and in `PressPDF`, after a program has made it: files that an
  /// earlier version made are then made anew.
  static let version: UInt64 = 1

  /// The PDF that is asked for, and what its reader should know of it. It is whole, or an error is thrown.
  func make(_ job: PDFJob) async throws(MachineFailure) -> Checked<OutputFile> {
    let (document, purpose, program) = (job.document, job.purpose, job.program)
    let bytes: [UInt8]
    let pdf: PressPDF
    var notes = [PDFNote]()
    switch purpose {
    case .press:
      let bookmarks: [Bookmark]
      (pdf, bookmarks) = try await printed(document, with: program)
      (bytes, notes) = try finished(pdf, document, bookmarks)
    case .screen:
      (bytes, pdf) = try await shown(document, with: program)
    }
    let excesses = try await excesses(of: pdf, document, for: purpose, with: program)
    if let limit = document.pageLimit, pdf.pageCount > limit {
      notes.append(.tooLong(pages: pdf.pageCount))
    }
    let origin = PDFOrigin(
      text: document.origin(for: purpose), making: job.making, bytes: StableHash(of: bytes).value,
      notes: notes)
    return Checked(
      OutputFile(path: job.path, contents: .bytes(bytes), origin: origin.word),
      notes.map { $0.diagnostic(at: job.path) } + excesses)
  }
}

extension PDFMaker {
  /// Prints the page until the page numbers in its contents are those of the printed pages: a draft shows
  /// them, the next time prints them, another is needed when that moved a page.
  private func printed(
    _ document: PaperDocument, with program: FilePath
  ) async throws(MachineFailure) -> (pdf: PressPDF, bookmarks: [Bookmark]) {
    let path = document.paths.press
    var pages: [String: Int] = [:]
    var style = ""
    // What has room on one page shows no page numbers.
    var isDraft = document.pageLimit != 1
    for _ in 1...4 {
      let page = try contents(of: document, for: .press(pages: pages), style)
      let outline = PaperOutline(of: try pictures.bytes(of: page))
      let (_, pdf) = try await run(
        program, for: .press, isDraft: isDraft, on: .bytes(outline.html), writing: path)
      if !isDraft, pdf.destinations == pages || document.pageLimit == 1 {
        return (pdf, outline.headings.map(Bookmark.init))
      }
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

  /// All that Sasshi does to a PDF that Chromium has printed.
  private func finished(
    _ pdf: PressPDF, _ document: PaperDocument, _ bookmarks: [Bookmark]
  ) throws(MachineFailure) -> (bytes: [UInt8], notes: [PDFNote]) {
    let trim = document.cut.map { cut in
      PressPDF.Trim(
        distance: Double(cut.distance.micrometres) / 1000,
        bleed: Double(cut.bleed.micrometres) / 1000, hasMarks: cut.hasMarks)
    }
    do throws(PressPDF.Problem) {
      let hasType3 = try pdf.hasType3Fonts()
      let bytes = try pdf.finished(
        author: document.author, trim: trim, sheetPages: trim == nil ? 1 : 4,
        bookmarks: bookmarks)
      return (bytes, hasType3 ? [.type3Fonts] : [])
    } catch {
      throw .notWhole(PDFPurpose.press.program, [], at: document.paths.press)
    }
  }

  /// Whether a PDF does not bring down a process that reads it.
  private func isReadable(_ path: String) async -> Bool {
    guard let reader = programs.reader else { return true }
    return await SeparateProcess(program: reader).runUnheard(["read-pdf", path]) == .exited(0)
  }

  /// Runs a program on a page in a folder of its own.
  func run(
    _ program: FilePath, for purpose: PDFPurpose, isDraft: Bool = false,
    on page: OutputFile.Contents, writing path: String
  ) async throws(MachineFailure) -> (bytes: [UInt8], pdf: PressPDF) {
    let scratch = try ScratchFolder(in: watchdog.folder)
    let html = try pictures.bytes(of: page)
    try scratch.write(html, to: "page.html")
    let limit = programs.timeLimit ?? EngineTime.limit(for: html)
    let run = ProgramRun(
      program: program, arguments: purpose.arguments(in: scratch.path, isDraft: isDraft),
      environment: purpose.environment(in: scratch.path), timeLimit: limit, watchdog: watchdog)
    var (end, lastLines) = await run.run()
    // Programs with threads crash now and then when they end; what is wrong with the page crashes them again.
    if case .killed = end { (end, lastLines) = await run.run() }
    guard end == .exited(0) else {
      throw .failed(
        purpose.program, program.string, end, lastLines, limit, at: path)
    }
    guard let bytes = scratch.read("page.pdf"), await isReadable("\(scratch.path)/page.pdf") else {
      throw .notWhole(purpose.program, lastLines, at: path)
    }
    do throws(PressPDF.Problem) {
      return (bytes, try PressPDF(bytes))
    } catch {
      throw .notWhole(purpose.program, lastLines, at: path)
    }
  }
}

extension Bookmark {
  fileprivate init(_ heading: PaperOutline.Heading) {
    self.init(level: heading.level, title: heading.label, destination: heading.destination)
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

  /// The page of which a PDF's first draft is made: the page numbers of its contents follow from that.
  var draft: PrintPurpose {
    switch self {
    case .press: .press(pages: [:])
    case .screen: .screen
    }
  }

  /// What makes the program turn `page.html` in a folder into `page.pdf`, without asking anybody for
  /// anything: no name is looked up, and what is asked for by number goes to a proxy that is not there.
  /// A draft only shows where pages begin: it goes without tags, which take time. Bookmarks are set afterwards, since
  /// Chromium's have the readings and numbers of notes of the headings in them.
  func arguments(in folder: String, isDraft: Bool) -> [String] {
    switch self {
    case .press:
      [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
        "--disable-extensions", "--disable-sync", "--disable-background-networking",
        "--disable-component-update", "--disable-default-apps", "--disable-dev-shm-usage",
        "--user-data-dir=\(folder)/profile", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        "--no-pdf-header-footer", "--print-to-pdf=\(folder)/page.pdf",
        // Chromium's sandbox refuses to work for root.
      ] + (isDraft ? ["--disable-pdf-tagging"] : []) + (SystemCall.isRoot ? ["--no-sandbox"] : [])
        + ["file://\(folder)/page.html"]
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
    case .press:
      [
        "HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder, "TMPDIR": folder,
      ]
    case .screen: ["SOURCE_DATE_EPOCH": "0", "PYTHONUTF8": "1", "TMPDIR": folder]
    }
  }
}
