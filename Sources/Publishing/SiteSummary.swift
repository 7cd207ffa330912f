public import Manuscript

/// What there is to say of a finished site in a few lines.
public struct SiteSummary: Hashable, Sendable {
  /// How many pages it has, in all languages.
  public let pageCount: Int
  /// Its languages, the source language first.
  public let languages: [Language]
  /// Whether it knows where on the web it will stand.
  public let hasBaseURL: Bool
  /// Whether it has press releases and no feed of them, since there is no host to name them by.
  public let lacksFeed: Bool
  /// How far each language is translated.
  public let translations: TranslationReport
  /// The pages that stand in the content folder and are not in the site.
  public let heldPages: [HeldPage]
  /// The day of the latest press releases; nil when there are none.
  public let latestDate: CalendarDate?
  /// The files of those of that day.
  public let latestReleases: [String]

  /// The summary of a site.
  public init(of site: Site) {
    pageCount = site.versions.reduce(0) { $0 + $1.pages.count }
    languages = site.versions.map(\.language)
    hasBaseURL = site.settings.baseURL != nil
    lacksFeed =
      site.settings.feedAuthority == nil && site.versions.contains { !$0.releases.isEmpty }
    translations = TranslationReport(of: site)
    heldPages = site.heldPages
    let releases = site.versions.flatMap { version in
      version.releases.map { version.pages[$0] }.filter { $0.original == nil }
    }
    let latest = releases.compactMap(\.releaseDate).max()
    latestDate = latest
    latestReleases = releases.filter { $0.releaseDate == latest }.map(\.sourceName)
  }
}

extension Page {
  /// The day of a press release, which its file's name says.
  fileprivate var releaseDate: CalendarDate? {
    if case .release(let date) = role { date } else { nil }
  }
}
