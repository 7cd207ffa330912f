public import Diagnostics

extension Document {
  /// Finds the slips in the text, in its order, block by block.
  ///
  /// Code, and what a backslash takes the meaning of, is never one.
  ///
  /// - Parameters:
  ///   - text: the file's text, of which the document was parsed.
  ///   - report: is given each slip.
  public func findSlips(in text: UTF8Text, report: (Slip) -> Void) {
    guard !places.isEmpty else { return }
    withoutActuallyEscaping(report) { report in
      text.bytes.withUnsafeBufferPointer { bytes in
        var finder = SlipFinder(
          self, bytes, text.lines, start: text.bytes.startIndex, report: report)
        finder.run()
      }
    }
  }
}

/// Looks for slips in a document.
struct SlipFinder {
  typealias Kind = Document.Slip.Kind

  let document: Document
  /// The file's text.
  let text: UnsafeBufferPointer<UInt8>
  let lines: LineStarts
  var reader: PassageReader
  /// How many containers were opened with full-width colons and are not closed yet.
  var openContainers = 0
  /// Whether a container lacks its closing line.
  let hasUnclosedContainer: Bool
  /// Where the text begins in the file.
  private let start: Int
  private let report: (Document.Slip) -> Void

  init(
    _ document: Document, _ text: UnsafeBufferPointer<UInt8>, _ lines: LineStarts, start: Int,
    report: @escaping (Document.Slip) -> Void
  ) {
    self.document = document
    self.text = text
    self.lines = lines
    self.start = start
    self.report = report
    reader = PassageReader(document, text, lines)
    hasUnclosedContainer = document.faults.contains {
      if case .unclosedContainer = $0.kind { true } else { false }
    }
  }

  mutating func run() {
    var index = 0
    while index < document.nodes.count {
      switch document.nodes[index].kind {
      case .paragraph, .figure, .heading, .tableCell, .containerTitle, .stageNote:
        judge(block: index)
        index = Int(document.nodes[index].end)
      case .codeBlock:
        judgeCode(index)
        index += 1
      case .tableRow:
        judgeRow(index)
        index += 1
      default: index += 1
      }
    }
  }

  /// Takes note of a slip.
  ///
  /// - Parameters:
  ///   - range: where it stands in the text.
  ///   - spelling: how it is written rightly.
  ///   - replacement: what is to stand in the place of `cured`; nil when there is more than one way.
  ///   - cured: what is to be replaced, when it is not the slip itself.
  func note(
    _ kind: Kind, _ range: Range<Int>, spelling: String = "", replacement: [UInt8]? = nil,
    cured: Range<Int>? = nil
  ) {
    func inFile(_ range: Range<Int>) -> Range<Int> {
      (range.lowerBound + start)..<(range.upperBound + start)
    }
    report(
      Document.Slip(
        kind: kind, range: inFile(range), spelling: spelling,
        cure: replacement.map { Cure(inFile(cured ?? range), $0) }))
  }
}

extension SlipFinder {
  private mutating func judge(block: Int) {
    let kind = document.nodes[block].kind
    if case .heading = kind { judgeHeading(block) }
    guard isSuspicious(block, isParagraph: kind == .paragraph) else { return }
    let passage = reader.read(block)
    if case .heading = kind { judgeHeadingID(passage) }
    if block > 0, document.nodes[block - 1].kind == .item { judgeTask(passage) }
    var isTable = false
    if kind == .paragraph {
      isTable = judgeTable(passage)
      if !isTable {
        judgeLines(passage, isInItem: block > 0 && document.nodes[block - 1].kind.isItem)
      }
    }
    judgeLinks(passage, isParagraph: kind == .paragraph)
    judgeRuby(passage)
    judgeBookRuby(passage)
    judgeEmphasis(passage)
    judgeForeignMarks(passage, isParagraph: kind == .paragraph && !isTable)
  }

  /// Whether the text of a block is worth a closer look. Its links are judged on the way.
  private func isSuspicious(_ block: Int, isParagraph: Bool) -> Bool {
    var isSuspicious = false
    var beginsLine = isParagraph
    for index in (block + 1)..<max(block + 1, Int(document.nodes[block].end)) {
      let node = document.nodes[index]
      switch node.kind {
      case .text where !isSuspicious:
        isSuspicious = Suspicion.isRaised(
          by: node.text.range, beginsLine: beginsLine, in: document.text)
        beginsLine = false
      case .softBreak, .lineBreak: beginsLine = isParagraph
      case .link(let link), .image(let link):
        judgeWrittenLink(Int(link))
        beginsLine = false
      default: beginsLine = false
      }
    }
    return isSuspicious
  }
}

extension SlipFinder {
  /// The bytes of the text in a range.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(text[range.clamped(to: 0..<text.count)])
  }

  /// A run of the text as it is shown: one line, not too long.
  func shown(_ bytes: [UInt8]) -> String {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let string = String(decoding: line, as: UTF8.self)
    let limit = 60
    return string.count > limit ? string.prefix(limit) + "…" : string
  }

  /// The source from a place to the end of its line.
  func restOfLine(from start: Int) -> Range<Int> {
    let end = text[min(start, text.count)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    return min(start, end)..<end
  }
}
