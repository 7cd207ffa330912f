public import Manuscript

extension ThemePlaces {
  /// The languages that have words for every page in the theme of a site that names none, by their tags.
  public var languages: [Language] {
    guard let theme = sharedDefault, let files = try? theme.folder("locales").list().files else {
      return []
    }
    let ending = ".yaml"
    return files.filter { $0.hasSuffix(ending) }
      .compactMap { Language(tag: String($0.dropLast(ending.count))) }
  }
}
