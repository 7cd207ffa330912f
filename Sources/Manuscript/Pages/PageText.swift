import Markdown

/// What the file of a page says, or what `site.yaml` says in its place: all that is known of it before the site is
/// put together.
struct PageText: Sendable {
  /// The file's path below the language's folder: `booklet/01-what-is-peer-support.md`.
  var sourcePath: String
  /// The file's path as the author knows it, for diagnostics.
  var sourceName: String
  /// The page's path below the language's root, without an ending: `booklet/what-is-peer-support`.
  var address: String
  /// What its place says that it is for.
  var role: Page.Role
  /// The title: the page's only first-level heading.
  var title: InlineText
  /// The id of the heading that is the title, which names the page's top; nil when no heading is.
  var titleID: String?
  /// A short form of the title for navigation.
  var shortTitle: InlineText
  /// What the page is about, in a sentence; empty when neither the author nor the text says it.
  var description: InlineText
  /// A sentence or two that introduce the page; empty when it has none.
  var lead: InlineText
  /// Whether the text is a sample, which every edition says.
  var isSample: Bool
  /// The date that the author gave the page, in its front matter or in its file's name.
  var date: CalendarDate?
  /// What the booklet's colophon says; empty on other pages.
  var colophon: Colophon
  /// The state of the source that the page translates, as its front matter remembers it.
  var translationOf: PageFingerprint?
  /// Where its links name pages of the site by their full addresses.
  var ownAddresses: [OwnAddress] = []
  /// Former addresses that its front matter says lead here.
  var aliases: [Alias] = []
  /// Who speaks in its round tables: those of its front matter, then those of `site.yaml`.
  var speakers: [Speaker]
  /// Drawings of the theme's, one for each item of the first numbered list; none for those of its source.
  var drawings: [Drawing] = []
  /// The level of the headings in the list of its folder's pages; nil when it has no such list.
  var listLevel: Int?
  /// A print of the text as the author wrote it, below the front matter (`StableHash`); 0 for a page that
  /// does not stand on paper (`Role.standsOnPaper`).
  var print: UInt64 = 0
  /// Whether no author wrote it: it is made of what `site.yaml` says.
  var isMade = false
  /// The text.
  var body: Document
}

extension PageText {
  /// Whether it is that of its folder, `index.md`.
  var isIndex: Bool { address == "index" || address.hasSuffix("/index") }
}
