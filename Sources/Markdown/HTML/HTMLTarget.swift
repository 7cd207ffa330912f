/// What a link or picture leads to, as HTML says it.
public struct HTMLTarget: Sendable {
  /// The address, before it is escaped for HTML.
  public var address: String
  /// How wide and high a picture is, in pixels: a browser leaves room for it before it has come.
  public var size: (width: Int, height: Int)?

  /// An address and, for a picture whose size is known, its size.
  public init(_ address: String, size: (width: Int, height: Int)? = nil) {
    self.address = address
    self.size = size
  }
}
