import Manuscript
import Markdown
internal import Themes

/// What a book says of itself to e-readers and libraries (EPUB 3.3, section 5), and the contents for readers that know
/// only EPUB 2.
struct EBookPackage {
  let writer: EBookWriter
  let documents: [EBookDocument]
  let cover: EBookCover
  let facts: EBookFacts

  private var voice: EBookVoice { writer.voice }
  private var settings: SiteSettings { writer.site.settings }
  private var language: Language { writer.site.versions[writer.version].language }
  private var index: Page { writer.index }
  private var identifier: String {
    "urn:uuid:\(EBookIdentifier(of: settings, in: language).text)"
  }
  private var runsFromRight: Bool { voice.isVertical || voice.language.isRightToLeft }

  /// The package document.
  var bytes: [UInt8] {
    var xml = XMLWriter()
    let attributes = [
      ("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"),
      ("unique-identifier", "book-id"), ("xml:lang", voice.language.tag),
      ("dir", voice.language.direction),
    ]
    xml.element("package", attributes) { package in
      let names = [("xmlns:dc", "http://purl.org/dc/elements/1.1/")]
      package.element("metadata", names, content: writeMetadata)
      package.element("manifest", content: writeManifest)
      let direction = runsFromRight ? "rtl" : "ltr"
      package.element(
        "spine", [("toc", "ncx"), ("page-progression-direction", direction)]
      ) { spine in
        for document in documents { spine.emptyElement("itemref", [("idref", document.kind.id)]) }
      }
      writeGuide(to: &package)
    }
    return xml.bytes
  }

  /// The landmarks of EPUB 2 (OPF 2.0.1, section 2.6): without them, some readers show a cover twice.
  private func writeGuide(to package: inout XMLWriter) {
    package.element("guide") { guide in
      for document in documents where document.kind == .cover || document.kind == .contents {
        guide.emptyElement(
          "reference",
          [
            ("type", document.kind.landmark ?? ""), ("title", document.title.plain),
            ("href", document.path),
          ])
      }
    }
  }

  private func writeManifest(to manifest: inout XMLWriter) {
    func item(
      _ id: String, _ path: String, _ type: String, _ properties: String? = nil,
      in manifest: inout XMLWriter
    ) {
      manifest.emptyElement(
        "item",
        [("id", id), ("href", path), ("media-type", type)]
          + (properties.map { [("properties", $0)] } ?? []))
    }
    for document in documents {
      item(
        document.kind.id, document.path, "application/xhtml+xml",
        document.kind == .contents ? "nav" : nil, in: &manifest)
    }
    item("ncx", "toc.ncx", "application/x-dtbncx+xml", in: &manifest)
    item("style", "style.css", "text/css", in: &manifest)
    if let picture = cover.picture {
      item(picture.id, picture.path, picture.mediaType, "cover-image", in: &manifest)
    }
    for picture in writer.pictures.all {
      item(picture.id, picture.path, picture.mediaType, in: &manifest)
    }
  }

  private func writeMetadata(to metadata: inout XMLWriter) {
    metadata.element("dc:identifier", [("id", "book-id")], text: identifier)
    // A package knows no attribute of HTML.
    let foreign = writer.foreign(writer.booklet.index).filter { $0.0 != "lang" }
    metadata.element("dc:title", [("id", "title")] + foreign, text: index.title.plain)
    metadata.refine("title", "title-type", "main")
    if let subtitle = index.colophon.subtitle, !subtitle.isEmpty {
      metadata.element("dc:title", [("id", "subtitle")] + foreign, text: subtitle.plain)
      metadata.refine("subtitle", "title-type", "subtitle")
    }
    metadata.element("dc:language", text: language.tag)
    metadata.element("dc:creator", text: settings.author[language])
    let publisher = index.colophon.publisher?.plain ?? settings.organisation.name?[language]
    if let publisher, !publisher.isEmpty { metadata.element("dc:publisher", text: publisher) }
    if let issued = index.colophon.issued {
      metadata.element("dc:date", text: issued.description)
    }
    if !index.description.isEmpty {
      metadata.element("dc:description", foreign, text: index.description.plain)
    }
    if !voice.licence.text.isEmpty {
      metadata.element("dc:rights", text: voice.licence.text.plain)
    }
    metadata.meta("dcterms:modified", "\(modified)T00:00:00Z")
    // For Kindles, which ask for more than the direction of pages.
    metadata.emptyElement(
      "meta", [("name", "primary-writing-mode"), ("content", writingMode)])
    if let picture = cover.picture {
      metadata.emptyElement("meta", [("name", "cover"), ("content", picture.id)])
    }
    EBookAccessibility(facts, voice.locale, settings, pagesOf: paper).write(to: &metadata)
  }

  /// The booklet on paper: by the address of its PDF file or, where the site has none yet, by its title.
  private var paper: String {
    let addresses = writer.edition.addresses
    return addresses.absolute(addresses.pdfs(ofBooklet: writer.version).press)
      ?? "\(index.title.plain) (PDF)"
  }

  private var writingMode: String {
    voice.isVertical
      ? "vertical-rl" : voice.language.isRightToLeft ? "horizontal-rl" : "horizontal-lr"
  }

  /// The last day that the booklet names: no clock has a say in it. That one names none, `sasshi check` says.
  private var modified: String {
    writer.site.lastDay(of: writer.booklet, in: writer.version)?.description ?? "2000-01-01"
  }
}

extension EBookPackage {
  /// The contents for old e-readers (OPF 2.0.1, section 2.4.1).
  var ncx: [UInt8] {
    var xml = XMLWriter()
    let attributes = [
      ("xmlns", "http://www.daisy.org/z3986/2005/ncx/"), ("version", "2005-1"),
      ("xml:lang", voice.language.tag),
    ]
    xml.element("ncx", attributes) { ncx in
      ncx.element("head") { head in
        head.emptyElement("meta", [("name", "dtb:uid"), ("content", identifier)])
      }
      ncx.element("docTitle") { $0.element("text", text: index.title.plain) }
      ncx.element("navMap") { map in
        for (number, document) in documents.enumerated() {
          let place = "\(number + 1)"
          map.element("navPoint", [("id", "point-\(place)"), ("playOrder", place)]) { point in
            point.element("navLabel") { $0.element("text", text: document.label) }
            point.emptyElement("content", [("src", document.path)])
          }
        }
      }
    }
    return xml.bytes
  }
}

extension XMLWriter {
  /// Says something of the book by a property of a vocabulary.
  mutating func meta(_ property: String, _ value: String) {
    element("meta", [("property", property)], text: value)
  }

  /// Says something of a part of the metadata.
  mutating func refine(_ id: String, _ property: String, _ value: String) {
    element("meta", [("refines", "#\(id)"), ("property", property)], text: value)
  }
}

extension Site {
  /// The last day that the pages of a booklet name; nil when they name none.
  func lastDay(of booklet: Booklet, in version: Int) -> CalendarDate? {
    let pages = versions[version].pages
    let days = ([booklet.index] + booklet.chapters).compactMap { pages[$0].date }
    return ([pages[booklet.index].colophon.issued].compactMap(\.self) + days).max()
  }
}
