/// A host of repositories of Git that builds a site on each push and publishes it.
public enum GitHost: String, CaseIterable, Hashable, Sendable {
  /// GitHub, with Actions and Pages.
  case github
  /// GitLab, with its pipelines and Pages.
  case gitlab

  /// The name by which people know it.
  public var name: String {
    switch self {
    case .github: "GitHub"
    case .gitlab: "GitLab"
    }
  }

  /// Where a repository has the file that tells it what to do.
  var file: String {
    switch self {
    case .github: ".github/workflows/publish.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }
}
