import Manuscript
import Markdown

/// How large pictures are at most on the pages of a print edition, by where they stand.
struct PictureRoom: Hashable, Sendable {
  var line, figure, besideOthers: PictureBox

  /// How large each picture of texts is at most, by its place in `Site.files`: one that stands there twice, as large
  /// as in the roomier place.
  func boxes(of pages: some Sequence<Page>) -> [Int: PictureBox] {
    var boxes = [Int: PictureBox]()
    for page in pages {
      let pictures = page.pictures
      guard !pictures.isEmpty else { continue }
      let places = page.body.picturePlaces
      for (link, file) in pictures {
        let box = box(at: places[link] ?? .line)
        boxes[file] = boxes[file].map(box.union) ?? box
      }
    }
    return boxes
  }

  private func box(at place: Document.PicturePlace) -> PictureBox {
    switch place {
    case .line: line
    case .figure: figure
    case .besideOthers: besideOthers
    }
  }
}

extension PrintSheet {
  /// What the theme's style (print.css) leaves to pictures.
  var pictureRoom: PictureRoom {
    let width = isVertical ? Length(micrometres: area.width.micrometres * 6 / 10) : area.width
    let column = Length(micrometres: (width - .millimetres(4)).micrometres / 2)
    let height = min(area.height, .millimetres(150))
    let text = PictureBox(width: width, height: height)
    return PictureRoom(
      line: text, figure: text, besideOthers: PictureBox(width: column, height: height))
  }
}

extension Site {
  /// How large the pictures of print editions are on paper, by their places in `files`.
  var printedPictures: [Int: Set<PictureBox>] {
    var boxes = [Int: Set<PictureBox>]()
    func add(_ new: [Int: PictureBox]) {
      for (file, box) in new { boxes[file, default: []].insert(box) }
    }
    for version in versions.indices {
      if let booklet = versions[version].booklet, hasPrintedBooklet(version) {
        add(PrintEdition.boxes(in: booklet, of: self, version))
      }
      for release in releases(of: version) {
        add(ReleasePrintEdition.pictureRoom.boxes(of: CollectionOfOne(self[release])))
      }
    }
    return boxes
  }
}
