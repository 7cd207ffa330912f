public import Diagnostics
internal import Editions
public import Manuscript
internal import Pictures
internal import Synchronization
internal import SystemPackage
internal import Themes

/// A site on its way from the content folder to the output folder.
public struct Publication: Sendable {
  /// The folder that holds what the authors wrote.
  public var content: ContentFolder
  /// Where its theme is looked for.
  public var themes: ThemePlaces
  /// Where the site will stand on the web, instead of what `site.yaml` says.
  public var baseURL: BaseURL?
  /// The day for which the site is built: press releases that are dated later and pages under a later
  /// embargo are left out.
  public var date: CalendarDate?
  /// What makes copies of the pictures; nil publishes them as they are.
  public var programs: Programs?
  /// Is told how far the making of copies is whenever that changes, one call after the other.
  public var progress: @Sendable (WorkProgress) -> Void = { _ in }
  /// The path of Sasshi itself, which tries PDF files in a process of its own before this one reads them; nil: nobody
  /// minds when a damaged one brings this process down.
  public var reader: String?
  /// Texts that stand in for files below `content`, by their paths below it: what was typed and is not saved. Only
  /// previews take them. A path that is not on the disk counts as a file that is there; one that a build would not read
  /// counts as nothing.
  public var unsaved: [String: [UInt8]] = [:]
  /// What previews keep of files that stay as they are.
  let memory = PreviewMemory()

  /// A publication of the content.
  public init(
    content: ContentFolder, themes: ThemePlaces = ThemePlaces(), baseURL: BaseURL? = nil,
    date: CalendarDate? = nil
  ) {
    self.content = content
    self.themes = themes
    self.baseURL = baseURL
    self.date = date
  }

  /// Reads and judges everything, and writes nothing.
  ///
  /// - Returns: the site with its theme, or nil when an error stands in the way; and all that is wrong, by
  ///   file and line.
  public func read() async throws(MachineFailure) -> Checked<PublishableSite?> {
    try await read(showing: PictureReader(content: content))
  }

  func read(
    showing pictures: PictureReader
  ) async throws(MachineFailure) -> Checked<PublishableSite?> {
    try await reading(showing: pictures).map { $0.site }
  }

  /// What was read of a site.
  struct Reading {
    /// The site with its theme; nil when an error stands in the way.
    var site: PublishableSite?
    /// The pages that stand in the content folder and are not in the site.
    var heldPages: [HeldPage] = []
  }

  func reading(
    showing pictures: PictureReader
  ) async throws(MachineFailure) -> Checked<Reading> {
    let listing = try listContent()
    let read = try readSettings(in: listing).settings
    var diagnostics = listing.diagnostics + read.diagnostics
    guard var found = read.value else {
      // Of a folder that is not there, that is all that needs to be said.
      let said = listing.diagnostics.haveErrors && listing.files.isEmpty
      return Checked(
        Reading(), said ? listing.diagnostics : diagnostics.sortedByLocation().abridged())
    }
    found.baseURL = baseURL ?? found.baseURL
    let settings = found
    // Neither needs the other.
    async let themeReading = themeReading(for: settings, among: listing.files)
    let draft = try await readSite(listing, settings)
    let theme = try await themeReading.get()
    let files = draft.value.usedFiles
    let copier = await copierPath(for: files, settings)
    let documents = try await DocumentJudge(content: content, settings: settings, reader: reader)
      .judge(files)
    let contents = try await pictures.judge(
      files, converts: copier.value != nil, cleaning: documents.value)
    let site = draft.value.completed(with: contents.value)
    diagnostics += theme.diagnostics + draft.diagnostics + documents.diagnostics
    diagnostics += copier.diagnostics + contents.diagnostics
    diagnostics += site.map { Edition.judge($0, with: theme.value) } ?? []
    diagnostics = diagnostics.sortedByLocation().abridged()
    var reading = Reading(heldPages: draft.value.heldPages)
    if let site, let theme = theme.value, !diagnostics.haveErrors {
      reading.site = PublishableSite(
        site: site, theme: theme, pictures: pictures, copier: copier.value)
    }
    return Checked(reading, diagnostics)
  }
}

extension Publication {
  /// Reads and judges the content alone, without the theme.
  ///
  /// - Returns: the site as far as there is one, even when it has errors; and all that is wrong.
  public func readContent() async throws(MachineFailure) -> Checked<Site?> {
    let listing = try listContent()
    let read = try readSettings(in: listing).settings
    guard let settings = read.value else {
      return Checked(nil, (listing.diagnostics + read.diagnostics).abridged())
    }
    let draft = try await readSite(listing, settings)
    // What is in the pictures does not matter to who asks for the texts.
    let site = draft.value.completed(with: [:])
    let addressProblems = site.map { Edition.judge($0, with: nil) } ?? []
    let problems = listing.diagnostics + read.diagnostics + draft.diagnostics + addressProblems
    return Checked(site, problems.sortedByLocation().abridged())
  }

  /// The path of the program that makes copies of pictures, when there is something for it to do.
  func copierPath(for files: [String], _ settings: SiteSettings) async -> Checked<FilePath?> {
    let isNeeded = settings.baseURL != nil || files.contains { PictureFormat.isName($0) }
    return isNeeded ? await copierPath() : Checked(nil)
  }

  /// The path of the program that makes copies of pictures; nil when there is none, with a warning when somebody says
  /// where it is, and it is not there.
  func copierPath() async -> Checked<FilePath?> {
    guard let programs else { return Checked(nil) }
    do throws(MachineFailure) {
      return Checked(try await programs.path(of: .vips))
    } catch {
      guard programs.haveSaid(.vips) else { return Checked(nil) }
      var diagnostic = error.diagnostic
      diagnostic.severity = .warning
      return Checked(nil, [diagnostic])
    }
  }

  /// Every file of the content, those for the site's root with hidden ones.
  func listContent() throws(MachineFailure) -> ContentListing {
    var listing = try content.list(showingHiddenIn: RootFile.folder)
    // The most likely reason is that nobody went into the site's folder.
    for index in listing.diagnostics.indices
    where listing.diagnostics[index].identifier == .missingFolder {
      listing.diagnostics[index].hint = Wording(
        english: """
          Go to the site's folder first (cd), or say where the texts are with --content. A new site begins with: \
          sasshi new site
          """,
        japanese: """
          先にサイトのフォルダーへ移るか（cd）、--content で場所を指定してください。新しいサイトは sasshi new site で始められます。
          """)
    }
    return listing
  }

  /// `site.yaml`, when it is there and not too large, and what it says.
  ///
  /// - Parameter texts: what stands in for files of the content folder.
  func readSettings(
    in listing: ContentListing, before texts: UnsavedTexts = UnsavedTexts()
  ) throws(MachineFailure) -> (file: SourceFile?, settings: Checked<SiteSettings?>) {
    var file: SourceFile?
    if listing.files.contains(SiteSettings.fileName) {
      switch try texts.read(SiteSettings.fileName, in: content) {
      case .success(let bytes): file = SourceFile(path: SiteSettings.fileName, bytes: bytes)
      case .failure(let diagnostic): return (nil, Checked(nil, [diagnostic]))
      }
    }
    return (file, SiteSettings.read(file, in: content.path, among: listing.files))
  }

  private func readTheme(
    for settings: SiteSettings, among files: [String], despite file: String?
  ) async throws(MachineFailure) -> Checked<Theme?> {
    let folders = try await themeFolders(for: settings)
    guard !folders.value.isEmpty else { return folders.map { _ in nil } }
    let pictures = try lookPictures(of: settings, among: files)
    let theme = Theme.read(
      folders.value, with: pictures, for: settings, keeping: Edition.contract, despite: file)
    return Checked(
      folders.diagnostics.haveErrors ? nil : theme.value, folders.diagnostics + theme.diagnostics)
  }

  /// What `readTheme` gives or throws.
  ///
  /// - Parameters:
  ///   - files: the paths of all files below the content folder.
  ///   - file: a file whose mistakes do not make the theme unusable.
  func themeReading(
    for settings: SiteSettings, among files: [String], despite file: String? = nil
  ) async -> Result<Checked<Theme?>, MachineFailure> {
    do throws(MachineFailure) {
      return .success(try await readTheme(for: settings, among: files, despite: file))
    } catch {
      return .failure(error)
    }
  }

  private func readSite(
    _ listing: ContentListing, _ settings: SiteSettings
  ) async throws(MachineFailure) -> Checked<SiteDraft> {
    let sources = SiteSources(listing.files, settings: settings, in: content.path)
    let drafts = try await readDrafts(of: sources)
    let draft = sources.site(from: drafts.value, on: date)
    return Checked(draft, draft.diagnostics + drafts.diagnostics)
  }

  /// The Markdown files, each read on its own, in the order of their paths; and those that are too large.
  ///
  /// - Parameter texts: what stands in for files of the content folder.
  func readDrafts(
    of sources: SiteSources, before texts: UnsavedTexts = UnsavedTexts()
  ) async throws(MachineFailure) -> Checked<[PageDraft]> {
    try MachineFailure.checkMarkdownLibrary()
    let tooLarge = Mutex<[Diagnostic]>([])
    let drafts = try await sources.manuscripts.concurrentMap { manuscript throws(MachineFailure) in
      switch try texts.read(manuscript.file, in: content) {
      case .success(let bytes): return sources.draft(of: manuscript, holding: bytes)
      case .failure(let diagnostic):
        tooLarge.withLock { $0.append(diagnostic) }
        // A page stays there, so that nobody is told that links to it lead nowhere.
        return sources.draft(of: manuscript, holding: Array("---\ntitle: x\n---\n".utf8))
      }
    }
    return Checked(drafts, tooLarge.withLock { $0 })
  }
}
