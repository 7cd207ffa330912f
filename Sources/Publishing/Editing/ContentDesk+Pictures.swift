public import Diagnostics
public import Manuscript
import Pictures

extension ContentDesk {
  /// A picture in the content folder, as a page shows it.
  public struct PlacedPicture: Hashable, Sendable {
    /// Its file.
    public let path: ContentPath
    /// How the page names it in a link.
    public let destination: String
    /// How many pixels it is wide when it stands upright; nil where that is not known.
    public let width: Int?
    /// How many it is high.
    public let height: Int?
    /// How many bytes are published of it.
    public let byteCount: Int

    /// The Markdown that shows it.
    ///
    /// - Parameter description: what it says to those who do not see it; as a rule asked for at once.
    public func markdown(describedAs description: String = "") -> String {
      let text = description.withoutLineBreaks.replacing("\\", with: "\\\\")
        .replacing("[", with: "\\[").replacing("]", with: "\\]")
      return "![\(text)](\(destination))"
    }
  }

  /// Puts a picture beside a page, as it is: what it says of place, time and owner is taken out when it is published.
  ///
  /// - Parameters:
  ///   - bytes: every byte of it, which say what it is.
  ///   - name: the name that it had; made safe, and numbered where another picture has that already.
  ///   - page: the page's file.
  /// - Throws: why it cannot be published, too.
  public func addPicture(
    _ bytes: [UInt8], named name: String, beside page: ContentPath
  ) async throws(MachineFailure) -> PlacedPicture {
    guard page.kind == .page else { throw MachineFailure(ContentPath.refused(page.text)) }
    guard bytes.count <= SizeLimit.picture.bytes else {
      throw MachineFailure(SizeLimit.picture.diagnostic(at: name, size: bytes.count))
    }
    guard let format = PictureFormat(of: bytes) else {
      throw MachineFailure(PictureProblem(.noPicture, in: nil).diagnostic(at: Location(name)))
    }
    let safe = PictureName(name, of: format)
    let converts = await publication.copierPath().value != nil
    let contents: ContentFile.Contents
    do throws(PictureProblem) {
      contents = try PublishedPicture(of: bytes, called: safe.text(1), converts: converts).contents
    } catch {
      throw MachineFailure(
        PublishedPicture.diagnostic(error, bytes, called: safe.text(1), at: name))
    }
    let path = try put(bytes, safe, beside: page)
    return placed(path, contents, beside: page)
  }

  /// The pictures that a page can show: those of its language's folder and of the source language's, the nearest first.
  /// Those that cannot be published are left out.
  public func pictures(
    beside page: ContentPath
  ) async throws(MachineFailure) -> [PlacedPicture] {
    let (sources, manuscript) = try manuscripts(with: page)
    let languages = sources.settings.languages
    let tags = Set([languages[manuscript.version].tag, languages[0].tag])
    let files = try publication.listContent().files.compactMap { try? ContentPath($0) }.filter {
      $0.kind == .file && PictureFormat.isName($0.text) && tags.contains($0.inLanguage?.tag ?? "")
    }
    let converts = await publication.copierPath().value != nil
    let judged = try await PictureReader(content: content)
      .judge(files.map(\.text), converts: converts).value
    let placed = files.compactMap { path in
      judged[path.text].map { self.placed(path, $0, beside: page) }
    }
    func distance(_ picture: PlacedPicture) -> Int {
      (picture.path.path.folder == page.path.folder ? 0 : 1)
        + (picture.path.inLanguage?.tag == page.inLanguage?.tag ? 0 : 2)
    }
    return placed.sorted { (distance($0), $0.path.text) < (distance($1), $1.path.text) }
  }
}

extension ContentDesk {
  private func placed(
    _ path: ContentPath, _ contents: ContentFile.Contents, beside page: ContentPath
  ) -> PlacedPicture {
    return PlacedPicture(
      path: path, destination: path.destination(from: page),
      width: contents.picture?.size?.width, height: contents.picture?.size?.height,
      byteCount: contents.byteCount)
  }

  /// Writes a picture under the first name that is free, or has the same bytes already.
  private func put(
    _ bytes: [UInt8], _ name: PictureName, beside page: ContentPath
  ) throws(MachineFailure) -> ContentPath {
    let folder = page.path.folder.map { $0.text + "/" } ?? ""
    var number = 1
    while true {
      let path = try ContentPath(folder + name.text(number))
      let isThere = try changing(path) { _ throws(SystemError) in try put(bytes, at: path) }
      if isThere { return path }
      number += 1
    }
  }

  /// False: another file has the name.
  private func put(_ bytes: [UInt8], at path: ContentPath) throws(SystemError) -> Bool {
    let place = try place(of: path)
    var namesake: String?
    let folded = place.name.foldedPath
    try place.folder.forEachEntry { name, _ in
      let name = String(decoding: name, as: UTF8.self)
      if name.foldedPath == folded { namesake = name }
    }
    guard let namesake else { return try place.make(bytes) }
    // Some disks take names for one that differ in letter case.
    guard namesake.utf8.elementsEqual(place.name.utf8) else { return false }
    return try place.folder.read(namesake, ofSize: bytes.count) == bytes
  }
}

extension String {
  /// The text on one line.
  fileprivate var withoutLineBreaks: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
