/// How far each language of a site is translated.
public struct TranslationReport: Hashable, Sendable {
  /// The languages other than the source language, in the order of `site.yaml`.
  public var languages: [LanguageReport]

  /// How far one language is translated.
  public struct LanguageReport: Hashable, Sendable {
    /// The language.
    public var language: Language
    /// Every page of the source language in the order of their paths, then those that only this
    /// language has.
    public var pages: [PageReport]
  }

  /// How one page stands to its source.
  public struct PageReport: Hashable, Sendable {
    /// Where the translation is, or is to be: its path below the content folder.
    public var file: String
    /// How it stands.
    public var state: State
  }

  /// How a page stands to its source.
  public enum State: Hashable, Sendable {
    /// The translation is up to date.
    case complete
    /// The source has changed since it was translated.
    case stale([SectionChange])
    /// There is a translation, and no record of what it translates.
    case untracked
    /// Its file is there, and holds the text of another page still; readers see that page, in the given language.
    case copy(shownIn: Language)
    /// There is none; readers see the page in the given language, or not at all.
    case missing(shownIn: Language?)
    /// The page has no source.
    case extra
  }

  /// The report on a site.
  public init(of site: Site) {
    languages = site.versions.indices.dropFirst().map { version in
      LanguageReport(
        language: site.versions[version].language,
        pages: Self.translations(site, version) + Self.extras(site, version))
    }
  }

  private static func translations(_ site: Site, _ version: Int) -> [PageReport] {
    let sources = site.versions[0].pages
    return sources.indices.filter { sources[$0].isWritten }.map { index in
      let source = PageReference(version: 0, page: index)
      guard let translation = site.translations.page(source, in: version) else {
        return PageReport(
          file: site.file(sources[index].sourcePath, version), state: .missing(shownIn: nil))
      }
      let page = site[translation]
      let state: State =
        switch site.translationState(of: translation) {
        case .current: .complete
        case .stale(let changes): .stale(changes)
        case .untracked: .untracked
        case nil: Self.state(of: page, in: site)
        }
      return PageReport(file: site.file(page.filePath, version), state: state)
    }
  }

  /// The state of a page for which another one stands in.
  private static func state(of page: Page, in site: Site) -> State {
    let language = page.original.map { site.versions[$0.version].language }
    guard let language, page.copyPath != nil else { return .missing(shownIn: language) }
    return .copy(shownIn: language)
  }

  private static func extras(_ site: Site, _ version: Int) -> [PageReport] {
    site.versions[version].pages.filter { $0.isWritten && $0.source == nil }.map {
      PageReport(file: site.file($0.sourcePath, version), state: .extra)
    }
  }
}

extension Page {
  /// Whether an author wrote it in the language in which it stands.
  fileprivate var isWritten: Bool { original == nil && !isMade }
}

extension Site {
  /// The path below the content folder of a language's file.
  fileprivate func file(_ sourcePath: String, _ version: Int) -> String {
    "\(versions[version].language.tag)/\(sourcePath)"
  }
}

extension TranslationReport.LanguageReport {
  /// How many pages the source language has.
  public var sourceCount: Int { pages.count { $0.state != .extra } }
  /// How many of them are translated, up to date or not.
  public var translatedCount: Int {
    pages.count { page in
      switch page.state {
      case .complete, .stale, .untracked: true
      case .copy, .missing, .extra: false
      }
    }
  }
  /// How many translations are older than their source.
  public var staleCount: Int {
    pages.count { if case .stale = $0.state { true } else { false } }
  }
  /// How many translations have no record of what they translate.
  public var untrackedCount: Int { pages.count { $0.state == .untracked } }
}
