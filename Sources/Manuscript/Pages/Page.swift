public import Markdown

/// One page of the site, in one language. Other rooms read it and do not change it.
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

  /// The file's path below the language's folder: `booklet/01-what-is-peer-support.md`.
  public internal(set) var sourcePath: String
  /// The file's path as the author knows it, for diagnostics.
  public internal(set) var sourceName: String
  /// The page's path below the language's root, without an ending: `booklet/what-is-peer-support`.
  public internal(set) var address: String
  /// What it is for.
  public internal(set) var role: Role
  /// The title: the page's only first-level heading.
  public internal(set) var title: InlineText
  /// The id of the heading that is the title, which names the page's top; nil when no heading is.
  public internal(set) var titleID: String?
  /// A short form of the title for navigation.
  public internal(set) var shortTitle: InlineText
  /// What the page is about, in a sentence; empty when neither the author nor the text says it.
  public internal(set) var description: InlineText
  /// A sentence or two that introduce the page; empty when it has none.
  public internal(set) var lead: InlineText
  /// Whether the text is a sample, which every edition says.
  public internal(set) var isSample: Bool
  /// The date that the author gave the page, in its front matter or in its file's name.
  public internal(set) var date: CalendarDate?
  /// What the booklet's colophon says; empty on other pages.
  public internal(set) var colophon: Colophon
  /// The state of the source that the page translates, as its front matter remembers it.
  public internal(set) var translationOf: PageFingerprint?
  /// Of a page that stands in for another: the file, below the language's folder, that is to hold the translation and
  /// holds a copy still; nil where there is none.
  public internal(set) var copyPath: String?
  /// The source language's page of which this one is a translation.
  public internal(set) var source: PageReference?
  /// The page whose text stands here because this language has no translation of it.
  public internal(set) var original: PageReference?
  /// Where its links name pages of the site by their full addresses.
  public internal(set) var ownAddresses: [OwnAddress] = []
  /// Former addresses that its front matter says lead here.
  public internal(set) var aliases: [Alias] = []
  /// Who speaks in its round tables: those of its front matter, then those of `site.yaml`.
  public internal(set) var speakers: [Speaker]
  /// Drawings of the theme's, one for each item of the first numbered list; none for those of its source.
  public internal(set) var drawings: [Drawing] = []
  /// The theme's template that the author chose for the page in place of the one of its role.
  public internal(set) var template: TemplateChoice?
  /// The level of the headings in the list of its folder's pages; nil when it has no such list.
  public internal(set) var listLevel: Int?
  /// A print of the text as the author wrote it, below the front matter (`StableHash`); 0 for a page that
  /// does not stand on paper (`Role.standsOnPaper`).
  public internal(set) var print: UInt64 = 0
  /// Whether no author wrote it: it is made of what `site.yaml` says.
  public internal(set) var isMade = false
  /// The text.
  public internal(set) var body: Document
  /// Where each of `body.links` leads.
  public internal(set) var targets: [LinkTarget]
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
  public var isIndex: Bool { address == "index" || address.hasSuffix("/index") }
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
