/// A drawing without what programs wrote into it about who drew it, and where: people do not see that there, and
/// neither do they see what photos say that are written into a drawing.
struct SVGPrivacy {
  private let bytes: [UInt8]
  private var cleaned: [UInt8] = []
  /// How deep in such elements the reader is.
  private var openElements = 0

  /// The same drawing, which looks the same; a drawing with nothing of that in it comes back as it is.
  ///
  /// - Parameter bytes: a drawing that has been judged (`SVGSafety`), or that is trusted.
  static func removed(from bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    var privacy = SVGPrivacy(bytes: bytes)
    privacy.removeNotes()
    return try EmbeddedPictures.cleaned(in: privacy.cleaned)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension SVGPrivacy {
  /// Elements that say who made the drawing, when, with what, and of which other files: XMP and Dublin Core.
  private static let elements: Set<String> = ["metadata", "rdf", "xmpmeta"]
  /// Attributes of Inkscape that hold the paths of files on its owner's machine.
  private static let attributes: Set<String> = ["docname", "absref", "export-filename"]

  private mutating func removeNotes() {
    cleaned.reserveCapacity(bytes.count)
    var scanner = SVGScanner(bytes)
    var start = 0
    while let piece = scanner.next() {
      let range = start..<scanner.index
      start = scanner.index
      if case .tag(let tag) = piece {
        take(tag, range)
      } else if openElements == 0 {
        cleaned += bytes[range]
      }
    }
    // A comment may come last.
    cleaned += bytes[start...]
  }

  private mutating func take(_ tag: SVGTag, _ range: Range<Int>) {
    if Self.elements.contains(tag.name) {
      if !tag.isEmpty { openElements = max(0, openElements + (tag.isClosing ? -1 : 1)) }
      return
    }
    guard openElements == 0 else { return }
    var start = range.lowerBound
    for attribute in tag.attributes where Self.attributes.contains(SVGTag.local(attribute.name)) {
      cleaned += bytes[start..<attribute.range.lowerBound]
      start = attribute.range.upperBound
    }
    cleaned += bytes[start..<range.upperBound]
  }
}
