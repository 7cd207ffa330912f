import CMarkdown

/// The libcmark-gfm that was loaded is of another version than the one that the program was built with:
/// its structs lie in memory in another way, so that nothing can be parsed with it.
public struct LibraryMismatch: Hashable, Sendable {
  /// The version that the program was built with: `0.29.0.gfm.6`.
  public var built: String
  /// The version that was loaded.
  public var loaded: String

  /// What is wrong with this process; nil when the versions are the same. Then, and only then, may
  /// Markdown be parsed: until somebody looks here every document is empty.
  public static let current: LibraryMismatch? = {
    if markdown_library_fits() { return nil }
    let loaded = cmark_version_string().map(String.init(cString:)) ?? "?"
    return LibraryMismatch(built: CMARK_GFM_VERSION_STRING, loaded: loaded)
  }()
}
