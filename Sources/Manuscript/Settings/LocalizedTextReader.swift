import Diagnostics
import Markdown
import YAML

extension LocalizedText {
  /// Reads a text, or a map from language to text; reports what is wrong to `reader`.
  ///
  /// - Parameter isComplete: whether a language without a text is named.
  static func read(
    _ node: YAMLNode, key: String, languages: [Language], isComplete: Bool = true,
    into reader: inout MappingReader
  ) -> LocalizedText? {
    guard case .mapping = node.content else {
      return reader.inlineText(key).map { LocalizedText($0) }
    }
    let texts = reader.nested(node) { nested in
      var texts: [String: InlineText] = [:]
      for language in languages { texts[language.tag] = nested.inlineText(language.tag) }
      return texts
    }
    for language in languages where isComplete && texts[language.tag] == nil {
      reader.report(untranslated(key, language, at: node.location))
    }
    return LocalizedText(texts, languages: languages)
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
