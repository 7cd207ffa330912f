import Diagnostics
import Typography

extension InlineText {
  /// Reads a text as it stands behind a key: `{漢字|かんじ}`, `*emphasis*` and `**strong emphasis**` have a meaning,
  /// unless a backslash stands before their marks. Every other character stands for itself.
  ///
  /// - Returns: the text, and what is wrong with its readings.
  public static func parse(_ source: String) -> (text: InlineText, faults: [Document.Fault.Kind]) {
    // Few texts have a mark, and there are many of them.
    guard source.withBytes({ $0.holds(0x7B) || $0.holds(0x2A) || $0.holds(0xEF) }) else {
      return (InlineText(source), [])
    }
    let fault = wrongRuby(in: Array(source.utf8)).map { [$0.kind] } ?? []
    guard source.utf8.contains(where: { $0 == 0x7B || $0 == 0x2A }) else {
      return (InlineText(source), fault)
    }
    let document = Document(parsing: markdown(source), syntax: [.ruby, .cjkEmphasis])
    // With another library than Sasshi was built with nothing is parsed, which is said elsewhere.
    guard !document.nodes.isEmpty else { return (InlineText(source), fault) }
    let text = document.inlineText(of: 0)
    return (text.withoutOpening, document.faults.map(\.kind) + fault)
  }
}

extension InlineText {
  /// What keeps a text from being a list, a heading or whatever else it may begin like. For emphasis it is the
  /// white space that the beginning of a line is.
  private static let opening: Unicode.Scalar = "\u{A0}"

  /// The text as Markdown in which nothing but ruby and emphasis has a meaning.
  private static func markdown(_ source: String) -> [UInt8] {
    var markdown = Array(String(opening).utf8)
    var backslashes = 0
    for byte in source.utf8 {
      if byte == 0x5C {
        backslashes += 1
        continue
      }
      // Before anything but a mark, a backslash is one.
      markdown += repeatElement(0x5C, count: isMark(byte) ? backslashes : 2 * backslashes)
      backslashes = 0
      switch byte {
      case 0x0A, 0x0D: markdown.append(0x20)
      case _ where isMark(byte): markdown.append(byte)
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: markdown += [0x5C, byte]
      default: markdown.append(byte)
      }
    }
    return markdown + repeatElement(0x5C, count: 2 * backslashes)
  }

  /// Whether a byte is one of `*{|}`.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x2A || 0x7B...0x7D ~= byte
  }

  private var withoutOpening: InlineText {
    guard case .text(let first)? = allPieces.first, first.unicodeScalars.first == Self.opening
    else {
      return self
    }
    let rest = String(String.UnicodeScalarView(first.unicodeScalars.dropFirst()))
    return InlineText(pieces: (rest.isEmpty ? [] : [.text(rest)]) + allPieces.dropFirst())
  }

  /// What would be ruby if a brace closed it, or if its braces were half-width, and its offset.
  private static func wrongRuby(
    in source: some Collection<UInt8>
  ) -> (kind: Document.Fault.Kind, offset: Int)? {
    Array(source).withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x5C {
          index += 1
        } else if let length = bytes.length(of: UInt8(ascii: "{"), at: index) {
          if length == 1, let end = Ruby.end(in: bytes, from: index) {
            index = end - 1
          } else if Ruby.isUnclosed(in: bytes, from: index + length - 1) {
            let isWide = length > 1 || Ruby.hasWideEnd(in: bytes, from: index)
            return (isWide ? .wideRuby : .unclosedRuby, index)
          }
        }
        index += 1
      }
      return nil
    }
  }

  /// What would be ruby in the text if its braces were right, and its offset in the Markdown in which the text
  /// is written. What stands in code, or behind a backslash, is none.
  public func wrongRuby(
    writtenIn markdown: some Collection<UInt8>
  ) -> (kind: Document.Fault.Kind, offset: Int)? {
    let isShown = allPieces.contains { piece in
      if case .text(let text) = piece { Self.wrongRuby(in: text.utf8) != nil } else { false }
    }
    return isShown ? Self.wrongRuby(in: markdown) : nil
  }
}
