import Manuscript
import Markdown
import Templates
import Themes

/// The web site: a flat HTML file for every page of every language.
///
/// A class, so that the functions that render ten thousand pages share one edition.
final class WebEdition: Sendable {
  private let site: Site
  private let theme: Theme
  private let addresses: SiteAddresses
  private let translations: Translations
  private let structuredData: StructuredData
  /// For each version: what the pages of each folder share.
  private let surroundings: [FolderTable]
  /// For each version: the link to it, its address still open. Made once, since words are looked up.
  private let languageLinks: [LanguageLinkView]
  /// For each version: how its texts are written.
  private let styles: [TextStyle]

  init(site: Site, theme: Theme, addresses: SiteAddresses, translations: Translations) {
    self.site = site
    self.theme = theme
    self.addresses = addresses
    self.translations = translations
    structuredData = StructuredData(site: site, addresses: addresses, icon: theme.icon)
    languageLinks = zip(site.versions, theme.locales).map { version, locale in
      LanguageLinkView(version.language, locale)
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
  }

  /// The page that a server shows for an address that does not exist.
  static let notFoundName = "404.html"

  func files() -> [OutputFile] {
    site.versions.indices.flatMap { version in
      site.versions[version].pages.indices.map { index in
        let reference = PageReference(version: version, page: index)
        return OutputFile(
          path: addresses.path(of: reference), contents: .rendered { self.render(reference) })
      } + redirects(version) + [notFoundPage(version)]
    }
  }
}

extension WebEdition {
  private func render(_ reference: PageReference) -> [UInt8] {
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
      alternates: translations.alternates(of: reference, addresses).map {
        AlternateView(tag: $0.tag, url: $0.address)
      },
      canonical: canonical,
      openGraph: OpenGraphView(reference, of: site, theme, addresses, translations),
      structuredData: structuredData.bytes(for: reference),
      page: PageView(
        page, content: html(page, reference, path: path), theme.locales[reference.version],
        foreign: foreign),
      chapter: chapter, number: chapter.map { theme.locales[reference.version].text($0 + 1) } ?? "",
      fallback: page.original.map { original($0, from: path) },
      stale: staleSource(of: reference).map { original($0, from: path) })
    if case .release = page.role {
      view.sheet = addresses.url(
        ofPath: addresses.path(of: reference, ending: Page.sheetEnding), from: path)
      view.mailText = addresses.url(
        ofPath: addresses.path(of: reference, ending: Page.mailTextEnding), from: path)
      view.pdf = addresses.downloadURL(
        of: addresses.pdfs(ofRelease: page.original ?? reference), from: path)
    }
    return theme.render(TemplateName(page.role), with: Record(view), version: reference.version)
  }

  private func html(_ page: Page, _ reference: PageReference, path: String) -> [UInt8] {
    let style = styles[site.textVersion(of: reference)]
      .html(of: page, for: .page(defersPictures: true))
    return page.body.html(style) { [addresses] link in
      switch page.targets[link] {
      case .external, .broken: nil
      case .fragment(let fragment): HTMLTarget("#" + fragment.percentEncodedFragment)
      case .page(let target, let fragment):
        HTMLTarget(addresses.url(of: target, from: path).withFragment(fragment))
      case .file(let file): addresses.target(ofFile: file, from: path)
      }
    }
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

  private func redirects(_ version: Int) -> [OutputFile] {
    site.versions[version].pages.indices.flatMap { index in
      let reference = PageReference(version: version, page: index)
      return site[reference].aliases.map { alias in
        let path = "\(addresses.root(of: version))\(alias).html"
        return OutputFile(
          path: path, contents: .rendered { self.redirect(from: path, to: reference).html })
      }
    }
  }

  private func redirect(from path: String, to reference: PageReference) -> RedirectPage {
    let language = site.versions[reference.version].language
    return RedirectPage(
      page: site[reference], language: language,
      textLanguage: site.foreignLanguage(of: reference) ?? language,
      locale: theme.locales[reference.version], url: addresses.url(of: reference, from: path),
      canonical: addresses.canonical(reference))
  }

  private func notFoundPage(_ version: Int) -> OutputFile {
    OutputFile(
      path: addresses.root(of: version) + Self.notFoundName,
      contents: .rendered { self.renderNotFound(version) })
  }

  private func renderNotFound(_ version: Int) -> [UInt8] {
    let title = theme.locales[version].word("not-found-title")
    let view = WebPageView(
      language: LanguageView(site.versions[version].language),
      surroundings: surroundings[version].root, ownURL: Self.notFoundName,
      languages: site.versions.indices.map { notFoundLink(to: $0, from: version) },
      alternates: [], canonical: "",
      openGraph: OpenGraphView(title: title, of: site, theme, version: version),
      structuredData: [], page: PageView(title: title),
      base: site.settings.baseURL.map { $0.path + addresses.root(of: version) } ?? "")
    return theme.render(.notFound, with: Record(view), version: version)
  }

  private func languageLink(to version: Int, from reference: PageReference) -> LanguageLinkView {
    let home = PageReference(version: version, page: site.versions[version].home)
    let target = translations.page(reference, in: version)
    return languageLink(
      to: version, isCurrent: version == reference.version, isMissing: target == nil,
      url: addresses.url(of: target ?? home, from: addresses.path(of: reference)))
  }

  private func notFoundLink(to version: Int, from origin: Int) -> LanguageLinkView {
    languageLink(
      to: version, isCurrent: version == origin, isMissing: false,
      url: addresses.url(
        ofPath: addresses.root(of: version) + Self.notFoundName,
        from: addresses.root(of: origin) + Self.notFoundName))
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
