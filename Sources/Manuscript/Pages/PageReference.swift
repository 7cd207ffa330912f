/// Names a page of a `Site`.
public struct PageReference: Hashable, Sendable {
  /// The index in `Site.versions`.
  public let version: Int
  /// The index in `LanguageVersion.pages`.
  public let page: Int

  /// The page with the given indices.
  public init(version: Int, page: Int) {
    self.version = version
    self.page = page
  }
}
