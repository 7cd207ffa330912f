import Diagnostics

extension ThemeSettingsReader {
  /// There is no picture of the name that a setting gives.
  ///
  /// - Parameter folder: the folder of the site's pictures, when it is the site that names it.
  func noPicture(
    _ name: String, _ text: String, of folder: String?, at location: Location
  ) -> Diagnostic {
    .error(
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

extension String {
  fileprivate func withoutPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
