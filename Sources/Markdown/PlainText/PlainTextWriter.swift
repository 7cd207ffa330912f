import Typography

/// Writes a document as plain text, node by node, with the open blocks on a stack of its own.
struct PlainTextWriter {
  let document: Document
  let style: PlainTextStyle
  let firstNumber: Int
  let address: (Int) -> String?
  private(set) var lines: [String] = []
  /// What the numbers in square brackets refer to.
  private(set) var addresses: [String] = []
  private var open: [Block] = []
  /// The text of the paragraph, heading or row that is being written.
  private var inline = ""
  private var cells: [String] = []
  /// The number of the list's next item, for each list that is open; nil: a list without numbers.
  private var numbers: [UInt32?] = []

  /// A node that is open.
  private struct Block {
    var node: Int
    /// What stands before its first line; taken by the first line that is written in it.
    var first: String
    /// What stands before its other lines.
    var rest: String
    var isTight = false
    /// Where its text begins in `inline`, for links and the bases of readings.
    var start = 0
  }

  init(
    document: Document, style: PlainTextStyle, firstNumber: Int, address: @escaping (Int) -> String?
  ) {
    self.document = document
    self.style = style
    self.firstNumber = firstNumber
    self.address = address
  }

  mutating func write() {
    var index = 0
    while index < document.nodes.count {
      closeBlocks(endingAt: index)
      index = write(index)
    }
    closeBlocks(endingAt: index)
    while lines.last?.isEmpty == true { lines.removeLast() }
  }
}

extension PlainTextWriter {
  private mutating func closeBlocks(endingAt index: Int) {
    while let last = open.last, Int(document.nodes[last.node].end) <= index {
      close(last)
      open.removeLast()
    }
  }

  private mutating func push(
    _ index: Int, first: String = "", rest: String = "", isTight: Bool = false
  ) -> Int {
    open.append(
      Block(node: index, first: first, rest: rest, isTight: isTight, start: inline.utf8.count))
    return index + 1
  }

  /// Writes a node, or its beginning when the nodes in it follow. Returns the next to write.
  private mutating func write(_ index: Int) -> Int {
    let node = document.nodes[index]
    switch node.kind {
    case .text, .code, .softBreak: inline += document.string(node.text)
    case .lineBreak: inline += "\n"
    case .footnoteReference(let number): inline += parenthesized(style.noteName(number))
    case .htmlInline, .htmlBlock, .codeInfo, .rubyText: break
    case .ruby: return writeRuby(index)
    case .codeBlock:
      for line in document.string(node.text).split(separator: "\n") { writeRaw("    " + line) }
      endBlock()
      return Int(node.end)
    case .thematicBreak:
      writeRaw("* * *")
      endBlock()
    default: return openBlock(index, node)
    }
    return index + 1
  }

  private mutating func openBlock(_ index: Int, _ node: Node) -> Int {
    switch node.kind {
    case .heading:
      return push(index, first: style.headingMark ?? "", rest: hanging(style.headingMark))
    case .blockQuote: return push(index, first: "  ", rest: "  ")
    case .bulletList(let isTight):
      numbers.append(nil)
      return push(index, isTight: isTight)
    case .orderedList(let start, let isTight):
      numbers.append(start)
      return push(index, isTight: isTight)
    case .item, .taskItem:
      let mark = nextMark(of: node)
      return push(index, first: mark, rest: hanging(mark), isTight: open.last?.isTight ?? false)
    case .footnoteDefinition(let number):
      let mark = style.noteName(number) + "  "
      return push(index, first: mark, rest: hanging(mark))
    case .turn:
      let key = document.string(node.text)
      inline += (style.speakers[key] ?? key) + style.colon
      return push(index)
    default: return push(index)
    }
  }

  private mutating func close(_ block: Block) {
    let node = document.nodes[block.node]
    switch node.kind {
    case .paragraph, .containerTitle, .stageNote:
      writeInline()
      if open.dropLast().last?.isTight != true { endBlock() }
    case .figure:
      writeInline()
      endBlock()
    case .heading: writeHeading()
    case .turn:
      if !inline.isEmpty { writeInline() }
      endBlock()
    case .item, .taskItem:
      if !inline.isEmpty { writeInline() }
      if !block.isTight { endBlock() }
    case .bulletList, .orderedList:
      numbers.removeLast()
      endBlock()
    case .tableCell:
      cells.append(inline)
      inline = ""
    case .tableRow:
      inline = cells.joined(separator: " | ")
      cells = []
      writeInline()
    case .table: endBlock()
    case .container(let container):
      for line in style.insertions[container] ?? [] { writeInserted(line) }
      endBlock()
    case .link(let link): closeLink(Int(link), block)
    case .image(let link): closeImage(Int(link), block)
    default: break
    }
  }
}

// Lines
extension PlainTextWriter {
  /// What stands before the next line: each open block's first mark is written once.
  private mutating func takeIndent() -> (first: String, rest: String) {
    let indent = (open.map(\.first).joined(), open.map(\.rest).joined())
    for index in open.indices { open[index].first = open[index].rest }
    return indent
  }

  private mutating func writeInline() {
    let indent = takeIndent()
    lines += style.columns.lines(of: inline, first: indent.first, rest: indent.rest)
    inline = ""
  }

  private mutating func writeRaw(_ line: String) {
    lines.append(line.isEmpty ? line : takeIndent().first + line)
  }

  private mutating func writeInserted(_ line: String) {
    guard !line.isEmpty else { return endBlock() }
    inline = line
    writeInline()
  }

  private mutating func writeHeading() {
    if lines.last?.isEmpty == false { lines.append("") }
    let start = lines.count
    writeInline()
    if style.headingMark == nil {
      let width = lines[start...].map(style.columns.width).max() ?? 0
      lines.append(String(repeating: "-", count: width))
    }
    endBlock()
  }

  private mutating func endBlock() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  private func hanging(_ mark: String?) -> String {
    String(repeating: " ", count: mark.map(style.columns.width) ?? 0)
  }

  private mutating func nextMark(of node: Node) -> String {
    var mark = style.bullet
    if let list = numbers.indices.last, let number = numbers[list] {
      numbers[list] = number &+ 1
      mark = "\(number). "
    }
    if case .taskItem(let isChecked) = node.kind { mark += isChecked ? "[x] " : "[ ] " }
    return mark
  }
}

// Inlines
extension PlainTextWriter {
  private func parenthesized(_ text: String) -> String {
    style.parentheses.open + text + style.parentheses.close
  }

  /// The base, and behind it the whole reading.
  private mutating func writeRuby(_ index: Int) -> Int {
    let (base, reading) = document.ruby(index)
    inline += String(decoding: base, as: UTF8.self)
    if !reading.isEmpty { inline += parenthesized(String(decoding: reading, as: UTF8.self)) }
    return Int(document.nodes[index].end)
  }

  private mutating func closeLink(_ link: Int, _ block: Block) {
    guard let address = address(link) else { return }
    let text = String(decoding: inline.utf8.dropFirst(block.start), as: UTF8.self)
    let isItsOwnText = ["", "mailto:", "tel:"].contains { $0 + text == address }
    if !isItsOwnText { inline += "[\(number(of: address))]" }
  }

  private mutating func number(of address: String) -> Int {
    if let index = addresses.firstIndex(of: address) { return firstNumber + index }
    addresses.append(address)
    return firstNumber + addresses.count - 1
  }

  /// A picture's caption or, without one, what it shows.
  private mutating func closeImage(_ link: Int, _ block: Block) {
    let caption = document.string(document.links[link].title)
    let start = inline.utf8.index(inline.startIndex, offsetBy: block.start)
    let alternative = String(inline[start...])
    inline.removeSubrange(start...)
    let text = caption.isEmpty ? alternative : caption
    if !text.isEmpty { inline += parenthesized(text).drop { $0 == " " } }
  }
}
