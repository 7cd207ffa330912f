import Diagnostics

extension InlineText {
  /// The text as HTML that may stand within running text, a link's included.
  ///
  /// Each word with a reading is an element of its own, for engines that know only such ruby.
  ///
  /// - Parameter combinesDigits: whether numbers of at most three digits are marked, so that they stand
  ///   upright in vertical lines.
  public func html(combinesDigits: Bool = false) -> [UInt8] {
    guard !pieces.isEmpty else {
      return HTMLStyle.html(of: plain, combinesDigits: combinesDigits)
    }
    var html = OutputBuffer(capacity: plain.utf8.count * 4)
    for piece in pieces {
      switch piece {
      case .text(let text): html.write(text, combiningDigits: combinesDigits)
      case .lineBreak: html.write("<br>")
      case .code(let text):
        html.write("<code>")
        html.write(text, combiningDigits: false)
        html.write("</code>")
      case .open(let form): html.write("<", form.tag, ">")
      case .close(let form): html.write("</", form.tag, ">")
      case .ruby(let parts):
        for part in parts { html.write(part, combinesDigits) }
      }
    }
    return Array(html.bytes)
  }
}

extension OutputBuffer {
  /// Writes a text.
  ///
  /// - Parameter combinesDigits: whether numbers of one or two digits are marked, so that they stand upright in
  ///   vertical lines.
  mutating func write(_ text: String, combiningDigits combinesDigits: Bool) {
    text.withBytes { bytes in
      if combinesDigits {
        write(combiningDigits: bytes, escaping: .markupAndControls)
      } else {
        write(bytes, escaping: .markupAndControls)
      }
    }
  }

  fileprivate mutating func write(_ part: InlineText.RubyPart, _ combinesDigits: Bool) {
    guard !part.reading.isEmpty else { return write(part.base, combiningDigits: combinesDigits) }
    write("<ruby>")
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

extension InlineText.Form {
  fileprivate var tag: StaticString {
    switch self {
    case .emphasis: "em"
    case .strong: "strong"
    case .strikethrough: "del"
    case .element(let element): element.tag
    }
  }
}
