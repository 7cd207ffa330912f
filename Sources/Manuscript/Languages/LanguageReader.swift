import Diagnostics
import YAML

extension Language {
  /// Reads `languages` of `site.yaml`: a list of tags, or of maps with a tag and what departs from
  /// what the tag says.
  ///
  /// - Parameter files: the files of the content folder, in which languages have folders.
  static func readAll(_ mapping: inout MappingReader, among files: [String]) -> [Language] {
    let tags = tags(ofFoldersIn: files)
    let node = mapping.required(
      "languages", example: "languages: [\(tags ?? "ja")]", english: "languages: [\(tags ?? "en")]"
    ) { $0 }
    guard let node else { return [] }
    var languages: [Language] = []
    var places: [Location] = []
    var fallbackNodes: [(index: Int, node: YAMLNode)] = []
    for item in mapping.list("languages", { $0 }) {
      guard let (language, fallback) = read(item, into: &mapping) else { continue }
      if let doubt = language.doubt(at: item.location) { mapping.report(doubt) }
      let twin = languages.firstIndex { $0.tag.lowercased() == language.tag.lowercased() }
      if let twin {
        mapping.report(repeated(language, at: item.location, first: places[twin]))
        continue
      }
      if let fallback { fallbackNodes.append((languages.count, fallback)) }
      languages.append(language)
      places.append(item.location)
    }
    for (index, node) in fallbackNodes {
      languages[index].fallback = readFallback(
        node, of: languages[index], among: languages, &mapping)
    }
    if languages.isEmpty, !mapping.diagnostics.haveErrors {
      mapping.report(
        node.mismatch(Wording(english: "at least one language", japanese: "1つ以上の言語")))
    }
    return languages
  }

  /// The tags of the languages that have a folder, that with the most files first, which is most likely the source;
  /// with commas between them, and nil when none has.
  static func tags(ofFoldersIn files: [String]) -> String? {
    var counts: [String: Int] = [:]
    for tag in files.compactMap(UnusedLanguage.folder) { counts[tag, default: 0] += 1 }
    let tags = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return tags.isEmpty ? nil : tags.joined(separator: ", ")
  }

  private static func read(
    _ node: YAMLNode, into mapping: inout MappingReader
  ) -> (language: Language, fallback: YAMLNode?)? {
    guard case .mapping = node.content else {
      do throws(Diagnostic) { return (try Scalars.language(node), nil) } catch {
        mapping.report(error)
        return nil
      }
    }
    return mapping.nested(node) { reader in
      var language = reader.required("tag", example: "tag: en", Scalars.language)
      if let direction = reader.optional("direction", Scalars.direction) {
        language?.direction = direction
      }
      language?.name = reader.text("name")
      let fallback = reader.node("fallback")
      return language.map { ($0, fallback) }
    }
  }

  private static func readFallback(
    _ node: YAMLNode, of language: Language, among languages: [Language],
    _ mapping: inout MappingReader
  ) -> Fallback {
    var tags: [String] = []
    do throws(Diagnostic) {
      if case .scalar("none", _) = node.content { return .none }
      let isList = if case .sequence = node.content { true } else { false }
      for item in isList ? try node.sequence() : [node] {
        let tag = try item.text()
        let others = languages.map(\.tag).filter { $0 != language.tag }
        guard others.contains(tag) else { throw unknown(tag, among: others, at: item.location) }
        tags.append(tag)
      }
    } catch {
      mapping.report(error)
      return .source
    }
    return .languages(tags)
  }

  private static func unknown(
    _ tag: String, among tags: [String], at location: Location
  ) -> Diagnostic {
    .error(
      .unknownLanguage, at: location,
      Wording(
        english: "“\(tag)” is not another language of the site, so nothing can be taken from it.",
        japanese: "「\(tag)」はこのサイトのほかの言語ではないので、代わりに使えません。"),
      hint: .didYouMean(tag, orOneOf: tags + ["none"]))
  }

  private static func repeated(
    _ language: Language, at location: Location, first: Location
  ) -> Diagnostic {
    .error(
      .repeatedLanguage, at: location,
      Wording(
        english: "The language “\(language.tag)” is listed twice.",
        japanese: "言語「\(language.tag)」が2回書かれています。"),
      hint: Wording(english: "Remove one of them.", japanese: "どちらか一方を消してください。"),
      related: [.first(at: first)])
  }
}

extension SiteSettings {
  /// The indices of the languages from which a language takes what it does not have, best first.
  public func fallbacks(of version: Int) -> [Int] {
    switch languages[version].fallback {
    case .source: version == 0 ? [] : [0]
    case .languages(let tags):
      tags.compactMap { tag in languages.firstIndex { $0.tag == tag } }
    case .none: []
    }
  }
}
