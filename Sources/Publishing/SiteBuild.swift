internal import Diagnostics
internal import Editions
internal import Manuscript
internal import SystemPackage

/// A build under way: reads, judges, makes the PDF files that are wanted, and writes.
struct SiteBuild {
  let publication: Publication
  let folder: OutputFolder
  /// Whether pictures are made that are not there yet.
  private let makesPictures: Bool
  /// What is wrong, as far as it has come.
  private(set) var diagnostics = [Diagnostic]()
  /// The site with its pictures, when it has been read and has no errors.
  private(set) var site: PublishableSite?
  /// The paths of all files that it wrote or kept.
  private(set) var outputPaths = Set<String>()
  /// The pages that stand in the content folder and are not in the site.
  private(set) var heldPages = [HeldPage]()

  init(of publication: Publication, to folder: OutputFolder, makingPictures: Bool = true) {
    self.publication = publication
    self.folder = folder
    makesPictures = makingPictures
  }

  /// Builds. An error ends it before anything is written.
  mutating func run(
    _ request: PDFRequest?
  ) async throws(MachineFailure) -> BuildReport.Outcome {
    if let overlap = folder.overlap(with: publication.sourceFolders) {
      diagnostics.append(overlap)
      return .refused
    }
    guard let site = try await illustrated() else { return .contentHasErrors }
    let waiting = site.pictures.scratchFolders
    guard !waiting.isEmpty, let programs = publication.programs else {
      return try await publish(site, request)
    }
    // Whenever this process is killed from here on, nothing is left of what waits to be written.
    let scratch = try ScratchFolder(in: programs.temporaryFolder)
    return try await Watchdog.watching(over: scratch, besides: waiting) {
      _ throws(MachineFailure) in
      try await publish(site, request)
    }
  }

  /// Makes the PDF files that are asked for, and writes everything.
  private mutating func publish(
    _ site: PublishableSite, _ request: PDFRequest?
  ) async throws(MachineFailure) -> BuildReport.Outcome {
    guard let request else { return try await write(site) }
    let documents: [PaperDocument]
    do throws(Diagnostic) {
      documents = try request.documents(of: site)
    } catch {
      diagnostics.append(error)
      return .refused
    }
    // What cannot be written is said before programs work on it for minutes.
    diagnostics += folder.problems(with: site.files())
    if diagnostics.haveErrors { return .contentHasErrors }
    return try await write(site, with: documents, for: request)
  }

  /// Finds out what a build would change, and writes nothing; nil when an error stands in the way.
  mutating func compare() async throws(MachineFailure) -> OutputComparison? {
    if let overlap = folder.overlap(with: publication.sourceFolders) {
      diagnostics.append(overlap)
      return nil
    }
    guard let site = try await illustrated(),
      let content = try content(of: site, with: .init())
    else { return nil }
    return noting(
      try await folder.comparison(
        with: content.files, keeping: content.kept, showing: site.pictures))
  }
}

extension SiteBuild {
  /// The site with its pictures; nil when an error stands in the way.
  private mutating func illustrated() async throws(MachineFailure) -> PublishableSite? {
    let reading = noting(
      try await publication.reading(showing: PictureReader(content: publication.content)))
    heldPages = reading.heldPages
    guard var site = reading.site else { return nil }
    try await makeCopies(for: &site)
    if diagnostics.haveErrors { return nil }
    try await draw(for: &site)
    self.site = site
    return site
  }

  /// Makes the copies of the pictures that pages show.
  private mutating func makeCopies(for site: inout PublishableSite) async throws(MachineFailure) {
    let requests = publication.pictureRequests(of: site)
    defer { diagnostics += site.pictureWarnings(requests, site.copies.copies) }
    guard !requests.isEmpty, let programs = publication.programs, let program = site.copier else {
      return
    }
    let batch = CopyBatch(
      requests: requests, program: program, programs: programs, pictures: site.pictures,
      content: publication.content, progress: publication.progress, makesMissing: makesPictures)
    let made = try await batch.run(beside: folder)
    diagnostics += made.diagnostics
    site.copies = made.value
  }

  /// Draws the icons, the cards and the covers of e-books.
  private mutating func draw(for site: inout PublishableSite) async throws(MachineFailure) {
    guard let programs = publication.programs else { return }
    let settings = publication.content.location(of: SiteSettings.fileName)
    if site.copier != nil, let mark = Edition.undrawableMark(of: site.site, with: site.theme) {
      diagnostics.append(.undrawableMark(mark, at: settings))
    }
    let pictures = Edition.drawnPictures(
      of: site.site, with: site.theme, copies: site.copies.copies)
    guard !pictures.isEmpty, let program = await drawingProgram(of: site) else { return }
    let batch = DrawingBatch(
      pictures: pictures, program: program, programs: programs,
      languages: site.site.settings.languages.map(\.tag),
      settings: settings,
      progress: publication.progress, waiting: site.pictures.scratchFolders,
      makesMissing: makesPictures)
    let drawn = try await batch.run(beside: folder)
    diagnostics += drawn.diagnostics
    site.drawings = drawn.value
    if let store = drawn.value.store { site.pictures.show(store) }
  }

  /// The program that draws: without pictures and without an address of the site, nobody has looked for it yet. Nothing
  /// is said when it is not there, as an e-book can do without.
  private func drawingProgram(of site: PublishableSite) async -> FilePath? {
    if let program = site.copier { return program }
    return await publication.copierPath().value
  }

  /// Makes the PDF files that are asked for, and writes the site with them.
  private mutating func write(
    _ site: PublishableSite, with documents: [PaperDocument], for request: PDFRequest
  ) async throws(MachineFailure) -> BuildReport.Outcome {
    let batch = PDFBatch(
      request: request, documents: documents, pictures: site.pictures,
      content: publication.content)
    let pdfs = try await batch.run(beside: folder)
    diagnostics += pdfs.diagnostics
    // Where nothing came of it all, everything stays as it is.
    if pdfs.made.isEmpty, let failure = pdfs.failures.last {
      diagnostics += pdfs.failures.dropLast().map(\.diagnostic)
      throw failure
    }
    diagnostics += pdfs.failures.map(\.diagnostic)
    // A PDF that is not as it should be is not handed on, nor is a site that would offer it.
    if pdfs.diagnostics.haveErrors { return .contentHasErrors }
    let paths = documents.flatMap { document in request.purposes.map { document.paths[$0] } }
    return try await write(site, with: pdfs, showing: paths)
  }

  /// Writes the site with new PDF files, and keeps those of earlier runs that were not made now.
  ///
  /// - Parameter paths: those of the PDF files, in the order in which a person wants to see them.
  private mutating func write(
    _ site: PublishableSite, with pdfs: PDFBatch.Outcome = .init(), showing paths: [String] = []
  ) async throws(MachineFailure) -> BuildReport.Outcome {
    let new = Set(pdfs.made.map(\.path))
    guard let content = try content(of: site, with: pdfs) else { return .contentHasErrors }
    // What is said at the end is found out while the files are written.
    async let summary = SiteSummary(of: site.site)
    let report = try await folder.write(
      content.files, keeping: content.kept, showing: site.pictures)
    diagnostics += report.diagnostics
    outputPaths = content.kept.union(content.files.map(\.path))
    guard !report.diagnostics.haveErrors else { return .contentHasErrors }
    return .built(
      BuiltSite(
        summary: await summary, written: report.written,
        unchanged: report.unchanged + site.keptPictures.count,
        deleted: report.deleted, firstPage: folder.location(of: "index.html"),
        pdfs: paths.filter { new.contains($0) || pdfs.kept.contains($0) }.map { path in
          BuiltPDF(path: folder.location(of: path), isKept: pdfs.kept.contains(path))
        }, failedPDFs: pdfs.failures.count))
  }

  /// What the folder is to hold: the files to be written, and the paths of those of earlier runs that stay. Nil when an
  /// error stands in the way.
  private mutating func content(
    of site: PublishableSite, with pdfs: PDFBatch.Outcome
  ) throws(MachineFailure) -> (files: [OutputFile], kept: Set<String>)? {
    let new = Set(pdfs.made.map(\.path))
    let kept = try folder.present(PaperEdition.paths(of: site.site))
      .filter { !new.contains($0.key) }
    diagnostics += publication.outdatedPDFs(
      among: kept, in: folder, of: site.site, with: site.theme)
    let printed = publication.printedPages(made: pdfs.made, kept: kept, in: folder, of: site)
    var files = site.files(offering: new.union(kept.keys), printed: printed) + pdfs.made
    let copies = site.keptPictures
    if !copies.isEmpty {
      // They are not written, and stand in the way of others all the same.
      diagnostics += folder.problems(with: files)
      if diagnostics.haveErrors { return nil }
      files.removeAll { $0.contents.isCopy && copies.contains($0.path) }
    }
    return (files, copies.union(kept.keys))
  }

  /// The value; what is wrong with it is noted.
  private mutating func noting<Value>(_ checked: Checked<Value>) -> Value {
    diagnostics += checked.diagnostics
    return checked.value
  }
}
