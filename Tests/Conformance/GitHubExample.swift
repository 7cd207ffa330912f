/// An example of the GitHub Flavored Markdown specification 0.29.
public struct GitHubExample: Decodable, Sendable {
  /// What is parsed.
  public var markdown: String
  /// What the specification makes of it.
  public var html: String
  /// Its number.
  public var example: Int
  /// The extensions that it needs.
  public var extensions: [String]

  /// All examples.
  public static func all() throws -> [GitHubExample] {
    try ConformanceData.read("gfm-spec-0.29.json")
  }
}
