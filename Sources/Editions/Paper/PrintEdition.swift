import Manuscript
import Markdown
import Templates
import Themes

/// The booklet in one HTML file that any browser prints.
struct PrintEdition {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// The style that the file holds in itself.
  static let styleName = "assets/print.css"
  /// The script beside it, without which a booklet's contents have no page numbers in a browser.
  static let scriptName = "assets/print.js"
  /// The id of the page that says how to order.
  static let orderID = ReservedIDs.theme("order")
  /// The id of the colophon.
  static let colophonID = ReservedIDs.theme("colophon")

  /// Where the print edition of a version stands.
  static func path(_ version: Int, _ addresses: SiteAddresses) -> String {
    addresses.root(of: version) + "print/booklet.html"
  }

  /// The print edition of a version; nil when it has no booklet.
  func file(for version: Int, purpose: PrintPurpose = .browser) -> OutputFile? {
    guard let booklet = site.versions[version].booklet, site.printVersion(version) == version
    else { return nil }
    let pages = site.versions[version].pages
    let pictures = PrintPictures(
      shownOn: ([booklet.index] + booklet.chapters).lazy.map { pages[$0] }, of: site)
    return OutputFile(
      path: Self.path(version, addresses),
      contents: pictures.contents { urls in
        let writer = PrintWriter(
          edition: self, booklet: booklet, version: version, purpose: purpose, pictures: urls)
        return theme.render(.printBooklet, with: Record(writer.view()), version: version)
      })
  }

  /// What becomes PDF files of a version; nil when it has no booklet.
  func document(for version: Int) -> PaperDocument? {
    guard file(for: version) != nil else { return nil }
    let language = site.versions[version].language
    let sheet = PrintSheet(
      site.settings.print, language: language, isForPress: true, isForScreen: false)
    return PaperDocument(
      language: language, author: site.settings.organisation.name[language],
      paths: addresses.pdfs(ofBooklet: version),
      cut: PaperDocument.Cut(
        distance: sheet.trim, bleed: sheet.bleed, hasMarks: sheet.markRoom > .zero)
    ) { purpose in
      file(for: version, purpose: purpose)?.contents ?? .bytes([])
    }
  }
}

/// Writes one version of the print edition.
private struct PrintWriter: Sendable {
  let edition: PrintEdition
  let booklet: Booklet
  let version: Int
  let purpose: PrintPurpose
  /// The addresses that hold the pictures, by their indices in `Site.files`.
  let pictures: [Int: String]

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
      style: edition.theme.printStyle(for: site),
      script: purpose == .browser ? edition.theme.embeddedFile(PrintEdition.scriptName) : [])
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
    let links = PrintLinks(of: page) { printedAddress(of: $0, in: page) }
    let reference = PageReference(version: version, page: index)
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
    var paper = HTMLStyle.Paper()
    paper.hasPageNotes = true
    paper.linkNumbers = links.numbers
    paper.combinesDigits = isVertical
    if purpose != .browser {
      paper.pdf = HTMLStyle.PDF(
        deadLinks: edition.addresses.deadLinks(of: page) { anchor($0, nil) != nil },
        hasPlainInlines: purpose == .screen)
    }
    let style =
      styles[textVersion(of: index)]?.html(of: page, for: .paper(paper), part: id(index))
      ?? HTMLStyle()
    return page.body.html(style) { link in
      address(of: link, in: page, at: index).map { HTMLTarget($0, size: size(of: link, in: page)) }
    }
  }
}

// Where links lead
extension PrintWriter {
  /// What a link or picture of a page leads to; nil for the address that the author wrote.
  private func address(of link: Int, in page: Page, at index: Int) -> String? {
    switch page.targets[link] {
    case .external, .broken: nil
    case .fragment(let fragment): anchor(index, fragment)
    case .page(let target, let fragment):
      anchor(target, fragment)
        ?? printedAddress(of: link, in: page)
        ?? edition.addresses.url(of: target, from: path).withFragment(fragment)
    case .file(let file):
      pictures[file].flatMap { page.body.links[link].isImage ? $0 : nil }
        ?? printedAddress(of: link, in: page)
        ?? edition.addresses.url(ofPath: edition.addresses.path(ofFile: file), from: path)
    }
  }

  /// How large the picture is that a link shows.
  private func size(of link: Int, in page: Page) -> (width: Int, height: Int)? {
    guard case .file(let file) = page.targets[link] else { return nil }
    return edition.addresses.size(ofFile: file)
  }

  /// The absolute address on the web to which a link leads, which readers of paper can type.
  private func printedAddress(of link: Int, in page: Page) -> String? {
    guard !page.body.links[link].isImage else { return nil }
    switch page.targets[link] {
    case .external:
      let address = page.body.string(page.body.links[link].destination)
      return address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
    case .page(let target, let fragment):
      guard anchor(target, fragment) == nil else { return nil }
      return edition.addresses.absolute(edition.addresses.path(of: target))?
        .withFragment(fragment)
    case .file(let file): return edition.addresses.absolute(edition.addresses.path(ofFile: file))
    case .fragment, .broken: return nil
    }
  }

  /// Where a page stands in the file itself: a part of the booklet, or the way to order.
  private func anchor(_ target: PageReference, _ fragment: String?) -> String? {
    guard target.version == version else { return nil }
    if booklet.index == target.page || booklet.chapters.contains(target.page) {
      return anchor(target.page, fragment)
    }
    let isOrder = pages[target.page].role == .order && !site.settings.orderRoutes.isEmpty
    return isOrder ? "#" + PrintEdition.orderID : nil
  }

  private func anchor(_ page: Int, _ fragment: String?) -> String {
    let id = id(page)
    return "#" + (fragment.map { HTMLStyle.Part.id($0, in: id) } ?? id).percentEncodedFragment
  }

  private var path: String { PrintEdition.path(version, edition.addresses) }

  /// The id of a part of the file: by its place, so that no author's id can be the same.
  private func id(_ page: Int) -> String {
    "part\(booklet.chapters.firstIndex(of: page).map { $0 + 1 } ?? 0)"
  }
}
