public import Diagnostics
internal import Editions
public import Manuscript
internal import Themes

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

  /// Reads and judges everything, and writes nothing.
  ///
  /// - Returns: the site with its theme, or nil when an error stands in the way; and all that is wrong, by
  ///   file and line.
  public func read() async throws(MachineFailure) -> Checked<PublishableSite?> {
    let listing = try content.list()
    var (settings, diagnostics) = SiteSettings.read(try settingsFile(in: listing), in: content.path)
    diagnostics = listing.diagnostics + diagnostics
    guard var settings else {
      // Of a folder that is not there, that is all that needs to be said.
      let said = listing.diagnostics.haveErrors && listing.files.isEmpty
      return Checked(nil, said ? listing.diagnostics : diagnostics.sortedByLocation())
    }
    settings.baseURL = baseURL ?? settings.baseURL
    let theme = try await readTheme(for: settings)
    var site = try await readSite(listing, settings)
    diagnostics += theme.diagnostics + site.diagnostics
    diagnostics += try await judgePictures(of: &site.value)
    diagnostics = diagnostics.sortedByLocation()
    guard let site = site.value, let theme = theme.value, !diagnostics.haveErrors else {
      return Checked(nil, diagnostics)
    }
    return Checked(PublishableSite(site: site, theme: theme), diagnostics)
  }
}

extension Publication {
  /// Reads and judges the content alone, without the theme.
  ///
  /// - Returns: the site as far as there is one, even when it has errors; and all that is wrong.
  public func readContent() async throws(MachineFailure) -> Checked<Site?> {
    let listing = try content.list()
    let (settings, problems) = SiteSettings.read(try settingsFile(in: listing), in: content.path)
    guard let settings else { return Checked(nil, listing.diagnostics + problems) }
    let site = try await readSite(listing, settings)
    return Checked(
      site.value, (listing.diagnostics + problems + site.diagnostics).sortedByLocation())
  }

  func settingsFile(in listing: ContentListing) throws(MachineFailure) -> SourceFile? {
    guard listing.files.contains(SiteSettings.fileName) else { return nil }
    return SourceFile(
      path: SiteSettings.fileName, bytes: try content.read(SiteSettings.fileName))
  }

  private func readTheme(for settings: SiteSettings) async throws(MachineFailure) -> Checked<Theme?>
  {
    let folders = try await themeFolders()
    guard !folders.value.isEmpty else { return folders.map { _ in nil } }
    let (theme, problems) = Theme.read(folders.value, for: settings, keeping: Edition.contract)
    return Checked(folders.diagnostics.haveErrors ? nil : theme, folders.diagnostics + problems)
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
  ) async throws(MachineFailure) -> Checked<Site?> {
    let sources = SiteSources(listing.files, settings: settings, in: content.path)
    let drafts = try await sources.manuscripts.concurrentMap { manuscript throws(MachineFailure) in
      sources.draft(of: manuscript, holding: try content.read(manuscript.file))
    }
    return sources.site(from: drafts, on: date)
  }
}
