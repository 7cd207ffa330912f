import Manuscript
import Markdown
import Templates
import Themes

/// The web site: a flat HTML file for every page of every language.
///
/// A class, so that the functions that render ten thousand pages share one edition.
final class WebEdition: Sendable {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses
  private let structuredData: StructuredData
  /// For each version: what the pages of each folder share.
  private let surroundings: [FolderTable]
  /// For each version: the link to it, its address still open. Made once, since words are looked up.
  private let languageLinks: [LanguageLinkView]
  /// For each version: how its texts are written.
  private let styles: [TextStyle]
  /// The theme's drawings as HTML.
  private let drawings: [Drawing: [UInt8]]

  init(site: Site, theme: Theme, addresses: SiteAddresses) {
    self.site = site
    self.theme = theme
    self.addresses = addresses
    structuredData = StructuredData(site: site, addresses: addresses, icon: theme.icon)
    languageLinks = zip(site.versions, theme.locales).map { version, locale in
      LanguageLinkView(version, locale)
    }
    let surroundings = site.versions.indices.map {
      FolderTable(site, addresses, theme, version: $0)
    }
    self.surroundings = surroundings
    styles = site.versions.indices.map {
      TextStyle(
        theme, site, version: $0, surroundings[$0].root.language, orderRoutes: .orderRoutes,
        contacts: .contacts)
    }
    drawings = Dictionary(
      uniqueKeysWithValues: Drawing.allCases.map { drawing in
        (drawing, theme.render(.drawing, with: Record(DrawingView(drawing: drawing)), version: 0))
      })
  }
}

extension WebEdition {
  /// A page.
  func page(_ reference: PageReference) -> [UInt8] {
    let page = site[reference]
    let path = addresses.path(of: reference)
    let canonical = addresses.canonical(reference) ?? ""
    let foreign = site.foreignLanguage(of: reference).map(LanguageView.init)
    let chapter = site.versions[reference.version].booklet?.chapters.firstIndex(of: reference.page)
    var view = WebPageView(
      language: LanguageView(site.versions[reference.version].language),
      surroundings: surroundings[reference.version][page.address],
      ownURL: addresses.url(ofPath: path, from: path),
      languages: site.versions.indices.map { languageLink(to: $0, from: reference) },
      alternates: addresses.alternates(of: reference).map {
        AlternateView(tag: $0.tag, url: $0.address)
      },
      canonical: canonical,
      openGraph: OpenGraphView(reference, of: site, theme, addresses),
      structuredData: structuredData.bytes(for: reference),
      page: PageView(
        page, content: html(page, reference, path: path), theme.locales[reference.version],
        foreign: foreign),
      nonce: ScriptNonce.nonce(of: CollectionOfOne(page)),
      chapter: chapter, number: chapter.map { theme.locales[reference.version].text($0 + 1) } ?? "",
      fallback: page.original.map { original($0, from: path) },
      stale: staleSource(of: reference).map { original($0, from: path) })
    if case .release = page.role { addForms(of: reference, to: &view) }
    if page.listLevel != nil, page.role != .releaseList {
      view.listFeed = site.feed(of: reference).map { addresses.url(of: $0, from: path) } ?? ""
    }
    // What asks for a template that no page can have is an error, and is looked at all the same while somebody types.
    let chosen = page.template.flatMap {
      theme.roles[$0.name]?.isForAnyPage == true ? $0.name : nil
    }
    return theme.render(
      chosen ?? TemplateName(page.role).rawValue, with: Record(view), version: reference.version)
  }

  /// Names the other forms of a press release.
  private func addForms(of reference: PageReference, to view: inout WebPageView) {
    let path = addresses.path(of: reference)
    view.sheet = addresses.url(of: .releaseSheet(reference), from: path)
    view.mailText = addresses.url(of: .releaseText(reference), from: path)
    view.pdf = addresses.downloadURL(
      of: addresses.pdfs(ofRelease: site[reference].original ?? reference), from: path)
  }

  private func html(_ page: Page, _ reference: PageReference, path: String) -> [UInt8] {
    var style = styles[site.textVersion(of: reference)]
      .html(of: page, for: .page(defersPictures: true))
    if let level = page.listLevel { style.insertions[.pages] = list(on: reference, level: level) }
    style.itemHeads = drawings(of: page).map { drawings[$0] ?? [] }
    let links = LinkWriter(addresses: addresses, path: path).links(of: reference)
    return page.body.html(style, target: links.target(of:))
  }

  /// The drawings of a page or, since what they show needs no translation, of the page that it translates.
  private func drawings(of page: Page) -> [Drawing] {
    guard page.drawings.isEmpty else { return page.drawings }
    let source = page.source ?? page.original.flatMap { site[$0].source }
    return source.map { site[$0].drawings } ?? []
  }

  /// The source of a page that has changed since the page was translated.
  private func staleSource(of reference: PageReference) -> PageReference? {
    guard case .stale = site.translationState(of: reference) else { return nil }
    return site[reference].source
  }

  private func original(_ reference: PageReference, from path: String) -> OriginalView {
    OriginalView(
      language: LanguageView(site.versions[reference.version].language),
      name: languageLinks[reference.version].name, url: addresses.url(of: reference, from: path))
  }

  /// What stands at a former address of a page.
  func redirect(from path: String, to reference: PageReference) -> [UInt8] {
    let language = site.versions[reference.version].language
    return RedirectPage(
      title: site[reference].title, language: LanguageView(language),
      textLanguage: LanguageView(site.foreignLanguage(of: reference) ?? language),
      locale: theme.locales[reference.version], url: addresses.url(of: reference, from: path),
      canonical: addresses.canonical(reference)
    ).html
  }

  /// The page that a server shows for an address of a version that does not exist.
  ///
  /// - Parameter root: where the site stands on its host, with a slash at the end; nil: where its own address says.
  func notFoundPage(_ version: Int, at root: String? = nil) -> [UInt8] {
    let path = addresses.path(of: .notFound(version: version))
    let title = theme.locales[version].shownWord("not-found-title")
    let view = WebPageView(
      language: LanguageView(site.versions[version].language),
      surroundings: surroundings[version].root, ownURL: addresses.url(ofPath: path, from: path),
      languages: site.versions.indices.map { notFoundLink(to: $0, from: path, of: version) },
      alternates: [], canonical: "",
      openGraph: OpenGraphView(title: title.plain, of: site, theme, version: version),
      structuredData: [], page: PageView(title: title), nonce: ScriptNonce.nonce(of: title.plain),
      base: (root ?? site.settings.baseURL?.path).map { $0 + addresses.root(of: version) } ?? "")
    return theme.render(.notFound, with: Record(view), version: version)
  }

  private func languageLink(to version: Int, from reference: PageReference) -> LanguageLinkView {
    let home = PageReference(version: version, page: site.versions[version].home)
    let target = site.translations.page(reference, in: version)
    return languageLink(
      to: version, isCurrent: version == reference.version, isMissing: target == nil,
      url: addresses.url(of: target ?? home, from: addresses.path(of: reference)))
  }

  private func notFoundLink(
    to version: Int, from path: String, of origin: Int
  ) -> LanguageLinkView {
    languageLink(
      to: version, isCurrent: version == origin, isMissing: false,
      url: addresses.url(of: .notFound(version: version), from: path))
  }

  private func languageLink(
    to version: Int, isCurrent: Bool, isMissing: Bool, url: String
  ) -> LanguageLinkView {
    var link = languageLinks[version]
    link.url = url
    link.isCurrent = isCurrent
    link.isMissing = isMissing
    return link
  }
}
