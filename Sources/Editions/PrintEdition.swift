import Manuscript
import Markdown
import Themes

/// The booklet in one HTML file that any browser prints.
struct PrintEdition {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// Where the print edition of a version stands.
  static func path(_ version: Int, _ addresses: SiteAddresses) -> String {
    addresses.root(of: version) + "print/booklet.html"
  }

  /// The print edition of a version; nil when it has no booklet.
  func file(for version: Int) -> OutputFile? {
    guard let booklet = site.versions[version].booklet, site.printVersion(version) == version
    else { return nil }
    return OutputFile(
      path: Self.path(version, addresses),
      contents: .rendered { render(booklet, version: version) })
  }

  private func render(_ booklet: Booklet, version: Int) -> [UInt8] {
    let locale = theme.locales[version]
    let language = site.versions[version].language
    let index = site.versions[version].pages[booklet.index]
    let surroundings = LanguageSurroundings(site.settings, in: language, locale)
    let styles = textStyles(of: [booklet.index] + booklet.chapters, version: version)
    let view = PrintBookletView(
      language: LanguageView(language),
      siteName: site.settings.name[language],
      surroundings: surroundings,
      title: index.title, colophon: ColophonView(index.colophon, locale),
      overview: html(booklet.index, styles, version: version),
      overviewID: chapterID(booklet.index, version: version), isSample: index.isSample,
      foreign: foreign(booklet.index, version),
      cover: CoverView(site, booklet, version: version),
      chapters: booklet.chapters.enumerated().map { number, page in
        PrintChapterView(
          number: locale.text(number + 1), title: site.versions[version].pages[page].title,
          id: chapterID(page, version: version), content: html(page, styles, version: version),
          isSample: site.versions[version].pages[page].isSample,
          foreign: foreign(page, version))
      },
      style: theme.printStyle(for: site))
    return theme.render(.printBooklet, with: Record(view), version: version)
  }

  /// How the texts are written, for each language in which a part of the booklet is.
  private func textStyles(of parts: [Int], version: Int) -> [Int: TextStyle] {
    let pages = site.versions[version].pages
    let versions = Set(parts.map { pages[$0].original?.version ?? version })
    return Dictionary(
      uniqueKeysWithValues: versions.map { version in
        let surroundings = LanguageSurroundings(
          site.settings, in: site.versions[version].language, theme.locales[version])
        let style = TextStyle(
          theme, site, version: version, surroundings, orderRoutes: .printOrderRoutes,
          contacts: .printContacts)
        return (version, style)
      })
  }

  private func foreign(_ page: Int, _ version: Int) -> LanguageView? {
    site.foreignLanguage(of: PageReference(version: version, page: page)).map(LanguageView.init)
  }

  /// A page's text, its ids made unique in the file, its links leading to the file's own parts where
  /// the page they lead to is one of them.
  private func html(_ index: Int, _ styles: [Int: TextStyle], version: Int) -> [UInt8] {
    let page = site.versions[version].pages[index]
    // A text that stands in for a translation is written in its own language's way.
    let textVersion = page.original?.version ?? version
    let idPrefix = chapterID(index, version: version) + "-"
    let style = styles[textVersion]?.html(of: page, idPrefix: idPrefix) ?? HTMLStyle()
    return page.body.html(style) { link in
      switch page.targets[link] {
      case .external, .broken: nil
      case .fragment(let fragment): anchor(index, fragment, version: version)
      case .page(let target, let fragment):
        target.version == version && isPart(target.page, version: version)
          ? anchor(target.page, fragment, version: version)
          : webURL(target, fragment, version: version)
      case .file(let file):
        addresses.url(ofPath: addresses.path(ofFile: file), from: Self.path(version, addresses))
      }
    }
  }

  private func isPart(_ page: Int, version: Int) -> Bool {
    guard let booklet = site.versions[version].booklet else { return false }
    return booklet.index == page || booklet.chapters.contains(page)
  }

  private func anchor(_ page: Int, _ fragment: String?, version: Int) -> String {
    let id = chapterID(page, version: version)
    return "#" + (fragment.map { "\(id)-\($0)" } ?? id).percentEncodedFragment
  }

  private func webURL(_ page: PageReference, _ fragment: String?, version: Int) -> String {
    let url =
      addresses.absolute(addresses.path(of: page))
      ?? addresses.url(of: page, from: Self.path(version, addresses))
    return url + (fragment.map { "#" + $0.percentEncodedFragment } ?? "")
  }

  /// The id of a part of the file: by its place, so that no author's id can be the same.
  private func chapterID(_ page: Int, version: Int) -> String {
    let chapter = site.versions[version].booklet?.chapters.firstIndex(of: page)
    return "part\(chapter.map { $0 + 1 } ?? 0)"
  }
}
