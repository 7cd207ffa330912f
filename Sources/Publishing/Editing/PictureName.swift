import Manuscript
import Pictures

/// The name under which a picture is put beside a page: one that troubles no address, no system and no reader of the
/// text.
struct PictureName {
  /// The part before the number and the ending.
  let stem: String
  /// What its kind is called in names, with the full stop.
  let ending: String

  /// The safe form of a name that somebody's device or program gave.
  ///
  /// - Parameter format: what the picture is, whatever the name says.
  init(_ name: String, of format: PictureFormat) {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let hasEnding = PictureFormat.isName(last)
    let dot = last.lastIndex(of: ".") ?? last.endIndex
    let words = hasEnding ? String(last[..<dot]) : last
    let own = hasEnding ? last[dot...].lowercased() : ""
    // A sign that means something in a text is one between words in a name.
    let plain = String(words.map { $0.isLetter || $0.isNumber ? $0 : " " })
    let slug = PageSlug(plain)?.text ?? "picture"
    stem = ManuscriptPath.isPortable(slug) ? slug : slug + "-picture"
    ending = format.nameEndings.contains(own) ? own : format.nameEndings[0]
  }

  /// The name, with a number where others have it already.
  func text(_ number: Int) -> String { number < 2 ? stem + ending : "\(stem)-\(number)\(ending)" }
}

extension PictureFormat {
  /// How names of such files end, the most usual first.
  fileprivate var nameEndings: [String] {
    switch self {
    case .jpeg: [".jpg", ".jpeg"]
    case .png: [".png"]
    case .webp: [".webp"]
    case .gif: [".gif"]
    case .svg: [".svg"]
    case .tiff: [".tif", ".tiff"]
    case .heif: [".heic", ".heif", ".avif"]
    case .jpegXL: [".jxl"]
    }
  }
}
