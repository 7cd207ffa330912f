import Diagnostics
import Manuscript
import Pictures

extension ThemeSettingsReader {
  /// The picture of a name; nil when there is none.
  ///
  /// - Parameter isSites: whether `site.yaml` names it, so that it may be one of the site where the theme has none.
  func picture(_ name: String, bySite isSites: Bool) -> ThemeSettings.Picture? {
    let own = assets.first { $0.path == "assets/\(name)" }
    guard let file = own ?? (isSites ? pictures.asset(named: name) : nil) else { return nil }
    // What is wrong with the file itself is said where it is judged.
    let size = (try? PictureMetadata.size(of: file.bytes)).flatMap(\.self)
    return ThemeSettings.Picture(
      name: name, path: String(file.path.dropFirst("assets/".utf8.count)), bytes: file.bytes,
      format: PictureFormat(of: file.bytes), size: size, isOfSite: own == nil)
  }

  /// Refuses a drawing that does not say how large it is: no browser shows it in a place that does not, either.
  func judgeSize(of picture: ThemeSettings.Picture, at location: Location) throws(Diagnostic) {
    guard picture.format == .svg, picture.size == nil,
      // What else is wrong with a drawing is said where the assets are judged.
      (try? PictureMetadata.removed(from: picture.bytes)) != nil
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
  /// - Parameter isSites: whether `site.yaml` names it.
  func noPicture(
    _ name: String, _ text: String, bySite isSites: Bool, at location: Location
  ) -> Diagnostic {
    let folder = isSites ? pictures.folder : nil
    if isSites, let problem = pictures.problem(with: text, at: location) { return problem }
    let names = assets.map { String($0.path.dropFirst("assets/".utf8.count)) }
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
      hint: superfluousFolder(name, text, of: folder)
        ?? .didYouMean(text, among: names + (isSites ? pictures.names : []))
        ?? Wording(
          english: "Put the picture into that folder.", japanese: "画像を、そのフォルダーに入れてください。"))
  }

  /// That the name of a folder is not to be written, when that is what is wrong.
  private func superfluousFolder(
    _ name: String, _ text: String, of folder: String?
  ) -> Wording? {
    let parts = (folder ?? "").split(separator: "/")
    let parents = parts.indices.map { parts[$0...].joined(separator: "/") + "/" }
    guard let superfluous = (["assets/"] + parents).first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(superfluous.count)
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
