import Pictures

extension SiteSettings {
  /// The files that the site's look may show: pictures in the source language's folder that `theme` names. Whether the
  /// theme has one of the same name, which counts before them, is not known here.
  ///
  /// - Parameter files: the paths of all files below the content folder.
  /// - Returns: those of them, each once.
  public func lookPictures(among files: [String]) -> [String] {
    let names = theme.settings.map(\.value).filter { PictureFormat.isName($0) }
    guard !names.isEmpty else { return [] }
    // Strings are the same in any Unicode form, as the names of files are to people.
    let paths = Set(names.map { lookFolder + $0 })
    return files.filter(paths.contains)
  }

  /// What the paths of such files begin with.
  public var lookFolder: String { "\(languages[0].tag)/" }
}
