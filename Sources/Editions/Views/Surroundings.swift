import Manuscript
import Markdown
import Templates
import Themes

/// What all pages in one folder of one language share: everything around the text, with addresses
/// relative to that folder. Made once for each folder, since most of a page's cost is here.
///
/// A class: each page of the folder has it, and nobody copies it for that.
final class Surroundings: Sendable {
  /// What does not depend on the folder.
  let language: LanguageSurroundings
  /// The path from the folder to the site's root: empty, `../`, `../../`.
  let root: String
  let site: Prepared<SiteView>
  let siteName: InlineText
  /// Whether the home page says who the group is.
  let introducesOrganisation: Bool
  let navigation: Links
  let hasNavigation: Bool
  let booklet: BookletContents?
  let latestRelease: Prepared<EntryView>?
  /// Newest first; only for the folders of the home page and of the list of releases, since a list of
  /// a thousand releases for each of a thousand folders would be a million.
  let releases: PreparedList<EntryView>

  /// The surroundings of the pages of a version that stand in the folder of the file at `path`.
  ///
  /// - Parameter listsReleases: whether all releases are at hand, and not only the latest.
  init(
    _ site: Site, _ addresses: SiteAddresses, version: Int, path: String, listsReleases: Bool,
    language: LanguageSurroundings, cover: Prepared<CoverView>?, _ locale: Locale
  ) {
    let folder = Folder(
      site: site, addresses: addresses, version: version, path: path, locale: locale)
    let content = site.versions[version]
    self.language = language
    root = RelativePath.path(to: "", from: path)
    let siteView = folder.siteView()
    self.site = Prepared(siteView)
    siteName = siteView.name.text
    introducesOrganisation = language.organisationView.isIntroduced(
      withLinks: siteView.hasOrganisationLinks)
    hasNavigation = !content.navigation.isEmpty
    navigation = Links(content.navigation.map(folder.link(to:)), section: folder.section)
    booklet = content.booklet.flatMap { booklet in
      cover.map { cover in
        let chapters = folder.chapters(of: booklet)
        return BookletContents(
          folder.view(of: booklet, cover: cover, chapters), chapters: chapters)
      }
    }
    let shown = listsReleases ? content.releases[...] : content.releases.prefix(1)
    let releaseViews = shown.map(folder.release)
    latestRelease = releaseViews.first.map { Prepared($0) }
    releases = PreparedList(listsReleases ? releaseViews : [])
  }
}

extension Surroundings {
  /// The main navigation, for pages that are not in it and for those that are.
  struct Links: Sendable {
    private let links: [LinkView]
    private let prepared: PreparedList<LinkView>

    /// - Parameter section: the index of the link to the section in which the pages stand, if there is one.
    init(_ links: [LinkView], section: Int?) {
      self.links = links
      var marked = links
      if let section { marked[section].isSection = true }
      prepared = PreparedList(marked)
    }

    /// The links, the one to `url` marked as the page at hand.
    func marking(_ url: String) -> PreparedList<LinkView> {
      guard let index = links.firstIndex(where: { $0.url == url }) else { return prepared }
      var links = links
      links[index].isCurrent = true
      return PreparedList(links)
    }
  }

  /// The booklet's contents, for pages that are no chapter and for those that are.
  struct BookletContents: Sendable {
    private let booklet: BookletView
    private let chapters: [ChapterView]
    private let prepared: Prepared<BookletView>

    init(_ booklet: BookletView, chapters: [ChapterView]) {
      self.booklet = booklet
      self.chapters = chapters
      prepared = Prepared(booklet)
    }

    /// The booklet, a chapter of it marked as the page at hand.
    func marking(_ chapter: Int?) -> Prepared<BookletView> {
      guard let chapter else { return prepared }
      var current = chapters[chapter]
      current.isCurrent = true
      var booklet = booklet
      booklet.chapters = booklet.chapters.replacing(chapter, with: current)
      return Prepared(booklet)
    }

    /// Whether a chapter has one before or after it.
    var hasSeveralChapters: Bool { chapters.count > 1 }

    /// The chapter at an index; nil before the first and after the last.
    func chapter(_ index: Int) -> LinkView? {
      guard chapters.indices.contains(index) else { return nil }
      let chapter = chapters[index]
      return LinkView(title: chapter.title, url: chapter.url, foreign: chapter.foreign)
    }
  }
}

/// How the pages of a version look from one of its folders, each by its index.
private struct Folder {
  let site: Site
  let addresses: SiteAddresses
  let version: Int
  /// The path of a file in the folder.
  let path: String
  let locale: Locale

  private var content: LanguageVersion { site.versions[version] }

  func siteView() -> SiteView {
    let settings = site.settings
    return SiteView(
      name: Speech(language: content.language, languages: settings.languages).text(settings.name),
      description: settings.description?.shown(in: content.language) ?? .empty,
      home: url(content.home),
      feed: site.releaseFeed(of: version).map { addresses.url(of: $0, from: path) } ?? "",
      manifest: site.hasAddress ? addresses.url(of: .manifest(version: version), from: path) : "",
      order: url(.order), booklet: url(.booklet), contact: url(.contact),
      accessibility: url(.accessibility), releases: url(.releaseList),
      favicon: url(SiteIcons.favicon), touchIcon: url(SiteIcons.touchIcon),
      hasOwnFavicon: addresses.isOwn(SiteIcons.favicon),
      hasOrganisationLinks: settings.organisation.url != nil || content.page(.contact) != nil,
      hasChapters: content.booklet?.chapters.isEmpty == false)
  }

  func link(to entry: NavigationLink) -> LinkView {
    switch (entry.target, entry.label) {
    case (.page(let page), .home) where !locale.word("home").isEmpty:
      LinkView(title: locale.shownWord("home"), url: url(page))
    case (.page(let page), .shortTitle), (.page(let page), .home):
      LinkView(title: content.pages[page].shortTitle, url: url(page), foreign: foreign(page))
    case (.page(let page), .text(let label, let language)):
      LinkView(title: label, url: url(page), foreign: foreign(language))
    case (.address(let address), .text(let label, let language)):
      LinkView(title: label, url: address, foreign: foreign(language))
    case (.address(let address), .shortTitle), (.address(let address), .home):
      LinkView(title: InlineText(address), url: address)
    }
  }

  /// The index in the navigation of the page that heads the folder, or the nearest folder around it; the
  /// home page heads none.
  var section: Int? {
    let own = addresses.root(of: version)
    let headed = content.navigation.indices.compactMap { index -> (index: Int, depth: Int)? in
      guard case .page(let page) = content.navigation[index].target else { return nil }
      let address = content.pages[page].address
      guard page != content.home, address.hasSuffix("/index") else { return nil }
      let folder = own + address.dropLast("index".count)
      return path.hasPrefix(folder) ? (index, folder.utf8.count) : nil
    }
    return headed.max { $0.depth < $1.depth }?.index
  }

  func view(
    of booklet: Booklet, cover: Prepared<CoverView>, _ chapters: [ChapterView]
  ) -> BookletView {
    let page = content.pages[booklet.index]
    let printed = site.printVersion(version)
    return BookletView(
      title: page.title, url: url(booklet.index),
      print: addresses.url(of: .booklet(version: printed), from: path),
      pdf: addresses.downloadURL(of: addresses.pdfs(ofBooklet: printed), from: path),
      ebook: addresses.url(of: .ebook(version: printed), from: path),
      colophon: ColophonView(page.colophon, locale), foreign: foreign(booklet.index), cover: cover,
      first: chapters.first?.url ?? "", chapters: PreparedList(chapters))
  }

  func chapters(of booklet: Booklet) -> [ChapterView] {
    booklet.chapters.enumerated().map { number, index in
      ChapterView(
        content.pages[index], number: locale.text(number + 1), url: url(index),
        foreign: foreign(index))
    }
  }

  func release(_ page: Int) -> EntryView {
    EntryView(content.pages[page], url: url(page), locale, foreign: foreign(page))
  }

  private func url(_ page: Int) -> String {
    addresses.url(of: PageReference(version: version, page: page), from: path)
  }

  /// The address of an icon; empty when there is none.
  private func url(_ icon: SiteIcons.Icon) -> String {
    addresses.path(of: icon).map { addresses.url(ofPath: $0, from: path) } ?? ""
  }

  /// The address of the page with a role; empty when there is none.
  private func url(_ role: Page.Role) -> String {
    content.page(role).map { url($0) } ?? ""
  }

  /// A language by its tag, when it is not that of the pages.
  private func foreign(_ tag: String) -> LanguageView? {
    guard tag != content.language.tag else { return nil }
    return site.settings.languages.first { $0.tag == tag }.map(LanguageView.init)
  }

  private func foreign(_ page: Int) -> LanguageView? {
    site.foreignLanguage(of: PageReference(version: version, page: page)).map(LanguageView.init)
  }
}
