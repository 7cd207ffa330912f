/// The text and the tags in the body of a file of the book, as Sasshi writes them: no sign stands unescaped in it that
/// begins or ends a tag.
struct EBookPieces: Sequence, IteratorProtocol {
  private let file: [UInt8]
  private var index: Int

  /// Those of a file; none of its head, which is shown nowhere in the text.
  init(of file: [UInt8]) {
    self.file = file
    index = file.firstRange(of: "<body".utf8)?.lowerBound ?? file.endIndex
  }

  /// The next tag without its brackets, and the text before it, at whose end it begins.
  mutating func next() -> (text: ArraySlice<UInt8>, tag: String)? {
    guard let tag = file[index...].firstIndex(of: UInt8(ascii: "<")),
      let end = file[tag...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    defer { index = end + 1 }
    return (file[index..<tag], String(decoding: file[tag + 1..<end], as: UTF8.self))
  }
}
