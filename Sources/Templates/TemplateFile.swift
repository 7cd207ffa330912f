/// A template as it was on disk.
public struct TemplateFile: Hashable, Sendable {
  /// The name by which others include it: `head` for `{{> head}}`.
  public var name: String
  /// The path that diagnostics show.
  public var path: String
  /// Every byte of it.
  public var bytes: [UInt8]

  /// A template with the given name, path and content.
  public init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}
