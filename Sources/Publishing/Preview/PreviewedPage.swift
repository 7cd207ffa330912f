public import Manuscript
import Markdown

/// A Markdown file of the content folder, or one that is to be there, as a list of pages shows it.
public struct PreviewedPage: Hashable, Sendable {
  /// The path below the content folder: `ja/booklet/01-first.md`. Of a missing translation, where it is to be.
  public let file: String
  /// Where its page stands below the output folder: `booklet/first.html`. Of a missing translation, and of a copy, that
  /// of the page that stands in. Nil where it has none: the site cannot be shown, or something else stands there.
  public internal(set) var address: String?
  /// The title as plain text; empty where it has none. Of a missing translation, that of its source.
  public let title: String
  /// What the page is for.
  public let kind: Kind
  /// The number of a chapter.
  public let chapterNumber: Int?
  /// The date that the author gave the page, in its front matter or in its file's name.
  public let date: CalendarDate?
  /// The tag of its language; nil for a file that is in the folder of none.
  public let language: String?
  /// By which the files know each other that are translations of each other: the same for all of them, and for no other.
  public let key: String
  /// What keeps the page out of a build; nil for a page that is in it.
  public internal(set) var held: HeldPage.Reason?
  /// How it stands to its source.
  public internal(set) var translation: Translation
  /// The tag of the language in which readers see the page while there is no translation; nil for all other pages, and
  /// where they do not see it.
  public internal(set) var shownIn: String?
  /// How many mistakes in the file stop a build (`Preview.diagnostics(ofContentFile:)`).
  public internal(set) var errorCount = 0
  /// How many mistakes in the file do not.
  public internal(set) var warningCount = 0

  /// What a page is for.
  public enum Kind: String, CaseIterable, Sendable {
    case home, order, about, contact, accessibility
    /// The booklet's own page.
    case booklet
    case chapter
    /// The list of press releases.
    case releases
    /// A press release.
    case release
    /// The page of any other folder.
    case folder
    /// A page in a folder that has a page of its own, such as an event.
    case entry
    /// Any other page.
    case page
    /// A Markdown file in the folder of no language: no page is made of it.
    case stray
  }

  /// How a page stands to its source.
  public enum Translation: Hashable, Sendable {
    /// It is in the source language, or of a site without translations.
    case source
    /// It says what its source says.
    case current
    /// Its source has changed since.
    case stale([StaleSection])
    /// Nobody recorded what it translates.
    case untracked
    /// It holds the text of another page still, which readers see.
    case copy
    /// There is no such file; readers see the page in another language, or not at all.
    case missing
    /// It has no source.
    case extra

    /// A word for other programs.
    public var name: String {
      switch self {
      case .source: "source"
      case .current: "current"
      case .stale: "stale"
      case .untracked: "untracked"
      case .copy: "copy"
      case .missing: "missing"
      case .extra: "extra"
      }
    }
  }

  /// A section of which a translation says something else than its source.
  public struct StaleSection: Hashable, Sendable {
    /// What became of it.
    public let kind: SectionChange.Kind
    /// Its heading as plain text, nil for the lead. A section that is gone goes by the heading of the translation.
    public let heading: String?
    /// Its lines in the source's file, from 1; nil for a section that is gone.
    public let lines: ClosedRange<Int>?
  }
}

extension PreviewedPage {
  /// The page of a file.
  ///
  /// - Parameters:
  ///   - folders: the folders that have a page of their own, as `Page.folder` names them.
  ///   - translation: how it stands to its source, as far as its place says.
  init(
    _ page: Page, file: String, tag: String?, folders: Set<String>, translation: Translation
  ) {
    self.file = file
    title = page.title.plain
    kind = Kind(page, isEntry: folders.contains(page.folder))
    chapterNumber = if case .chapter(let number) = page.role { number } else { nil }
    date = page.date
    language = tag
    key = page.key
    self.translation = translation
  }

  /// A Markdown file in the folder of no language.
  init(stray file: String) {
    self.file = file
    title = ""
    kind = .stray
    chapterNumber = nil
    date = nil
    language = nil
    key = "/\(file)"
    translation = .source
  }
}

extension PreviewedPage.Kind {
  fileprivate init(_ page: Page, isEntry: Bool) {
    self =
      switch page.role {
      case .home: .home
      case .order: .order
      case .about: .about
      case .contact: .contact
      case .accessibility: .accessibility
      case .booklet: .booklet
      case .chapter: .chapter
      case .releaseList: .releases
      case .release: .release
      case .page where page.isIndex: .folder
      case .page: isEntry ? .entry : .page
      }
  }
}

extension Page {
  /// The folder of its file below that of its language; empty for that folder itself.
  var folder: String {
    sourcePath.lastIndex(of: "/").map { String(sourcePath[..<$0]) } ?? ""
  }
}
