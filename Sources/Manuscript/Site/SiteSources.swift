/// The files of a content folder on their way to a site, told apart by their paths.
///
/// Whoever holds the files reads them, in any order and on any number of threads: nothing here does.
public struct SiteSources: Sendable {
  /// The Markdown files, in the order of the paths.
  public let manuscripts: [ManuscriptPath]
  /// The paths of all other files.
  private let otherFiles: [String]
  /// What `site.yaml` says.
  public let settings: SiteSettings
  private let folder: String

  /// The files of a folder.
  ///
  /// - Parameters:
  ///   - paths: all paths below the folder, sorted.
  ///   - settings: what the folder's `site.yaml` says.
  ///   - folder: the folder's name, for diagnostics.
  public init(_ paths: [String], settings: SiteSettings, in folder: String) {
    var manuscripts: [ManuscriptPath] = []
    var otherFiles: [String] = []
    for path in paths where path != SiteSettings.fileName {
      if let manuscript = ManuscriptPath(path, languages: settings.languages) {
        manuscripts.append(manuscript)
      } else {
        otherFiles.append(path)
      }
    }
    self.manuscripts = manuscripts
    self.otherFiles = otherFiles
    self.settings = settings
    self.folder = folder
  }

  /// What a Markdown file that holds the bytes becomes, as far as that can be known without the others.
  public func draft(of manuscript: ManuscriptPath, holding bytes: [UInt8]) -> PageDraft {
    PageDraft(
      reading: SourceFile(path: manuscript.file, bytes: bytes), at: manuscript, in: folder,
      settings: settings)
  }

  /// The site of which these are all drafts, in the order of `manuscripts`, but for what is in its pictures.
  ///
  /// - Parameters:
  ///   - date: the day for which it is built; nil when nobody said.
  ///   - showsHeld: whether the pages that a build holds back are in it.
  public func site(
    from drafts: consuming [PageDraft], on date: CalendarDate?, showingHeld showsHeld: Bool = false
  ) -> SiteDraft {
    Site.assemble(
      settings, drafts: drafts, otherFiles: otherFiles, in: folder, date: date,
      showingHeld: showsHeld)
  }
}
