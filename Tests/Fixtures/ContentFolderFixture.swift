public import Diagnostics
public import Manuscript

/// A content folder as a dictionary, read and judged as a whole.
public struct ContentFolderFixture: Sendable {
  /// The files by their paths.
  public var files: [String: [UInt8]]

  /// The smallest sound content, with `changes` laid over it: nil takes a file away.
  public init(_ changes: [String: String?] = [:]) {
    files = [
      "site.yaml": Array(Self.settings.utf8),
      "ja/index.md": Array("---\ntitle: ホーム\n---\nようこそ。\n".utf8),
    ]
    for (path, text) in changes { files[path] = text.map { Array($0.utf8) } }
  }

  /// The smallest sound `site.yaml`.
  public static let settings = """
    name: 冊子
    languages: [ja]
    organisation:
      name: 会
      url: https://example.org/
    """

  /// The site as built on a day, and what is wrong with the folder.
  public func read(on date: CalendarDate? = nil) -> (site: Site?, diagnostics: [Diagnostic]) {
    let settingsFile = files["site.yaml"].map { SourceFile(path: "site.yaml", bytes: $0) }
    let read = SiteSettings.read(settingsFile, in: "content")
    guard let settings = read.value else { return (nil, read.diagnostics) }
    let paths = files.keys.filter { $0 != "site.yaml" }.sorted()
    let manuscripts = paths.compactMap { ManuscriptPath($0, languages: settings.languages) }
    let drafts = manuscripts.map { path in
      PageDraft(
        reading: SourceFile(path: path.file, bytes: files[path.file] ?? []), at: path,
        in: "content", settings: settings)
    }
    let known = Set(manuscripts.map(\.file))
    let checked = Site.assemble(
      settings, drafts: drafts, otherFiles: paths.filter { !known.contains($0) }, in: "content",
      date: date)
    return (checked.value, (read.diagnostics + checked.diagnostics).sortedByLocation())
  }

  /// What is wrong with the folder, as it is shown.
  public func messages(_ language: MessageLanguage) -> [String] {
    read().diagnostics.map { $0.text(in: language) }
  }
}
