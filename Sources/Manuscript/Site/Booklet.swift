/// The booklet in one language, by indices of `LanguageVersion.pages`.
public struct Booklet: Hashable, Sendable {
  /// The booklet's own page: its title, overview and colophon.
  public let index: Int
  /// The chapters, in order.
  public let chapters: [Int]
}
