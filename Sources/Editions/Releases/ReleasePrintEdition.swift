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
        paths: addresses.pdfs(ofRelease: release), pageLimit: 1
      ) { purpose in
        writer.contents(of: release, for: purpose)
      }
    }
  }

  private func releases(of version: Int) -> [PageReference] {
    site.versions[version].releases.map { PageReference(version: version, page: $0) }
  }
}

/// Writes the sheets of one version.
private struct ReleaseSheetWriter: Sendable {
  let edition: ReleasePrintEdition
  private let surroundings: LanguageSurroundings
  /// How texts are written, for each language in which a release is: made once, since words and templates
  /// are looked up.
  private let styles: [Int: TextStyle]

  private var site: Site { edition.site }
  private var theme: Theme { edition.theme }
  private var addresses: SiteAddresses { edition.addresses }

  init(edition: ReleasePrintEdition, version: Int) {
    let (site, theme) = (edition.site, edition.theme)
    let surroundings = LanguageSurroundings(
      site.settings, in: site.versions[version].language, theme.locales[version])
    let written = Set(
      site.versions[version].releases.map {
        site.textVersion(of: PageReference(version: version, page: $0))
      })
    self.edition = edition
    self.surroundings = surroundings
    styles = Dictionary(
      uniqueKeysWithValues: written.map { version in
        (
          version,
          TextStyle(
            theme, site, version: version, surroundings, orderRoutes: .printOrderRoutes,
            contacts: .printContacts)
        )
      })
  }

  func contents(of release: PageReference, for purpose: PrintPurpose) -> OutputFile.Contents {
    PrintPictures(shownOn: CollectionOfOne(site[release]), of: site).contents { pictures in
      render(release, for: purpose, pictures)
    }
  }

  private func render(
    _ reference: PageReference, for purpose: PrintPurpose, _ pictures: [Int: String]
  ) -> [UInt8] {
    let page = site[reference]
    let locale = theme.locales[reference.version]
    let address = addresses.canonical(reference) ?? ""
    let view = ReleasePrintView(
      language: LanguageView(site.versions[reference.version].language),
      surroundings: surroundings,
      page: PageView(
        page, content: html(page, reference, for: purpose, pictures), locale,
        foreign: site.foreignLanguage(of: reference).map(LanguageView.init)),
      purpose: purpose, address: address, code: QRCode.html(address),
      style: theme.embeddedFile(ReleasePrintEdition.styleName))
    return theme.render(.printRelease, with: Record(view), version: reference.version)
  }

  private func html(
    _ page: Page, _ reference: PageReference, for purpose: PrintPurpose, _ pictures: [Int: String]
  ) -> [UInt8] {
    let path = addresses.path(of: reference, ending: Page.sheetEnding)
    var paper = HTMLStyle.Paper()
    if purpose != .browser {
      paper.pdf = HTMLStyle.PDF(
        deadLinks: addresses.deadLinks(of: page), hasPlainInlines: purpose == .screen)
    }
    let style =
      styles[site.textVersion(of: reference)]?.html(of: page, for: .paper(paper)) ?? HTMLStyle()
    return page.body.html(style) { link in
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
