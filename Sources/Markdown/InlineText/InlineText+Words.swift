extension InlineText {
  /// The text as words, with one reading for each base as a whole.
  public var words: Document.Words {
    var words = Document.Words()
    for piece in allPieces {
      switch piece {
      case .text(let text), .code(let text): words.bytes += text.utf8
      case .lineBreak: words.bytes.append(0x20)
      case .ruby(let parts):
        words.append(
          parts.flatMap { Array($0.base.utf8) }, readAs: parts.flatMap { Array($0.reading.utf8) })
      case .open, .close: break
      }
    }
    return words
  }
}

extension PlainTextStyle {
  /// A short text as plain text, each reading behind its base.
  public func text(_ text: InlineText) -> String {
    text.allPieces.map { piece in
      switch piece {
      case .text(let text), .code(let text): text
      case .lineBreak: " "
      case .ruby(let parts): self.text(parts)
      case .open, .close: ""
      }
    }.joined()
  }

  private func text(_ ruby: [InlineText.RubyPart]) -> String {
    let reading = ruby.map(\.reading).joined()
    return ruby.map(\.base).joined()
      + (reading.isEmpty ? "" : parentheses.open + reading + parentheses.close)
  }
}
