public import Manuscript

/// A page that is to begin in a site that is there.
public struct NewPage: Sendable {
  /// What it is for.
  public enum Kind: Sendable {
    /// A press release of a day.
    case release(CalendarDate)
    /// The booklet's next chapter.
    case chapter
    /// A page at a path: `events/picnic.md`, `picnic`, `content/ja/picnic.md`.
    case page(path: String)
  }

  /// In which languages it begins, besides the source language.
  public enum Translations: Hashable, Sendable {
    /// In every language of the site.
    case all
    /// In those of these tags.
    case named([String])
  }

  /// What it is for.
  public var kind: Kind
  /// Its title as it was typed; empty for one that its file's name gives.
  public var title: String
  /// The words in the name of its file, in place of those of the title.
  public var words: PageSlug?
  /// In which other languages it begins.
  public var translations: Translations

  /// A page that is to begin.
  public init(
    _ kind: Kind, title: String, words: PageSlug? = nil, translations: Translations = .named([])
  ) {
    self.kind = kind
    self.title = title
    self.words = words ?? PageSlug(title)
    self.translations = translations
  }

  /// What became of it.
  public struct Outcome: Hashable, Sendable {
    /// The files that are new; not empty.
    public var made: [String] = []
    /// The files that were there already and are as they were.
    public var kept: [String] = []
  }
}

extension NewPage.Kind {
  /// The page of all such pages, without which they have no place, below a language's folder.
  var list: String? {
    switch self {
    case .release: "releases/index.md"
    case .chapter: "booklet/index.md"
    case .page: nil
    }
  }

  /// The name of the text with which that page begins.
  var listText: String? {
    switch self {
    case .release: "releases.md"
    case .chapter: "booklet.md"
    case .page: nil
    }
  }

  /// The name of the text with which such a page begins.
  var text: String {
    switch self {
    case .release: "release.md"
    case .chapter: "chapter.md"
    case .page: "page.md"
    }
  }
}
