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
    return pictures(in: booklet, version).contents(once: purpose == .browser) { pictures, style in
      let writer = PrintWriter(
        edition: self, booklet: booklet, version: version, purpose: purpose, pictures: pictures,
        addedStyle: style)
      let html = theme.render(
        .printBooklet, with: Record(writer.view(as: .html)), version: version)
      return purpose == .screen ? HandSetting.html(html) : html
    }
  }

  private func pictures(in booklet: Booklet, _ version: Int) -> PrintPictures {
    let pages = site.versions[version].pages
    return PrintPictures(
      shownOn: ([booklet.index] + booklet.chapters).lazy.map { pages[$0] },
      in: Self.boxes(in: booklet, of: site, version), addresses)
  }

  /// How large the pictures of a version's booklet are on paper, by their places in `Site.files`.
  static func boxes(in booklet: Booklet, of site: Site, _ version: Int) -> [Int: PictureBox] {
    let sheet = PrintSheet(
      site.settings.print, language: site.versions[version].language, for: .browser)
    let pages = site.versions[version].pages
    return sheet.pictureRoom.boxes(
      of: ([booklet.index] + booklet.chapters).lazy.map { pages[$0] })
  }

  /// What becomes PDF files of a version; nil when it has no booklet of its own.
  func document(for version: Int) -> PaperDocument? {
    guard let booklet = site.versions[version].booklet else { return nil }
    let language = site.versions[version].language
    let sheet = PrintSheet(
      site.settings.print, language: language, for: .press(pages: [:]))
    return PaperDocument(
      language: language, author: site.settings.author[language],
      paths: addresses.pdfs(ofBooklet: version),
      areas: [
        .press: sheet.textArea,
        .screen: PrintSheet(site.settings.print, language: language, for: .screen).textArea,
      ],
      sources: ([booklet.index] + booklet.chapters).map {
        site.versions[version].pages[$0].sourceName
      },
      ebook: addresses.path(of: .ebook(version: version)),
      parts: ([booklet.index] + booklet.chapters).map { PrintWriter.id($0, in: booklet) }
        + [PrintBookletView.orderID],
      end: PrintBookletView.colophonID,
      cut: PaperDocument.Cut(
        distance: sheet.trim, bleed: sheet.bleed, hasMarks: sheet.markRoom > .zero),
      inputs: { purpose in
        PrintWriter(
          edition: self, booklet: booklet, version: version, purpose: purpose,
          pictures: pictures(in: booklet, version).prints
        ).inputs()
      },
      render: { purpose in contents(for: version, purpose: purpose) })
  }
}

/// Writes one version of the print edition.
private struct PrintWriter: Sendable {
  let edition: PrintEdition
  let booklet: Booklet
  let version: Int
  let purpose: PrintPurpose
  private let linkWriter: LinkWriter
  private let addedStyle: [UInt8]

  /// - Parameters:
  ///   - pictures: the pictures, or their prints, by their places in `Site.files`.
  ///   - addedStyle: the style that the pictures need.
  init(
    edition: PrintEdition, booklet: Booklet, version: Int, purpose: PrintPurpose,
    pictures: [Int: HeldPicture], addedStyle: [UInt8] = []
  ) {
    self.addedStyle = addedStyle
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

  /// What the template is given, texts and codes in a form.
  func view(as form: PaperText.Form) -> PrintBookletView {
    let locale = edition.theme.locales[version]
    let language = site.versions[version].language
    let surroundings = LanguageSurroundings(site.settings, in: language, locale)
    let index = pages[booklet.index]
    let styles = textVersions.mapValues { $0.style }
    let speech = Speech(language: language, languages: site.settings.languages)
    var codes = QRCodeTable(isEmpty: form != .html || !site.settings.print.hasQRCodes)
    return PrintBookletView(
      language: LanguageView(language),
      siteName: site.settings.name[language],
      surroundings: surroundings,
      purpose: purpose,
      sheet: sheet,
      title: index.title, colophon: ColophonView(index.colophon, locale),
      licence: speech.text(site.settings.print.licence),
      cover: CoverView(site, booklet, version: version, binding: sheet.binding),
      overview: part(booklet.index, number: "", as: form, styles, &codes),
      chapters: booklet.chapters.enumerated().map { number, page in
        part(page, number: locale.text(number + 1), as: form, styles, &codes)
      },
      style: style,
      script: purpose == .browser ? edition.theme.embedded(.printScript) : [],
      nonce: ScriptNonce.nonce(of: ([booklet.index] + booklet.chapters).lazy.map { pages[$0] }))
  }

  /// The style of the settings, and its own.
  private var style: [UInt8] {
    edition.theme.renderFile("settings.css", with: Record(ThemeFileView(site, isEmbedded: true)))
      + edition.theme.embedded(.printStyle) + edition.theme.embedded(.engineStyle)
      + edition.theme.addedPrintStyle + addedStyle
  }

  /// A print of what the file is made from.
  func inputs() -> StableHash {
    var hash = edition.theme.inputs(
      of: .printBooklet, with: Record(view(as: .inputs)), version: version,
      filling: textVersions.mapValues { $0.surroundings })
    hash.add("\(site.settings.print.hasQRCodes)")
    return hash
  }

  private var sheet: PrintSheet {
    PrintSheet(
      site.settings.print, language: site.versions[version].language, for: purpose)
  }

  private var isVertical: Bool { sheet.isVertical }

  /// How the texts are written, for each language in which a part of the booklet is.
  private var textVersions: [Int: PaperTextVersion] {
    let parts = [booklet.index] + booklet.chapters
    return PaperTextVersion.all(parts.map(textVersion), of: site, edition.theme) { version in
      LanguageSurroundings(
        site.settings, in: site.versions[version].language, edition.theme.locales[version])
    }
  }

  private func textVersion(of page: Int) -> Int {
    site.textVersion(of: PageReference(version: version, page: page))
  }

  private func part(
    _ index: Int, number: String, as form: PaperText.Form, _ styles: [Int: TextStyle],
    _ codes: inout QRCodeTable
  ) -> PrintPartView {
    let page = pages[index]
    let reference = PageReference(version: version, page: index)
    let links = PrintLinks(of: page, address: linkWriter.links(of: reference).printedAddress)
    return PrintPartView(
      title: page.title, number: number, id: id(index), purpose: purpose, isVertical: isVertical,
      content: { text(index, links, styles).bytes(as: form) },
      hasContent: !page.body.isEmpty,
      links: links.addresses.enumerated().map { index, url in
        PrintLinkView(number: index + 1, url: url, code: codes.html(url))
      },
      isSample: page.isSample,
      foreign: site.foreignLanguage(of: reference).map(LanguageView.init))
  }

  /// A page's text, its ids made unique in the file, its links leading to the file's own parts where
  /// the page they lead to is one of them.
  private func text(_ index: Int, _ links: PrintLinks, _ styles: [Int: TextStyle]) -> PaperText {
    let page = pages[index]
    let targets = linkWriter.links(of: PageReference(version: version, page: index))
    var paper = HTMLStyle.Paper()
    paper.hasPageNotes = true
    paper.linkNumbers = links.numbers
    paper.combinesDigits = isVertical
    paper.measure = sheet.measure
    if purpose != .browser {
      paper.pdf = HTMLStyle.PDF(
        deadLinks: targets.deadLinks, hasPlainInlines: purpose == .screen)
    }
    let style =
      styles[textVersion(of: index)]?.html(of: page, for: .paper(paper), part: id(index))
      ?? HTMLStyle()
    return PaperText(page: page, style: style, target: targets.target)
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
    if site.versions[version].pages[booklet.index].body.isEmpty {
      parts[PageReference(version: version, page: booklet.index)] = .place(
        id: PrintBookletView.titlePageID)
    }
    return parts
  }

  /// The id of a part of the file: by its place, so that no author's id can be the same.
  fileprivate static func id(_ page: Int, in booklet: Booklet) -> String {
    "part\(booklet.chapters.firstIndex(of: page).map { $0 + 1 } ?? 0)"
  }

  private func id(_ page: Int) -> String { Self.id(page, in: booklet) }
}
