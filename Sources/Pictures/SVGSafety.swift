/// What a drawing may not hold: what runs when somebody opens it by itself, and what asks for another file.
///
/// A page shows a drawing as a picture, in which nothing runs. But its file stands on the site, and whoever
/// opens it gives it all the rights of the site. So it is refused rather than mended: a mended one might look
/// otherwise than its author drew it.
struct SVGSafety {
  private var styles: [UInt8] = []
  /// How deep in `style` elements the reader is.
  private var openStyles = 0

  /// Judges a drawing.
  static func judge(_ bytes: [UInt8]) throws(PictureProblem) {
    var safety = SVGSafety()
    for piece in SVGScanner(bytes) { try safety.judge(piece) }
    try CSSReferences.judge(safety.styles)
  }

  private mutating func judge(_ piece: SVGScanner.Piece) throws(PictureProblem) {
    switch piece {
    case .tag(let tag):
      if tag.name == "style", !tag.isEmpty { openStyles += tag.isClosing ? -1 : 1 }
      if !tag.isClosing { try judge(tag) }
    case .text(let text): if openStyles > 0 { styles += text }
    case .instruction(let text):
      if text.starts(with: "xml-stylesheet".utf8) { throw PictureProblem(.asksOthers, in: .svg) }
      if text.starts(with: "xml ".utf8), !Self.isKnownEncoding(text) {
        throw PictureProblem(.malformed, in: .svg)
      }
    // What a document type declares can stand for anything, and be in any attribute.
    case .documentType(let text):
      if text.contains(0x5B) { throw PictureProblem(.hidesText, in: .svg) }
    case .malformed: throw PictureProblem(.malformed, in: .svg)
    }
  }
}

extension SVGSafety {
  /// Elements that run something, hold HTML, or show another file.
  private static let refused: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "frame", "link", "meta", "base", "form",
    "audio", "video", "source", "handler", "listener", "applet",
  ]

  private func judge(_ tag: SVGTag) throws(PictureProblem) {
    if Self.refused.contains(tag.name) { throw PictureProblem(.runs, in: .svg) }
    for (name, value, _) in tag.attributes {
      let local = SVGTag.local(name)
      let address = String(value.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F })
        .lowercased()
      let isNamespace = name == "xmlns" || name.hasPrefix("xmlns:")
      if isNamespace ? address.contains("1999/xhtml") : local.hasPrefix("on") {
        throw PictureProblem(.runs, in: .svg)
      }
      if isNamespace { continue }
      if address.contains("javascript:") || address.contains("vbscript:") {
        throw PictureProblem(.runs, in: .svg)
      }
      // What an animation changes is not judged once more.
      if local == "attributename", address.hasSuffix("href") || address.hasPrefix("on") {
        throw PictureProblem(.runs, in: .svg)
      }
      try judge(address: address, of: local, in: tag)
      try CSSReferences.judge(Array(value.utf8), isStyle: local == "style")
    }
  }

  private func judge(
    address: String, of attribute: String, in tag: SVGTag
  ) throws(PictureProblem) {
    guard attribute == "href" || attribute == "src" || attribute == "base" else { return }
    if address.isEmpty || address.hasPrefix("#") { return }
    let isHarmless =
      tag.name == "a"
      ? !address.hasPrefix("data:") && !address.hasPrefix("file:")
      : Self.pictures.contains(where: address.hasPrefix)
    guard !isHarmless || attribute == "base" else { return }
    throw PictureProblem(.asksOthers, in: .svg)
  }

  private static let pictures = ["png", "jpeg", "jpg", "gif", "webp"].map { "data:image/\($0)" }

  private static func isKnownEncoding(_ declaration: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    guard let start = text.firstRange(of: "encoding")?.upperBound else { return true }
    let name = text[start...].drop { "= \t\r\n\"'".contains($0) }
      .prefix { $0 != "\"" && $0 != "'" }
    return ["utf-8", "utf8", "us-ascii", "iso-8859-1"].contains(String(name))
  }
}
