import Manuscript
import Markdown
import QRCodes
import Templates
import Themes
import Typography

/// The press releases of a version, each on a sheet of A4: one HTML file that any browser prints.
struct ReleasePrintEdition: Sendable {
  private let site: Site
  private let theme: Theme
  private let addresses: SiteAddresses
  private let surroundings: LanguageSurroundings
  /// How texts are written, for each language in which a release is.
  private let textVersions: [Int: PaperTextVersion]

  /// The sheets of the versions that have releases, by version.
  static func ofVersions(
    site: Site, theme: Theme, addresses: SiteAddresses
  ) -> [Int: ReleasePrintEdition] {
    let versions = site.versions.indices.filter { !site.versions[$0].releases.isEmpty }
    return Dictionary(
      uniqueKeysWithValues: versions.map {
        ($0, ReleasePrintEdition(site: site, theme: theme, addresses: addresses, version: $0))
      })
  }

  private init(site: Site, theme: Theme, addresses: SiteAddresses, version: Int) {
    let surroundings = LanguageSurroundings(
      site.settings, in: site.versions[version].language, theme.locales[version])
    let releases = site.releases(of: version)
    self.site = site
    self.theme = theme
    self.addresses = addresses
    self.surroundings = surroundings
    textVersions = PaperTextVersion.all(releases.map(site.textVersion), of: site, theme) { _ in
      surroundings
    }
  }

  /// The sheet of a release.
  func contents(of release: PageReference, for purpose: PrintPurpose) -> OutputFile.Contents {
    pictures(of: release).contents(once: purpose == .browser) { pictures, style in
      let html = theme.render(
        .printRelease, with: view(of: release, for: purpose, as: .html, pictures, adding: style),
        version: release.version)
      return purpose == .screen ? HandSetting.html(html) : html
    }
  }

  /// What becomes PDF files of a release.
  func document(of release: PageReference) -> PaperDocument {
    let language = site.versions[release.version].language
    return PaperDocument(
      language: language, author: site.settings.author[language],
      paths: addresses.pdfs(ofRelease: release),
      areas: [.press: Self.textArea, .screen: Self.textArea], sources: [site[release].sourceName],
      pageLimit: 1,
      inputs: { purpose in inputs(of: release, for: purpose) },
      render: { purpose in contents(of: release, for: purpose) })
  }
}

extension ReleasePrintEdition {
  /// The margins of the theme's style.
  private static let textArea = PaperDocument.TextArea(
    oddLeft: .millimetres(19), evenLeft: .millimetres(19), width: .millimetres(172),
    height: .millimetres(274), paperHeight: .millimetres(297), bottom: .millimetres(11),
    isVertical: false, covers: 0)

  /// The room of tables on a sheet of A4, beside the headings, in the largest type of the theme's style.
  static let measure = TypeMeasure(
    line: 140 * 72 / 25.4, usual: TableStep(size: 104, padding: 200), face: .sans)

  /// What the theme's style (print-release.css) leaves to pictures.
  static let pictureRoom = PictureRoom(
    line: PictureBox(width: .millimetres(140), height: .millimetres(274)),
    figure: PictureBox(width: .millimetres(140), height: .millimetres(75)),
    besideOthers: PictureBox(width: .millimetres(140), height: .millimetres(75)))

  private func pictures(of release: PageReference) -> PrintPictures {
    let page = CollectionOfOne(site[release])
    return PrintPictures(shownOn: page, in: Self.pictureRoom.boxes(of: page), addresses)
  }

  /// A print of what a release's sheet is made from.
  private func inputs(of release: PageReference, for purpose: PrintPurpose) -> StableHash {
    let pictures = pictures(of: release)
    let version = site.textVersion(of: release)
    return theme.inputs(
      of: .printRelease, with: view(of: release, for: purpose, as: .inputs, pictures.prints),
      version: release.version,
      filling: textVersions.filter { $0.key == version }.mapValues { $0.surroundings })
  }

  /// What the template is given, the text and the code in a form.
  private func view(
    of reference: PageReference, for purpose: PrintPurpose, as form: PaperText.Form,
    _ pictures: [Int: HeldPicture], adding style: [UInt8] = []
  ) -> Record {
    let page = site[reference]
    let address = addresses.canonical(reference) ?? ""
    let view = ReleasePrintView(
      language: LanguageView(site.versions[reference.version].language),
      surroundings: surroundings,
      page: PageView(
        page, content: text(page, reference, for: purpose, pictures).bytes(as: form),
        theme.locales[reference.version],
        foreign: site.foreignLanguage(of: reference).map(LanguageView.init)),
      purpose: purpose, address: address, code: form == .html ? QRCode.html(address) : [],
      style: theme.embedded(.releaseStyle) + theme.embedded(.engineStyle) + theme.addedPrintStyle
        + style,
      // WeasyPrint runs none: `PDFMaker` makes the type smaller for it.
      script: purpose == .screen ? [] : theme.embedded(.printScript))
    return Record(view)
  }

  private func text(
    _ page: Page, _ reference: PageReference, for purpose: PrintPurpose,
    _ pictures: [Int: HeldPicture]
  ) -> PaperText {
    let links = LinkWriter(
      addresses: addresses, path: addresses.path(of: .releaseSheet(reference)), leavesSite: true,
      pictures: pictures
    ).links(of: reference)
    var paper = HTMLStyle.Paper()
    paper.measure = Self.measure
    if purpose != .browser {
      paper.pdf = HTMLStyle.PDF(deadLinks: links.deadLinks, hasPlainInlines: purpose == .screen)
    }
    let style =
      textVersions[site.textVersion(of: reference)]?.style.html(of: page, for: .paper(paper))
      ?? HTMLStyle()
    return PaperText(page: page, style: style, target: links.target)
  }
}
