public import Diagnostics

/// What became of the files that were to be written.
public struct OutputReport: Hashable, Sendable {
  /// How many files are new or have other bytes than before.
  public var written = 0
  /// How many files had the same bytes already and were not touched.
  public var unchanged = 0
  /// How many files of an earlier run went away.
  public var deleted = 0
  /// What is wrong. With an error among them nothing was written, changed or deleted.
  public var diagnostics = [Diagnostic]()
}
