import Manuscript
import Markdown
import QRCodes
import Templates
import Themes

/// A press release on a sheet of A4, as one HTML file that any browser prints.
struct ReleasePrintEdition {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// The style that each sheet holds in itself.
  static let styleName = "assets/print-release.css"

  /// The sheets of every release of a version.
  func files(for version: Int) -> [OutputFile] {
    let writer = ReleaseSheetWriter(edition: self, version: version)
    return releases(of: version).map { release in
      OutputFile(
        path: addresses.path(of: release, ending: Page.sheetEnding),
        contents: writer.contents(of: release, for: .browser))
    }
  }

  /// What becomes PDF files of a version: the releases that are written in its language.
  func documents(for version: Int) -> [PaperDocument] {
    let language = site.versions[version].language
    let writer = ReleaseSheetWriter(edition: self, version: version)
    return releases(of: version).filter { site[$0].original == nil }.map { release in
      PaperDocument(
        language: language, author: site.settings.organisation.name[language],
        paths: addresses.pdfs(ofRelease: release), pageLimit: 1,
        inputs: { purpose in writer.inputs(of: release, for: purpose) },
        render: { purpose in writer.contents(of: release, for: purpose) })
    }
  }

  fileprivate func releases(of version: Int) -> [PageReference] {
    site.versions[version].releases.map { PageReference(version: version, page: $0) }
  }
}

/// Writes the sheets of one version.
private struct ReleaseSheetWriter: Sendable {
  let edition: ReleasePrintEdition
  private let surroundings: LanguageSurroundings
  /// How texts are written, for each language in which a release is.
  private let textVersions: [Int: PaperTextVersion]

  private var site: Site { edition.site }
  private var theme: Theme { edition.theme }
  private var addresses: SiteAddresses { edition.addresses }

  init(edition: ReleasePrintEdition, version: Int) {
    let (site, theme) = (edition.site, edition.theme)
    self.edition = edition
    let surroundings = LanguageSurroundings(
      site.settings, in: site.versions[version].language, theme.locales[version])
    let releases = edition.releases(of: version)
    self.surroundings = surroundings
    textVersions = PaperTextVersion.all(releases.map(site.textVersion), of: site, theme) { _ in
      surroundings
    }
  }

  func contents(of release: PageReference, for purpose: PrintPurpose) -> OutputFile.Contents {
    PrintPictures(shownOn: CollectionOfOne(site[release]), of: site).contents { pictures in
      theme.render(
        .printRelease, with: view(of: release, for: purpose, as: .html, pictures),
        version: release.version)
    }
  }

  /// A print of what a release's sheet is made from.
  func inputs(of release: PageReference, for purpose: PrintPurpose) -> StableHash {
    let pictures = PrintPictures(shownOn: CollectionOfOne(site[release]), of: site)
    let version = site.textVersion(of: release)
    return theme.inputs(
      of: .printRelease, with: view(of: release, for: purpose, as: .inputs, pictures.prints),
      version: release.version,
      filling: textVersions.filter { $0.key == version }.mapValues { $0.surroundings })
  }

  /// What the template is given, the text and the code in a form.
  private func view(
    of reference: PageReference, for purpose: PrintPurpose, as form: PaperText.Form,
    _ pictures: [Int: String]
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
      style: theme.embeddedFile(ReleasePrintEdition.styleName))
    return Record(view)
  }

  private func text(
    _ page: Page, _ reference: PageReference, for purpose: PrintPurpose, _ pictures: [Int: String]
  ) -> PaperText {
    let path = addresses.path(of: reference, ending: Page.sheetEnding)
    let version = site.textVersion(of: reference)
    var style = textVersions[version]?.style.html(of: page) ?? HTMLStyle()
    style.hasPlainInlines = purpose == .screen
    if purpose != .browser { style.deadLinks = addresses.deadLinks(of: page) }
    return PaperText(page: page, style: style) { link in
      switch page.targets[link] {
      case .external, .broken: nil
      case .fragment(let fragment): HTMLTarget("#" + fragment.percentEncodedFragment)
      case .page(let target, let fragment):
        HTMLTarget(url(of: addresses.path(of: target), from: path).withFragment(fragment))
      case .file(let file):
        HTMLTarget(
          pictures[file].flatMap { page.body.links[link].isImage ? $0 : nil }
            ?? url(of: addresses.path(ofFile: file), from: path),
          size: addresses.size(ofFile: file))
      }
    }
  }

  /// An address that still leads to the page when it is read on paper, where the site has one.
  private func url(of target: String, from path: String) -> String {
    addresses.absolute(target) ?? addresses.url(ofPath: target, from: path)
  }
}

/// All that the template of a release's sheet can say.
struct ReleasePrintView: TemplateData {
  let language: LanguageView
  let surroundings: LanguageSurroundings
  let page: PageView
  let purpose: PrintPurpose
  /// The absolute address of the release's page; empty when the site's is not known yet.
  let address: String
  /// The address as a QR code.
  let code: [UInt8]
  let style: [UInt8]

  static let fields: Fields<ReleasePrintView> = [
    .record("language") { $0.language },
    .record("organisation") { $0.surroundings.organisation },
    .record("press-contact") { $0.surroundings.pressContact },
    .record("page") { $0.page },
    .flag("press") { $0.purpose.isPress },
    .text("address") { $0.address },
    .html("qr-code") { $0.code },
    .html("style") { $0.style },
  ]
}
