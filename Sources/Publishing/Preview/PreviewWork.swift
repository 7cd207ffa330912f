internal import Diagnostics
internal import Editions
internal import Manuscript
internal import Themes

/// A preview on its way.
struct PreviewWork {
  let publication: Publication
  let listing: ContentListing
  /// What is wrong, as a build would find it.
  var diagnostics: [Diagnostic] = []
  private var settings: SiteSettings?
  private var manuscripts: [ManuscriptPath] = []
  private var drafts: [PageDraft] = []
  /// The site as a build makes it.
  private var built: SiteDraft?
  /// The site with the pages that a build holds back.
  private var shown: SiteDraft?
  private var files: EditionFiles?
  /// What is in the files that pages use.
  private var contents: [String: ContentFile.Contents] = [:]
  /// Whether a build would make copies of pictures.
  private var converts = false
  /// Where the PDF files stand that pages offer.
  private var output: OutputFolder?
  /// What is wrong with the pages that a build holds back, as far as it does not look.
  private var heldDiagnostics: [Diagnostic] = []

  init(publication: Publication, listing: ContentListing) {
    self.publication = publication
    self.listing = listing
  }
}

extension PreviewWork {
  /// Reads the texts, and puts the site together.
  mutating func assemble(
    _ settings: SiteSettings, from texts: UnsavedTexts
  ) async throws(MachineFailure) {
    let sources = SiteSources(listing.files, settings: settings, in: publication.content.path)
    let drafts = try await publication.readDrafts(of: sources, before: texts)
    let built = sources.site(from: drafts.value, on: publication.date)
    diagnostics += built.diagnostics + drafts.diagnostics
    self.settings = settings
    manuscripts = sources.manuscripts
    self.drafts = drafts.value
    self.built = built
    shown =
      built.heldPages.isEmpty
      ? built : sources.site(from: drafts.value, on: publication.date, showingHeld: true)
  }

  /// Looks at the files that pages use, and judges the whole.
  mutating func judge(with theme: Theme?) async throws(MachineFailure) {
    guard let settings, let built else { return }
    let (content, memory) = (publication.content, publication.memory)
    let copier = await publication.copierPath(for: built.usedFiles, settings)
    let converts = copier.value != nil
    let contents = try await memory.contents(
      of: built.usedFiles, in: content, converts: converts)
    diagnostics += copier.diagnostics + contents.diagnostics
    if let reader = publication.reader {
      diagnostics += try await memory.documentProblems(
        in: built.usedFiles, of: content, settings, reader: reader)
    }
    let site = built.completed(with: contents.value)
    diagnostics += site.map { Edition.judge($0, with: theme) } ?? []
    if let site, let theme, !diagnostics.haveErrors {
      let publishable = PublishableSite(
        site: site, theme: theme, pictures: PictureReader(content: content), copier: copier.value)
      diagnostics += publishable.pictureWarnings(publication.pictureRequests(of: publishable), [:])
    }
    self.contents = contents.value
    self.converts = converts
  }

  /// Puts the site together that is shown.
  mutating func show(
    with theme: Theme?, beside output: OutputFolder?
  ) async throws(MachineFailure) {
    guard let shown else { return }
    let others = try await publication.memory.contents(
      of: shown.usedFiles.filter { contents[$0] == nil }, in: publication.content,
      converts: converts)
    noteHeld(shown.diagnostics + others.diagnostics)
    contents.merge(others.value) { first, _ in first }
    // Of a task that was cancelled only a part was read.
    guard let theme, let site = shown.completed(with: contents), !Task.isCancelled else { return }
    let downloads = try output?.present(PaperEdition.paths(of: site)) ?? [:]
    files = EditionFiles(of: site, with: theme, offering: Set(downloads.keys))
    self.output = output
  }

  /// Notes what is wrong on the pages that a build holds back, and stops none.
  private mutating func noteHeld(_ found: [Diagnostic]) {
    guard let held = built?.heldPages, !held.isEmpty else { return }
    let names = Set(held.map(\.sourceName))
    let said = Set(diagnostics)
    heldDiagnostics = found.filter { names.contains($0.location.file) && !said.contains($0) }
      .map { diagnostic in
        var warning = diagnostic
        warning.severity = .warning
        return warning
      }
  }

  /// What came of it.
  ///
  /// - Parameter texts: what stands in for files of the content folder.
  func preview(from texts: UnsavedTexts = UnsavedTexts()) -> Preview {
    // Of a folder that is not there, that is all that needs to be said.
    let isElsewhere = listing.diagnostics.haveErrors && listing.files.isEmpty
    let said = (isElsewhere ? listing.diagnostics : diagnostics).sortedByLocation().abridged()
    let pages = PreviewedPages(
      content: publication.content, paths: listing.files, settings: settings,
      manuscripts: manuscripts, drafts: drafts, held: built?.heldPages ?? [], files: files,
      text: { try? texts.read($0, in: publication.content).get() })
    let all = (said + heldDiagnostics.abridged()).sortedByLocation()
    return Preview(
      diagnostics: said, pages: pages.counting(all), settings: settings, files: files,
      sources: PreviewSources(content: publication.content, output: output),
      byFile: Dictionary(grouping: all, by: \.location.file))
  }
}
