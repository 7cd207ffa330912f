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
  public func read(on date: CalendarDate? = nil) -> Checked<Site?> {
    let settingsFile = files["site.yaml"].map { SourceFile(path: "site.yaml", bytes: $0) }
    let read = SiteSettings.read(settingsFile, in: "content")
    guard let settings = read.value else { return Checked(nil, read.diagnostics) }
    let sources = SiteSources(files.keys.sorted(), settings: settings, in: "content")
    let drafts = sources.manuscripts.map { sources.draft(of: $0, holding: files[$0.file] ?? []) }
    let draft = sources.site(from: drafts, on: date)
    let contents = draft.usedFiles.map { ($0, try? ContentFile.Contents(of: files[$0] ?? [])) }
    let site = draft.completed(
      with: Dictionary(uniqueKeysWithValues: contents).compactMapValues(\.self))
    return Checked(site, (read.diagnostics + draft.diagnostics).sortedByLocation())
  }

  /// Writes the files into the folder `content` of another.
  public func write(to folder: TemporaryFolder) throws {
    for (path, bytes) in files { try folder.write("content/\(path)", bytes) }
  }

  /// What is wrong with the folder, as it is shown.
  public func messages(_ language: MessageLanguage) -> [String] {
    read().diagnostics.map { $0.text(in: language) }
  }
}
