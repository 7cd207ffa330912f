public import Manuscript

/// Where the theme of a site is looked for.
public struct ThemePlaces: Sendable {
  /// The theme in place of the one that `site.yaml` names: its folder, or its name; nil for that of `site.yaml`.
  public var chosen: String?
  /// The folders that hold the themes of all sites, the first one first. A site's own themes, in the folder
  /// `themes` beside its content, go before them.
  public var shared: [String]

  /// The name of the theme of a site that names none.
  static let defaultName = "default"
  /// The name of the folder that holds a site's own themes.
  static let folder = "themes"

  /// Whether a theme's folder is one of those of all sites.
  func areShared(at place: ContentFolder) -> Bool {
    shared.contains { ContentFolder($0).folder(place.name).path == place.path }
  }

  /// Whether the theme of a site that names none has words in a language. Where there is no such theme, nobody can say
  /// that it lacks them.
  public func speak(_ language: Language) -> Bool {
    guard let theme = sharedDefault else { return true }
    return words(in: language, of: theme) != nil
  }

  /// The folder of the theme of a site that names none, when it comes with the program.
  var sharedDefault: ContentFolder? {
    shared.lazy.map { ContentFolder($0).folder(Self.defaultName) }.first(where: \.isThere)
  }

  /// The file of a theme that has words in a language, below the theme's folder.
  func words(in language: Language, of theme: ContentFolder) -> String? {
    language.lookupTags.lazy.map { "locales/\($0).yaml" }.first {
      ContentFolder(theme.location(of: $0)).isThere
    }
  }

  /// The given places.
  public init(chosen: String? = nil, shared: [String] = []) {
    self.chosen = chosen
    self.shared = shared
  }
}
