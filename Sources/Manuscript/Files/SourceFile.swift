/// A file that a person wrote, as it was on disk.
public struct SourceFile: Hashable, Sendable {
  /// The path below the content folder, with `/` between its parts: `ja/order.md`.
  public var path: String
  /// Every byte of it.
  public var bytes: [UInt8]

  /// A file with the given path and content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
