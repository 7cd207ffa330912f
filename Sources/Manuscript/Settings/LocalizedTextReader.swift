import Diagnostics
import Markdown
import YAML

extension LocalizedText {
  /// Reads a text, or a map from language to text; reports what is wrong to `reader`.
  ///
  /// - Parameters:
  ///   - isComplete: whether a language without a text is named.
  ///   - isRequired: whether a map in which nothing is filled in is named.
  /// - Returns: the text; nil when there is none, or nothing but white space.
  static func read(
    _ node: YAMLNode, key: String, languages: [Language], isComplete: Bool = true,
    isRequired: Bool = false, into reader: inout MappingReader
  ) -> LocalizedText? {
    guard case .mapping = node.content, !node.isTextInBraces else {
      return reader.inlineText(key).flatMap { $0.isBlank ? nil : LocalizedText($0) }
    }
    let earlier = reader.diagnostics.count
    var hasOthers = false
    let texts = reader.nested(node) { nested in
      var texts: [String: InlineText] = [:]
      for language in languages {
        texts[language.tag] = nested.inlineText(language.tag).flatMap { $0.isBlank ? nil : $0 }
      }
      hasOthers = !nested.others.isEmpty
      nested.setAsideLanguages(besides: languages)
      return texts
    }
    if texts.isEmpty {
      // Without languages that is said of them alone.
      if !languages.isEmpty, isRequired || hasOthers, !reader.diagnostics[earlier...].haveErrors {
        reader.report(withoutText(key, at: node.location))
      }
      return nil
    }
    for language in languages where isComplete && texts[language.tag] == nil {
      reader.report(untranslated(key, language, at: node.location))
    }
    return LocalizedText(texts, languages: languages)
  }

  private static func withoutText(_ key: String, at location: Location) -> Diagnostic {
    .error(
      .missingKey, at: location,
      Wording(
        english: "“\(key)” has no text in any language of the site.",
        japanese: "「\(key)」に、このサイトの言語の文がありません。"),
      hint: Wording(
        english: "Write a text for each of the site's “languages”, or one for all: \(key): …",
        japanese: "languages にある言語ごとに文を書くか、すべての言語に共通の文を書いてください： \(key): …"))
  }

  private static func untranslated(
    _ key: String, _ language: Language, at location: Location
  ) -> Diagnostic {
    .warning(
      .untranslatedText, at: location,
      Wording(
        english:
          "“\(key)” has no text in the language “\(language.tag)”; another language's is used.",
        japanese: "「\(key)」に言語「\(language.tag)」の文がありません。ほかの言語の文を使います。"),
      hint: Wording(
        english: "Add a line “\(language.tag): …” below “\(key)”.",
        japanese: "「\(key)」の下に「\(language.tag): …」の行を加えてください。"))
  }
}

extension MappingReader {
  /// Sets the texts aside of languages that the site does not have. A tag that may be a slip for one of the
  /// site's stays unknown.
  fileprivate mutating func setAsideLanguages(besides languages: [Language]) {
    let tags = languages.map { $0.tag.lowercased() }
    for (key, _) in others where !tags.contains(key.lowercased()) {
      if Language(tag: key)?.isRegistered == true { setAside(key) }
    }
  }
}
