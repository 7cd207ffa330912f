public import Diagnostics
public import Manuscript

/// What is wrong with a site that nobody wrote anywhere yet.
public struct CheckReport: Sendable {
  /// The site with its theme; nil when an error stands in the way.
  public let site: PublishableSite?
  /// The pages that stand in the content folder and are in no build, or in none of that day.
  public let heldPages: [HeldPage]
  /// All that is wrong, in the order in which a build would find it.
  public let diagnostics: [Diagnostic]

  /// How many mistakes stop a build.
  public var errorCount: Int { diagnostics.errorCount }

  /// How many do not.
  public var warningCount: Int { diagnostics.warningCount }
}
