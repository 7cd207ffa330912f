import Typography

// Blocks that are something else than the author thinks
extension SlipFinder {
  /// A paragraph that `---` or `===` below it makes a heading.
  func judgeHeading(_ node: Int) {
    guard case .heading(let index) = document.nodes[node].kind,
      document.headings[Int(index)].level <= 2
    else { return }
    let start = reader.offset(of: document.places[node])
    guard start < text.count, text[start] != 0x23 else { return }
    let words = document.plainBytes(of: node)
    let (columns, last) = words.withUnsafeBufferPointer { text in
      var (columns, last, index) = (0, UInt32(0x20), 0)
      while index < text.count {
        let (scalar, length) = text.scalar(at: index)
        columns += CJK.joinsLines(scalar) ? 2 : 1
        // A bracket that closes behind the end of a sentence does not hide it.
        if last != 0x3002 || ![0x300D, 0x300F, 0xFF09].contains(scalar) { last = scalar }
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
      guard Self.beginsProse(code) else { return false }
      var (wide, narrow, kana, index, isSentence) = (0, 0, 0, 0, false)
      while index < code.count {
        let (scalar, length) = code.scalar(at: index)
        if CJK.joinsLines(scalar) { wide += 1 } else if scalar > 0x20 { narrow += 1 }
        if Script(scalar) == .hiragana { kana += 1 }
        if scalar == 0x3002 { isSentence = true }
        index += length
      }
      return isSentence && kana > 1 && wide > narrow * 3
    }
    if isProse { note(.accidentalCode, restOfLine(from: start)) }
  }

  /// Whether a text begins, behind spaces and a number, as Japanese does: with kana, a Chinese character or a
  /// bracket.
  private static func beginsProse(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    code.first { $0 != 0x20 && $0 != 0x09 && !(0x30...0x39 ~= $0) }
      .map { 0xE3...0xEF ~= $0 } ?? false
  }
}
