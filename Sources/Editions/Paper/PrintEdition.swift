import Manuscript
import Markdown
import Templates
import Themes

/// The booklet in one HTML file that any browser prints.
struct PrintEdition {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// The print edition of a version; it has a booklet of its own (`Site.hasPrintedBooklet`).
  func contents(for version: Int, purpose: PrintPurpose) -> OutputFile.Contents {
    guard let booklet = site.versions[version].booklet else { return .bytes([]) }
    let pages = site.versions[version].pages
    let pictures = PrintPictures(
      shownOn: ([booklet.index] + booklet.chapters).lazy.map { pages[$0] }, of: site)
    return pictures.contents { urls in
      let writer = PrintWriter(
        edition: self, booklet: booklet, version: version, purpose: purpose, pictures: urls)
      return theme.render(.printBooklet, with: Record(writer.view()), version: version)
    }
  }

  /// What becomes PDF files of a version; it has a booklet of its own.
  func document(for version: Int) -> PaperDocument {
    let language = site.versions[version].language
    let sheet = PrintSheet(
      site.settings.print, language: language, isForPress: true, isForScreen: false)
    return PaperDocument(
      language: language, author: site.settings.organisation.name[language],
      paths: addresses.pdfs(ofBooklet: version),
      cut: PaperDocument.Cut(
        distance: sheet.trim, bleed: sheet.bleed, hasMarks: sheet.markRoom > .zero)
    ) { purpose in
      contents(for: version, purpose: purpose)
    }
  }
}

/// Writes one version of the print edition.
private struct PrintWriter: Sendable {
  let edition: PrintEdition
  let booklet: Booklet
  let version: Int
  let purpose: PrintPurpose
  private let linkWriter: LinkWriter

  /// - Parameter pictures: the addresses that hold the pictures, by their places in `Site.files`.
  init(
    edition: PrintEdition, booklet: Booklet, version: Int, purpose: PrintPurpose,
    pictures: [Int: String]
  ) {
    self.edition = edition
    self.booklet = booklet
    self.version = version
    self.purpose = purpose
    linkWriter = LinkWriter(
      addresses: edition.addresses, path: edition.addresses.path(of: .booklet(version: version)),
      leavesSite: true, parts: Self.parts(of: booklet, in: edition.site, version),
      pictures: pictures)
  }

  private var site: Site { edition.site }
  private var pages: [Page] { site.versions[version].pages }

  func view() -> PrintBookletView {
    let locale = edition.theme.locales[version]
    let language = site.versions[version].language
    let surroundings = LanguageSurroundings(site.settings, in: language, locale)
    let index = pages[booklet.index]
    let styles = textStyles()
    let speech = Speech(language: language, languages: site.settings.languages)
    return PrintBookletView(
      language: LanguageView(language),
      siteName: site.settings.name[language],
      surroundings: surroundings,
      purpose: purpose,
      sheet: sheet,
      title: index.title, colophon: ColophonView(index.colophon, locale),
      licence: speech.text(site.settings.print.licence),
      cover: CoverView(site, booklet, version: version),
      overview: part(booklet.index, number: "", styles),
      chapters: booklet.chapters.enumerated().map { number, page in
        part(page, number: locale.text(number + 1), styles)
      },
      style: style,
      script: purpose == .browser ? edition.theme.embedded(.printScript) : [])
  }

  /// The style of the settings, and its own.
  private var style: [UInt8] {
    edition.theme.renderFile("settings.css", with: Record(ThemeFileView(site)))
      + edition.theme.embedded(.printStyle)
  }

  private var sheet: PrintSheet {
    PrintSheet(
      site.settings.print, language: site.versions[version].language,
      isForPress: purpose.isPress, isForScreen: purpose == .screen)
  }

  private var isVertical: Bool { sheet.writing == .vertical }

  /// How the texts are written, for each language in which a part of the booklet is.
  private func textStyles() -> [Int: TextStyle] {
    let parts = [booklet.index] + booklet.chapters
    let versions = Set(parts.map(textVersion))
    return Dictionary(
      uniqueKeysWithValues: versions.map { version in
        let surroundings = LanguageSurroundings(
          site.settings, in: site.versions[version].language, edition.theme.locales[version])
        let style = TextStyle(
          edition.theme, site, version: version, surroundings, orderRoutes: .printOrderRoutes,
          contacts: .printContacts)
        return (version, style)
      })
  }

  private func textVersion(of page: Int) -> Int {
    site.textVersion(of: PageReference(version: version, page: page))
  }

  private func part(_ index: Int, number: String, _ styles: [Int: TextStyle]) -> PrintPartView {
    let page = pages[index]
    let reference = PageReference(version: version, page: index)
    let links = PrintLinks(of: page, address: linkWriter.links(of: reference).printedAddress)
    return PrintPartView(
      number: number, title: page.title, id: id(index), purpose: purpose,
      heading: HTMLStyle.html(of: page.title, combinesDigits: isVertical),
      content: { html(index, links, styles) },
      links: links.addresses.enumerated().map { index, url in
        PrintLinkView(
          number: index + 1, url: url, hasCode: site.settings.print.hasQRCodes)
      },
      isSample: page.isSample,
      foreign: site.foreignLanguage(of: reference).map(LanguageView.init))
  }

  /// A page's text, its ids made unique in the file, its links leading to the file's own parts where
  /// the page they lead to is one of them.
  private func html(_ index: Int, _ links: PrintLinks, _ styles: [Int: TextStyle]) -> [UInt8] {
    let page = pages[index]
    let targets = linkWriter.links(of: PageReference(version: version, page: index))
    var paper = HTMLStyle.Paper()
    paper.hasPageNotes = true
    paper.linkNumbers = links.numbers
    paper.combinesDigits = isVertical
    if purpose != .browser {
      paper.pdf = HTMLStyle.PDF(
        deadLinks: targets.deadLinks, hasPlainInlines: purpose == .screen)
    }
    let style =
      styles[textVersion(of: index)]?.html(of: page, for: .paper(paper), part: id(index))
      ?? HTMLStyle()
    return page.body.html(style, target: targets.target)
  }
}

// What stands in the file
extension PrintWriter {
  /// The pages that the file holds: the parts of the booklet, and what the page says on how to order.
  private static func parts(
    of booklet: Booklet, in site: Site, _ version: Int
  ) -> [PageReference: LinkWriter.Part] {
    var parts: [PageReference: LinkWriter.Part] = [:]
    if !site.settings.orderRoutes.isEmpty {
      let pages = site.versions[version].pages
      for page in pages.indices where pages[page].role == .order {
        parts[PageReference(version: version, page: page)] = .place(id: PrintBookletView.orderID)
      }
    }
    for page in [booklet.index] + booklet.chapters {
      parts[PageReference(version: version, page: page)] = .text(id: id(page, in: booklet))
    }
    return parts
  }

  /// The id of a part of the file: by its place, so that no author's id can be the same.
  private static func id(_ page: Int, in booklet: Booklet) -> String {
    "part\(booklet.chapters.firstIndex(of: page).map { $0 + 1 } ?? 0)"
  }

  private func id(_ page: Int) -> String { Self.id(page, in: booklet) }
}
