public import Pictures

/// A whole site as a value: what every edition is made of.
public struct Site: Sendable {
  /// What `site.yaml` says.
  public var settings: SiteSettings
  /// The site in each of its languages, in the order of `settings.languages`.
  public var versions: [LanguageVersion]
  /// The pictures and other files of the content folder.
  public var files: [ContentFile]
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
  public var language: Language
  /// Every page, in the order of their source paths.
  public var pages: [Page]
  /// The index of the home page.
  public var home: Int
  /// The booklet, when there is one.
  public var booklet: Booklet?
  /// The indices of the releases, newest first.
  public var releases: [Int]
  /// The indices of the pages of the main navigation, in its order.
  public var navigation: [Int]
  /// The file of the picture for pages that have none of their own: an index of `Site.files`.
  public var picture: Int?

  /// The index of the first page with the given role.
  public func page(_ role: Page.Role) -> Int? {
    pages.firstIndex { $0.role == role }
  }
}

/// The booklet in one language, by indices of `LanguageVersion.pages`.
public struct Booklet: Hashable, Sendable {
  /// The booklet's own page: its title, overview and colophon.
  public var index: Int
  /// The chapters, in order.
  public var chapters: [Int]
}

/// A file of the content folder that is neither a page nor the settings.
public struct ContentFile: Hashable, Sendable {
  /// The path below the content folder: `ja/images/meeting.jpg`.
  public var source: String
  /// The path as the author knows it, for diagnostics.
  public var sourceName: String
  /// The index of the version whose folder holds it.
  public var version: Int
  /// The path below that folder.
  public var path: String
  /// Whether a page uses it; only then is it published.
  public var isUsed = false
  /// What whoever reads the file finds it to be; nil when it is no picture.
  public var picture: Picture?

  /// What is known of a picture without showing it.
  public struct Picture: Hashable, Sendable {
    /// The media type, such as `image/jpeg`.
    public var mediaType: String
    /// The size when it stands upright; nil for a drawing that does not say.
    public var size: PictureSize?

    /// A picture of the given type and size.
    public init(mediaType: String, size: PictureSize?) {
      self.mediaType = mediaType
      self.size = size
    }
  }
}
