import Manuscript
import Markdown
import QRCodes
import Themes

/// A press release on a sheet of A4, as one HTML file that any browser prints.
struct ReleasePrintEdition {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// The sheets of every release of a version.
  func files(for version: Int) -> [OutputFile] {
    guard !site.versions[version].releases.isEmpty else { return [] }
    let surroundings = LanguageSurroundings(
      site.settings, in: site.versions[version].language, theme.locales[version])
    let releases = site.versions[version].releases.map {
      PageReference(version: version, page: $0)
    }
    // Made once for each language in which a release is written, since words and templates are looked up.
    let styles = Dictionary(
      uniqueKeysWithValues: Set(releases.map(site.textVersion)).map { version in
        (
          version,
          TextStyle(
            theme, site, version: version, surroundings, orderRoutes: .printOrderRoutes,
            contacts: .printContacts)
        )
      })
    return releases.compactMap { release in
      styles[site.textVersion(of: release)].map { style in
        OutputFile(
          path: addresses.path(of: release, ending: Page.sheetEnding),
          contents: .rendered { render(release, surroundings, style) })
      }
    }
  }
}

extension ReleasePrintEdition {
  private func render(
    _ reference: PageReference, _ surroundings: LanguageSurroundings, _ style: TextStyle
  ) -> [UInt8] {
    let page = site[reference]
    let locale = theme.locales[reference.version]
    let address = addresses.canonical(reference) ?? ""
    let view = ReleasePrintView(
      language: LanguageView(site.versions[reference.version].language),
      surroundings: surroundings,
      page: PageView(
        page, content: html(page, reference, style), locale,
        foreign: site.foreignLanguage(of: reference).map(LanguageView.init)),
      address: address, code: QRCode(address).map { Array($0.svg.utf8) } ?? [],
      style: theme.releaseStyle)
    return theme.render(.printRelease, with: Record(view), version: reference.version)
  }

  private func html(_ page: Page, _ reference: PageReference, _ style: TextStyle) -> [UInt8] {
    let path = addresses.path(of: reference, ending: Page.sheetEnding)
    return page.body.html(style.html(of: page)) { link in
      switch page.targets[link] {
      case .external, .broken: nil
      case .fragment(let fragment): HTMLTarget("#" + fragment.percentEncodedFragment)
      case .page(let target, let fragment):
        HTMLTarget(url(of: addresses.path(of: target), from: path).withFragment(fragment))
      // A picture is shown, not followed, so it is found beside the file wherever that stands.
      case .file(let file): addresses.target(ofFile: file, from: path)
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
    .text("address") { $0.address },
    .html("qr-code") { $0.code },
    .html("style") { $0.style },
  ]
}
