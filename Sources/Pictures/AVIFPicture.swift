/// An AVIF file that holds a picture and nothing else, as a program writes it that makes copies: no Exif, no XMP, no box
/// that a browser does not need to show it. ISO/IEC 14496-12, section 8.11; AV1 Image File Format, section 6.
public struct AVIFPicture: Hashable, Sendable {
  /// How large it is.
  public let size: PictureSize

  /// The picture in a file; nil for another format, for one that ends early, and for one that says more.
  public init?(_ bytes: [UInt8]) {
    guard let boxes = ISOBox.all(in: bytes, bytes.indices), boxes.first?.type == "ftyp",
      bytes[8...].starts(with: "avif".utf8),
      boxes.dropFirst().allSatisfy({ ["meta", "mdat", "free"].contains($0.type) }),
      let meta = boxes.first(where: { $0.type == "meta" }),
      // Its contents begin with a version and flags.
      let parts = ISOBox.all(in: bytes, meta.contents.dropFirst(4)),
      parts.allSatisfy({ Self.needed.contains($0.type) }),
      let items = parts.first(where: { $0.type == "iinf" }),
      Self.holdsPicturesAlone(items.contents, of: bytes),
      let size = Self.size(parts, of: bytes)
    else { return nil }
    self.size = size
  }

  /// What belongs to a picture: what kind of file it is, which item is shown, where each item is, what it is, which
  /// belong together, and how large they are.
  private static let needed: Set = ["hdlr", "pitm", "iloc", "iinf", "iref", "iprp", "idat"]

  /// Whether each item is a picture or what one is put together of; Exif and XMP are items as well.
  private static func holdsPicturesAlone(_ items: Range<Int>, of bytes: [UInt8]) -> Bool {
    // Behind a version, flags and a count, which is longer in later versions.
    guard let version = items.first.map({ bytes[$0] }),
      let entries = ISOBox.all(in: bytes, items.dropFirst(version == 0 ? 6 : 8))
    else { return false }
    return !entries.isEmpty
      && entries.allSatisfy { entry in
        // Its own version and flags, two numbers, and the type.
        let type = entry.contents.dropFirst(8).prefix(4)
        return entry.type == "infe" && ["av01", "grid"].contains(ISOBox.text(bytes[type]))
      }
  }

  /// The largest of the sizes that its items have: parts and masks are not larger than the whole.
  private static func size(_ parts: [ISOBox], of bytes: [UInt8]) -> PictureSize? {
    guard let properties = parts.first(where: { $0.type == "iprp" }),
      let containers = ISOBox.all(in: bytes, properties.contents),
      let container = containers.first(where: { $0.type == "ipco" }),
      let boxes = ISOBox.all(in: bytes, container.contents)
    else { return nil }
    return boxes.filter { $0.type == "ispe" }.compactMap { box in
      let start = box.contents.lowerBound + 4
      guard box.contents.count >= 12,
        let width = bytes.number(at: start, length: 4, little: false),
        let height = bytes.number(at: start + 4, length: 4, little: false)
      else { return nil }
      return PictureSize(width: width, height: height)
    }.max { $0.width * $0.height < $1.width * $1.height }
  }
}

/// A box of an ISO base media file: ISO/IEC 14496-12, section 4.2.
private struct ISOBox {
  let type: String
  let contents: Range<Int>

  /// The boxes that fill a range; nil when they do not fill it to the byte.
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [ISOBox]? {
    var boxes: [ISOBox] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard range.upperBound - position >= 8,
        let length = bytes.number(at: position, length: 4, little: false), length >= 8,
        length <= range.upperBound - position
      else { return nil }
      let type = text(bytes[position + 4..<position + 8])
      boxes.append(ISOBox(type: type, contents: position + 8..<position + length))
      position += length
    }
    return boxes
  }

  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
