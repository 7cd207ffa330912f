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
  /// The PDF files that were asked for and stand there now.
  public let pdfs: [BuiltPDF]
  /// In how many ways the making of others failed; the report's diagnostics say why.
  public let failedPDFs: Int
}

/// A PDF file as it stands in the output folder.
public struct BuiltPDF: Hashable, Sendable {
  /// The file, as the person knows it.
  public let path: String
  /// Whether it is that of an earlier run, since it would have become the same.
  public let isKept: Bool
}
