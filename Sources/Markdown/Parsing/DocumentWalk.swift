import Diagnostics

/// Reads cmark's tree, in document order and without recursion, into a `DocumentBuilder`.
struct DocumentWalk: ~Copyable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  var builder: DocumentBuilder
  var locator: InlineLocator
  var table = TableState()
  /// The footnotes that the text defines, in the order in which they stand.
  var footnoteDefinitions: [FootnoteDefinition] = []
  /// The lines of those that a reference leads to.
  var usedFootnotes: Set<Int> = []
  /// Whether the text can have a footnote at all.
  let hasCarets: Bool
  /// Whether the text can have numeric character references.
  let hasCharacterReferences: Bool
  /// Where in the block the last one ends that was reported.
  var reportedReferences = 0
  /// Whether those in link reference definitions were.
  var hasReportedDefinitions = false
  /// Whether addresses end beside Chinese and Japanese.
  let hasCJKAddresses: Bool
  let lines: SourceLines
  /// What turns a line of the text into one of the author's file.
  let lineOffset: Int

  /// Whether HTML is read for what it says of the words.
  let readsHTML: Bool
  /// Whether there are boxes.
  let readsContainers: Bool
  /// Whether what Pandoc writes in braces is read.
  let readsAttributes: Bool
  /// The heading whose text ends with attributes, and these.
  var headingAttributes: (heading: CMarkNode, list: AttributeList)?
  /// Whether the text may have a comment.
  let hasComments: Bool
  /// What stands before the next text, as far as spaces at its beginning hang on it.
  var spaces = Spaces.none
  /// Whether there can be a next parse.
  var mayHide = false
  /// What the next parse must not see.
  var hidden: [HiddenBytes] = []

  /// The paragraph that begins with a mark of GitHub's, such as `[!NOTE]`, and the box that it stands in.
  var alert: AlertMark?
  /// The paragraph whose first line is being written as the title of a box.
  var title: CMarkNode?
  /// How many bytes of the next text are a mark that readers do not see.
  var markLength = 0

  /// What a text may stand behind that takes its spaces away.
  enum Spaces { case none, behindBreak, behindComment }

  /// Where in a table the walk is.
  struct TableState {
    var node: CMarkNode?
    var isInBody = false
    var column = 0
    var headLine = 0
    var line = 0
    var cells = CellLocator(line: Bytes(start: nil, count: 0), start: 0)
  }

  init(_ lines: SourceLines, syntax: Syntax, firstLine: Int) {
    self.lines = lines
    lineOffset = firstLine - 1
    readsHTML = syntax.contains(.wordHTML)
    readsAttributes = syntax.contains(.headingIDs) && lines.source.holds(0x7B)
    readsContainers = syntax.contains(.containers)
    hasComments = readsHTML && lines.source.firstRange(of: Self.commentStart, from: 0) != nil
    hasCarets = syntax.contains(.footnotes) && lines.source.holds(0x5E)
    hasCharacterReferences = lines.source.mayHoldReferences
    hasCJKAddresses = syntax.contains(.cjkAutolinks)
    builder = DocumentBuilder(syntax: syntax, capacity: lines.source.count)
    locator = InlineLocator(
      content: Bytes(start: nil, count: 0), line: 1, layout: .lineEnds, blockOffset: 0, lines: lines
    )
  }

  mutating func finish() -> Document { builder.finish() }

  /// Walks the tree below a node and the node.
  mutating func run(from root: CMarkNode) {
    var next: CMarkNode? = root
    while let node = next {
      let hasEntered = enter(node)
      if hasEntered, let child = node.firstChild {
        next = child
        continue
      }
      if hasEntered { leave(node) }
      next = successor(of: node, in: root)
    }
  }

  /// The node behind a subtree; leaves the nodes whose last child the subtree is.
  private mutating func successor(of node: CMarkNode, in root: CMarkNode) -> CMarkNode? {
    var node = node
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
      leave(node)
    }
    return nil
  }
}

extension DocumentWalk {
  /// Returns whether the node counts; its children are passed over when it does not.
  private mutating func enter(_ node: CMarkNode) -> Bool {
    if readsHTML, node.role == .passed { return false }
    switch node.kind {
    case .text: leaf(.text, node)
    case .softBreak: if !endTitle(at: node) { lineBreak(isSoft: true) }
    case .lineBreak: if !endTitle(at: node) { lineBreak(isSoft: false) }
    case .code: code(node)
    case .htmlInline: return htmlInline(node)
    case .emphasis: delimited(.emphasis, node)
    case .strong: delimited(.strong, node)
    case .strikethrough: delimited(.strikethrough, node)
    case .link: link(node, isImage: false)
    case .image: link(node, isImage: true)
    case .ruby: ruby(node)
    case .footnoteReference: footnoteReference(node)
    case .footnoteDefinition:
      if node.references == 0 { return false }
      footnoteDefinition(node)
    case .table: table(node)
    case .tableRow: row(node)
    case .tableCell: cell(node)
    case .container: return container(node)
    case .turn: turn(node)
    case .stageNote: oneLine(.stageNote, node)
    case .containerTitle: oneLine(.containerTitle, node)
    case .document: builder.beginBlock(.document, at: position(of: node))
    case .paragraph: return paragraph(node)
    case .heading: heading(node)
    case .list: list(node)
    case .item: item(node)
    case .codeBlock: codeBlock(node)
    case .htmlBlock: return htmlBlock(node)
    case .blockQuote: blockQuote(node)
    case .thematicBreak: builder.beginBlock(.thematicBreak, at: position(of: node))
    case .fence, .unknown: return false
    }
    return true
  }

  private mutating func leave(_ node: CMarkNode) {
    switch node.kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference, .ruby: break
    case .link: endLink(node, isImage: false)
    case .image: endLink(node, isImage: true)
    case .paragraph: endParagraph(node)
    case .heading: builder.endHeading()
    case .tableRow:
      builder.end()
      if !table.isInBody { builder.end() }
    case .table:
      builder.end()
      if table.isInBody { builder.end() }
    case .document, .blockQuote, .thematicBreak, .list, .item, .codeBlock, .htmlBlock, .turn,
      .stageNote, .containerTitle, .container, .tableCell, .footnoteDefinition, .emphasis, .strong,
      .strikethrough:
      builder.end()
    // Not entered.
    case .fence, .unknown: break
    }
  }
}

// Blocks
extension DocumentWalk {
  func position(of node: CMarkNode) -> DocumentBuilder.Position {
    (node.line + lineOffset, node.column)
  }

  private mutating func heading(_ node: CMarkNode) {
    var position = position(of: node)
    if node.isSetextHeading {
      position = beginLines(node)
    } else {
      let offset = node.column - 1 + node.contentOffset
      locate(node, line: node.line, .run(column: offset + 1), blockOffset: offset)
    }
    guard let content = withoutAttributes(node) else {
      return builder.beginHeading(level: node.headingLevel, content: node.content, at: position)
    }
    content.withUnsafeBufferPointer {
      builder.beginHeading(level: node.headingLevel, content: $0, at: position)
    }
  }

  /// Begins a block of whole lines. Its first line may lie behind link reference definitions; the
  /// paragraph before a table's head knows no line of its own.
  mutating func beginLines(_ node: CMarkNode) -> DocumentBuilder.Position {
    let known = node.line > 0 ? node : node.next ?? node
    var line = known.line
    let offset = node.column - 1
    if offset < 0 || (offset < lines[line].count && lines[line][offset] == 0x5B) {
      let first = Bytes(rebasing: node.content.prefix { $0 != 0x0A })
      line = (line...max(line, known.endLine)).first { lines[$0].hasSuffix(first) } ?? line
    }
    locate(node, line: line, .lineEnds, blockOffset: offset)
    let position = locator.position(of: 0)
    return (position.line + lineOffset, position.column)
  }

  mutating func locate(
    _ node: CMarkNode, line: Int, _ layout: InlineLocator.Layout, blockOffset: Int
  ) {
    spaces = .none
    locator = InlineLocator(
      content: node.content, line: line, layout: layout, blockOffset: blockOffset,
      lines: lines)
    reportedReferences = 0
  }

  private mutating func list(_ node: CMarkNode) {
    let isTight = node.isTightList
    let kind: Node.Kind =
      node.isOrderedList
      ? .orderedList(start: node.listStart, isTight: isTight) : .bulletList(isTight: isTight)
    builder.beginBlock(kind, at: position(of: node))
  }

  private mutating func item(_ node: CMarkNode) {
    builder.beginBlock(
      node.isChecked.map(Node.Kind.taskItem(isChecked:)) ?? .item, at: position(of: node))
  }

  private mutating func codeBlock(_ node: CMarkNode) {
    builder.beginBlock(.codeBlock, at: position(of: node))
    builder.setText(node.code)
    let info = node.info
    guard !info.isEmpty else { return }
    builder.mark(.codeInfo, info, at: position(of: node))
    reportForbiddenCharacters(in: info, line: node.line)
  }

  private mutating func footnoteDefinition(_ node: CMarkNode) {
    usedFootnotes.insert(node.line + lineOffset)
    builder.beginFootnote(label: node.literal, at: footnotePosition(node))
  }

  func footnotePosition(_ node: CMarkNode) -> DocumentBuilder.Position {
    var position = position(of: node)
    position.column -= node.contentOffset
    return position
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func hasSuffix(_ other: Self) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
