public import Diagnostics
public import Editions
public import Manuscript
public import Themes

/// A site on its way from the content folder to the output folder.
public struct Publication: Sendable {
  /// The folder that holds what the authors wrote.
  public var content: ContentFolder
  /// The folder that holds the theme.
  public var theme: ContentFolder
  /// Where the site will stand on the web, instead of what `site.yaml` says.
  public var baseURL: BaseURL?
  /// The day for which the site is built: press releases under a later embargo are left out.
  public var date: CalendarDate?

  /// A publication of the content with the theme.
  public init(
    content: ContentFolder, theme: ContentFolder, baseURL: BaseURL? = nil,
    date: CalendarDate? = nil
  ) {
    self.content = content
    self.theme = theme
    self.baseURL = baseURL
    self.date = date
  }

  /// What reading and judging gives.
  public struct Reading: Sendable {
    /// The site with its theme; nil when an error stands in the way.
    public var publishable: (site: Site, theme: Theme)?
    /// All that is wrong, by file and line.
    public var diagnostics: [Diagnostic]
  }

  /// Reads and judges everything, and writes nothing.
  public func read() async throws(MachineFailure) -> Reading {
    let listing = try content.list()
    let read = SiteSettings.read(try settingsFile(in: listing), in: content.path)
    var diagnostics = listing.diagnostics + read.diagnostics
    guard var settings = read.value else {
      // Of a folder that is not there, that is all that needs to be said.
      let said = listing.diagnostics.haveErrors && listing.files.isEmpty
      let shown = said ? listing.diagnostics : diagnostics.sortedByLocation()
      return Reading(publishable: nil, diagnostics: shown)
    }
    settings.baseURL = baseURL ?? settings.baseURL
    let (theme, themeDiagnostics) = try await readTheme(for: settings)
    var (site, siteDiagnostics) = try await readSite(listing, settings)
    diagnostics += themeDiagnostics + siteDiagnostics
    diagnostics += try await judgePictures(of: &site)
    diagnostics += site.map { Edition.judge($0, with: theme) } ?? []
    let publishable = site.flatMap { site in theme.map { (site: site, theme: $0) } }
    return Reading(
      publishable: diagnostics.haveErrors ? nil : publishable,
      diagnostics: diagnostics.sortedByLocation())
  }
}

extension Publication {
  /// Reads and judges the content alone, without the theme.
  ///
  /// - Returns: the site as far as there is one, even when it has errors; and all that is wrong.
  public func readContent() async throws(MachineFailure) -> (
    site: Site?, diagnostics: [Diagnostic]
  ) {
    let listing = try content.list()
    let read = SiteSettings.read(try settingsFile(in: listing), in: content.path)
    guard let settings = read.value else { return (nil, listing.diagnostics + read.diagnostics) }
    let (site, siteProblems) = try await readSite(listing, settings)
    let addressProblems = site.map { Edition.judge($0, with: nil) } ?? []
    let problems = read.diagnostics + siteProblems + addressProblems
    return (site, (listing.diagnostics + problems).sortedByLocation())
  }

  func settingsFile(in listing: ContentListing) throws(MachineFailure) -> SourceFile? {
    guard listing.files.contains(SiteSettings.fileName) else { return nil }
    return SourceFile(
      path: SiteSettings.fileName, bytes: try content.read(SiteSettings.fileName))
  }

  private func readTheme(
    for settings: SiteSettings
  ) async throws(MachineFailure) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let folders = try await themeFolders()
    let diagnostics = folders.diagnostics
    guard !folders.value.isEmpty else { return (nil, diagnostics) }
    let reading = Theme.read(folders.value, for: settings, keeping: Edition.contract)
    return (diagnostics.haveErrors ? nil : reading.value, diagnostics + reading.diagnostics)
  }

  /// Notes in the site what its pictures are, of those that it uses.
  ///
  /// - Returns: what is wrong with them.
  private func judgePictures(
    of site: inout Site?
  ) async throws(MachineFailure) -> [Diagnostic] {
    guard let files = site?.files else { return [] }
    let reader = PictureReader(content: content)
    let used = files.indices.filter { files[$0].isUsed }
    let findings = try await used.concurrentMap { index throws(MachineFailure) in
      try reader.judge(files[index].source)
    }
    var diagnostics = [Diagnostic]()
    for (index, finding) in zip(used, findings) {
      switch finding {
      case .success(let picture): site?.files[index].picture = picture
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      }
    }
    return diagnostics
  }

  private func readSite(
    _ listing: ContentListing, _ settings: SiteSettings
  ) async throws(MachineFailure) -> (site: Site?, diagnostics: [Diagnostic]) {
    try MachineFailure.checkMarkdownLibrary()
    var manuscripts: [ManuscriptPath] = []
    var otherFiles: [String] = []
    for file in listing.files where file != SiteSettings.fileName {
      if let manuscript = ManuscriptPath(file, languages: settings.languages) {
        manuscripts.append(manuscript)
      } else {
        otherFiles.append(file)
      }
    }
    let drafts = try await manuscripts.concurrentMap { manuscript throws(MachineFailure) in
      let file = SourceFile(path: manuscript.file, bytes: try content.read(manuscript.file))
      return PageDraft(reading: file, at: manuscript, in: content.path, settings: settings)
    }
    let checked = Site.assemble(
      settings, drafts: drafts, otherFiles: otherFiles, in: content.path, date: date)
    return (checked.value, checked.diagnostics)
  }
}
