import Typography

// Blocks that are something else than the author thinks
extension SlipFinder {
  /// A paragraph that `---` below it makes a heading.
  func judgeHeading(_ node: Int) {
    guard case .heading(let index) = document.nodes[node].kind,
      document.headings[Int(index)].level == 2
    else { return }
    let start = reader.offset(of: document.places[node])
    guard start < text.count, text[start] != 0x23 else { return }
    let words = document.plainBytes(of: node)
    let (columns, last) = words.withUnsafeBufferPointer { text in
      var (columns, last, index) = (0, UInt32(0x20), 0)
      while index < text.count {
        let (scalar, length) = text.scalar(at: index)
        columns += CJK.joinsLines(scalar) ? 2 : 1
        last = scalar
        index += length
      }
      return (columns, last)
    }
    let isSentence = last == 0x3002 || last == 0xFF0E || last == 0x2E && columns > 40
    if isSentence || columns > Self.longHeading {
      note(.accidentalHeading, restOfLine(from: start))
    }
  }

  /// In columns, of which a Chinese character takes two: no heading has so many.
  private static let longHeading = 120

  /// Indented prose.
  func judgeCode(_ node: Int) {
    let start = reader.offset(of: document.places[node])
    let code = document.nodes[node].text.range
    guard start < text.count, !code.isEmpty, text[start] != 0x60, text[start] != 0x7E else {
      return
    }
    let isProse = document.text[code].withUnsafeBufferPointer { code in
      // The first bytes of kana, Chinese characters and the brackets of Japanese.
      guard 0xE3...0xEF ~= code[0] else { return false }
      var (wide, narrow, kana, index, isSentence) = (0, 0, 0, 0, false)
      while index < code.count {
        let (scalar, length) = code.scalar(at: index)
        if CJK.joinsLines(scalar) { wide += 1 } else if scalar > 0x20 { narrow += 1 }
        if Script(scalar) == .hiragana { kana += 1 }
        if scalar == 0x3002 { isSentence = true }
        index += length
      }
      return isSentence && kana > 3 && wide > narrow * 4
    }
    if isProse { note(.accidentalCode, restOfLine(from: start)) }
  }
}
