internal import Pictures

extension ContentDesk {
  /// Whether there is a file at a path: no link, and no folder.
  public func holds(_ path: ContentPath) -> Bool {
    (try? place(of: path).properties()) != nil
  }

  /// The most bytes of a picture that is put beside a page.
  public static let mostPictureBytes = SizeLimit.picture.bytes

  /// The most bytes of a text that is opened or saved.
  public static let mostTextBytes = SizeLimit.text.bytes

  /// A picture as it is published, for whoever chooses among them: without what it says of place, time and owner. One
  /// that only copies can stand in for is given as it is.
  ///
  /// - Returns: nil where there is no such picture, or none that could be published.
  public func shownPicture(at path: ContentPath) -> (bytes: [UInt8], mediaType: String)? {
    guard path.kind == .file, PictureFormat.isName(path.text), holds(path),
      let bytes = try? PreviewSources(content: content, output: nil).bytes(of: path.text)
    else { return nil }
    return (bytes, MediaType.ofFile(at: path.text))
  }
}

extension Publication {
  /// The whole path of the folder that holds the content folder, and the site's own themes beside it.
  public var siteFolder: String {
    ContentFolder(content.path.folderAndName.folder).realPath
  }

  /// The print of a file of the content folder, whatever is in it; nil where there is none, or it cannot be read.
  public func print(of path: ContentPath) -> TextPrint? {
    guard case .success(let bytes)? = try? content.read(path.text, within: .picture) else {
      return nil
    }
    return TextPrint(of: bytes)
  }
}
