/// The text and the tags in the body of a file of the book, as Sasshi writes them: no sign stands unescaped in it that
/// begins or ends a tag.
struct EBookPieces: Sequence, IteratorProtocol {
  private let file: [UInt8]
  private var index: Int

  /// Those of a file; none of its head, which is shown nowhere in the text.
  init(of file: [UInt8]) {
    self.file = file
    index =
      file.indices.first { file[$0] == UInt8(ascii: "<") && file[$0...].starts(with: "<body".utf8) }
      ?? file.endIndex
  }

  /// The next tag, and the text before it, at whose end it begins.
  mutating func next() -> (text: ArraySlice<UInt8>, tag: Tag)? {
    guard let tag = file[index...].firstIndex(of: UInt8(ascii: "<")),
      let end = file[tag...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    defer { index = end + 1 }
    return (file[index..<tag], Tag(bytes: file[tag + 1..<end]))
  }

  /// A tag.
  struct Tag {
    /// What stands between its brackets.
    let bytes: ArraySlice<UInt8>

    /// The name of its element, behind a slash where the tag ends that.
    var name: String {
      String(decoding: bytes.prefix { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
    }

    /// Whether it says something of its element.
    func says(_ attribute: String) -> Bool {
      String(decoding: bytes, as: UTF8.self).contains(" " + attribute)
    }
  }
}
