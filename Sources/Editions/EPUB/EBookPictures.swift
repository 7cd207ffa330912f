import Manuscript
import Markdown
import Pictures

/// The pictures that a book holds.
struct EBookPictures {
  /// A picture in the archive.
  struct Picture {
    /// Its name in the package.
    let id: String
    /// Its path beside the package.
    let path: String
    let mediaType: String
    let contents: OutputFile.Contents
  }

  /// Those of its pages, in the order of `Site.files`.
  let all: [Picture]
  /// What stands for each in a text, by its place in `Site.files`.
  let held: [Int: HeldPicture]
  /// Whether one of them may move, or hold something that does.
  let mayMove: Bool

  /// How many pixels a picture is wide at most: what e-readers show.
  private static let greatestWidth = 1600

  init(shownOn pages: some Sequence<Page>, _ addresses: SiteAddresses) {
    let files = Set(pages.flatMap { Self.written(on: $0).map(\.file) }).sorted()
    var all = [Picture]()
    var held = [Int: HeldPicture]()
    var mayMove = false
    for file in files {
      guard let (contents, type) = Self.source(of: file, addresses) else { continue }
      let name = "picture-\(all.count + 1)"
      let path = "images/\(name).\(Self.endings[type] ?? "")"
      all.append(Picture(id: name, path: path, mediaType: type, contents: contents))
      // calibre takes a size that stands in the text for one of the style's, and would draw it out of shape.
      held[file] = HeldPicture(address: path, size: nil)
      let isCopy = addresses.copies[file] != nil
      if !isCopy, addresses.site.files[file].picture?.still == nil { mayMove = true }
    }
    self.all = all
    self.held = held
    self.mayMove = mayMove
  }

  /// The pictures of a page but for those of raw HTML, of which a book has only the text.
  private static func written(on page: Page) -> [(link: Int, file: Int)] {
    page.pictures.filter { page.body.links[$0.link].html == nil }
  }

  /// The pictures of a page, by their places in its text, that no book can hold.
  func missing(from page: Page) -> Set<Int> {
    let shown = Dictionary(Self.written(on: page).map { ($0.link, $0.file) }) { one, _ in one }
    return Set(
      page.body.links.indices.filter { link in
        page.body.links[link].isImage && (shown[link].map { held[$0] == nil } ?? true)
      })
  }
}

extension EBookPictures {
  /// Which pictures e-readers show (EPUB 3.3, section 3.2), and how their files end.
  static let endings = [
    "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/svg+xml": "svg",
    "image/webp": "webp",
  ]

  private typealias Source = (contents: OutputFile.Contents, mediaType: String)

  /// What stands in the book for a picture: the largest copy that is no wider than e-readers show or, where nobody
  /// made copies, the picture itself; nil when no e-reader could show it.
  private static func source(of file: Int, _ addresses: SiteAddresses) -> Source? {
    if let copies = addresses.copies[file] {
      let plain = [copies.plain] + copies.onPaper.sorted { $0.key < $1.key }.map(\.value)
      let fitting = plain.filter { $0.size.width <= greatestWidth }
      let copy =
        fitting.max { $0.size.width < $1.size.width }
        ?? plain.min { $0.size.width < $1.size.width } ?? copies.plain
      let isPNG = copy.path.lowercased().hasSuffix(".png")
      return (.copy(path: copy.path), isPNG ? "image/png" : "image/jpeg")
    }
    guard let picture = addresses.site.files[file].picture, !picture.isReplaced,
      endings[picture.mediaType] != nil
    else { return nil }
    return (.picture(source: addresses.site.files[file].source), picture.mediaType)
  }
}
