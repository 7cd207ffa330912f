public import Diagnostics
internal import Editions
public import Manuscript

/// A site as it is at one moment, in memory: what is wrong with it, its pages, and every file that it would have, each
/// made only when somebody asks for it.
public struct Preview: Sendable {
  /// All that is wrong, by file and line: what `check` says of the same files and the same day, but for what only the
  /// output folder tells.
  public let diagnostics: [Diagnostic]
  /// The Markdown files of the content folder, and the translations that are to be there, in the order of their paths.
  public let pages: [PreviewedPage]
  /// What `site.yaml` says; nil when it cannot be read.
  public let settings: SiteSettings?
  /// The files; nil when they cannot be shown.
  private let files: EditionFiles?
  private let sources: PreviewSources
  /// What is wrong, by the file's path as the person knows it.
  private let byFile: [String: [Diagnostic]]
  /// The places in `pages` by file, and by address.
  private let filePlaces: [String: Int]
  private let addressPlaces: [String: Int]

  init(
    diagnostics: [Diagnostic], pages: [PreviewedPage], settings: SiteSettings?,
    files: EditionFiles?, sources: PreviewSources, byFile: [String: [Diagnostic]]
  ) {
    self.diagnostics = diagnostics
    self.pages = pages
    self.settings = settings
    self.files = files
    self.sources = sources
    self.byFile = byFile
    filePlaces = Dictionary(
      zip(pages.lazy.map(\.file), pages.indices), uniquingKeysWith: { first, _ in first })
    addressPlaces = Dictionary(
      pages.indices.compactMap { index in pages[index].address.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether there is something to show. False without `site.yaml`, a theme, or a page in each language: whoever has an
  /// earlier preview goes on showing that.
  public var canBeShown: Bool { files != nil }
}

extension Preview {
  /// The file at a path as it has in `output/`; nil when there is none. A folder is its `index.html`: `""`, `"en/"`.
  ///
  /// A path is looked up among the paths of the site, and is never one on the disk. A picture is cleaned of what it says
  /// about where and by whom it was taken; one that only copies could stand in for is given as it is.
  ///
  /// - Throws: when a picture or another file of the authors cannot be read any more, or has more than 50 MB.
  public func file(at path: String) async throws(MachineFailure) -> PreviewedFile? {
    let path = Self.whole(path)
    guard let files else { return nil }
    if files.downloads.contains(path) { return sources.download(path) }
    guard let contents = files.contents(at: path) else { return nil }
    let isMade = if case .picture = contents { false } else { true }
    return PreviewedFile(
      bytes: try contents.bytes(picture: sources.bytes) { _ throws(MachineFailure) in [] },
      mediaType: MediaType.ofFile(at: path), isPage: isMade && path.hasSuffix(".html"),
      page: page(at: path))
  }

  /// What stands for a path at which there is no file: the page that says so, in the language whose path it would be.
  /// Nil when nothing can be shown.
  public func notFoundPage(for path: String) -> PreviewedFile? {
    files.map { files in
      PreviewedFile(
        bytes: files.notFoundPage(for: path), mediaType: MediaType.ofFile(at: "404.html"),
        isPage: true, page: nil)
    }
  }

  /// The page of a file below the content folder; nil when there is no such file, and none is to be.
  public func page(ofContentFile path: String) -> PreviewedPage? {
    filePlaces[path].map { pages[$0] }
  }

  /// What is wrong in a file below the content folder, by line. Of a page that a build holds back, warnings tell besides
  /// what a build would say of its links and pictures once it is not.
  public func diagnostics(ofContentFile path: String) -> [Diagnostic] {
    byFile[sources.content.location(of: path)] ?? []
  }

  /// Where the page of a file below the content folder stands below the output folder; nil where it has none.
  public func address(ofContentFile path: String) -> String? {
    page(ofContentFile: path)?.address
  }

  /// The file below the content folder whose page stands at a path below the output folder, or another form of it, or
  /// what leads to it. Of a page that stands in for a translation, the file of that, which is there or is to be.
  public func contentFile(ofAddress path: String) -> String? {
    page(at: Self.whole(path))?.file
  }

  private func page(at path: String) -> PreviewedPage? {
    if let index = addressPlaces[path] { return pages[index] }
    guard let files, let reference = files.page(at: path) else { return nil }
    return page(ofContentFile: files.site.file(of: reference))
  }

  /// The path of a file, when one of a folder is meant as well.
  private static func whole(_ path: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }
}
