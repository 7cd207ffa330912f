import Manuscript
import Pictures
import Templates
import Themes

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

  /// The file of the picture that stands for the site; nil when the theme has none, or none that can be drawn inside
  /// another.
  func iconFile(for site: Site) -> [UInt8]? {
    guard undrawableMark == nil else { return nil }
    return icons.first.flatMap { file(of: $0, for: site) }.flatMap { bytes in
      PictureFormat(of: bytes).map(Self.drawable.contains) == true ? bytes : nil
    }
  }

  /// What programs show inside a drawing.
  private static let drawable: [PictureFormat] = [.svg, .png, .jpeg, .gif]

  /// The path below `assets` of the organisation's own mark when it can stand in no drawing; nil when it can, or there
  /// is none.
  var undrawableMark: String? {
    guard let mark = settings.picture("logo") ?? settings.picture("emblem"),
      let format = mark.format, !Self.drawable.contains(format)
    else { return nil }
    return mark.path
  }

  /// The file of the picture whose corners may be cut off; nil when the theme has none.
  func tileFile(for site: Site) -> [UInt8]? {
    icons.first { $0.purpose == "maskable" }.flatMap { file(of: $0, for: site) }
  }

  /// The ground on which a mark stands where nothing may shine through.
  var paper: Colour { settings.colour("paper") ?? Colour(red: 255, green: 255, blue: 255) }

  private func file(of icon: Icon, for site: Site) -> [UInt8]? {
    let name = fileTemplates.first { "assets/\($0)" == icon.path }
    return name.map { renderFile($0, with: Record(ThemeFileView(site))) }
      ?? assets.first { $0.path == icon.path }?.bytes
  }

  /// The path of the picture that stands for the site; nil when the theme has none.
  var icon: String? { icons.first?.path }
}
