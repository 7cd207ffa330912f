/// The site in one language.
public struct LanguageVersion: Sendable {
  /// The language.
  public let language: Language
  /// Every page, in the order of their source paths.
  public let pages: [Page]
  /// The index of the home page.
  public let home: Int
  /// The booklet, when there is one.
  public let booklet: Booklet?
  /// The indices of the releases, newest first.
  public let releases: [Int]
  /// The indices of the pages of the main navigation, in its order.
  public let navigation: [Int]
  /// The file of the picture for pages that have none of their own: an index of `Site.files`.
  public internal(set) var picture: Int?

  /// The index of the first page with the given role.
  public func page(_ role: Page.Role) -> Int? {
    pages.firstIndex { $0.role == role }
  }
}
