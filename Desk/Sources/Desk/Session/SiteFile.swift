/// A file of the previewed site, as a browser gets it.
public struct SiteFile: Sendable {
  /// Every byte of it.
  public var bytes: [UInt8]
  /// What it is to a browser: `text/html; charset=utf-8`.
  public var mediaType: String
  /// Whether it is a page of which the browser shows the next state by itself.
  public var isPage: Bool
  /// What keeps the page out of a build (`draft`, `embargo` or `later`); nil for what is in it.
  public var held: String?

  /// A file.
  public init(bytes: [UInt8], mediaType: String, isPage: Bool = false, held: String? = nil) {
    self.bytes = bytes
    self.mediaType = mediaType
    self.isPage = isPage
    self.held = held
  }
}
