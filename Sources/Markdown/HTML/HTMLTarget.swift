/// What a link or picture leads to, as HTML says it.
public struct HTMLTarget: Sendable {
  /// The address, before it is escaped for HTML.
  public var address: String
  /// How wide and high a picture is, in pixels: a browser leaves room for it before it has come.
  public var size: (width: Int, height: Int)?

  /// The copies of a picture in WebP, each with its width in pixels: a browser takes the one that it needs.
  public var webP: [(address: String, width: Int)]

  /// An address and, for a picture whose size is known, its size, and its copies.
  public init(
    _ address: String, size: (width: Int, height: Int)? = nil,
    webP: [(address: String, width: Int)] = []
  ) {
    self.address = address
    self.size = size
    self.webP = webP
  }
}
