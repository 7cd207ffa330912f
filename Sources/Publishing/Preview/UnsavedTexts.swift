internal import Diagnostics
internal import Manuscript

/// What was typed and is not saved: texts that stand in for files of a content folder, or beside them.
struct UnsavedTexts: Sendable {
  /// The texts, by their paths below the content folder.
  private let texts: [String: [UInt8]]

  /// The texts whose paths are those of texts that a build reads: `site.yaml` and Markdown files, none of them hidden.
  init(_ texts: [String: [UInt8]] = [:]) {
    self.texts = texts.filter { Self.isText($0.key) }
  }

  /// The listing with the files that are not on the disk yet. A folder that is not there at all is one now.
  func added(to listing: ContentListing) -> ContentListing {
    guard !texts.isEmpty else { return listing }
    var listing = listing
    let known = Set(listing.files)
    let new = texts.keys.filter { !known.contains($0) }
    guard !new.isEmpty else { return listing }
    listing.files = (listing.files + new).compactMap { ContainedPath($0) }.sorted().map(\.text)
    listing.diagnostics.removeAll { $0.identifier == .missingFolder }
    return listing
  }

  /// Every byte of a text, or that it is too large.
  ///
  /// - Parameters:
  ///   - file: its path below the content folder.
  ///   - content: the folder, in which it is read when nothing stands in for it.
  func read(
    _ file: String, in content: ContentFolder
  ) throws(MachineFailure) -> Result<[UInt8], Diagnostic> {
    guard let text = texts[file] else { return try content.read(file, within: .text) }
    guard text.count <= SizeLimit.text.bytes else {
      return .failure(SizeLimit.text.diagnostic(at: content.location(of: file), size: text.count))
    }
    return .success(text)
  }

  private static func isText(_ path: String) -> Bool {
    (path == SiteSettings.fileName || path.hasSuffix(".md")) && ContainedPath(path) != nil
      && !Dropping.isOn(path)
  }
}
