import CCMarkGFM
import Synchronization

/// The way into libcmark-gfm: the only place that knows it. No pointer outlives `parse`.
enum CMark {
  /// Parses a text that is UTF-8 and within the bounds.
  ///
  /// - Parameters:
  ///   - lines: the text.
  ///   - syntax: what may be used in it beyond CommonMark.
  ///   - firstLine: the line in the author's file at which it begins.
  static func parse(
    _ lines: SourceLines, syntax: Syntax, firstLine: Int
  ) -> Document {
    _ = registration
    var walk = Walk(lines, syntax: syntax, firstLine: firstLine)
    let footnotes = syntax.contains(.footnotes) ? CMARK_OPT_FOOTNOTES : 0
    // cmark takes some thirty bytes of memory for each of text. All of it goes when the arena ends.
    let memory = markdown_arena_begin(32 * lines.source.count + 16_384)
    defer { markdown_arena_end() }
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_UNSAFE | footnotes, memory)
    else { return walk.finish() }
    for (feature, name) in extensions where syntax.contains(feature) {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    lines.source.withMemoryRebound(to: CChar.self) {
      cmark_parser_feed(parser, $0.baseAddress, $0.count)
    }
    // cmark-gfm keeps its table of special characters in globals, and changes them during this call.
    inlineParsing.withLock { _ in walk.tree = cmark_parser_finish(parser) }
    walk.run()
    return walk.finish()
  }

  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()
  private static let inlineParsing = Mutex(())
  private static let extensions: [(Syntax, String)] = [
    (.tables, "table"), (.strikethrough, "strikethrough"), (.autolinks, "autolink"),
    (.taskLists, "tasklist"),
  ]
}

/// Reads cmark's tree, in document order and without recursion, into a `DocumentBuilder`.
private struct Walk {
  typealias Tree = UnsafeMutablePointer<cmark_node>
  typealias Bytes = UnsafeBufferPointer<UInt8>

  var tree: Tree?
  private var builder: DocumentBuilder
  private var locator: InlineLocator
  private var table = TableState()
  private let lines: SourceLines
  /// What turns a line of the text into one of the author's file.
  private let lineOffset: Int
  private let tableType = markdown_type_table()
  private let rowType = markdown_type_table_row()
  private let cellType = markdown_type_table_cell()
  private let strikethroughType = markdown_type_strikethrough()

  /// Where in a table the walk is.
  private struct TableState {
    var tree: Tree?
    var isInBody = false
    var column = 0
    var headLine = 0
    var line = 0
    var cells = CellLocator(line: Bytes(start: nil, count: 0), start: 0)
  }

  init(_ lines: SourceLines, syntax: Syntax, firstLine: Int) {
    self.lines = lines
    lineOffset = firstLine - 1
    builder = DocumentBuilder(syntax: syntax, capacity: lines.source.count)
    locator = InlineLocator(
      content: Bytes(start: nil, count: 0), line: 1, layout: .lineEnds, blockOffset: 0, lines: lines)
  }

  func finish() -> Document { builder.finish() }

  mutating func run() {
    var next = tree
    while let node = next {
      let hasEntered = enter(node)
      if hasEntered, let child = markdown_first_child(node) {
        next = child
        continue
      }
      if hasEntered { leave(node) }
      next = successor(of: node)
    }
  }

  /// The node behind a subtree; leaves the nodes whose last child the subtree is.
  private mutating func successor(of node: Tree) -> Tree? {
    var node = node
    while node != tree {
      if let next = markdown_next(node) { return next }
      guard let parent = markdown_parent(node) else { return nil }
      node = parent
      leave(node)
    }
    return nil
  }
}

extension Walk {
  /// Returns whether the node counts; its children are passed over when it does not.
  private mutating func enter(_ node: Tree) -> Bool {
    switch cmark_node_type(UInt32(markdown_type(node))) {
    case CMARK_NODE_TEXT: leaf(.text, node)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: lineBreak(node)
    case CMARK_NODE_CODE: code(node)
    case CMARK_NODE_HTML_INLINE: leaf(.htmlInline, node)
    case CMARK_NODE_EMPH: builder.begin(.emphasis, at: position(ofDelimited: node))
    case CMARK_NODE_STRONG: builder.begin(.strong, at: position(ofDelimited: node))
    case CMARK_NODE_LINK: link(node, isImage: false)
    case CMARK_NODE_IMAGE: link(node, isImage: true)
    case CMARK_NODE_FOOTNOTE_REFERENCE: footnoteReference(node)
    case CMARK_NODE_PARAGRAPH: paragraph(node)
    case CMARK_NODE_HEADING: heading(node)
    case CMARK_NODE_LIST: list(node)
    case CMARK_NODE_ITEM: item(node)
    case CMARK_NODE_BLOCK_QUOTE: builder.beginBlock(.blockQuote, at: position(of: node))
    case CMARK_NODE_CODE_BLOCK: codeBlock(node)
    case CMARK_NODE_HTML_BLOCK: htmlBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: builder.beginBlock(.thematicBreak, at: position(of: node))
    case CMARK_NODE_DOCUMENT: builder.beginBlock(.document, at: position(of: node))
    case CMARK_NODE_FOOTNOTE_DEFINITION: return footnoteDefinition(node)
    default: enterExtension(node)
    }
    return true
  }

  private mutating func enterExtension(_ node: Tree) {
    let type = markdown_type(node)
    if type == cellType {
      cell(node)
    } else if type == rowType {
      row(node)
    } else if type == tableType {
      beginTable(node)
    } else if type == strikethroughType {
      builder.begin(.strikethrough, at: position(ofDelimited: node))
    } else {
      builder.begin(.paragraph, at: position(of: node))
    }
  }

  private mutating func leave(_ node: Tree) {
    let type = markdown_type(node)
    switch cmark_node_type(UInt32(type)) {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE, CMARK_NODE_FOOTNOTE_REFERENCE:
      break
    case CMARK_NODE_LINK: endLink(node, isImage: false)
    case CMARK_NODE_IMAGE: endLink(node, isImage: true)
    case CMARK_NODE_PARAGRAPH: builder.endParagraph()
    case CMARK_NODE_HEADING: builder.endHeading()
    default:
      builder.end()
      if type == rowType, !table.isInBody { builder.end() }
      if type == tableType, table.isInBody { builder.end() }
    }
  }
}

// Blocks
extension Walk {
  private func position(of node: Tree) -> DocumentBuilder.Position {
    (Int(markdown_line(node)) + lineOffset, Int(markdown_column(node)))
  }

  private mutating func paragraph(_ node: Tree) {
    builder.beginBlock(.paragraph, at: beginLines(node))
  }

  private mutating func heading(_ node: Tree) {
    var position = position(of: node)
    if markdown_heading_is_setext(node) {
      position = beginLines(node)
    } else {
      let offset = Int(markdown_column(node)) - 1 + Int(markdown_internal_offset(node))
      locate(node, line: Int(markdown_line(node)), .run(column: offset + 1), blockOffset: offset)
    }
    builder.beginHeading(
      level: Int(markdown_heading_level(node)), content: Bytes(markdown_content(node)), at: position)
  }

  /// Begins a block of whole lines. Its first line may lie behind link reference definitions; the
  /// paragraph before a table's head knows no line of its own.
  private mutating func beginLines(_ node: Tree) -> DocumentBuilder.Position {
    let known = markdown_line(node) > 0 ? node : markdown_next(node) ?? node
    var line = Int(markdown_line(known))
    let offset = Int(markdown_column(node)) - 1
    if offset < 0 || (offset < lines[line].count && lines[line][offset] == 0x5B) {
      let first = Bytes(rebasing: Bytes(markdown_content(node)).prefix { $0 != 0x0A })
      while line < lines.count, !lines[line].hasSuffix(first) { line += 1 }
    }
    locate(node, line: line, .lineEnds, blockOffset: offset)
    let position = locator.position(of: 0)
    return (position.line + lineOffset, position.column)
  }

  private mutating func locate(
    _ node: Tree, line: Int, _ layout: InlineLocator.Layout, blockOffset: Int
  ) {
    locator = InlineLocator(
      content: Bytes(markdown_content(node)), line: line, layout: layout, blockOffset: blockOffset,
      lines: lines)
  }

  private mutating func list(_ node: Tree) {
    let isTight = markdown_list_is_tight(node)
    let start = UInt32(clamping: markdown_list_start(node))
    let kind: Node.Kind =
      markdown_list_is_ordered(node)
      ? .orderedList(start: start, isTight: isTight) : .bulletList(isTight: isTight)
    builder.beginBlock(kind, at: position(of: node))
  }

  private mutating func item(_ node: Tree) {
    let kind: Node.Kind =
      markdown_is_task(node) ? .taskItem(isChecked: markdown_task_is_checked(node)) : .item
    builder.beginBlock(kind, at: position(of: node))
  }

  private mutating func codeBlock(_ node: Tree) {
    builder.beginBlock(.codeBlock, at: position(of: node))
    builder.setText(Bytes(markdown_code(node)))
    let info = Bytes(markdown_info(node))
    if !info.isEmpty { builder.mark(.codeInfo, info, at: position(of: node)) }
  }

  private mutating func htmlBlock(_ node: Tree) {
    builder.beginBlock(.htmlBlock, at: position(of: node))
    builder.setText(Bytes(markdown_literal(node)))
  }

  private mutating func footnoteDefinition(_ node: Tree) -> Bool {
    guard markdown_definition_references(node) > 0 else { return false }
    var position = position(of: node)
    position.column -= Int(markdown_internal_offset(node))
    builder.beginFootnote(label: Bytes(markdown_literal(node)), at: position)
    return true
  }

}

// Tables
extension Walk {
  /// cmark gives a table the first line of the paragraph that its head was taken from.
  private mutating func beginTable(_ node: Tree) {
    let secondRow = markdown_first_child(node).flatMap { markdown_next($0) }
    let headLine =
      secondRow.map { Int(markdown_line($0)) - 2 } ?? Int(markdown_end_line(node)) - 1
    table = TableState(tree: node, headLine: headLine)
    builder.beginBlock(.table, at: (headLine + lineOffset, Int(markdown_column(node))))
  }

  private mutating func row(_ node: Tree) {
    let isHead = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    let line = isHead ? table.headLine : Int(markdown_line(node))
    let bytes = lines[line]
    let column = table.tree.map { Int(markdown_column($0)) } ?? 1
    let start = min(column - 1, bytes.firstIndex(of: 0x7C) ?? bytes.count)
    table.cells = CellLocator(line: bytes, start: start)
    table.column = 0
    table.line = line
    let position = (line + lineOffset, start + 1)
    if isHead {
      builder.beginBlock(.tableHead, at: position)
    } else if !table.isInBody {
      table.isInBody = true
      builder.beginBlock(.tableBody, at: position)
    }
    builder.beginBlock(.tableRow, at: position)
  }

  private mutating func cell(_ node: Tree) {
    let offset = table.cells.next(Bytes(markdown_content(node)))
    let blockOffset = Int(markdown_column(node)) - 1 + Int(markdown_internal_offset(node))
    locate(node, line: table.line, .cell(column: offset + 1), blockOffset: blockOffset)
    builder.beginBlock(
      .tableCell(alignment(ofColumn: table.column)), at: (table.line + lineOffset, offset + 1))
    table.column += 1
  }

  private func alignment(ofColumn column: Int) -> Node.Alignment {
    guard let tree = table.tree, column < Int(cmark_gfm_extensions_get_table_columns(tree)),
      let alignments = cmark_gfm_extensions_get_table_alignments(tree)
    else { return .none }
    return switch alignments[column] {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .none
    }
  }
}

// Inlines
extension Walk {
  private mutating func position(at offset: Int) -> DocumentBuilder.Position {
    let position = locator.position(of: offset)
    return (position.line + lineOffset, position.column)
  }

  /// Where a node begins that cmark has given the column of its opening delimiter.
  private mutating func position(ofDelimited node: Tree) -> DocumentBuilder.Position {
    let offset = locator.offset(column: Int(markdown_column(node))) ?? locator.cursor
    locator.advance(to: offset + 1)
    return position(at: offset)
  }

  private mutating func leaf(_ kind: Node.Kind, _ node: Tree) {
    let bytes = Bytes(markdown_literal(node))
    let offset =
      locator.offset(of: bytes) ?? locator.offset(column: Int(markdown_column(node)))
      ?? locator.cursor
    let position = position(at: offset)
    locator.advance(to: offset + bytes.count)
    if kind == .text {
      builder.leaf(kind, bytes, at: position)
    } else {
      builder.mark(kind, bytes, at: position)
    }
  }

  /// cmark's columns of a code span leave its backticks out.
  private mutating func code(_ node: Tree) {
    let inner = locator.offset(column: Int(markdown_column(node))) ?? locator.cursor
    var ticks = 0
    while locator.byte(at: inner - ticks - 1) == 0x60 { ticks += 1 }
    let position = position(at: inner - ticks)
    let end = locator.offset(column: Int(markdown_end_column(node))) ?? inner
    locator.advance(to: end + 1 + ticks)
    builder.leaf(.code, Bytes(markdown_literal(node)), at: position)
  }

  private mutating func lineBreak(_ node: Tree) {
    let isSoft = markdown_type(node) == UInt16(CMARK_NODE_SOFTBREAK.rawValue)
    let newline = locator.nextNewline()
    let isBackslash = !isSoft && locator.byte(at: newline - 1) == 0x5C
    let position = position(at: isBackslash ? newline - 1 : newline)
    locator.passBreak(at: newline, isBackslash: isBackslash)
    if isSoft { builder.softBreak(at: position) } else { builder.lineBreak(at: position) }
  }

  private mutating func footnoteReference(_ node: Tree) {
    let digits = Bytes(markdown_literal(node))
    let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    let position = position(ofDelimited: node)
    builder.footnoteReference(number: number, at: position)
  }

  private mutating func link(_ node: Tree, isImage: Bool) {
    let offset = beginning(ofLink: node, isImage: isImage)
    let position = position(at: offset)
    locator.advance(to: offset + 1)
    builder.beginLink(
      to: Bytes(markdown_url(node)), title: Bytes(markdown_title(node)), isImage: isImage,
      at: position)
  }

  /// A link in brackets has the column of its bracket; an address, with or without angle brackets,
  /// a column that does not help, but a text that does.
  private func beginning(ofLink node: Tree, isImage: Bool) -> Int {
    let child = markdown_first_child(node).flatMap {
      markdown_type($0) == UInt16(CMARK_NODE_TEXT.rawValue)
        ? locator.offset(of: Bytes(markdown_literal($0))) : nil
    }
    if let bracket = locator.offset(column: Int(markdown_column(node))),
      locator.byte(at: bracket) == (isImage ? 0x21 : 0x5B),
      child == nil || child == bracket + (isImage ? 2 : 1)
    {
      return bracket
    }
    if let child { return locator.byte(at: child - 1) == 0x3C ? child - 1 : child }
    let angle = Int(markdown_column(node)) - 1
    return locator.byte(at: angle) == 0x3C ? max(angle, locator.cursor) : locator.cursor
  }

  private mutating func endLink(_ node: Tree, isImage: Bool) {
    builder.endLink(isImage: isImage)
    if let last = locator.offset(column: Int(markdown_end_column(node))),
      locator.byte(at: last) == 0x29 || locator.byte(at: last) == 0x5D
    {
      locator.advance(to: last + 1)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate init(_ bytes: markdown_bytes) {
    self.init(start: bytes.start, count: bytes.count)
  }

  fileprivate func hasSuffix(_ other: Self) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
