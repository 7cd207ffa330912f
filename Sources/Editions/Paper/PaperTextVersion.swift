import Manuscript
import Themes

/// What the texts of one language share on paper.
struct PaperTextVersion: Sendable {
  let style: TextStyle
  /// What is filled into the texts.
  let surroundings: LanguageSurroundings

  /// What the texts of some versions share, by version: made once, since words and templates are looked up.
  ///
  /// - Parameter surroundings: what is filled into the texts of a version.
  static func all(
    _ versions: some Sequence<Int>, of site: Site, _ theme: Theme,
    filling surroundings: (_ version: Int) -> LanguageSurroundings
  ) -> [Int: PaperTextVersion] {
    Dictionary(
      uniqueKeysWithValues: Set(versions).map { version in
        let surroundings = surroundings(version)
        let style = TextStyle(
          theme, site, version: version, surroundings, orderRoutes: .printOrderRoutes,
          contacts: .printContacts)
        return (version, PaperTextVersion(style: style, surroundings: surroundings))
      })
  }
}
