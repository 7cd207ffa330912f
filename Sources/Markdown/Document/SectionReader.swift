/// Reads a document's words, section by section.
struct SectionReader {
  let document: Document
  let turnOpening: (String) -> InlineText
  private var sections = [Document.Section()]
  /// The section that is being filled.
  private var current = 0
  private var isInTitle = false
  /// The index behind the beginning of a turn: its first paragraph goes on where its opening ends.
  private var turnStart = 0
  /// For each footnote: the section that first refers to it.
  private var noteSections: [Int?]

  init(document: Document, turnOpening: @escaping (String) -> InlineText) {
    self.document = document
    self.turnOpening = turnOpening
    noteSections = Array(repeating: nil, count: document.footnotes.count)
  }

  /// The sections, without the spaces at the ends of their words.
  mutating func read() -> [Document.Section] {
    document.nodes.withUnsafeBufferPointer { visit(0..<$0.count, of: $0) }
    for index in sections.indices {
      sections[index].title.trim()
      sections[index].text.trim()
    }
    return sections
  }
}

extension SectionReader: DocumentVisitor {
  mutating func enter(_ index: Int, in parent: Int?) -> VisitStep {
    let node = document.nodes[index]
    switch node.kind {
    case .text, .code, .softBreak: append(node.text)
    case .codeBlock: appendCode(node.text)
    case .lineBreak: if isInTitle { sections[current].title.endBlock() } else { endBlock() }
    case .paragraph: if index != turnStart { endBlock() }
    case .tableRow, .tableCell, .containerTitle, .stageNote: endBlock()
    case .figure: appendCaption(index)
    case .turn: openTurn(index)
    case .ruby: appendRuby(index); return .past
    // Nobody looks for what no longer holds.
    case .strikethrough: return .past
    case .footnoteReference(let number):
      noteSections[Int(number) - 1] = noteSections[Int(number) - 1] ?? current
    case .heading(let heading): openHeading(Int(heading)); return .into
    case .footnoteDefinition(let number): openNote(Int(number)); return .into
    case .document, .blockQuote, .thematicBreak, .htmlBlock, .bulletList, .orderedList, .item,
      .taskItem, .codeInfo, .table, .tableHead, .tableBody, .htmlInline, .wordBreak, .emphasis,
      .strong, .element, .link, .image, .container, .rubyText:
      break
    }
    return .through
  }

  /// Only headings and notes are gone into.
  mutating func leave(_ index: Int, in parent: Int?) {
    if isInTitle { isInTitle = false } else { current = sections.count - 1 }
  }
}

extension SectionReader {
  private mutating func append(_ span: Document.Span) {
    if isInTitle {
      sections[current].title.bytes += document.text[span.range]
    } else {
      sections[current].text.bytes += document.text[span.range]
    }
  }

  private mutating func endBlock() { sections[current].text.endBlock() }

  private mutating func appendCode(_ span: Document.Span) {
    endBlock()
    for byte in document.text[span.range] {
      if byte == 0x0A || byte == 0x09 || byte == 0x20 {
        endBlock()
      } else {
        sections[current].text.bytes.append(byte)
      }
    }
  }

  private mutating func appendCaption(_ figure: Int) {
    endBlock()
    guard case .image(let link) = document.nodes[figure + 1].kind else { return }
    sections[current].text +=
      InlineText.parse(document.string(document.links[Int(link)].title)).text.words
    endBlock()
  }

  /// One reading for the whole base, even where each character has its own.
  private mutating func appendRuby(_ ruby: Int) {
    let (base, reading) = document.ruby(ruby)
    if isInTitle {
      sections[current].title.append(base, readAs: reading)
    } else {
      sections[current].text.append(base, readAs: reading)
    }
  }

  private mutating func openTurn(_ turn: Int) {
    endBlock()
    sections[current].text += turnOpening(document.string(document.nodes[turn].text)).words
    turnStart = turn + 1
  }

  private mutating func openHeading(_ heading: Int) {
    sections.append(Document.Section(heading: heading))
    current = sections.count - 1
    isInTitle = true
  }

  private mutating func openNote(_ number: Int) {
    current = noteSections[number - 1] ?? 0
    endBlock()
  }
}

extension Document.Words {
  /// Adds words behind the others.
  public static func += (words: inout Self, more: Self) {
    let start = words.bytes.count
    words.bytes += more.bytes
    words.readings += more.readings.map { reading in
      Document.Reading(
        base: (reading.base.lowerBound + start)..<(reading.base.upperBound + start),
        bytes: reading.bytes)
    }
  }

  /// Sets what follows apart.
  fileprivate mutating func endBlock() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }

  mutating func append(_ base: [UInt8], readAs reading: [UInt8]) {
    let start = bytes.count
    bytes += base
    guard !base.isEmpty, !reading.isEmpty else { return }
    readings.append(Document.Reading(base: start..<bytes.count, bytes: reading))
  }

  fileprivate mutating func trim() {
    while bytes.last == 0x20 { bytes.removeLast() }
  }
}
