import Manuscript
import Pictures
import Themes

/// What a phone needs to know to put a language's pages on its home screen (W3C, Web Application
/// Manifest).
///
/// There is one only where the site's address is known: a browser that opens a page from the disk may
/// not read it, and complains.
struct WebManifest {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// The file's name below the language's root.
  static let fileName = "manifest.webmanifest"

  /// Whether there are manifests.
  static func exists(for site: Site) -> Bool { site.settings.baseURL != nil }

  /// The manifest of a version.
  func file(for version: Int) -> OutputFile? {
    guard Self.exists(for: site) else { return nil }
    let path = addresses.root(of: version) + Self.fileName
    let language = site.versions[version].language
    let organisation = site.settings.organisation
    let paper = theme.settings.colour("paper").map { JSONValue.string($0.description) }
    let home = PageReference(version: version, page: site.versions[version].home)
    let root = RelativePath.path(to: "", from: path)
    let manifest = JSONValue.object([
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
      ("icons", .list(theme.icons.map { icon($0, from: path) })),
    ])
    return OutputFile(path: path, contents: .bytes(manifest.bytes))
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

extension Theme {
  /// A picture that stands for the site on a tab or a home screen.
  struct Icon: Sendable {
    /// The path below the site's root.
    let path: String
    let mediaType: String
    /// nil for a drawing, which is sharp in any size.
    let size: PictureSize?
    /// `maskable` when a device may cut its corners off.
    var purpose = "any"
  }

  /// The logo of the settings or, where there is none, the theme's drawings.
  var icons: [Icon] {
    if let logo = settings.picture("logo") {
      let isDrawing = logo.format == .svg
      return [
        Icon(
          path: "assets/\(logo.path)", mediaType: logo.format?.mediaType ?? "",
          size: isDrawing ? nil : logo.size)
      ]
    }
    let drawings = [("assets/icon.svg", "any"), ("assets/icon-maskable.svg", "maskable")]
    let paths = Set(assets.map(\.path) + fileTemplates.map { "assets/\($0)" })
    return drawings.filter { paths.contains($0.0) }.map { path, purpose in
      Icon(path: path, mediaType: PictureFormat.svg.mediaType, size: nil, purpose: purpose)
    }
  }

  /// The path of the picture that stands for the site; nil when the theme has none.
  var icon: String? { icons.first?.path }
}
