import Diagnostics
public import Markdown
import YAML

/// Someone who speaks in round tables.
public struct Speaker: Hashable, Sendable {
  /// What an author writes before the colon.
  public var key: String
  /// The name that readers see; nil for the key.
  public var name: LocalizedText?
  /// What the speaker is: a public health nurse, a parent.
  public var role: LocalizedText?
  /// A colour, as `#rrggbb`; nil for one of the theme's.
  public var colour: String?

  /// The name that readers of a language see.
  public func name(in language: Language) -> String {
    name?[language] ?? key
  }

  /// The name as readers of a language see it, with its readings.
  public func shownName(in language: Language) -> InlineText {
    name?.shown(in: language) ?? InlineText(key)
  }

  /// All that an author may write before the colon on a page in a language.
  public func names(in language: Language) -> [String] {
    [key] + [name?[language]].compactMap(\.self).filter { $0 != key }
  }
}

extension Speaker {
  /// Reads the list of speakers, in `site.yaml` or in front matter.
  static func readList(
    _ mapping: inout MappingReader, languages: [Language]
  ) -> [Speaker] {
    var speakers: [Speaker] = []
    let nodes = mapping.list("speakers", { $0 })
    for node in nodes {
      let speaker = mapping.nested(node) { Speaker(&$0, languages: languages) }
      if let first = speakers.firstIndex(where: { $0.key == speaker.key }), !speaker.key.isEmpty {
        mapping.report(repeated(speaker.key, at: node.location, first: nodes[first].location))
      }
      speakers.append(speaker)
    }
    return speakers
  }

  /// Whether a list of speakers was meant and could not be read: the key is misspelt, or one in the list.
  static func areUnreadable(_ mapping: inout MappingReader, among speakers: [Speaker]) -> Bool {
    if mapping.isMisspelt("speakers") { return true }
    return mapping.node("speakers") != nil
      && (speakers.isEmpty || speakers.contains { $0.key.isEmpty })
  }

  private init(_ reader: inout MappingReader, languages: [Language]) {
    func text(_ key: String) -> LocalizedText? {
      reader.node(key).flatMap {
        LocalizedText.read($0, key: key, languages: languages, into: &reader)
      }
    }
    key = reader.requiredText("key", example: "key: 司会") ?? ""
    name = text("name")
    role = text("role")
    colour = reader.optional("colour", Scalars.colour)
  }

  private static func repeated(
    _ key: String, at location: Location, first: Location
  ) -> Diagnostic {
    .error(
      .repeatedSpeaker, at: location,
      Wording(
        english: "The speaker “\(key)” is listed twice.", japanese: "話す人「\(key)」が2回書かれています。"),
      hint: Wording(english: "Remove one of them.", japanese: "どちらか一方を消してください。"),
      related: [.first(at: first)])
  }
}
