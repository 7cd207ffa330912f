public import Markdown

/// A text that people read: the same in every language, or one for each.
public struct LocalizedText: Hashable, Sendable {
  /// The texts by language tag, those taken from another language included.
  private var texts: [String: Entry]
  /// What a language that is not in the map gets.
  private var common: InlineText

  private struct Entry: Hashable, Sendable {
    let text: InlineText
    /// The tag of the language in which it is written.
    let language: String
  }

  /// A text that is the same in every language.
  public init(_ text: InlineText) {
    texts = [:]
    common = text
  }

  /// A text for each language.
  ///
  /// - Parameters:
  ///   - texts: the texts by language tag.
  ///   - languages: the site's: one without a text of its own gets that of the first of its
  ///     fallbacks that has one, else of the first language that has one.
  init(_ texts: [String: InlineText], languages: [Language]) {
    self.texts = [:]
    common = languages.lazy.compactMap { texts[$0.tag] }.first ?? .empty
    for language in languages {
      let tags = [language.tag] + language.fallbackTags + languages.map(\.tag)
      guard let tag = tags.first(where: { texts[$0] != nil }), let text = texts[tag] else {
        continue
      }
      self.texts[language.tag] = Entry(text: text, language: tag)
    }
  }

  /// The plain text in a language.
  public subscript(language: Language) -> String { shown(in: language).plain }

  /// The text in a language as its readers see it.
  public func shown(in language: Language) -> InlineText {
    texts[language.tag]?.text ?? common
  }

  /// The tag of the language in which a language's text is written, when it is taken from another.
  public func borrowedLanguage(in language: Language) -> String? {
    texts[language.tag].flatMap { $0.language == language.tag ? nil : $0.language }
  }
}

extension Language {
  /// The tags of the languages that stand in for this one, as far as `site.yaml` names them.
  fileprivate var fallbackTags: [String] {
    if case .languages(let tags) = fallback { tags } else { [] }
  }
}
