/// A language of the site.
public struct Language: Hashable, Sendable {
  /// How lines of text run.
  public enum Direction: String, Hashable, CaseIterable, Sendable {
    /// From left to right.
    case leftToRight = "ltr"
    /// From right to left.
    case rightToLeft = "rtl"
  }

  /// What readers of the language are shown where a page is not translated.
  public enum Fallback: Hashable, Sendable {
    /// The source language's page.
    case source
    /// The page in the first of the languages with these tags that has it.
    case languages([String])
    /// Nothing: the page does not exist in this language.
    case none
  }

  /// The language tag (BCP 47): `ja`, `en`, `zh-Hans`.
  public let tag: String
  /// How lines of text run.
  public var direction: Direction
  /// What is shown where a page is not translated.
  public var fallback = Fallback.source
  /// What the language calls itself, when `site.yaml` says it.
  public var name: String?

  /// The language with the given tag; nil when it is not well-formed (RFC 5646, section 2.2.9).
  public init?(tag: String) {
    guard let subtags = LanguageSubtags(tag) else { return nil }
    self.tag = tag
    direction = subtags.isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// The tag as search engines know languages, or nil when they do not know it: a language of two
  /// letters, and a script or a region or both. Private and variant tags (`ja-simple`) are no part of it.
  public var searchTag: String? {
    guard let subtags = LanguageSubtags(tag), subtags.isPlain,
      subtags.language.utf8.count == 2, subtags.region?.utf8.count ?? 2 == 2
    else { return nil }
    return tag
  }

  /// The tags of files that speak to readers of the language, best first: `en-GB`, then `en`. What
  /// changes the script stays: Chinese in traditional characters is nothing for `zh-Hans`.
  public var lookupTags: [String] {
    guard let subtags = LanguageSubtags(tag) else { return [tag] }
    let parts = tag.split(separator: "-").map(String.init)
    let shortest = subtags.script == nil ? 1 : 2
    return (shortest...max(shortest, parts.count)).reversed().map {
      parts.prefix($0).joined(separator: "-")
    }
  }

  /// Whether it is Japanese, in any script and for any readers (`ja`, `ja-simple`).
  public var isJapanese: Bool {
    LanguageSubtags(tag)?.language == "ja"
  }

  /// Whether it is Chinese, in any script (`zh`, `zh-Hant`).
  public var isChinese: Bool {
    LanguageSubtags(tag)?.language == "zh"
  }

  /// What the language calls itself, as far as it is known; else its tag.
  public var ownName: String {
    name ?? lookupTags.lazy.compactMap { Self.ownNames[$0] }.first ?? tag
  }
}
