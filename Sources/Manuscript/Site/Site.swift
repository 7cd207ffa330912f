/// A whole site as a value: what every edition is made of. It leaves this room complete, and nobody changes
/// it.
public struct Site: Sendable {
  /// What `site.yaml` says.
  public let settings: SiteSettings
  /// The site in each of its languages, in the order of `settings.languages`.
  public let versions: [LanguageVersion]
  /// The pictures and other files of the content folder.
  public internal(set) var files: [ContentFile]
  /// Which of its pages are the same page in several languages.
  public let translations: TranslationTable

  /// The page that a reference names.
  public subscript(reference: PageReference) -> Page {
    versions[reference.version].pages[reference.page]
  }
}

/// The site in one language.
public struct LanguageVersion: Sendable {
  /// The language.
  public let language: Language
  /// Every page, in the order of their source paths.
  public let pages: [Page]
  /// The index of the home page.
  public let home: Int
  /// The booklet, when there is one.
  public let booklet: Booklet?
  /// The indices of the releases, newest first.
  public let releases: [Int]
  /// The indices of the pages of the main navigation, in its order.
  public let navigation: [Int]
  /// The file of the picture for pages that have none of their own: an index of `Site.files`.
  public internal(set) var picture: Int?

  /// The index of the first page with the given role.
  public func page(_ role: Page.Role) -> Int? {
    pages.firstIndex { $0.role == role }
  }
}

/// The booklet in one language, by indices of `LanguageVersion.pages`.
public struct Booklet: Hashable, Sendable {
  /// The booklet's own page: its title, overview and colophon.
  public let index: Int
  /// The chapters, in order.
  public let chapters: [Int]
}
