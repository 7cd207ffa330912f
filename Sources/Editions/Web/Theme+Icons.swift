import Manuscript
import Pictures
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

  /// The path of the picture that stands for the site; nil when the theme has none.
  var icon: String? { icons.first?.path }
}
