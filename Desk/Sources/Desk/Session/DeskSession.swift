public import Diagnostics
public import Publishing

/// One site on the desk: what its screens know and do, whatever carries it to them.
public actor DeskSession {
  /// The site that is worked on.
  public private(set) var publication: Publication
  /// The language in which the desk speaks.
  public private(set) var language: MessageLanguage
  /// Tells the screens what happens.
  public nonisolated let events: Events
  /// What the desk was started with.
  public nonisolated let equipment: Equipment
  /// The number of the newest preview, from 1; 0 while there is none.
  public private(set) var build = 0

  /// The desk over a site.
  public init(
    publication: Publication, language: MessageLanguage, events: Events, equipment: Equipment
  ) {
    self.equipment = equipment
    self.publication = publication
    self.language = language
    self.events = events
  }

  /// Changes the language in which the desk speaks.
  public func speak(_ language: MessageLanguage) {
    self.language = language
  }

  /// A file of the previewed site.
  ///
  /// - Parameter path: where it stands below the output folder: `en/index.html`.
  /// - Returns: nil when the site has no such file.
  public func previewedFile(at path: String) async -> SiteFile? {
    nil
  }
}
