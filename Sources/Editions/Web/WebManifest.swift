import Manuscript
import Pictures
import Themes

/// What a phone needs to know to put a language's pages on its home screen (W3C, Web Application
/// Manifest).
struct WebManifest {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// The manifest of a version.
  func bytes(for version: Int) -> [UInt8] {
    let path = addresses.path(of: .manifest(version: version))
    let language = site.versions[version].language
    let organisation = site.settings.organisation
    let paper = theme.settings.colour("paper").map { JSONValue.string($0.description) }
    let home = PageReference(version: version, page: site.versions[version].home)
    let root = RelativePath.path(to: "", from: path)
    return JSONValue.object([
      ("name", .text(site.settings.name[language])),
      ("short_name", .text(organisation.shortName?[language])),
      ("description", .text(site.settings.description?[language])),
      ("lang", .text(language.tag)),
      ("dir", .text(language.direction.rawValue)),
      ("start_url", .text(addresses.url(of: home, from: path))),
      // Every language, since a reader may change it.
      ("scope", .text(root.isEmpty ? "./" : root)),
      // Readers need what a browser has around a page: its menu, its zoom, its way back.
      ("display", .text("browser")),
      ("theme_color", paper),
      ("background_color", paper),
      ("icons", .list((theme.icons + drawnIcons).map { icon($0, from: path) })),
    ]).bytes
  }

  private var drawnIcons: [Theme.Icon] {
    SiteIcons.manifestIcons.filter { addresses.drawn.contains($0.path) }.map { icon in
      Theme.Icon(
        path: icon.path, mediaType: PictureFormat.png.mediaType,
        size: PictureSize(width: icon.side, height: icon.side))
    }
  }

  private func icon(_ icon: Theme.Icon, from path: String) -> JSONValue {
    .object([
      ("src", .text(addresses.url(ofPath: icon.path, from: path))),
      ("type", .text(icon.mediaType)),
      ("sizes", .text(icon.size.map { "\($0.width)x\($0.height)" } ?? "any")),
      ("purpose", .text(icon.purpose)),
    ])
  }
}
