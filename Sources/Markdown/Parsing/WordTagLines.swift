import Diagnostics

/// Lines that hold nothing but a tag about words.
///
/// To CommonMark such a line begins a block of HTML, in which no Markdown is read, and which runs to the next
/// blank line. To an author a `<br>` on a line of its own is a part of the text. A hidden character behind
/// the tag makes it one.
enum WordTagLines {
  /// A text with the lines marked; nil when it has none.
  static func marked(_ lines: SourceLines) -> [UInt8]? {
    let source = lines.source
    guard !source.holds(HiddenBytes.mark) else { return nil }
    var text: [UInt8] = []
    var taken = 0
    var next = 0
    while let start = source.offset(of: 0x3C, from: next) {
      next = start + 1
      guard let end = endOfTag(at: start, in: source) else { continue }
      text.append(contentsOf: source[taken..<end])
      text.append(HiddenBytes.mark)
      taken = end
      next = end
    }
    guard taken > 0 else { return nil }
    text.append(contentsOf: source[taken...])
    return text
  }

  /// The offset behind a tag that is alone on its line, marks of quotes and items aside.
  private static func endOfTag(at start: Int, in source: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = start + 1
    while end < source.count, end - start < 16, source[end] != 0x3E { end += 1 }
    guard end < source.count, source[end] == 0x3E,
      WordTag(UnsafeBufferPointer(rebasing: source[start...end])) != nil
    else { return nil }
    end += 1
    var next = end
    while next < source.count, source[next] == 0x20 || source[next] == 0x09 { next += 1 }
    guard next == source.count || source[next] == 0x0A || source[next] == 0x0D else { return nil }
    var before = start
    while before > 0, isMark(source[before - 1]) { before -= 1 }
    guard before == 0 || source[before - 1] == 0x0A || source[before - 1] == 0x0D else {
      return nil
    }
    return end
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x3E, 0x2A, 0x2B, 0x2D, 0x29, 0x2E, 0x30...0x39: true
    default: false
    }
  }
}
