public import Manuscript

/// What there is to say of a finished site in a few lines.
public struct SiteSummary: Hashable, Sendable {
  /// How many pages it has, in all languages.
  public let pageCount: Int
  /// Its languages, the source language first.
  public let languages: [Language]
  /// Whether it knows where on the web it will stand.
  public let hasBaseURL: Bool
  /// How far each language is translated.
  public let translations: TranslationReport

  /// The summary of a site.
  public init(of site: Site) {
    pageCount = site.versions.reduce(0) { $0 + $1.pages.count }
    languages = site.versions.map(\.language)
    hasBaseURL = site.settings.baseURL != nil
    translations = TranslationReport(of: site)
  }
}
