import Manuscript
import Markdown
import Themes

/// The booklet for e-readers: an EPUB 3.3 file of the same documents of which the web pages and the paper are made.
struct EBookEdition: Sendable {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// The book of a version; it has a booklet of its own (`Site.hasPrintedBooklet`).
  func contents(for version: Int) -> OutputFile.Contents {
    guard let booklet = site.versions[version].booklet else { return .bytes([]) }
    return .archived(
      ArchivedFile { EBookWriter(edition: self, booklet: booklet, version: version).parts })
  }
}

/// Writes the book of one version.
struct EBookWriter {
  let edition: EBookEdition
  let booklet: Booklet
  let version: Int
  let voice: EBookVoice
  let pictures: EBookPictures
  private let linkWriter: LinkWriter

  init(edition: EBookEdition, booklet: Booklet, version: Int) {
    self.edition = edition
    self.booklet = booklet
    self.version = version
    let site = edition.site
    let pages = site.versions[version].pages
    let parts = ([booklet.index] + booklet.chapters).map { pages[$0] }
    voice = EBookVoice(site, edition.theme, version: version)
    pictures = EBookPictures(shownOn: parts, edition.addresses)
    linkWriter = LinkWriter(
      addresses: edition.addresses, path: edition.addresses.path(of: .ebook(version: version)),
      leavesSite: true, parts: Self.places(of: booklet, in: site, version), pictures: pictures.held)
  }

  var site: Site { edition.site }
  private var pages: [Page] { site.versions[version].pages }
  /// The booklet's own page.
  var index: Page { pages[booklet.index] }

  /// The files of the archive. What it is must stand first (EPUB Open Container Format, section 4.3).
  var parts: [ArchivedFile.Part] {
    let cover = EBookCover(of: self)
    let documents = self.documents(cover)
    let package = EBookPackage(
      writer: self, documents: documents, cover: cover,
      facts: EBookFacts(
        of: documents.map(\.bytes), mayMove: pictures.mayMove, isVertical: voice.isVertical))
    let texts: [(path: String, bytes: [UInt8])] =
      [("package.opf", package.bytes), ("toc.ncx", package.ncx)]
      + documents.map { ($0.path, $0.bytes) }
      + [("style.css", edition.theme.embedded(.ebookStyle))]
    return [
      .init(path: "mimetype", contents: .bytes(Array("application/epub+zip".utf8))),
      .init(path: "META-INF/container.xml", contents: .bytes(Self.container)),
    ]
      + texts.map { .init(path: "EPUB/\($0.path)", contents: .bytes($0.bytes)) }
      + ([cover.picture].compactMap(\.self) + pictures.all).map {
        .init(path: "EPUB/\($0.path)", contents: $0.contents)
      }
  }

  private static let container: [UInt8] = {
    var xml = XMLWriter()
    let attributes = [
      ("version", "1.0"), ("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container"),
    ]
    xml.element("container", attributes) { container in
      container.element("rootfiles") { files in
        files.emptyElement(
          "rootfile",
          [("full-path", "EPUB/package.opf"), ("media-type", "application/oebps-package+xml")])
      }
    }
    return xml.bytes
  }()
}

// What is read, in its order
extension EBookWriter {
  private func documents(_ cover: EBookCover) -> [EBookDocument] {
    let titlePage = EBookDocument(.titlePage, title: index.title, page: page(writeTitlePage))
    let documents = [cover.document(in: self)].compactMap(\.self) + [titlePage]
    let overview = index.body.isEmpty ? [] : [text(of: booklet.index, number: nil)]
    let chapters = booklet.chapters.enumerated().map { number, page in
      text(of: page, number: number + 1)
    }
    var back = [EBookDocument]()
    if !site.settings.orderRoutes.isEmpty {
      let title = voice.locale.shownWord("how-to-order")
      back.append(
        EBookDocument(.order, title: title, page: page { voice.writeOrder(titled: title, to: &$0) })
      )
    }
    let colophon = voice.locale.shownWord("colophon")
    back.append(
      EBookDocument(
        .colophon, title: colophon,
        page: page { EBookColophon(of: self).write(titled: colophon, to: &$0) }))
    let read = overview + chapters + back
    let contents = EBookContents(writer: self, before: documents, behind: read)
    let place = documents.count
    var all = documents + [contents.document] + read
    let printed = edition.addresses.printed[edition.addresses.pdfs(ofBooklet: version).press] ?? []
    let pages = EBookPages(printed, in: all)
    // What stands behind the contents changes no place before them.
    all[place] = contents.document(listing: pages, of: all)
    for index in all.indices { all[index].bytes = pages.marked(all[index].bytes, document: index) }
    return all
  }

  /// A page of the book, whose title is set when it is known.
  func page(
    _ write: @escaping (inout XMLWriter) -> Void
  ) -> (_ title: String, _ matter: String) -> [UInt8] {
    { title, matter in
      XMLWriter(page: voice.language, class: voice.isVertical ? "vrtl" : "hltr") { page in
        page.element("head") { head in
          head.element("title", text: title)
          head.emptyElement(
            "link", [("rel", "stylesheet"), ("type", "text/css"), ("href", "style.css")])
        }
        page.element("body", [("epub:type", matter)]) { $0.element("main", content: write) }
      }.bytes
    }
  }

  private func writeTitlePage(to body: inout XMLWriter) {
    let foreign = self.foreign(booklet.index)
    let attributes = [("epub:type", "titlepage"), ("class", "title-page")]
    body.element("section", attributes + [("aria-labelledby", EBookDocument.headingID)]) { page in
      if let subtitle = index.colophon.subtitle {
        page.element("p", [("class", "subtitle")] + foreign, markup: voice.markup(subtitle))
      }
      page.element(
        "h1", [("id", EBookDocument.headingID)] + foreign, markup: voice.markup(index.title))
      if let publisher = index.colophon.publisher {
        page.element("p", [("class", "publisher")] + foreign, markup: voice.markup(publisher))
      } else if let name = voice.organisation?.name, !name.text.isEmpty {
        page.element(
          "p", [("class", "publisher")] + name.attributes, markup: voice.markup(name.text))
      }
    }
  }

  /// A chapter, or the booklet's own page.
  private func text(of page: Int, number: Int?) -> EBookDocument {
    let text = pages[page]
    let title = number == nil ? voice.locale.shownWord("overview") : text.title
    let kind = number.map(EBookDocument.Kind.chapter) ?? .overview
    let foreign = self.foreign(page)
    let body = self.body(of: page)
    return EBookDocument(
      kind, title: title, label: number.map { voice.label(title.plain, number: $0) },
      titleAttributes: number == nil ? [] : foreign,
      headings: text.body.headings.filter { $0.level == 2 }.map { heading in
        .init(id: heading.id, title: text.body.inlineText(of: heading.node))
      },
      page: self.page { xml in
        xml.element("section", kind.attributes) { part in
          part.element(
            "h1", [("id", EBookDocument.headingID)],
            markup: number.map { voice.heading(title, number: $0, foreign) } ?? voice.markup(title))
          if !foreign.isEmpty { part.paragraph(voice.word("not-translated"), class: "notice") }
          if text.isSample { voice.writeSampleNote(to: &part) }
          if foreign.isEmpty {
            part.write(markup: body)
          } else {
            part.element("div", foreign) { $0.write(markup: body) }
          }
        }
      })
  }

  private func body(of index: Int) -> [UInt8] {
    let page = pages[index]
    let reference = PageReference(version: version, page: index)
    let links = linkWriter.links(of: reference)
    var book = HTMLStyle.EBook()
    book.deadLinks = links.deadLinks
    book.missingPictures = pictures.missing(from: page)
    book.combinesDigits = voice.isVertical
    let textVersion = site.textVersion(of: reference)
    let teller =
      textVersion == version ? voice : EBookVoice(site, edition.theme, version: textVersion)
    let style = TextStyle(
      edition.theme, site, version: textVersion,
      insertions: [.order: teller.orderRoutes, .contact: teller.contacts], isXHTML: true)
    return page.body.html(style.html(of: page, for: .ebook(book)), target: links.target)
  }

  /// What says that a page's text is in another language than the book.
  func foreign(_ page: Int) -> [(String, String)] {
    site.foreignLanguage(of: PageReference(version: version, page: page)).map {
      LanguageView($0).attributes
    } ?? []
  }

  /// Where the pages of the site stand that are in the book.
  private static func places(
    of booklet: Booklet, in site: Site, _ version: Int
  ) -> [PageReference: LinkWriter.Part] {
    let pages = site.versions[version].pages
    var places = [PageReference: LinkWriter.Part]()
    func set(_ page: Int, _ kind: EBookDocument.Kind) {
      places[PageReference(version: version, page: page)] = .file(
        path: kind.path, ids: Set(pages[page].body.headings.map(\.id)))
    }
    if !site.settings.orderRoutes.isEmpty {
      for page in pages.indices where pages[page].role == .order {
        places[PageReference(version: version, page: page)] = .file(
          path: EBookDocument.Kind.order.path, ids: [])
      }
    }
    for (number, page) in booklet.chapters.enumerated() { set(page, .chapter(number + 1)) }
    set(booklet.index, pages[booklet.index].body.isEmpty ? .titlePage : .overview)
    return places
  }
}
