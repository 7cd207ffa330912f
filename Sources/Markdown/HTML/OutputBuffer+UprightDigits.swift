extension OutputBuffer {
  /// Appends text; each number of at most three digits that stands between other letters than ASCII
  /// becomes an element of its own. (A longer one, or one in a word of Latin letters, lies on its side.)
  mutating func write(combiningDigits text: UnsafeBufferPointer<UInt8>, escaping escapes: Escapes) {
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index].isWordOfASCII else {
        index += 1
        continue
      }
      let end = text[index...].firstIndex { !$0.isWordOfASCII } ?? text.count
      let word = text[index..<end]
      if word.count <= 3, word.allSatisfy(\.isDigit) {
        write(UnsafeBufferPointer(rebasing: text[start..<index]), escaping: escapes)
        write("<span class=\"upright\">")
        append(UnsafeBufferPointer(rebasing: word))
        write("</span>")
        start = end
      }
      index = end
    }
    write(UnsafeBufferPointer(rebasing: text[start...]), escaping: escapes)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte is a visible character of ASCII, and so part of what lies on its side.
  fileprivate var isWordOfASCII: Bool { (0x21...0x7E).contains(self) }
}
