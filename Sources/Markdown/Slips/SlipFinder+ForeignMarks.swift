import Typography

extension SlipFinder {
  /// Marks that other tools know.
  func judgeForeignMarks(_ passage: Passage, isParagraph: Bool) {
    if isParagraph { judgeLineMarks(passage) }
    for line in passage.lines {
      var index = line.lowerBound
      while index < line.upperBound {
        // What belongs together stands not far apart, and nobody looks to the end of the line for each sign.
        let near = line.lowerBound..<min(line.upperBound, index + 400)
        index = judgeMark(passage, at: index, in: near) ?? index + 1
      }
    }
  }

  /// Returns the index behind a mark.
  private func judgeMark(_ passage: Passage, at index: Int, in line: Range<Int>) -> Int? {
    switch passage[index] {
    case 0x5B: judgeDoubleBrackets(passage, index, line) ?? judgeSpan(passage, index, line)
    case 0xFF3B: judgeAnnotation(passage, index, line)
    case 0x3C, 0xFF1C: judgeComment(passage, index, line)
    case 0x3D: judgePair("==", .highlight, passage, index, line)
    case 0x2B: judgePair("++", .underline, passage, index, line)
    case 0x25: judgePair("%%", .comment, passage, index, line)
    case 0x5E: judgeNote(passage, index, line) ?? judgeRaised(passage, index, line)
    case 0x7E: judgeLowered(passage, index, line)
    case 0x3A: judgeEmoji(passage, index, line)
    case 0x24: judgeFormula(passage, index, line)
    case 0x7B: judgeTemplateTag(passage, index, line)
    default: nil
    }
  }

  private func noteMark(
    _ mark: Document.ForeignMark, _ passage: Passage, _ range: Range<Int>, spelling: String = ""
  ) -> Int {
    note(.foreign(mark), passage.source(range), spelling: spelling)
    return range.upperBound
  }

  /// `[[別のページ]]`, `[[order|注文]]`, `![[photo.png]]`
  private func judgeDoubleBrackets(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    guard passage.holds("[[", at: start), passage[start + 2] != 0x5B,
      let end = passage.first("]]", in: (start + 2)..<line.upperBound), end > start + 2
    else { return nil }
    let inner = (start + 2)..<end
    let words = passage.string(inner)
    if words.hasPrefix("rb:"), let parts = Self.rubyParts(words.dropFirst(3)) {
      return noteMark(
        .bookRuby, passage, start..<(end + 2), spelling: "{\(parts.base)|\(parts.reading)}")
    }
    let isName =
      !Passage.isSpace(passage[start + 2]) && !words.contains(where: { "[]=\"'(){};".contains($0) })
      && !words.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2C || $0 == 0x20 || $0 == 0x2E }
    guard isName, !Passage.isWord(passage[start - 1]) else { return nil }
    if ["toc", "_toc_"].contains(words.lowercased()) {
      return noteMark(.contents, passage, start..<(end + 2))
    }
    let parts = words.split(separator: "|", maxSplits: 1).map { String($0) }
    let name = parts.first ?? words
    if passage[start - 1] == 0x21 {
      return noteMark(
        .embeddedFile, passage, (start - 1)..<(end + 2), spelling: "![説明](\(name))")
    }
    let file = name.contains(".") ? name : name + ".md"
    return noteMark(
      .wikiLink, passage, start..<(end + 2), spelling: "[\(parts.last ?? name)](\(file))")
  }

  /// `漢字 > かんじ`, as it stands in `[[rb:漢字 > かんじ]]`
  private static func rubyParts(_ words: Substring) -> (base: String, reading: String)? {
    let parts = words.split(separator: ">").map { String($0).trimmingSpaces }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return (parts[0], parts[1])
  }

  /// `[下線]{.underline}`
  private func judgeSpan(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    guard let end = passage.first("]{.", in: start..<line.upperBound),
      let close = passage.first("}", in: end..<line.upperBound), end > start + 1
    else { return nil }
    return noteMark(
      .underline, passage, start..<(close + 1),
      spelling: "**\(passage.string((start + 1)..<end))**")
  }

  /// `［＃改ページ］`
  private func judgeAnnotation(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    guard passage[start + 1] == 0xFF03,
      let end = passage.scalars[start..<line.upperBound].firstIndex(of: 0xFF3D)
    else { return nil }
    return noteMark(.annotation, passage, start..<(end + 1))
  }

  /// `==大切==`, `++下線++`, `%%メモ%%`: two signs right before and behind words, away from others of ASCII.
  private func judgePair(
    _ sign: String, _ mark: Document.ForeignMark, _ passage: Passage, _ start: Int,
    _ line: Range<Int>
  ) -> Int? {
    let byte = passage[start]
    let inner = passage.end(ofRun: byte, from: start)
    guard inner == start + 2, Self.isApart(passage[start - 1]),
      mark == .comment || !Passage.isGap(passage[inner]), passage[inner] != Passage.opaque,
      let end = passage.first(sign, in: inner..<line.upperBound), end > inner,
      passage.end(ofRun: byte, from: end) == end + 2,
      mark == .comment || !Passage.isSpace(passage[end - 1]), Self.isApart(passage[end + 2])
    else { return inner > start + 1 ? inner : nil }
    let words = passage.string(inner..<end)
    guard
      words.unicodeScalars.contains(where: {
        Passage.isJapanese($0.value) || Passage.isWord($0.value)
      }),
      !words.contains(where: { (mark == .comment ? "%" : "<>&|").contains($0) })
    else { return inner }
    return noteMark(
      mark, passage, start..<(end + 2),
      spelling: mark == .comment ? "<!-- \(words) -->" : "**\(words)**")
  }

  /// Whether a character stands beside marks that belong to words: a space, a bracket, or what is no ASCII.
  private static func isApart(_ scalar: UInt32) -> Bool {
    scalar >= 0x80 || Passage.isGap(scalar)
      || [0x21, 0x22, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3F].contains(scalar)
      || scalar == Passage.opaque
  }

  /// `文^[注]`
  private func judgeNote(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    let before = passage[start - 1]
    guard passage[start + 1] == 0x5B, before >= 0x80 || Passage.isWord(before) || before == 0x2E,
      let end = passage.scalars[start..<line.upperBound].firstIndex(of: 0x5D), end > start + 2,
      // A number is what a printed text shows of a note.
      !passage.scalars[(start + 2)..<end].allSatisfy(Passage.isDigit)
    else { return nil }
    return noteMark(.inlineNote, passage, start..<(end + 1), spelling: "[^1]")
  }

  /// `10m^2^`, `1^st^`: a number, or some letters, behind a letter or digit.
  private func judgeRaised(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    let end = passage.end(from: start + 1) { Passage.isWord($0) || $0 == 0x2D || $0 == 0x2B }
    let inner = passage.scalars[min(start + 1, end)..<end]
    guard Passage.isWord(passage[start - 1]), passage[end] == 0x5E, 1...4 ~= inner.count,
      inner.count > 1 || inner.allSatisfy(Passage.isDigit), inner.contains(where: Passage.isWord),
      !Passage.isWord(passage[end + 1])
    else { return nil }
    return noteMark(
      .superscript, passage, start..<(end + 1),
      spelling: "<sup>\(passage.string((start + 1)..<end))</sup>")
  }

  /// `H~2~O`
  private func judgeLowered(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    let end = passage.end(from: start + 1, while: Passage.isDigit)
    let (before, after) = (passage[start - 1], passage[end + 1])
    guard 1...2 ~= end - start - 1, passage[end] == 0x7E, Passage.isWord(before),
      !Passage.isDigit(before), !Passage.isDigit(after)
    else { return nil }
    return noteMark(
      .subscript, passage, start..<(end + 1),
      spelling: "<sub>\(passage.string((start + 1)..<end))</sub>")
  }

  /// `:smile:`
  private func judgeEmoji(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    let end = passage.end(from: start + 1) {
      0x61...0x7A ~= $0 || Passage.isDigit($0) || $0 == 0x5F || $0 == 0x2B || $0 == 0x2D
    }
    let (before, after) = (passage[start - 1], passage[end + 1])
    guard end - start > 2, passage[end] == 0x3A, 0x61...0x7A ~= passage[start + 1],
      !Passage.isWord(before), ![0x3A, 0x2F, 0x7B, 0x2E, 0x5F, Passage.opaque].contains(before),
      !Passage.isWord(after), ![0x3A, 0x2F, 0x5F, Passage.opaque].contains(after),
      !passage.isAddress(start..<(end + 1))
    else { return nil }
    return noteMark(.emoji, passage, start..<(end + 1))
  }

  /// `$x^2$`: no space at its ends, no word behind it, and a sign of TeX within.
  private func judgeFormula(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    let inner = passage.end(ofRun: 0x24, from: start)
    guard inner - start <= 2 else { return inner }
    guard !Passage.isGap(passage[inner]) || inner - start == 2,
      let end = passage.scalars[min(inner, line.upperBound)..<line.upperBound].firstIndex(of: 0x24),
      end > inner, !Passage.isSpace(passage[end - 1]) || inner - start == 2
    else { return nil }
    let last = passage.end(ofRun: 0x24, from: end)
    let words = passage.scalars[inner..<end]
    guard last - end == inner - start, !Passage.isWord(passage[last]),
      !Passage.isWord(passage[start - 1]),
      words.contains(where: { [0x5C, 0x5E, 0x5F, 0x3D].contains($0) }),
      inner - start == 2 || Self.beginsFormula(passage[inner]),
      !words.contains(where: { [0x22, 0x27, 0x60].contains($0) })
    else { return nil }
    return noteMark(.formula, passage, start..<last)
  }

  private static func beginsFormula(_ scalar: UInt32) -> Bool {
    Passage.isWord(scalar) || [0x28, 0x2D, 0x5C, 0x7B, 0x7C].contains(scalar)
  }

  /// `{{< figure >}}`, `{% note %}`, `{:toc}`
  private func judgeTemplateTag(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")]
    where passage.holds(open, at: start) {
      let from = start + open.utf8.count
      guard from <= line.upperBound, let end = passage.first(close, in: from..<line.upperBound)
      else { continue }
      return noteMark(.templateTag, passage, start..<(end + close.utf8.count))
    }
    if passage.holds("{:toc}", at: start) {
      return noteMark(.contents, passage, start..<(start + 6))
    }
    return judgeVariable(passage, start) ?? judgeAttributes(passage, start, line)
  }

  /// `{{ page.title }}`: a name of ASCII with a point in it, in two braces.
  private func judgeVariable(_ passage: Passage, _ start: Int) -> Int? {
    guard passage.holds("{{", at: start), passage[start - 1] != 0x7B else { return nil }
    let name = passage.end(from: start + 2) { $0 == 0x20 }
    let end = passage.end(from: name) {
      Passage.isWord($0) || [0x2E, 0x5F, 0x2D].contains($0)
    }
    let close = passage.end(from: end) { $0 == 0x20 }
    guard passage.scalars[name..<end].contains(0x2E), passage.holds("}}", at: close),
      passage[close + 2] != 0x7D
    else { return nil }
    return noteMark(.templateTag, passage, start..<(close + 2))
  }

  /// `{: .red }`, `{:.red}`: attributes.
  private func judgeAttributes(_ passage: Passage, _ start: Int, _ line: Range<Int>) -> Int? {
    guard passage.holds("{:", at: start) else { return nil }
    let sign = passage.end(from: start + 2) { $0 == 0x20 }
    guard [0x2E, 0x23].contains(passage[sign]), Passage.isWord(passage[sign + 1]),
      let end = passage.first("}", in: sign..<line.upperBound)
    else { return nil }
    return noteMark(.templateTag, passage, start..<(end + 1))
  }
}
