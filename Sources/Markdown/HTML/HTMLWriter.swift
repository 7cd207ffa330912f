/// Writes a document as HTML, node by node, with the open elements on a stack of its own.
struct HTMLWriter: ~Copyable {
  let document: Document
  let nodes: UnsafeBufferPointer<Node>
  let text: UnsafeBufferPointer<UInt8>
  let style: HTMLStyle
  let target: (Int) -> HTMLTarget?
  let escapes: Escapes
  let voidEnd: StaticString
  var html: OutputBuffer
  var open: [Element] = []
  var openLinks = 0
  /// The link that is being written, where links hold nothing but text: its tag may be open or not.
  var plainLink: Int?
  var isPlainLinkTagOpen = false
  var hasPlainLinkTag = false
  var tables = 0
  var pictures = 0
  var isInHead = false
  var hasFootnotes = false
  var containers = 0
  /// The speakers of the round tables, in the order in which they are first heard.
  var heard: [Int] = []
  /// Whether the links back to the text stand already in the footnote that is open.
  var hasBackLinks = false
  /// Whether a note is being written at its reference.
  var isInPageNote = false
  /// How often each footnote has been referred to.
  var referenceCounts: [UInt32] = []

  /// An element that is open.
  struct Element {
    /// The index of its node.
    var node: Int
    /// The index behind its subtree.
    var end: Int
    /// Whether the paragraphs right in it are bare text.
    var isTight = false
  }

  init(
    document: Document, nodes: UnsafeBufferPointer<Node>, text: UnsafeBufferPointer<UInt8>,
    style: HTMLStyle, target: @escaping (Int) -> HTMLTarget?
  ) {
    html = OutputBuffer(capacity: text.count * 2 + nodes.count * 8)
    self.document = document
    self.nodes = nodes
    self.text = text
    self.style = style
    self.target = target
    escapes = style.isGitHub ? .markup : .markupAndControls
    voidEnd = style.isXHTML ? " />" : ">"
  }

  mutating func write() {
    var index = 0
    while index < nodes.count {
      closeElements(endingAt: index)
      index = write(index)
    }
    closeElements(endingAt: index)
    if hasFootnotes { html.write("</ol>\n</section>\n") }
  }

  func bytes(_ span: Document.Span) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[span.range])
  }

  mutating func write(escaped span: Document.Span) {
    html.write(bytes(span), escaping: escapes)
  }

  /// Writes running text.
  private mutating func write(running span: Document.Span) {
    guard style.combinesDigits, plainLink == nil else { return write(escaped: span) }
    html.write(combiningDigits: bytes(span), escaping: escapes)
  }

  /// In a file of several texts, says in which of them the region stands whose name was just written.
  mutating func writePartTitle() {
    guard !style.partTitle.isEmpty else { return }
    html.write(style.words.colon, escaping: escapes)
    html.write(style.partTitle, escaping: escapes)
  }
}

extension HTMLWriter {
  mutating func closeElements(endingAt index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      close(last)
    }
  }

  private mutating func push(_ index: Int, isTight: Bool = false) -> Int {
    open.append(Element(node: index, end: Int(nodes[index].end), isTight: isTight))
    return index + 1
  }

  /// Writes a node, or its beginning when the nodes in it follow. Returns the next to write.
  mutating func write(_ index: Int) -> Int {
    let node = nodes[index]
    if plainLink != nil { placePlainLink(for: node.kind) }
    switch node.kind {
    case .text: write(running: node.text)
    case .softBreak: if style.isGitHub || !node.text.isEmpty { html.append(0x0A) }
    case .lineBreak: writeVoid("<br", thenLine: true)
    case .code: writeCode(node)
    case .htmlInline: writeInlineHTML(node)
    case .footnoteReference(let number): writeReference(number)
    case .emphasis: html.write("<em>"); return push(index)
    case .strong: html.write("<strong>"); return push(index)
    case .strikethrough: html.write("<del>"); return push(index)
    case .ruby where style.hasPlainInlines: return writePlainRuby(index)
    case .ruby: html.write("<ruby>"); return push(index)
    case .rubyText: writeReading(node)
    case .link(let link): openLink(Int(link)); return push(index)
    case .image(let link): return writeImage(index, Int(link), hasTitle: true)
    default: return writeBlock(index, node)
    }
    return index + 1
  }

  private mutating func writeBlock(_ index: Int, _ node: Node) -> Int {
    switch node.kind {
    case .paragraph: openParagraph(index)
    case .figure: if writeFigure(index) { return Int(node.end) }
    case .heading(let heading): openHeading(Int(heading))
    case .blockQuote: openBlock("<blockquote>\n")
    case .thematicBreak: html.beginLine(); writeVoid("<hr", thenLine: true)
    case .htmlBlock: writeHTMLBlock(node)
    case .codeBlock: return writeCodeBlock(index, node)
    case .bulletList(let isTight): openBlock("<ul>\n"); return push(index, isTight: isTight)
    case .orderedList(let start, let isTight):
      openOrderedList(start)
      return push(index, isTight: isTight)
    case .item, .taskItem: return openItem(index, node)
    case .footnoteDefinition(let number): openFootnote(number)
    case .container(let container): openContainer(index, container)
    case .containerTitle: openContainerTitle()
    case .turn: openTurn(index)
    case .stageNote: openBlock("<p class=\"stage\">")
    case .table, .tableHead, .tableBody, .tableRow, .tableCell: openTablePart(node)
    default: break
    }
    return push(index)
  }

  private mutating func close(_ element: Element) {
    closePlainLinkTag()
    switch nodes[element.node].kind {
    case .emphasis: html.write("</em>")
    case .strong: html.write("</strong>")
    case .strikethrough: html.write("</del>")
    case .ruby: html.write("</ruby>")
    case .link(let link): closeLink(Int(link), element.node)
    case .paragraph, .figure: closeParagraph(element)
    case .heading(let heading): closeHeading(Int(heading))
    case .blockQuote: html.beginLine(); html.write("</blockquote>\n")
    case .bulletList: html.write("</ul>\n")
    case .orderedList: html.write("</ol>\n")
    case .item, .taskItem: html.write("</li>\n")
    case .footnoteDefinition(let number): closeFootnote(number)
    case .container(let container): closeContainer(container)
    case .turn: html.write("</div>\n")
    case .stageNote: html.write("</p>\n")
    case .containerTitle: closeContainerTitle()
    case .table, .tableHead, .tableBody, .tableRow, .tableCell:
      closeTablePart(nodes[element.node])
    default: break
    }
  }
}

// Blocks
extension HTMLWriter {
  mutating func openBlock(_ tag: StaticString) {
    html.beginLine()
    html.write(tag)
  }

  mutating func writeVoid(_ tag: StaticString, thenLine: Bool = false) {
    html.write(tag)
    html.write(voidEnd)
    if thenLine { html.append(0x0A) }
  }

  private mutating func openParagraph(_ index: Int) {
    guard open.last?.isTight != true else { return }
    openBlock("<p>")
    if isTurn(open.last), open.last?.node == index - 1 { writeSpeaker(of: index - 1) }
  }

  private mutating func closeParagraph(_ element: Element) {
    guard let parent = open.last, !parent.isTight else { return }
    if case .footnoteDefinition(let number) = nodes[parent.node].kind, parent.end == element.end {
      html.append(0x20)
      writeBackLinks(number)
    }
    html.write("</p>\n")
  }

  private mutating func openHeading(_ heading: Int) {
    let heading = document.headings[heading]
    openBlock("<h")
    html.append(level(of: heading))
    if !style.isGitHub {
      html.write(" id=\"")
      html.write(style.idPrefix, escaping: escapes)
      html.write(heading.id, escaping: escapes)
      html.append(0x22)
    }
    html.append(0x3E)
  }

  private mutating func closeHeading(_ heading: Int) {
    html.write("</h")
    html.append(level(of: document.headings[heading]))
    html.write(">\n")
  }

  private func level(of heading: Document.Heading) -> UInt8 {
    0x30 + UInt8(clamping: max(1, min(6, heading.level + style.headingShift)))
  }

  private mutating func openOrderedList(_ start: UInt32) {
    guard start != 1 else { return openBlock("<ol>\n") }
    openBlock("<ol start=\"")
    html.write(start)
    html.write("\">\n")
  }

  private mutating func openItem(_ index: Int, _ node: Node) -> Int {
    let isTight = open.last?.isTight ?? false
    openBlock("<li")
    if case .taskItem(let isChecked) = node.kind {
      html.write(
        style.isGitHub ? "><input type=\"checkbox\"" : " class=\"task\"><input type=\"checkbox\"")
      writeTaskLabel(of: index + 1)
      if isChecked { html.write(style.isXHTML ? " checked=\"\"" : " checked") }
      writeVoid(style.isXHTML ? " disabled=\"\"" : " disabled")
      html.append(0x20)
    } else {
      html.append(0x3E)
    }
    return push(index, isTight: isTight)
  }

  /// A box is called what stands behind it: the item's first paragraph, without the lists in the item.
  private mutating func writeTaskLabel(of paragraph: Int) {
    guard !style.isGitHub, paragraph < Int(nodes[paragraph - 1].end) else { return }
    html.write(" aria-label=\"")
    html.write(document.plainText(of: paragraph), escaping: escapes)
    html.append(0x22)
  }

  private mutating func writeCodeBlock(_ index: Int, _ node: Node) -> Int {
    openBlock("<pre><code")
    if Int(node.end) > index + 1 {
      let info = bytes(nodes[index + 1].text)
      let language = info.prefix { !($0 == 0x20 || 0x09...0x0D ~= $0) }
      html.write(" class=\"language-")
      html.write(UnsafeBufferPointer(rebasing: language), escaping: escapes)
      html.append(0x22)
    }
    html.append(0x3E)
    write(escaped: node.text)
    html.write("</code></pre>\n")
    return Int(node.end)
  }
}
