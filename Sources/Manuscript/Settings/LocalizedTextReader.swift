import Diagnostics
import YAML

extension LocalizedText {
  /// Reads a text, or a map from language to text; reports what is wrong to `reader`.
  static func read(
    _ node: YAMLNode, key: String, languages: [Language], into reader: inout MappingReader
  ) -> LocalizedText? {
    guard case .mapping = node.content else {
      return reader.optional(key) { node throws(Diagnostic) in LocalizedText(try node.text()) }
    }
    let texts = reader.nested(node) { nested in
      var texts: [String: String] = [:]
      for language in languages {
        texts[language.tag] = nested.optional(language.tag) { node throws(Diagnostic) in
          try node.text()
        }
      }
      return texts
    }
    for language in languages where texts[language.tag] == nil {
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
