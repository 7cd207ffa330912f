/// The pictures that are written into a drawing as addresses (RFC 2397).
struct EmbeddedPictures {
  private let bytes: [UInt8]
  private var position = 0

  /// The same drawing, in which they say nothing about where and by whom they were taken; where they do not do so
  /// anyway, it comes back as it is.
  static func cleaned(in bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    var pictures = EmbeddedPictures(bytes: bytes)
    var cleaned = [UInt8]()
    var start = 0
    while let found = pictures.next() {
      // A drawing is not shown there, and could hold drawings without end.
      guard PictureFormat(of: found.picture) != .svg else { continue }
      let picture = try PictureMetadata.removed(from: found.picture)
      guard picture != found.picture else { continue }
      cleaned += bytes[start..<found.range.lowerBound]
      cleaned += DataURL.file(picture).utf8
      start = found.range.upperBound
    }
    return start == 0 ? bytes : cleaned + bytes[start...]
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension EmbeddedPictures {
  private static let start = Array("data:image/".utf8)

  /// The next address, and the picture in it.
  private mutating func next() -> (range: Range<Int>, picture: [UInt8])? {
    while let colon = bytes[position...].firstIndex(of: UInt8(ascii: ":")) {
      position = colon + 1
      let first = colon - 4
      guard first >= 0, isSame(bytes[first...], Self.start),
        let comma = bytes[position...].prefix(200).firstIndex(of: UInt8(ascii: ","))
      else { continue }
      let type = String(decoding: bytes[first..<comma], as: UTF8.self).lowercased()
      guard !type.contains(where: { "\"'<)".contains($0) }) else { continue }
      position = comma + 1
      let text = self.text()
      let picture = type.hasSuffix(";base64") ? DataURL.decoded(base64: text) : text
      return (first..<position, picture)
    }
    return nil
  }

  /// Whether a text begins with these words, letter case ignored.
  private func isSame(_ text: ArraySlice<UInt8>, _ words: [UInt8]) -> Bool {
    text.count >= words.count
      && zip(text, words).allSatisfy {
        ($0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0)) == $1
      }
  }

  /// The text up to the end of the attribute or of the style's value, its escapes resolved.
  private mutating func text() -> [UInt8] {
    let end =
      bytes[position...].firstIndex { [0x22, 0x27, 0x29, 0x3C].contains($0) } ?? bytes.count
    defer { position = end }
    return Self.percentDecoded(SVGTag.resolved(bytes[position..<end]))
  }

  /// What stands for a byte in an address (RFC 3986, section 2.1), as that byte.
  private static func percentDecoded(_ text: [UInt8]) -> [UInt8] {
    let pieces = text.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
    return Array(pieces[0])
      + pieces.dropFirst().flatMap { piece -> [UInt8] in
        let digits = String(decoding: piece.prefix(2), as: UTF8.self)
        guard digits.utf8.count == 2, let byte = UInt8(digits, radix: 16) else {
          return [UInt8(ascii: "%")] + piece
        }
        return [byte] + piece.dropFirst(2)
      }
  }
}
