extension Document {
  /// A part of the text as words: what stands from one heading to the next.
  public struct Section: Hashable, Sendable {
    /// The index of its heading in `Document.headings`; nil for what stands before the first one.
    public var heading: Int?
    /// The heading's words.
    public var title = Words()
    /// The words below it.
    public var text = Words()
  }

  /// Running text without markup. Blocks, cells and lines are a space apart.
  public struct Words: Hashable, Sendable {
    /// The text in UTF-8, without readings.
    public var bytes: [UInt8] = []
    /// How parts of the text are read, in its order.
    public var readings: [Reading] = []

    /// Text without readings.
    public init(bytes: [UInt8] = []) { self.bytes = bytes }
  }

  /// How a part of a text is read.
  public struct Reading: Hashable, Sendable {
    /// The part: offsets in the bytes of the text.
    public var base: Range<Int>
    /// The reading in UTF-8.
    public var bytes: [UInt8]
  }

  /// The document as words, section by section; the first one stands before the first heading.
  ///
  /// A footnote's words stand in the section that first refers to it. A picture stands for its caption
  /// and alternative text. Raw HTML and the marks of footnotes are left out.
  ///
  /// - Parameter turnOpening: how a turn of a round table begins, by the speaker's name as written.
  public func sections(turnOpening: (String) -> String = { $0 + ": " }) -> [Section] {
    var reader = SectionReader(document: self)
    var index = 0
    while index < nodes.count { index = reader.read(index, turnOpening) }
    return reader.finish()
  }
}

/// Reads a document's words node by node.
private struct SectionReader {
  let document: Document
  private var sections = [Document.Section()]
  /// The section that is being filled.
  private var current = 0
  /// The index behind the heading that is being read.
  private var headingEnd = 0
  /// The index behind the footnote that is being read.
  private var noteEnd = 0
  /// The index behind the beginning of a turn: its first paragraph goes on where its opening ends.
  private var turnStart = 0
  /// For each footnote: the section that first refers to it.
  private var noteSections: [Int?]

  init(document: Document) {
    self.document = document
    noteSections = Array(repeating: nil, count: document.footnotes.count)
  }

  /// Takes in a node. Returns the next to take in.
  mutating func read(_ index: Int, _ turnOpening: (String) -> String) -> Int {
    let node = document.nodes[index]
    if index == noteEnd { current = sections.count - 1 }
    switch node.kind {
    case .text, .code, .softBreak: append(node.text, inTitle: headingEnd > index)
    case .codeBlock: appendCode(node.text)
    case .lineBreak where headingEnd > index: sections[current].title.endBlock()
    case .paragraph where index == turnStart: break
    case .lineBreak, .paragraph, .tableRow, .tableCell, .containerTitle, .stageNote: endBlock()
    case .figure: appendCaption(index)
    case .turn:
      endBlock()
      sections[current].text.bytes += turnOpening(document.string(node.text)).utf8
      turnStart = index + 1
    case .ruby:
      appendRuby(index, inTitle: headingEnd > index)
      return Int(node.end)
    case .heading(let heading): open(Int(heading), end: Int(node.end))
    case .footnoteReference(let number):
      noteSections[Int(number) - 1] = noteSections[Int(number) - 1] ?? current
    case .footnoteDefinition(let number): openNote(Int(number), end: Int(node.end))
    default: break
    }
    return index + 1
  }

  /// The sections, without the spaces at the ends of their words.
  mutating func finish() -> [Document.Section] {
    for index in sections.indices {
      sections[index].title.trim()
      sections[index].text.trim()
    }
    return sections
  }
}

extension SectionReader {
  private mutating func append(_ span: Document.Span, inTitle isTitle: Bool) {
    if isTitle {
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
    append(document.links[Int(link)].title, inTitle: false)
    endBlock()
  }

  /// One reading for the whole base, even where each character has its own.
  private mutating func appendRuby(_ ruby: Int, inTitle isTitle: Bool) {
    let (base, reading) = document.ruby(ruby)
    if isTitle {
      sections[current].title.append(base, readAs: reading)
    } else {
      sections[current].text.append(base, readAs: reading)
    }
  }

  private mutating func open(_ heading: Int, end: Int) {
    sections.append(Document.Section(heading: heading))
    current = sections.count - 1
    headingEnd = end
  }

  private mutating func openNote(_ number: Int, end: Int) {
    current = noteSections[number - 1] ?? 0
    noteEnd = end
    endBlock()
  }
}

extension Document.Words {
  /// Sets what follows apart.
  fileprivate mutating func endBlock() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }

  fileprivate mutating func append(_ base: [UInt8], readAs reading: [UInt8]) {
    let start = bytes.count
    bytes += base
    guard !base.isEmpty, !reading.isEmpty else { return }
    readings.append(Document.Reading(base: start..<bytes.count, bytes: reading))
  }

  fileprivate mutating func trim() {
    while bytes.last == 0x20 { bytes.removeLast() }
  }
}
