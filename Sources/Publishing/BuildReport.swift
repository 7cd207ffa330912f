public import Diagnostics

/// What became of a build.
public struct BuildReport: Sendable {
  /// How it ended.
  public let outcome: Outcome
  /// All that is wrong, in the order in which it was found.
  public let diagnostics: [Diagnostic]

  /// How a build ends, unless the machine fails.
  public enum Outcome: Sendable {
    /// The output folder holds the site.
    case built(BuiltSite)
    /// The content or the theme has errors: the output folder is as it was.
    case contentHasErrors
    /// It was asked for something that cannot be, such as an output folder in the content: nothing was
    /// changed.
    case refused
  }
}

/// A site as it stands in the output folder.
public struct BuiltSite: Hashable, Sendable {
  /// What it is.
  public let summary: SiteSummary
  /// How many files are new or have other bytes than before.
  public let written: Int
  /// How many files were not touched.
  public let unchanged: Int
  /// How many files of an earlier run went away.
  public let deleted: Int
  /// The file to open first, as the person knows it.
  public let firstPage: String
  /// The PDF files that were made, as the person knows them.
  public let pdfs: [String]
}
