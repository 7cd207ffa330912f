import Diagnostics
import Typography

/// Writes a short text as HTML.
struct InlineTextWriter: ~Copyable {
  let combinesDigits: Bool
  let isXHTML: Bool
  var html: OutputBuffer
  private var wholes = WholeParts()
  /// Where the next piece begins in the text without readings and marks.
  private var offset = 0

  /// How many bytes a text has at least that is more than a label and may need several lines.
  private static let leastLength = 36

  init(combinesDigits: Bool, isXHTML: Bool, capacity: Int) {
    self.combinesDigits = combinesDigits
    self.isXHTML = isXHTML
    html = OutputBuffer(capacity: capacity)
  }

  /// Whether a plain text may be more than its characters.
  static func hasSigns(_ plain: String) -> Bool {
    plain.utf8.count >= leastLength
      || plain.withBytes { bytes in
        NumberPhrase.mayOccur(in: bytes) || bytes.indices.contains { bytes.hasWideSpace(at: $0) }
      }
  }

  mutating func write(_ text: InlineText) {
    let pieces = text.allPieces
    let lastShown = pieces.lastIndex { !$0.isMark } ?? 0
    var index = 0
    text.plain.withBytes { plain in
      while index < pieces.count {
        let end = pieces[index...].firstIndex { !$0.isInRun } ?? pieces.count
        if end == index {
          write(mark: pieces[index])
          index += 1
          continue
        }
        findWholes(pieces[index..<end], in: plain, isLast: end > lastShown)
        for piece in pieces[index..<end] { write(piece, in: plain) }
        index = end
      }
    }
  }
}

extension InlineTextWriter {
  private mutating func findWholes(
    _ pieces: ArraySlice<InlineText.Piece>, in plain: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) {
    wholes = WholeParts()
    let bytes = offset..<offset + pieces.reduce(0) { $0 + $1.plainLength }
    let signs = RunSigns(in: UnsafeBufferPointer(rebasing: plain[bytes]))
    let hasEnding = isLast && plain.count >= Self.leastLength && signs.mayHaveEnding
    guard signs.hasNumbers || hasEnding, !isXHTML else { return }
    var run = TextRun(capacity: bytes.count)
    var start = offset
    for piece in pieces {
      if case .ruby(let parts) = piece {
        for part in parts {
          let first = run.count
          run.add(start..<start + part.base.utf8.count, of: plain)
          run.joinBase(from: first, isLong: LongRuby.contains(part))
          start += part.base.utf8.count
        }
      } else {
        run.add(start..<start + piece.plainLength, of: plain)
        start += piece.plainLength
      }
    }
    wholes = run.wholes(
      hasNumbers: signs.hasNumbers, lettersBehind: hasEnding ? 0 : nil, isBlock: offset == 0)
  }

  /// Writes a text or a ruby.
  private mutating func write(_ piece: InlineText.Piece, in plain: UnsafeBufferPointer<UInt8>) {
    switch piece {
    case .text(let text):
      let start = offset
      offset += text.utf8.count
      for piece in wholes.pieces(of: start..<offset) {
        if piece.opens { html.write("<span class=\"whole\">") }
        write(plain[piece.range], isFirst: piece.range.lowerBound == 0)
        if piece.closes { html.write("</span>") }
      }
    case .ruby(let parts):
      for part in parts {
        if wholes.open(at: offset) { html.write("<span class=\"whole\">") }
        html.write(part, combinesDigits)
        offset += part.base.utf8.count
        if wholes.close(at: offset) { html.write("</span>") }
      }
    case .lineBreak, .code, .open, .close: break
    }
  }

  private mutating func write(_ text: Slice<UnsafeBufferPointer<UInt8>>, isFirst: Bool) {
    let text = UnsafeBufferPointer(rebasing: text)
    if isXHTML {
      html.write(text, escaping: .markupAndControls, combiningDigits: combinesDigits)
    } else {
      html.write(
        text, escaping: .markupAndControls, combiningDigits: combinesDigits, isIndent: isFirst)
    }
  }

  /// Writes what stands in no run.
  private mutating func write(mark: InlineText.Piece) {
    switch mark {
    case .lineBreak:
      html.write(isXHTML ? "<br />" : "<br>")
      offset += 1
    case .code(let text):
      html.write("<code>")
      html.write(text, combiningDigits: false)
      html.write("</code>")
      offset += text.utf8.count
    case .open(.language(let tag, let direction)):
      html.write("<span lang=\"")
      html.write(tag, escaping: .markupAndControls)
      html.write("\" dir=\"")
      html.write(direction, escaping: .markupAndControls)
      html.write("\">")
    case .open(let form): html.write("<", form.tag, ">")
    case .close(let form): html.write("</", form.tag, ">")
    case .text, .ruby: break
    }
  }
}

extension InlineText.Piece {
  /// Whether it is a text or a ruby, which follow each other without a mark.
  fileprivate var isInRun: Bool {
    switch self {
    case .text, .ruby: true
    case .lineBreak, .code, .open, .close: false
    }
  }

  /// How many bytes a text or a ruby has in the plain text.
  fileprivate var plainLength: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .ruby(let parts): parts.reduce(0) { $0 + $1.base.utf8.count }
    case .lineBreak, .code, .open, .close: 0
    }
  }

  /// Whether it is the beginning or the end of a form, and shows nothing.
  fileprivate var isMark: Bool {
    switch self {
    case .open, .close: true
    case .text, .ruby, .lineBreak, .code: false
    }
  }
}

extension InlineText.Form {
  fileprivate var tag: StaticString {
    switch self {
    case .emphasis: "em"
    case .strong: "strong"
    case .strikethrough: "del"
    case .element(let element): element.tag
    case .language: "span"
    }
  }
}

extension OutputBuffer {
  /// Writes a text.
  ///
  /// - Parameter combinesDigits: whether numbers of at most three digits are marked, so that they stand upright
  ///   in vertical lines.
  mutating func write(_ text: String, combiningDigits combinesDigits: Bool) {
    text.withBytes {
      write($0, escaping: .markupAndControls, combiningDigits: combinesDigits)
    }
  }

  fileprivate mutating func write(_ part: InlineText.RubyPart, _ combinesDigits: Bool) {
    guard !part.reading.isEmpty else { return write(part.base, combiningDigits: combinesDigits) }
    write(LongRuby.contains(part) ? "<ruby class=\"breaks\">" : "<ruby>")
    write(part.base, combiningDigits: combinesDigits)
    part.reading.withBytes { write(reading: $0) }
    write("</ruby>")
  }

  fileprivate mutating func write(_ start: StaticString, _ tag: StaticString, _ end: StaticString) {
    write(start)
    write(tag)
    write(end)
  }

  /// Writes the reading of the base that stands before it.
  mutating func write(reading: UnsafeBufferPointer<UInt8>) {
    write("<rp>（</rp><rt>")
    write(reading, escaping: .markupAndControls)
    write("</rt><rp>）</rp>")
  }
}
