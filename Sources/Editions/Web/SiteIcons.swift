import Manuscript
import Pictures
import Templates
import Themes

/// The icons of a site as pictures of pixels, for what shows no drawings there: the home screens of phones, the lists
/// of programs that read feeds, older browsers.
struct SiteIcons {
  let theme: Theme
  let addresses: SiteAddresses

  /// An icon.
  struct Icon: Sendable {
    let path: String
    /// Its width and height in pixels.
    let side: Int
    /// Whether it is seen as a tile: without corners that let something through, and with room around the mark.
    var isTile = false
  }

  /// What tabs and lists show (32 pixels is what most of them take).
  static let favicon = Icon(path: "favicon.ico", side: 32)
  /// What an iPhone shows on its home screen.
  static let touchIcon = Icon(path: "apple-touch-icon.png", side: 180, isTile: true)
  /// What a manifest names (W3C, Web Application Manifest): the sizes that Android asks for.
  static let manifestIcons = [192, 512].map { Icon(path: "assets/icon-\($0).png", side: $0) }

  static let all = [favicon, touchIcon] + manifestIcons

  /// The icons that are drawn: an author's or a theme's own file at the same place goes before.
  var pictures: [DrawnPicture] {
    guard let mark = theme.iconFile(for: addresses.site) else { return [] }
    let tile = theme.tileFile(for: addresses.site)
    let taken = ownPaths
    return Self.all.filter { !taken.contains($0.path.foldedPath) }.compactMap {
      icon -> DrawnPicture? in
      guard let size = PictureSize(width: icon.side, height: icon.side) else { return nil }
      let enlarged = EnlargedPictures(theme, side: icon.side)
      return DrawnPicture(
        path: icon.path, size: size, purpose: .icon,
        drawing: { [theme] in
          let whole = icon.isTile ? tile : nil
          let picture = ScaledDrawing.scaled(
            enlarged.replacing(in: whole ?? mark), to: icon.side)
          return Self.drawing(
            of: picture, side: icon.side, ground: icon.isTile ? theme.paper : nil,
            margin: icon.isTile && whole == nil ? icon.side * 14 / 100 : 0)
        }, finished: { $0 })
    }
  }

  /// The paths at which authors or the theme have files of their own.
  private var ownPaths: Set<String> {
    Set((addresses.authorPaths + theme.assets.map(\.path)).map(\.foldedPath))
  }

  /// A square with a picture in its middle.
  private static func drawing(
    of picture: [UInt8], side: Int, ground: Colour?, margin: Int
  ) -> [UInt8] {
    let inner = side - 2 * margin
    let square = ground.map { "<rect width=\"\(side)\" height=\"\(side)\" fill=\"\($0)\"/>" }
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(side)" height="\(side)">\(square ?? "")\
      <image x="\(margin)" y="\(margin)" width="\(inner)" height="\(inner)" href="\(DataURL.file(picture))"/></svg>
      """.utf8)
  }
}

extension SiteAddresses {
  /// The path of an icon: of one that was drawn, or of the author's own at its place; nil when there is none.
  func path(of icon: SiteIcons.Icon) -> String? {
    drawn.contains(icon.path) ? icon.path : ownPath(of: icon)
  }

  /// Whether an icon at the site's root is the author's own.
  func isOwn(_ icon: SiteIcons.Icon) -> Bool { ownPath(of: icon) != nil }

  /// The path of the author's own icon, whose name may be written in large letters.
  private func ownPath(of icon: SiteIcons.Icon) -> String? {
    site.rootFiles.first { $0.path.foldedPath == icon.path.foldedPath }?.path
  }
}
