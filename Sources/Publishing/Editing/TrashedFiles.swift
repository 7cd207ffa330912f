public import Manuscript

/// Files that were put aside together.
public struct TrashedFiles: Hashable, Sendable {
  /// What tells them from others that were put aside.
  public let id: String
  /// When they were put aside.
  public let moment: Moment
  /// The files, in the order of their paths.
  public internal(set) var files: [File]

  /// A file that was put aside.
  public struct File: Hashable, Sendable {
    /// Where it was, below the content folder.
    public let path: String
    /// The title of its page; nil for what is no page, or has none that can be read.
    public internal(set) var title: String?
  }
}
