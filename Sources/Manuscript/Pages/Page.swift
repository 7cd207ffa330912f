public import Markdown

/// One page of the site, in one language. Other rooms read it and do not change it.
///
/// What its file says is held once by all copies of the page: pages are handed from one to the next all the time.
public struct Page: Sendable {
  /// What a page is for; its file's place in the language's folder says so.
  public enum Role: Hashable, Sendable {
    /// `index.md`.
    case home
    /// `order.md`.
    case order
    /// `about.md`.
    case about
    /// `contact.md`.
    case contact
    /// `accessibility.md`.
    case accessibility
    /// `booklet/index.md`.
    case booklet
    /// `booklet/NN-slug.md`: its number.
    case chapter(number: Int)
    /// `releases/index.md`.
    case releaseList
    /// `releases/YYYY-MM-DD-slug.md`: its date.
    case release(CalendarDate)
    /// Any other Markdown file.
    case page
  }

  /// What it is for.
  public internal(set) var role: Role
  /// Of a page that stands in for another: the file, below the language's folder, that is to hold the translation and
  /// holds a copy still; nil where there is none.
  public internal(set) var copyPath: String?
  /// The source language's page of which this one is a translation.
  public internal(set) var source: PageReference?
  /// The page whose text stands here because this language has no translation of it.
  public internal(set) var original: PageReference?
  /// The theme's template that the author chose for the page in place of the one of its role.
  public internal(set) var template: TemplateChoice?
  /// Where each of `body.links` leads.
  public internal(set) var targets: [LinkTarget]
  /// On which lines of the author's file links and pictures stand that lead to files of the content folder, by their
  /// places in `body.links`; none of a page that stands in for another.
  public internal(set) var fileLines: [Int: Int] = [:]
  /// What its file says.
  private let file: Shared<PageText>

  init(_ text: PageText, template: TemplateChoice? = nil, targets: [LinkTarget] = []) {
    file = Shared(text)
    role = text.role
    self.template = template
    self.targets = targets
  }
}

extension Page {
  /// What its file says.
  private var text: PageText {
    _read { yield file.value }
  }

  /// The file's path below the language's folder: `booklet/01-what-is-peer-support.md`.
  public var sourcePath: String { text.sourcePath }
  /// The file's path as the author knows it, for diagnostics.
  public var sourceName: String { text.sourceName }
  /// The page's path below the language's root, without an ending: `booklet/what-is-peer-support`.
  public var address: String { text.address }
  /// The title: the page's only first-level heading.
  public var title: InlineText { text.title }
  /// The id of the heading that is the title, which names the page's top; nil when no heading is.
  public var titleID: String? { text.titleID }
  /// A short form of the title for navigation.
  public var shortTitle: InlineText { text.shortTitle }
  /// What the page is about, in a sentence; empty when neither the author nor the text says it.
  public var description: InlineText { text.description }
  /// A sentence or two that introduce the page; empty when it has none.
  public var lead: InlineText { text.lead }
  /// Whether the text is a sample, which every edition says.
  public var isSample: Bool { text.isSample }
  /// The date that the author gave the page, in its front matter or in its file's name.
  public var date: CalendarDate? { text.date }
  /// What the booklet's colophon says; empty on other pages.
  public var colophon: Colophon { text.colophon }
  /// The state of the source that the page translates, as its front matter remembers it.
  public var translationOf: PageFingerprint? { text.translationOf }
  /// Where its links name pages of the site by their full addresses.
  public var ownAddresses: [OwnAddress] { text.ownAddresses }
  /// Former addresses that its front matter says lead here.
  public var aliases: [Alias] { text.aliases }
  /// Who speaks in its round tables: those of its front matter, then those of `site.yaml`.
  public var speakers: [Speaker] { text.speakers }
  /// Drawings of the theme's, one for each item of the first numbered list; none for those of its source.
  public var drawings: [Drawing] { text.drawings }
  /// The level of the headings in the list of its folder's pages; nil when it has no such list.
  public var listLevel: Int? { text.listLevel }
  /// A print of the text as the author wrote it, below the front matter (`StableHash`); 0 for a page that
  /// does not stand on paper (`Role.standsOnPaper`).
  public var print: UInt64 { text.print }
  /// Whether no author wrote it: it is made of what `site.yaml` says.
  public var isMade: Bool { text.isMade }
  /// The text.
  public var body: Document {
    // Lent: readers mostly want one thing of it.
    _read { yield text.body }
  }
}

extension Page {
  /// The pictures in the text: the place of each in `body.links`, and that of its file in `Site.files`.
  public var pictures: [(link: Int, file: Int)] {
    targets.indices.compactMap { link in
      guard body.links[link].isImage, case .file(let file) = targets[link] else { return nil }
      return (link, file)
    }
  }
}

extension Page {
  /// Whether it is the page of its folder, `index.md`.
  public var isIndex: Bool { text.isIndex }
}

extension Page.Role {
  /// Whether such a page is part of something that is printed.
  public var standsOnPaper: Bool {
    switch self {
    case .booklet, .chapter, .release: true
    case .home, .order, .about, .contact, .accessibility, .releaseList, .page: false
    }
  }
}

extension Page {
  /// The path, below its language's folder, of the file that is or will be its text in that language.
  public var filePath: String { copyPath ?? sourcePath }
}
