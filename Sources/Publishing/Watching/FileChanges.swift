/// Files of a site that were written, are new or are gone, whoever did that.
public struct FileChanges: Hashable, Sendable {
  /// The paths below the content folder.
  public internal(set) var content: Set<String> = []
  /// The paths of files of themes, as the person knows them.
  public internal(set) var themes: Set<String> = []

  /// Whether there are none.
  public var isEmpty: Bool { content.isEmpty && themes.isEmpty }
}
