/// The HTML of the GitHub Flavored Markdown specification, raw HTML kept.
struct GitHubHTML {
  /// Whether the raw tags that its "disallowed raw HTML" extension names are written as text.
  let filtersTags: Bool

  /// What of Sasshi's own HTML is the same in GitHub's.
  static let style = HTMLStyle(allowsRawHTML: true, isXHTML: true)
}
