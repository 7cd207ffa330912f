/// A file that is copied to the site's root as it is, such as `CNAME` or what a search engine wants to find
/// there.
public struct RootFile: Hashable, Sendable {
  /// The folder below the content folder in which such files stand.
  public static let folder = "root"

  /// The path below the content folder: `root/CNAME`.
  public let source: String
  /// The path as the author knows it, for diagnostics.
  public let sourceName: String
  /// The path below the site's root: `CNAME`.
  public let path: String

  /// The file at a path below a content folder; nil when it stands in another folder.
  init?(_ source: String, in folder: String) {
    let start = "\(Self.folder)/"
    guard source.hasPrefix(start) else { return nil }
    self.source = source
    sourceName = "\(folder)/\(source)"
    path = String(source.dropFirst(start.count))
  }
}
