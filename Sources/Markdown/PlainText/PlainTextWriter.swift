import Typography

/// Writes a document as plain text, node by node.
struct PlainTextWriter {
  let document: Document
  let style: PlainTextStyle
  let firstNumber: Int
  let address: (Int) -> String?
  private(set) var lines: [String] = []
  /// What the numbers in square brackets refer to.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]
  /// What stands before lines, for each open block that has something.
  private var indents: [Indent] = []
  private var lists: [List] = []
  /// Where in `inline` the text begins of each link and picture that is open.
  private var starts: [Int] = []
  /// The text of the paragraph, heading or row that is being written.
  private var inline = "" { didSet { if inline.isEmpty { addressEnd = nil } } }
  private var cells: [String] = []
  /// Where in `inline` the address ends that was written last.
  private var addressEnd: Int?
  private var isInCell = false
  /// The heading before which all who speak are introduced, and who has been.
  let castHeading: Int?
  var heard: [String] = []

  /// What stands before the lines of a block.
  private struct Indent {
    /// Before its first line; taken by the first line that is written in it.
    var first: String
    /// Before its other lines.
    var rest: String
  }

  /// A list that is open.
  private struct List {
    /// The number of the next item; nil: a list without numbers.
    var number: UInt32?
    var isTight: Bool
  }

  init(
    document: Document, style: PlainTextStyle, firstNumber: Int, address: @escaping (Int) -> String?
  ) {
    self.document = document
    self.style = style
    self.firstNumber = firstNumber
    self.address = address
    castHeading = style.roles.isEmpty ? nil : document.castHeading
  }

  mutating func write() {
    document.nodes.withUnsafeBufferPointer { visit(0..<$0.count, of: $0) }
    while lines.last?.isEmpty == true { lines.removeLast() }
  }
}

// What is written for each kind of node
extension PlainTextWriter: DocumentVisitor {
  mutating func enter(_ index: Int, in parent: Int?) -> VisitStep {
    let node = document.nodes[index]
    switch node.kind {
    case .text, .code, .softBreak: append(document.string(node.text))
    // A row is one line.
    case .lineBreak: inline += isInCell ? " " : "\n"
    case .footnoteReference(let number): inline += parenthesized(style.noteName(number))
    case .ruby: writeRuby(index)
    case .codeBlock: writeCodeBlock(node)
    case .thematicBreak: writeRaw("* * *"); endBlock()
    // Whoever copies the text must not copy what no longer holds.
    case .strikethrough: break
    case .htmlInline, .htmlBlock, .codeInfo, .rubyText, .wordBreak: break
    case .element(.superscript), .link, .image: starts.append(inline.utf8.count); return .into
    case .document, .emphasis, .strong, .element, .tableHead, .tableBody: return .through
    case .heading: openHeading(index); return .into
    case .container(.roundTable): openRoundTable(index); return .into
    case .blockQuote: indents.append(Indent(first: "  ", rest: "  ")); return .into
    case .bulletList(let isTight): lists.append(List(isTight: isTight)); return .into
    case .orderedList(let start, let isTight):
      lists.append(List(number: start, isTight: isTight))
      return .into
    case .item: indent(nextMark()); return .into
    case .taskItem(let isChecked): indent(nextMark() + (isChecked ? "[x] " : "[ ] ")); return .into
    case .footnoteDefinition(let number): indent(style.noteName(number) + "  "); return .into
    case .turn: openTurn(node); return .into
    case .tableCell: isInCell = true; return .into
    case .paragraph, .figure, .container, .containerTitle, .stageNote, .table, .tableRow:
      return .into
    }
    return .past
  }

  mutating func leave(_ index: Int, in parent: Int?) {
    switch document.nodes[index].kind {
    case .paragraph, .stageNote:
      writeInline()
      if !isTightItem(parent) { endBlock() }
    case .containerTitle: writeInline(); closeContainerTitle(in: parent)
    case .figure: writeInline(); endBlock()
    case .heading: writeHeading(); indents.removeLast()
    case .blockQuote, .footnoteDefinition: indents.removeLast()
    case .turn:
      if !inline.isEmpty { writeInline() }
      endBlock()
    case .item, .taskItem: closeItem()
    case .bulletList, .orderedList: lists.removeLast(); endBlock()
    case .tableCell: cells.append(inline); inline = ""; isInCell = false
    case .tableRow: closeRow()
    case .table: endBlock()
    case .container(let container):
      for line in style.insertions[container] ?? [] { writeInserted(line) }
      endBlock()
    case .element(.superscript): raise(from: starts.removeLast())
    case .link(let link): closeLink(Int(link), from: starts.removeLast())
    case .image(let link): closeImage(Int(link), from: starts.removeLast())
    // Not gone into.
    case .document, .thematicBreak, .htmlBlock, .codeBlock, .codeInfo, .tableHead, .tableBody,
      .text, .softBreak, .lineBreak, .wordBreak, .code, .htmlInline, .footnoteReference, .emphasis,
      .strong, .strikethrough, .element, .ruby, .rubyText:
      break
    }
  }
}

// Blocks
extension PlainTextWriter {
  private mutating func openTurn(_ turn: Node) {
    let key = document.string(turn.text)
    inline += (style.speakers[key] ?? key) + style.colon
  }

  private mutating func openHeading(_ index: Int) {
    if index == castHeading { writeCast(of: index..<document.nodes.count) }
    indent(style.headingMark ?? "")
  }

  /// Writes an item of a list that no author wrote.
  mutating func writeItem(_ text: String) {
    indent(style.bullet)
    inline = text
    writeInline()
    indents.removeLast()
  }

  private mutating func closeItem() {
    if !inline.isEmpty { writeInline() }
    if lists.last?.isTight != true { endBlock() }
    indents.removeLast()
  }

  private mutating func closeRow() {
    inline = cells.joined(separator: " | ")
    cells = []
    writeInline()
  }

  private mutating func writeCodeBlock(_ node: Node) {
    for line in document.string(node.text).split(separator: "\n") { writeRaw("    " + line) }
    endBlock()
  }

  private func isTightItem(_ node: Int?) -> Bool {
    guard lists.last?.isTight == true, let node else { return false }
    return document.nodes[node].kind.isItem
  }

  /// The mark of the list's next item.
  private mutating func nextMark() -> String {
    guard let list = lists.indices.last, let number = lists[list].number else {
      return style.bullet
    }
    lists[list].number = number &+ 1
    return "\(number). "
  }
}

// Lines
extension PlainTextWriter {
  /// Lets the lines of a block hang behind a mark.
  private mutating func indent(_ mark: String) {
    let rest = String(repeating: " ", count: style.columns.width(of: mark))
    indents.append(Indent(first: mark, rest: rest))
  }

  /// What stands before the next line: each open block's first mark is written once.
  private mutating func takeIndent() -> (first: String, rest: String) {
    let indent = (indents.map(\.first).joined(), indents.map(\.rest).joined())
    for index in indents.indices { indents[index].first = indents[index].rest }
    return indent
  }

  private mutating func writeInline() {
    // All of it was struck out.
    if inline.isEmpty { return }
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

  mutating func endBlock() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }
}

// Inlines
extension PlainTextWriter {
  /// Adds text. A program that makes links of addresses would take Japanese behind one for a part of it.
  private mutating func append(_ text: String) {
    if let end = addressEnd, end == inline.utf8.count,
      let next = text.unicodeScalars.first, Script(next.value) != .other
    {
      inline += " "
    }
    inline += text
  }

  /// Writes a number that was raised with Unicode's own digits: 10 to the power of 4 is not 104.
  private mutating func raise(from start: Int) {
    let place = inline.utf8.index(inline.startIndex, offsetBy: start)
    let raised = inline[place...].compactMap { Self.raised[$0] }
    guard raised.count == inline[place...].count else { return }
    inline.replaceSubrange(place..., with: String(raised))
  }

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "-": "⁻", "−": "⁻", "+": "⁺", "n": "ⁿ",
  ]

  func parenthesized(_ text: String) -> String {
    style.parentheses.open + text + style.parentheses.close
  }

  /// The base, and behind it the whole reading.
  private mutating func writeRuby(_ index: Int) {
    let (base, reading) = document.ruby(index)
    append(String(decoding: base, as: UTF8.self))
    if !reading.isEmpty { inline += parenthesized(String(decoding: reading, as: UTF8.self)) }
  }

  private mutating func closeLink(_ link: Int, from start: Int) {
    guard let address = address(link) else { return }
    let text = String(decoding: inline.utf8.dropFirst(start), as: UTF8.self)
    let isItsOwnText = ["", "mailto:", "tel:"].contains { $0 + text == address }
    if isItsOwnText { addressEnd = inline.utf8.count } else { inline += "[\(number(of: address))]" }
  }

  private mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    let number = firstNumber + addresses.count - 1
    numbers[address] = number
    return number
  }

  /// A picture's caption or, without one, what it shows.
  private mutating func closeImage(_ link: Int, from start: Int) {
    let caption = style.text(InlineText.parse(document.string(document.links[link].title)).text)
    let place = inline.utf8.index(inline.startIndex, offsetBy: start)
    let alternative = String(inline[place...])
    inline.removeSubrange(place...)
    let text = caption.isEmpty ? alternative : caption
    if !text.isEmpty { inline += parenthesized(text).drop { $0 == " " } }
  }
}
