import Typography

extension SlipFinder {
  /// Lines of a paragraph that mean something to other tools.
  func judgeLineMarks(_ passage: Passage) {
    var last: Document.ForeignMark?
    for (index, line) in passage.lines.enumerated() {
      let words = passage.trimmed(line)
      // A table of such lines, or a list of such definitions, is named once.
      guard let mark = lineMark(passage, words, isFirst: index == 0), mark != last else { continue }
      last = mark
      note(.foreign(mark), passage.source(words))
    }
  }

  private func lineMark(
    _ passage: Passage, _ line: Range<Int>, isFirst: Bool
  ) -> Document.ForeignMark? {
    if isFirst, opensFormula(passage, line) { return .formula }
    guard line.count > 2 else { return nil }
    let next = passage[line.lowerBound + 1]
    switch passage[line.lowerBound] {
    case 0x5B, 0x24, 0x40: return isContents(passage, line) ? .contents : nil
    case 0x2B: return isGrid(passage, line) ? .gridTable : nil
    case 0x3A:
      let isDefinition = !isFirst && Passage.isSpace(next)
      return isDefinition ? .definitionList : nil
    case 0x21, 0x3F: return isAdmonition(passage, line) ? .admonition : nil
    case 0x3D: return isFirst && isHeading(passage, line) ? .headingOfEquals : nil
    case 0x2E: return isDirective(passage, line) ? .directive : nil
    case 0x2F, 0x5C: return isCommand(passage, line) ? .command : nil
    default: return nil
    }
  }

  /// `$$`, alone on the first line and once more below.
  private func opensFormula(_ passage: Passage, _ line: Range<Int>) -> Bool {
    guard line.count == 2, passage.holds("$$", at: line.lowerBound) else { return false }
    return passage.lines.dropFirst().contains { other in
      let words = passage.trimmed(other)
      return words.count >= 2 && passage.holds("$$", at: words.upperBound - 2)
    }
  }

  /// `[TOC]`, `[:contents]`, `@[toc]`, `${toc}`
  private func isContents(_ passage: Passage, _ line: Range<Int>) -> Bool {
    ["[toc]", "[:contents]", "@[toc]", "${toc}"].contains(passage.string(line).lowercased())
  }

  /// `+---+---+`
  private func isGrid(_ passage: Passage, _ line: Range<Int>) -> Bool {
    passage[line.upperBound - 1] == 0x2B && line.count > 4
      && passage.scalars[line].allSatisfy { [0x2B, 0x2D, 0x3D, 0x3A].contains($0) }
      && passage.scalars[line].contains { $0 != 0x2B }
  }

  /// `!!! note`
  private func isAdmonition(_ passage: Passage, _ line: Range<Int>) -> Bool {
    let sign = passage[line.lowerBound]
    let end = passage.end(ofRun: sign, from: line.lowerBound)
    return end - line.lowerBound == 3 && passage[end] == 0x20 && 0x61...0x7A ~= passage[end + 1]
  }

  /// `== 見出し ==`
  private func isHeading(_ passage: Passage, _ line: Range<Int>) -> Bool {
    let end = passage.end(ofRun: 0x3D, from: line.lowerBound)
    let next = passage[end + 1]
    return 1...5 ~= end - line.lowerBound && passage[end] == 0x20
      && (Passage.isJapanese(next) || end - line.lowerBound > 1 && Passage.isWord(next))
  }

  /// `.. note::`
  private func isDirective(_ passage: Passage, _ line: Range<Int>) -> Bool {
    guard passage.holds(".. ", at: line.lowerBound) else { return false }
    let end = passage.end(from: line.lowerBound + 3) { Passage.isWord($0) || $0 == 0x2D }
    return end > line.lowerBound + 3 && passage.holds("::", at: end)
  }

  /// `//list{` of Re:VIEW, `\newpage` of LaTeX
  private func isCommand(_ passage: Passage, _ line: Range<Int>) -> Bool {
    let text = passage.string(line)
    if ["\\newpage", "\\pagebreak", "\\clearpage", "//}"].contains(text) { return true }
    guard passage.holds("//", at: line.lowerBound) else { return false }
    let end = passage.end(from: line.lowerBound + 2) { 0x61...0x7A ~= $0 }
    let last = passage[line.upperBound - 1]
    return end > line.lowerBound + 2 && [0x5B, 0x7B].contains(passage[end])
      && [0x5D, 0x7B].contains(last)
  }
}
