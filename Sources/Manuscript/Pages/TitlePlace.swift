import Diagnostics
import Markdown

/// Where the heading stands with which a text begins as with its title, and what it says.
struct TitlePlace {
  /// Its lines, from 1.
  let lines: Range<Int>
  /// Their bytes.
  let bytes: ArraySlice<UInt8>
  /// What they hold: the heading alone.
  let document: Document
  /// The title.
  let title: InlineText

  /// The heading at the beginning of a page's Markdown, behind blank lines and comments; nil when it begins
  /// with something else.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - line: the line on which the Markdown begins, from 1.
  init?(in text: UTF8Text, fromLine line: Int) {
    guard let lines = Self.lines(in: text, fromLine: line) else { return nil }
    let end = text.lines.offsets.indices.contains(lines.upperBound - 1) ? lines.upperBound : nil
    let bytes =
      end.map { text.lines.lines(lines.lowerBound..<$0, of: text.bytes) }
      ?? text.bytes(fromLine: lines.lowerBound)
    let document = Document(parsing: bytes, firstLine: lines.lowerBound)
    guard document.nodes.count > 2, document.headings.first?.node == 1,
      document.headings[0].level == 1, Int(document.nodes[1].end) == document.nodes.count
    else { return nil }
    let title = document.inlineText(of: 1)
    guard !title.isBlank else { return nil }
    (self.lines, self.bytes, self.document, self.title) = (lines, bytes, document, title)
  }

  /// The bytes that say the title, without the signs that make it a heading.
  var words: ArraySlice<UInt8> {
    let first = bytes.drop(while: Self.isSpace)
    guard first.first == UInt8(ascii: "#") else {
      // Above a line of `=`.
      let end =
        bytes.dropLast(bytes.last == 0x0A || bytes.last == 0x0D ? 1 : 0)
        .lastIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.startIndex
      return Self.trimmed(first[..<end])
    }
    let line = Self.trimmed(first.prefix { $0 != 0x0A && $0 != 0x0D }.dropFirst())
    let open = line.reversed().drop { $0 == UInt8(ascii: "#") }.count
    let words = line.prefix(open)
    return words.last.map(Self.isSpace) ?? true ? Self.trimmed(words) : line
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = line.drop { isSpace($0) || $0 == 0x0A || $0 == 0x0D }
    let end = rest.lastIndex { !isSpace($0) && $0 != 0x0A && $0 != 0x0D }
    return rest[..<(end.map { $0 + 1 } ?? rest.startIndex)]
  }
}

extension TitlePlace {
  /// The lines of what may be the heading, which is judged by parsing them.
  private static func lines(in text: UTF8Text, fromLine first: Int) -> Range<Int>? {
    let (lines, bytes) = (text.lines, text.bytes)
    var line = first
    var isInComment = false
    while line <= lines.count {
      let content = lines.line(line, of: bytes)
      let start = content.firstIndex { !isSpace($0) } ?? content.endIndex
      if isInComment || content[start...].starts(with: "<!--".utf8) {
        guard let end = commentEnd(in: content[start...], isInComment) else {
          isInComment = true
          line += 1
          continue
        }
        guard content[end...].allSatisfy(isSpace) else { return nil }
        isInComment = false
      } else if start < content.endIndex {
        break
      }
      line += 1
    }
    guard line <= lines.count else { return nil }
    let content = lines.line(line, of: bytes).drop(while: isSpace)
    if content.first == UInt8(ascii: "#") {
      return content.dropFirst().first.map { isSpace($0) } == true ? line..<(line + 1) : nil
    }
    return underlinedLines(in: text, fromLine: line)
  }

  /// The lines from one up to a line of `=`; nil when a blank line comes before.
  private static func underlinedLines(in text: UTF8Text, fromLine first: Int) -> Range<Int>? {
    for line in first..<min(first + 20, text.lines.count + 1) {
      let content = text.lines.line(line, of: text.bytes)
      let sign = content.first { !isSpace($0) }
      if sign == nil { return nil }
      if line > first, sign == UInt8(ascii: "="),
        content.allSatisfy({ isSpace($0) || $0 == UInt8(ascii: "=") })
      {
        return first..<(line + 1)
      }
    }
    return nil
  }

  /// The index behind the comment that is open or begins at the start of a line; nil when it goes on.
  private static func commentEnd(in line: ArraySlice<UInt8>, _ isOpen: Bool) -> Int? {
    let end = Array("-->".utf8)
    var rest = isOpen ? line : line.dropFirst(4)
    while rest.count >= end.count {
      if rest.starts(with: end) { return rest.startIndex + end.count }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
