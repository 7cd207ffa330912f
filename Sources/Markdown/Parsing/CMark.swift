import CMarkdown

/// The way into libcmark-gfm: the only place that knows it. No pointer outlives `parse`.
enum CMark {
  /// Parses a text that is UTF-8 and within the bounds.
  ///
  /// - Parameters:
  ///   - lines: the text.
  ///   - syntax: what may be used in it beyond CommonMark.
  ///   - speakers: who speaks in its round tables, as far as that is known.
  ///   - firstLine: the line in the author's file at which it begins.
  ///   - mayHide: whether it can be parsed once more without what must not be seen.
  /// - Returns: the document, and what another parse must not see, to come to the author's meaning.
  static func parse(
    _ lines: SourceLines, syntax: Syntax, speakers: SpeakerNames, firstLine: Int, mayHide: Bool
  ) -> (document: Document, hidden: [HiddenBytes]) {
    guard LibraryMismatch.current == nil else { return (Document(), []) }
    let types = types
    let footnotes = syntax.contains(.footnotes) ? CMARK_OPT_FOOTNOTES : 0
    // cmark takes some thirty bytes of memory for each of text, and a document four. All of it goes when
    // the parse ends.
    let memory = markdown_parse_begin(36 * lines.source.count + 16_384)
    defer { markdown_parse_end() }
    var walk = DocumentWalk(lines, syntax: syntax, firstLine: firstLine)
    walk.mayHide = mayHide
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_UNSAFE | footnotes, memory)
    else { return (walk.finish(), []) }
    attachExtensions(to: parser, syntax: syntax, source: lines.source)
    feed(lines.source, to: parser, memory, speakers)
    if let root = parser.pointee.root {
      walk.noteFootnotes(in: CMarkNode(root))
      markdown_add_last_node(parser, cmark_node_type(UInt32(types.last)))
    }
    let references = parser.pointee.refmap
    // What the definitions say is asked for when the parser is done with them.
    references?.pointee.free = { _, _ in }
    if let root = cmark_parser_finish(parser) { walk.run(from: CMarkNode(root)) }
    walk.reportUnusedFootnotes()
    walk.reportRepeatedReferences(definitions(in: references))
    let hidden = walk.hidden
    return (walk.finish(), hidden)
  }

  /// Reads a text line by line into blocks.
  private static func feed(
    _ source: UnsafeBufferPointer<UInt8>, to parser: UnsafeMutablePointer<cmark_parser>,
    _ memory: UnsafeMutablePointer<cmark_mem>?, _ speakers: SpeakerNames
  ) {
    withUnsafePointer(to: speakers) { speakers in
      markdown_parse_set_speakers(memory, speakers)
      source.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
      // The last line is read now rather than when the parse is finished.
      if source.last != 0x0A, source.last != 0x0D { cmark_parser_feed(parser, "\n", 1) }
      markdown_parse_set_speakers(memory, nil)
    }
  }

  /// By what sign the delimiters of strikethrough stand on cmark's stack.
  static let strikethroughSign = UInt8(markdown_strikethrough_sign)

  /// The link reference definitions, as cmark compares their labels, in the order in which they stand. A
  /// parse frees no memory before its end, so the map outlives the parser.
  private static func definitions(
    in map: UnsafeMutablePointer<cmark_map>?
  ) -> [DocumentWalk.LinkDefinition] {
    var definitions: [DocumentWalk.LinkDefinition] = []
    var next = map?.pointee.refs
    while let entry = next {
      if let label = entry.pointee.label {
        definitions.append(
          DocumentWalk.LinkDefinition(
            label: String(cString: label), url: CMarkNode.Bytes(markdown_reference_url(entry)),
            title: CMarkNode.Bytes(markdown_reference_title(entry))))
      }
      next = entry.pointee.next
    }
    return definitions.reversed()
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    cmark_utf8proc_is_space(Int32(bitPattern: scalar)) != 0
  }

  static func isPunctuation(_ scalar: UInt32) -> Bool {
    cmark_utf8proc_is_punctuation(Int32(bitPattern: scalar)) != 0
  }
}

/// A node of cmark's tree, which lives no longer than the parse.
struct CMarkNode: Equatable {
  let node: UnsafeMutablePointer<cmark_node>

  init(_ node: UnsafeMutablePointer<cmark_node>) {
    self.node = node
  }

  var kind: Kind { Kind(markdown_type(node)) }
}

extension CMarkNode.Kind {
  init(_ type: UInt16) {
    self =
      switch cmark_node_type(UInt32(type)) {
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_HTML_INLINE: .htmlInline
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_IMAGE: .image
      case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_BLOCK_QUOTE: .blockQuote
      case CMARK_NODE_CODE_BLOCK: .codeBlock
      case CMARK_NODE_HTML_BLOCK: .htmlBlock
      case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
      case CMARK_NODE_DOCUMENT: .document
      case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
      default: Self.made(by: type)
      }
  }

  /// The kind of a node that an extension makes.
  private static func made(by type: UInt16) -> Self {
    let types = CMark.types
    if type == types.tableCell { return .tableCell }
    if type == types.tableRow { return .tableRow }
    if type == types.table { return .table }
    if type == types.ruby { return .ruby }
    if type == types.strikethrough { return .strikethrough }
    if type == types.container { return .container }
    if type == types.turn { return .turn }
    if type == types.stageNote { return .stageNote }
    if type == types.title { return .containerTitle }
    return type == types.fence ? .fence : .unknown
  }
}

// Its place in the tree and in the text
extension CMarkNode {
  var firstChild: CMarkNode? { markdown_first_child(node).map(CMarkNode.init) }
  var next: CMarkNode? { markdown_next(node).map(CMarkNode.init) }
  var parent: CMarkNode? { markdown_parent(node).map(CMarkNode.init) }

  /// From 1; 0 when cmark does not know.
  var line: Int { Int(markdown_line(node)) }
  var endLine: Int { Int(markdown_end_line(node)) }
  /// From 1, in bytes; 0 when cmark does not know.
  var column: Int { Int(markdown_column(node)) }
  var endColumn: Int { Int(markdown_end_column(node)) }
  /// What cmark adds to the column of a block to come to that of its content.
  var contentOffset: Int { Int(markdown_internal_offset(node)) }
}

// What it holds
extension CMarkNode {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The source of a block's inlines, without the marks of the blocks around it.
  var content: Bytes { Bytes(markdown_content(node)) }
  /// The text of a text, code span, raw HTML or HTML block; the label of a footnote's definition.
  var literal: Bytes { Bytes(markdown_literal(node)) }
  /// The text of a code block.
  var code: Bytes { Bytes(markdown_code(node)) }
  var info: Bytes { Bytes(markdown_info(node)) }
  var url: Bytes { Bytes(markdown_url(node)) }
  var title: Bytes { Bytes(markdown_title(node)) }
  var headingLevel: Int { Int(markdown_heading_level(node)) }
  var isSetextHeading: Bool { markdown_heading_is_setext(node) }
  var isOrderedList: Bool { markdown_list_is_ordered(node) }
  var listStart: UInt32 { UInt32(clamping: markdown_list_start(node)) }
  var isTightList: Bool { markdown_list_is_tight(node) }
  /// Whether a task is done; nil for any other item.
  var isChecked: Bool? { markdown_is_task(node) ? markdown_task_is_checked(node) : nil }
  /// How many references a footnote's definition has.
  var references: Int { Int(markdown_definition_references(node)) }
  var isHeadRow: Bool { cmark_gfm_extensions_get_table_row_is_header(node) != 0 }

  /// How a table's column is set, counted from 0.
  func alignment(ofColumn column: Int) -> Node.Alignment {
    guard column < Int(cmark_gfm_extensions_get_table_columns(node)),
      let alignments = cmark_gfm_extensions_get_table_alignments(node)
    else { return .none }
    return switch alignments[column] {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .none
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate init(_ bytes: markdown_bytes) {
    self.init(start: bytes.start, count: bytes.count)
  }
}
