import Manuscript
import Templates
import Themes

/// What all pages in one folder of one language share: everything around the text, with addresses
/// relative to that folder. Made once for each folder, since most of a page's cost is here.
struct Surroundings: Sendable {
  /// What does not depend on the folder.
  let language: LanguageSurroundings
  /// The path from the folder to the site's root: empty, `../`, `../../`.
  let root: String
  let site: Prepared<SiteView>
  let navigation: Links
  let booklet: BookletContents?
  let latestRelease: Prepared<ReleaseView>?
  /// Newest first; only for the folders of the home page and of the list of releases, since a list of
  /// a thousand releases for each of a thousand folders would be a million.
  let releases: PreparedList<ReleaseView>

  /// The main navigation, for pages that are not in it and for those that are.
  struct Links: Sendable {
    private let links: [LinkView]
    private let prepared: PreparedList<LinkView>

    init(_ links: [LinkView]) {
      self.links = links
      prepared = PreparedList(links)
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
    private let prepared: Prepared<BookletView>

    init(_ booklet: BookletView) {
      self.booklet = booklet
      prepared = Prepared(booklet)
    }

    /// The booklet, a chapter of it marked as the page at hand.
    func marking(_ chapter: Int?) -> Prepared<BookletView> {
      guard let chapter else { return prepared }
      var booklet = booklet
      booklet.chapters[chapter].isCurrent = true
      return Prepared(booklet)
    }

    /// The chapter at an index; nil before the first and after the last.
    func chapter(_ index: Int) -> LinkView? {
      guard booklet.chapters.indices.contains(index) else { return nil }
      let chapter = booklet.chapters[index]
      return LinkView(title: chapter.title, url: chapter.url, foreign: chapter.foreign)
    }
  }
}

/// What all pages of one language share.
struct LanguageSurroundings: TemplateData {
  let organisation: Prepared<OrganisationView>
  let hasContacts, hasOrderRoutes: Bool
  let contacts: PreparedList<ContactView>
  let pressContact: Prepared<ContactView>?
  /// Whom a reader writes to: the contact for readers, else the first.
  let readersContact: Prepared<ContactView>?
  let orderRoutes: PreparedList<OrderRouteView>
  let price: SpokenText

  /// What a template can say that fills a container in a page's text.
  static let fields: Fields<LanguageSurroundings> = [
    .record("organisation") { $0.organisation },
    .list("contacts") { $0.contacts },
    .record("press-contact") { $0.pressContact },
    .record("readers-contact") { $0.readersContact },
    .list("order-routes") { $0.orderRoutes },
    .text("price") { $0.price.text },
    .record("price-foreign") { $0.price.foreign },
  ]

  init(_ settings: SiteSettings, in language: Language, _ locale: Locale) {
    let speech = Speech(language: language, languages: settings.languages)
    organisation = Prepared(OrganisationView(settings.organisation, in: speech, locale))
    hasContacts = !settings.contacts.isEmpty
    hasOrderRoutes = !settings.orderRoutes.isEmpty
    let contactViews = settings.contacts.map { ContactView($0, in: speech, locale) }
    contacts = PreparedList(contactViews)
    pressContact = contactViews.first { $0.key == "press" }.map { Prepared($0) }
    readersContact = (contactViews.first { $0.key == "readers" } ?? contactViews.first)
      .map { Prepared($0) }
    orderRoutes = PreparedList(
      settings.orderRoutes.map { OrderRouteView($0, in: speech, locale) })
    price = speech.text(settings.price?.text)
  }
}

/// The site as templates see it, with the addresses that a header or footer needs.
struct SiteView: TemplateData {
  let name: SpokenText
  let description, home, feed, manifest, order, booklet, contact, accessibility, releases: String

  static let fields: Fields<SiteView> = [
    .text("name") { $0.name.text },
    .record("name-foreign") { $0.name.foreign },
    .text("description") { $0.description },
    .text("home") { $0.home },
    .text("feed") { $0.feed },
    .text("manifest") { $0.manifest },
    .text("order") { $0.order },
    .text("booklet") { $0.booklet },
    .text("contact") { $0.contact },
    .text("accessibility") { $0.accessibility },
    .text("releases") { $0.releases },
  ]
}

extension Surroundings {
  /// The surroundings of the pages of a version that stand in the folder of the file at `path`.
  init(
    _ site: Site, _ addresses: SiteAddresses, version: Int, path: String, listsReleases: Bool,
    language: LanguageSurroundings, cover: Prepared<CoverView>?, _ locale: Locale
  ) {
    let content = site.versions[version]
    func url(_ page: Int) -> String {
      addresses.url(of: PageReference(version: version, page: page), from: path)
    }
    func url(_ role: Page.Role) -> String {
      content.page(role).map { url($0) } ?? ""
    }
    self.language = language
    root = RelativePath.path(to: "", from: path)
    let feed = FeedEdition(site: site, addresses: addresses)
    self.site = Prepared(
      SiteView(
        name: Speech(language: content.language, languages: site.settings.languages)
          .text(site.settings.name),
        description: site.settings.description?[content.language] ?? "",
        home: url(content.home),
        feed: feed.exists(for: version)
          ? addresses.url(ofPath: addresses.root(of: version) + FeedEdition.fileName, from: path)
          : "",
        manifest: WebManifest.exists(for: site)
          ? addresses.url(
            ofPath: addresses.root(of: version) + WebManifest.fileName, from: path) : "",
        order: url(.order), booklet: url(.booklet), contact: url(.contact),
        accessibility: url(.accessibility), releases: url(.releaseList)))
    func foreign(_ page: Int) -> LanguageView? {
      site.foreignLanguage(of: PageReference(version: version, page: page)).map(LanguageView.init)
    }
    navigation = Links(
      content.navigation.map { index in
        LinkView(
          title: content.pages[index].shortTitle, url: url(index), foreign: foreign(index))
      })
    booklet = content.booklet.flatMap { booklet in
      guard let cover else { return nil }
      let page = content.pages[booklet.index]
      return BookletContents(
        BookletView(
          title: page.title, url: url(booklet.index),
          print: addresses.url(
            ofPath: PrintEdition.path(site.printVersion(version), addresses), from: path),
          pdf: addresses.downloadURL(
            of: addresses.pdfs(ofBooklet: site.printVersion(version)), from: path),
          colophon: ColophonView(page.colophon, locale), foreign: foreign(booklet.index),
          cover: cover,
          chapters: booklet.chapters.enumerated().map { number, index in
            ChapterView(
              content.pages[index], number: locale.text(number + 1), url: url(index),
              foreign: foreign(index))
          }))
    }
    let shown = listsReleases ? content.releases[...] : content.releases.prefix(1)
    let releaseViews = shown.map {
      ReleaseView(content.pages[$0], url: url($0), locale, foreign: foreign($0))
    }
    latestRelease = releaseViews.first.map { Prepared($0) }
    releases = PreparedList(listsReleases ? releaseViews : [])
  }
}

/// The surroundings of every folder of a version.
struct FolderTable: Sendable {
  /// Those of the version's own folder.
  let root: Surroundings
  private var folders: [Substring: Surroundings] = [:]

  init(_ site: Site, _ addresses: SiteAddresses, _ theme: Theme, version: Int) {
    let content = site.versions[version]
    let locale = theme.locales[version]
    let language = LanguageSurroundings(site.settings, in: content.language, locale)
    let cover = content.booklet.map { Prepared(CoverView(site, $0, version: version)) }
    let lists = [content.home, content.page(.releaseList)].compactMap { index in
      index.map { Self.folder(of: content.pages[$0].address) }
    }
    func surroundings(of address: String) -> Surroundings {
      Surroundings(
        site, addresses, version: version, path: addresses.root(of: version) + address,
        listsReleases: lists.contains(Self.folder(of: address)), language: language, cover: cover,
        locale)
    }
    root = surroundings(of: "index")
    for page in content.pages where folders[Self.folder(of: page.address)] == nil {
      folders[Self.folder(of: page.address)] = surroundings(of: page.address)
    }
  }

  /// The surroundings of a page by its address.
  subscript(address: String) -> Surroundings {
    folders[Self.folder(of: address)] ?? root
  }

  private static func folder(of address: String) -> Substring {
    address.lastIndex(of: "/").map { address[..<$0] } ?? ""
  }
}
