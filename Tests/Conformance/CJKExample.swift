/// A line of the examples of markdown-cjk-friendly.
public struct CJKExample: Decodable, Sendable {
  /// The file that it stands in.
  public var file: String
  /// Its number there.
  public var n: Int
  /// What is parsed.
  public var markdown: String
  /// What that becomes.
  public var html: String

  /// All examples.
  public static func all() throws -> [CJKExample] {
    try ConformanceData.read("cjk-emphasis.json")
  }
}
