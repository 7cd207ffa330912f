/// A text that people read: the same in every language, or one for each.
public struct LocalizedText: Hashable, Sendable {
  /// The texts by language tag.
  private var texts: [String: String]
  /// What a language without a text of its own gets.
  private var fallback: String

  /// A text that is the same in every language.
  public init(_ text: String) {
    texts = [:]
    fallback = text
  }

  /// A text for each language.
  ///
  /// - Parameters:
  ///   - texts: the texts by language tag.
  ///   - fallback: what a language without a text of its own gets.
  public init(_ texts: [String: String], fallback: String) {
    self.texts = texts
    self.fallback = fallback
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    texts[language.tag] ?? fallback
  }
}
