import Typography

extension SlipFinder {
  /// Brackets that make no link.
  func judgeLinks(_ passage: Passage, isParagraph: Bool) {
    for line in passage.lines {
      var index = line.lowerBound
      while index < line.upperBound {
        let isBracket = Self.isOpen(passage[index]) && passage[index + 1] != 0x5B
        var next: Int?
        if isBracket, isParagraph, index == line.lowerBound {
          next = judgeDefinition(passage, in: line)
        }
        if isBracket, next == nil { next = judgeLink(passage, at: index) }
        if next == nil { next = judgeReversed(passage, at: index) }
        index = next ?? index + 1
      }
    }
  }

  private static func isOpen(_ scalar: UInt32) -> Bool { FullWidth.narrowed(scalar) == 0x5B }

  /// The index of the bracket that closes the one at an index; the end of the line when there is none; nil
  /// when neither is near.
  private func end(_ passage: Passage, ofBracketAt open: Int) -> Int? {
    let opening = FullWidth.narrowed(passage[open])
    let closing: UInt32 = opening == 0x28 ? 0x29 : 0x5D
    var depth = 0
    for index in open..<min(passage.scalars.count, open + 1000) {
      switch FullWidth.narrowed(passage[index]) {
      case opening: depth += 1
      case closing:
        depth -= 1
        if depth == 0 { return index }
      case Passage.lineEnd, Passage.hardBreak: return index
      default: break
      }
    }
    return passage.scalars.count <= open + 1000 ? passage.scalars.count : nil
  }

  /// The index of the square bracket that closes the one at an index.
  private func closing(_ passage: Passage, of open: Int) -> Int? {
    let end = end(passage, ofBracketAt: open)
    return end.flatMap { FullWidth.narrowed(passage[$0]) == 0x5D ? $0 : nil }
  }

  /// Returns the index behind what was a slip.
  private func judgeLink(_ passage: Passage, at open: Int) -> Int? {
    guard let close = closing(passage, of: open), close > open + 1 else { return nil }
    let mark = passage[open - 1]
    let isPicture = mark == 0x21 || mark == 0xFF01 && isLineStart(passage, open - 1)
    let next = passage.end(from: close + 1, while: Passage.isSpace)
    if FullWidth.narrowed(passage[next]) == 0x28, next - close <= 2 {
      let start = isPicture ? open - 1 : open
      return judgeAddress(passage, start..<(close + 1), bracket: open, parenthesis: next)
    }
    if passage[close + 1] == 0x5B, passage[open] == 0x5B, !isPicture {
      return judgeReference(passage, open..<(close + 1))
    }
    return nil
  }

  /// `(注文)[order.md]`: brackets and parentheses in each other's place.
  private func judgeReversed(_ passage: Passage, at open: Int) -> Int? {
    guard FullWidth.narrowed(passage[open]) == 0x28, let end = end(passage, ofBracketAt: open),
      FullWidth.narrowed(passage[end]) == 0x29, passage[end + 1] == 0x5B,
      let close = closing(passage, of: end + 1), close > end + 2, passage[close + 1] != 0x28,
      passage.scalars[(open + 1)..<end].contains(where: Passage.isJapanese)
    else { return nil }
    let inner = (end + 2)..<close
    guard let tail = LinkTail(String(decoding: bytes(passage.source(inner)), as: UTF8.self)) else {
      return nil
    }
    let right = Array("[".utf8) + bytes(between(passage, open, end)) + "](\(tail.spelling))".utf8
    note(.link, passage.source(open..<(close + 1)), spelling: shown(right))
    return close + 1
  }

  private func isLineStart(_ passage: Passage, _ index: Int) -> Bool {
    index == 0 || Passage.isBreak(passage[index - 1])
  }

  /// - Parameters:
  ///   - head: what stands before the parenthesis, a picture's sign included.
  ///   - bracket: the index of its opening bracket.
  private func judgeAddress(
    _ passage: Passage, _ head: Range<Int>, bracket: Int, parenthesis: Int
  ) -> Int? {
    let isPicture = head.lowerBound < bracket
    guard let end = end(passage, ofBracketAt: parenthesis) else { return nil }
    let inner = (parenthesis + 1)..<end
    guard !inner.isEmpty else { return nil }
    let written = String(decoding: bytes(passage.source(inner)), as: UTF8.self)
    guard let tail = LinkTail(written) else { return nil }
    let isClosed = FullWidth.narrowed(passage[end]) == 0x29
    let words = (bracket + 1)..<(head.upperBound - 1)
    let hasGap = parenthesis > head.upperBound
    // A number, or a box to tick, before an address in parentheses is no link.
    if !isPicture, hasGap && isSign(passage, words) || isMarker(passage, words, parenthesis) {
      return nil
    }
    let signs = [head.lowerBound, bracket, head.upperBound - 1, parenthesis, end]
    let isWide = signs.contains { passage[$0] > 0x7F }
    guard tail.isWrong || isWide || hasGap || !isClosed else { return nil }
    let right =
      Array((isPicture ? "![" : "[").utf8)
      + bytes(between(passage, bracket, head.upperBound - 1))
      + Array("](\(tail.spelling))".utf8)
    let last = isClosed ? end + 1 : end
    // Where something that is no text ends is not known at the end of a line, and no link is in another.
    let isWhole = passage[last - 1] != Passage.opaque && !passage.isAddress(words)
    note(
      isPicture ? .picture : .link, passage.source(head.lowerBound..<last), spelling: shown(right),
      replacement: tail.isSure && isWhole ? right : nil)
    return last
  }

  /// What stands in the source between two characters.
  private func between(_ passage: Passage, _ open: Int, _ close: Int) -> Range<Int> {
    let start = passage.source(open..<(open + 1)).upperBound
    return start..<max(start, passage.origins[close])
  }

  /// Whether one sign stands in the brackets.
  private func isSign(_ passage: Passage, _ words: Range<Int>) -> Bool {
    words.count < 2 && passage[words.lowerBound] != Passage.opaque
  }

  /// Whether a number or nothing stands in the brackets, and no parenthesis of Markdown follows at once.
  private func isMarker(_ passage: Passage, _ words: Range<Int>, _ parenthesis: Int) -> Bool {
    (parenthesis > words.upperBound + 1 || passage[parenthesis] > 0x7F)
      && passage.scalars[words].allSatisfy {
        Passage.isDigit(FullWidth.narrowed($0)) || Passage.isSpace($0)
      }
  }

  /// `[文字][名前]`, where nothing defines the name.
  private func judgeReference(_ passage: Passage, _ head: Range<Int>) -> Int? {
    guard let close = closing(passage, of: head.upperBound),
      !Passage.isWord(passage[head.lowerBound - 1])
    else { return nil }
    let words = (head.lowerBound + 1)..<(head.upperBound - 1)
    let name = (head.upperBound + 1)..<close
    let isNamed = !name.isEmpty
    guard passage[words.lowerBound] != 0x5E, words.count > 1, passage[close + 1] != 0x5B,
      !passage.scalars[words].allSatisfy({ Passage.isDigit($0) || $0 == 0x2C }),
      !isNamed || isName(passage, name, of: words)
    else { return nil }
    note(
      .undefinedLink(passage.string(isNamed ? name : words)),
      passage.source(head.lowerBound..<(close + 1)))
    return close + 1
  }

  /// Whether a name in brackets is one that an author gives to an address: a word of ASCII behind words of
  /// Japanese.
  private func isName(_ passage: Passage, _ name: Range<Int>, of words: Range<Int>) -> Bool {
    name.count > 1
      && passage.scalars[name].allSatisfy { Passage.isWord($0) || $0 == 0x2D || $0 == 0x5F }
      && passage.scalars[name].contains { !Passage.isDigit($0) }
      && passage.scalars[words].contains(where: Passage.isJapanese)
  }

  /// `[注文]：order.md`, `［^1］：注`: the definition of a link or footnote.
  private func judgeDefinition(_ passage: Passage, in line: Range<Int>) -> Int? {
    let open = line.lowerBound
    guard let close = closing(passage, of: open), close > open + 1,
      FullWidth.narrowed(passage[close + 1]) == 0x3A
    else { return nil }
    let words = passage.trimmed((close + 2)..<max(close + 2, line.upperBound))
    guard !words.isEmpty else { return nil }
    let isNote = [0x5E, 0xFF3E].contains(passage[open + 1])
    let name = (isNote ? open + 2 : open + 1)..<close
    let isWide =
      passage.scalars[open...(close + 1)].contains { $0 > 0x7F && FullWidth.narrowed($0) < 0x80 }
    guard isWide, !name.isEmpty else { return nil }
    let written = String(decoding: bytes(passage.source(words)), as: UTF8.self)
    guard isNote || LinkTail(written) != nil else { return nil }
    let right =
      Array((isNote ? "[^" : "[").utf8) + bytes(between(passage, name.lowerBound - 1, close))
      + Array("]: ".utf8)
    let mark = passage.source(open..<(close + 2))
    let rest = bytes(passage.source(words))
    // Behind text a link's definition is none.
    let isSure = isNote || open == 0
    note(
      .definition, mark.lowerBound..<restOfLine(from: mark.upperBound).upperBound,
      spelling: shown(right + rest), replacement: isSure ? right : nil,
      cured: mark.lowerBound..<passage.source(words).lowerBound)
    return line.upperBound
  }
}

extension SlipFinder {
  /// A link or picture that is one, with something full-width in its parentheses or before its brackets.
  func judgeWrittenLink(_ index: Int) {
    let link = document.links[index]
    let place = document.places[link.node]
    let start = reader.offset(of: place)
    guard link.endColumn > place.column else { return }
    let end = min(start + Int(link.endColumn - place.column), text.count)
    judgeMark(ofPictureAt: start, link)
    judgeEmbedding(start..<end, link)
    let destination = document.text[link.destination.range]
    guard destination.contains(0xE3) || destination.contains(0xC2),
      destination.withUnsafeBufferPointer({ LinkTail.mayBeWrong($0) }),
      let tail = LinkTail(document.string(link.destination)), tail.isWrong,
      let inner = parentheses(in: start..<end, around: Array(destination))
    else { return }
    let right = Array(tail.spelling.utf8)
    let whole = bytes(start..<inner.lowerBound) + right + bytes(inner.upperBound..<end)
    note(
      link.isImage ? .picture : .link, start..<end, spelling: shown(whole),
      replacement: tail.isSure ? right : nil, cured: inner)
  }

  /// What stands between a link's parentheses, when it is just the address.
  private func parentheses(in range: Range<Int>, around address: [UInt8]) -> Range<Int>? {
    let end = range.upperBound - 1
    let start = end - address.count
    guard start - 1 > range.lowerBound, text[end] == 0x29, text[start - 1] == 0x28,
      text[start..<end].elementsEqual(address)
    else { return nil }
    return start..<end
  }

  /// `！[図](a.png)` at the beginning of a line: a link, where a picture was meant.
  private func judgeMark(ofPictureAt start: Int, _ link: Document.Link) {
    guard !link.isImage, start >= 3, text[start - 3] == 0xEF, text[start - 2] == 0xBC,
      text[start - 1] == 0x81, start == 3 || [0x0A, 0x0D, 0x20].contains(text[start - 4]),
      LinkTail.isPicture(document.string(link.destination))
    else { return }
    let rest = restOfLine(from: start)
    note(
      .picture, (start - 3)..<rest.upperBound, spelling: shown([0x21] + bytes(rest)),
      replacement: [0x21], cured: (start - 3)..<start)
  }

  /// `@[youtube](…)`: the page of another site, shown within this one.
  private func judgeEmbedding(_ range: Range<Int>, _ link: Document.Link) {
    guard !link.isImage, range.lowerBound > 0, text[range.lowerBound - 1] == 0x40,
      Self.embeddings.contains(document.plainText(of: link.node))
    else { return }
    note(.foreign(.embeddedPage), (range.lowerBound - 1)..<range.upperBound)
  }

  private static let embeddings: Set<String> = [
    "youtube", "card", "tweet", "slideshare", "speakerdeck", "codepen", "gist", "github", "figma",
    "jsfiddle", "codesandbox", "stackblitz", "docswell",
  ]
}
