public import Diagnostics

extension Language {
  /// What looks wrong with the tag: an error where it is the code of a country, else a warning; nil when
  /// nothing does.
  ///
  /// - Parameters:
  ///   - location: where it is written.
  ///   - isTyped: whether that is a command line, which has no room for the language's name.
  public func doubt(at location: Location, isTyped: Bool = false) -> Diagnostic? {
    let tag = tag.lowercased()
    guard let subtags = LanguageSubtags(tag) else { return nil }
    let code = subtags.language
    if let meaning = LanguageRegistry.countries[code] { return country(meaning, at: location) }
    if let better = LanguageRegistry.tags[tag] ?? LanguageRegistry.tags[code] {
      return unregistered(tag, hint: .didYouMean(better), at: location)
    }
    if let meaning = LanguageRegistry.confusable[code], name == nil, subtags.region == nil {
      return confusable(meaning, at: location, isTyped: isTyped)
    }
    if code.utf8.count == 2, !LanguageRegistry.languages.contains(code) {
      return LanguageRegistry.regions.contains(code)
        ? country(nil, at: location) : unregistered(code, at: location)
    }
    if code.utf8.count > 3 { return unregistered(code, at: location) }
    if let script = subtags.script, !LanguageRegistry.scripts.contains(script) {
      return unregistered(script, at: location)
    }
    if let region = subtags.region, region.utf8.count == 2,
      !LanguageRegistry.regions.contains(region)
    {
      return unregistered(region, at: location)
    }
    return nil
  }

  /// Whether the tag begins with a language of the registry.
  var isRegistered: Bool {
    LanguageSubtags(tag).map { LanguageRegistry.languages.contains($0.language) } ?? false
  }

  private func country(
    _ meaning: LanguageRegistry.Meaning?, at location: Location
  ) -> Diagnostic {
    .error(
      .countryAsLanguage, at: location,
      Wording(
        english:
          "“\(tag)” is a country\(meaning.map { " (\($0.english))" } ?? ""), not a language.",
        japanese: "「\(tag)」は国・地域\(meaning.map { "（\($0.japanese)）" } ?? "")の記号で、言語の記号ではありません。"),
      hint: meaning.map {
        Wording(
          english: "\($0.language) is \($0.tags.joined(separator: " or ")).",
          japanese: "\($0.languageInJapanese)は \($0.tags.joined(separator: " か ")) と書きます。")
      }
        ?? Wording(
          english: "Write the language's code (ISO 639), such as en, ja or zh-Hans.",
          japanese: "en、ja、zh-Hans のような言語の記号（ISO 639）を書いてください。"))
  }

  private func confusable(
    _ meaning: LanguageRegistry.Meaning, at location: Location, isTyped: Bool
  ) -> Diagnostic {
    let place =
      isTyped
      ? Wording(english: "add it to site.yaml", japanese: "site.yaml に")
      : Wording(english: "say so", japanese: "")
    var doubt = Diagnostic.warning(
      .confusableLanguage, at: location,
      Wording(
        english: "“\(tag)” as a language is \(meaning.english): the codes of countries are others.",
        japanese: "「\(tag)」は、言語の記号としては\(meaning.japanese)です。国の記号とは違います。"),
      hint: Wording(
        english: """
          \(meaning.language): \(meaning.tags.joined(separator: ", ")). If \
          \(meaning.english) is meant, \(place.english) with a name: {tag: \(tag), name: …}
          """,
        japanese: """
          \(meaning.languageInJapanese)は \(meaning.tags.joined(separator: "、")) と書きます。\
          \(meaning.japanese)のつもりなら、\(place.japanese)名前も書いてください： {tag: \(tag), name: …}
          """))
    // A Japanese site in Kanuri or Twi is far less likely than the slip.
    if ["kr", "tw"].contains(tag) { doubt.severity = .error }
    return doubt
  }

  private func unregistered(
    _ part: String, hint: Wording? = nil, at location: Location
  ) -> Diagnostic {
    .warning(
      .unregisteredLanguage, at: location,
      Wording(
        english: "“\(part)” is not registered as a part of language tags.",
        japanese: "「\(part)」は、言語タグの記号として登録されていません。"),
      hint: hint
        ?? Wording(
          english: "Write it like ja, pt-BR or zh-Hant; readers' programs know no other.",
          japanese: "ja、pt-BR、zh-Hant のように書いてください。ほかの記号は、読む人のソフトに通じません。"))
  }
}
