import Manuscript
import Markdown
import Pictures
import Templates
import Themes

/// The cover of a book: the picture that its look names, else the drawn cover as pixels where a program drew them, else as a
/// drawing.
struct EBookCover {
  /// nil when the theme has nothing to show.
  let picture: EBookPictures.Picture?
  /// What stands on it, for those who do not see it.
  private let alternative: String
  /// Whether it is that picture, which may show more than what stands on it.
  private let isOwn: Bool

  init(of writer: EBookWriter) {
    picture = Self.picture(of: writer.version, in: writer.edition)
    isOwn = Self.ownPicture(in: writer.edition) != nil
    let texts = [
      writer.index.title, writer.index.colophon.subtitle,
      writer.voice.organisation?.name.text ?? writer.index.colophon.publisher,
    ]
    alternative = texts.compactMap { $0?.plain }.filter { !$0.isEmpty }
      .joined(separator: writer.voice.locale.writing.listSeparator)
  }

  /// How many pixels the drawn one has: an A5 page.
  static let size = (width: 888, height: 1260)

  /// The cover as a page; nil when there is none.
  func document(in writer: EBookWriter) -> EBookDocument? {
    guard let picture else { return nil }
    let title = writer.voice.locale.shownWord("ebook-cover")
    return EBookDocument(
      .cover, title: title.isEmpty ? writer.index.title : title,
      page: writer.page { body in
        body.element("section", [("class", "cover"), ("epub:type", "cover")]) { cover in
          cover.element("h1") { heading in
            heading.emptyElement(
              "img",
              [
                ("class", isOwn ? "cover-picture own" : "cover-picture"), ("role", "doc-cover"),
                ("src", picture.path), ("alt", alternative),
              ])
          }
        }
      })
  }
}

extension EBookCover {
  private static func picture(
    of version: Int, in edition: EBookEdition
  ) -> EBookPictures.Picture? {
    let (theme, addresses) = (edition.theme, edition.addresses)
    func picture(_ type: String, _ contents: OutputFile.Contents) -> EBookPictures.Picture? {
      EBookPictures.endings[type].map { ending in
        EBookPictures.Picture(
          id: "cover-picture", path: "images/cover.\(ending)", mediaType: type, contents: contents)
      }
    }
    if let own = ownPicture(in: edition) { return picture(own.mediaType, .bytes(own.bytes)) }
    let path = addresses.path(of: .ebookCover(version: version))
    if addresses.drawn.contains(path) { return picture("image/png", .copy(path: path)) }
    guard theme.has(.ebookCover) else { return nil }
    return picture("image/svg+xml", .bytes(drawing(of: version, in: edition)))
  }

  /// The picture of a cover that the look names, as far as e-readers show its format.
  private static func ownPicture(
    in edition: EBookEdition
  ) -> (mediaType: String, bytes: [UInt8])? {
    guard let own = edition.theme.settings.picture("cover"), let type = own.format?.mediaType,
      EBookPictures.endings[type] != nil,
      let file = edition.theme.assets.first(where: { $0.path == "assets/\(own.path)" })
    else { return nil }
    return (type, file.bytes)
  }

  /// The drawn cover of a version's booklet.
  private static func drawing(of version: Int, in edition: EBookEdition) -> [UInt8] {
    guard let booklet = edition.site.versions[version].booklet else { return [] }
    let view = EBookCoverView(cover: CoverView(edition.site, booklet, version: version))
    return edition.theme.render(.ebookCover, with: Record(view), version: version)
  }

  /// The covers that are to be drawn: of every book, unless the theme has a picture of its own for it. An author's own
  /// file at the same place goes before.
  static func drawnPictures(in edition: EBookEdition) -> [DrawnPicture] {
    let (theme, site) = (edition.theme, edition.site)
    guard theme.has(.ebookCover), theme.settings.picture("cover") == nil,
      let size = PictureSize(width: size.width, height: size.height)
    else { return [] }
    let enlarged = EnlargedPictures(theme, side: size.width / 2)
    let taken = Set(edition.addresses.authorPaths.map(\.foldedPath))
    return site.versions.indices.filter(site.hasPrintedBooklet).compactMap { version in
      let path = edition.addresses.path(of: .ebookCover(version: version))
      guard let booklet = site.versions[version].booklet, !taken.contains(path.foldedPath) else {
        return nil
      }
      let page = PageReference(version: version, page: booklet.index)
      return DrawnPicture(
        path: path, size: size,
        purpose: .cover(source: site[page].sourceName),
        drawing: { drawing(of: version, in: edition) },
        finished: { enlarged.replacing(in: $0) })
    }
  }
}

/// What the template of the book's cover can say.
struct EBookCoverView: TemplateData {
  let cover: CoverView

  static let fields: Fields<EBookCoverView> = [
    .text("width", .said("the width of the picture", "画像の幅")) { _ in "\(EBookCover.size.width)" },
    .text("height", .said("its height", "画像の高さ")) { _ in "\(EBookCover.size.height)" },
    .record("booklet", .said("the booklet", "冊子")) { EBookCoveredView(cover: $0.cover) },
  ]
}

/// The booklet as the template of the book's cover sees it.
struct EBookCoveredView: TemplateData {
  let cover: CoverView

  static let fields: Fields<EBookCoveredView> = [
    .record("cover", .said("what the drawn cover is made of", "絵の表紙を描くための値")) { $0.cover }
  ]
}
