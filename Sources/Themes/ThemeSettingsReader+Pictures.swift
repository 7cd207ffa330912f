import Diagnostics
import Manuscript
import Pictures

extension ThemeSettingsReader {
  /// The picture of a name; nil when there is none.
  ///
  /// - Parameter folder: the folder of the site's pictures, when they are looked through behind the theme's.
  func picture(_ name: String, orIn folder: String?) -> ThemeSettings.Picture? {
    let places = ["assets/\(name)"] + (folder == nil ? [] : [SitePictures.assetPath(of: name)])
    guard let file = places.lazy.compactMap(asset).first else { return nil }
    // What is wrong with the file itself is said where it is judged.
    let size = (try? PictureMetadata.size(of: file.bytes)).flatMap(\.self)
    return ThemeSettings.Picture(
      name: name, path: String(file.path.dropFirst("assets/".utf8.count)),
      format: PictureFormat(of: file.bytes), size: size)
  }

  private func asset(at path: String) -> SourceFile? { assets.first { $0.path == path } }

  /// Refuses a drawing that does not say how large it is: no browser shows it in a place that does not, either.
  func judgeSize(of picture: ThemeSettings.Picture, at location: Location) throws(Diagnostic) {
    guard picture.format == .svg, picture.size == nil,
      // What else is wrong with a drawing is said where the assets are judged.
      let file = asset(at: "assets/\(picture.path)"), (try? file.published()) != nil
    else { return }
    throw .error(
      .wrongValue, at: location,
      Wording(
        english:
          "The drawing “\(picture.name)” does not say how large it is (viewBox), so nobody would see it.",
        japanese: "画像「\(picture.name)」には大きさ（viewBox）が書かれていないので、画面に出ません。"),
      hint: Wording(
        english: "Save it again in the drawing program, as plain SVG.",
        japanese: "絵を描くソフトで、もう一度「プレーンSVG」として保存してください。"))
  }

  /// There is no picture of the name that a setting gives, or none that can be published.
  ///
  /// - Parameter folder: the folder of the site's pictures, when it is the site that names it.
  func noPicture(
    _ name: String, _ text: String, of folder: String?, at location: Location
  ) -> Diagnostic {
    if folder != nil, let problem = pictures.problem(with: text, at: location) { return problem }
    return .error(
      .missingPicture, at: location,
      folder.map { folder in
        Wording(
          english: "“\(name)” names the picture “\(text)”, which is not in the folder “\(folder)”.",
          japanese: "「\(name)」の画像「\(text)」が、\(folder) フォルダーにありません。")
      }
        ?? Wording(
          english:
            "“\(name)” names the picture “\(text)”, which is not in the theme's assets folder.",
          japanese: "「\(name)」の画像「\(text)」が、テーマの assets フォルダーにありません。"),
      hint: superfluousFolder(name, text, of: folder) ?? .didYouMean(text, among: pictureNames)
        ?? Wording(
          english: "Put the picture into that folder.", japanese: "画像を、そのフォルダーに入れてください。"))
  }

  /// What a setting can name.
  private var pictureNames: [String] {
    assets.map(\.path).map { $0.withoutPrefix(SitePictures.assetPath(of: "")) }
      .map { $0.withoutPrefix("assets/") }
  }

  /// That the name of a folder is not to be written, when that is what is wrong.
  private func superfluousFolder(
    _ name: String, _ text: String, of folder: String?
  ) -> Wording? {
    let parts = (folder ?? "").split(separator: "/")
    let parents = parts.indices.map { parts[$0...].joined(separator: "/") + "/" }
    guard let superfluous = (["assets/"] + parents).first(where: text.hasPrefix) else { return nil }
    let rest = text.withoutPrefix(superfluous)
    return Wording(
      english: "Write the name without “\(superfluous)”: \(name): \(rest)",
      japanese: "「\(superfluous)」をとって書いてください： \(name): \(rest)")
  }
}

extension SourceFile {
  /// The file as it is copied: a picture without what it says about where it was taken.
  func published() throws(PictureProblem) -> SourceFile {
    guard PictureFormat(of: bytes) != nil || !PictureFormat.isName(path) else {
      throw PictureProblem(.noPicture, in: nil)
    }
    return SourceFile(path: path, bytes: try PictureMetadata.removed(from: bytes))
  }
}

extension String {
  fileprivate func withoutPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
