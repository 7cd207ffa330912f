import CMarkdown
import Diagnostics

// The extensions that are Sasshi's own
extension CMark {
  /// The types of the nodes that extensions make.
  struct Types: Sendable {
    let table = markdown_type_table()
    let tableRow = markdown_type_table_row()
    let tableCell = markdown_type_table_cell()
    let strikethrough = markdown_type_strikethrough()
    let container = addType(isInline: false)
    let title = addType(isInline: false)
    let turn = addType(isInline: false)
    let stageNote = addType(isInline: false)
    let fence = addType(isInline: false)
    let last = addType(isInline: false)
    let ruby = addType(isInline: true)

    private static func addType(isInline: Bool) -> UInt16 {
      UInt16(truncatingIfNeeded: cmark_syntax_extension_add_node(isInline ? 1 : 0).rawValue)
    }
  }

  /// Attaches what the text can make use of, in the order in which it is asked.
  static func attachExtensions(
    to parser: UnsafeMutablePointer<cmark_parser>, syntax: Syntax,
    source: UnsafeBufferPointer<UInt8>
  ) {
    let hasRuby = syntax.contains(.ruby) && source.holds(0x7B)
    let hasCJKAddresses = syntax.contains(.cjkAutolinks)
    let hasSingleTildes = syntax.contains(.singleTildes)
    let extensions: [(Bool, StaticString)] = [
      (syntax.contains(.containers), "sasshi-containers"),
      (syntax.contains(.tables), hasRuby ? "sasshi-ruby-tables" : "sasshi-tables"),
      (hasRuby, "sasshi-ruby"),
      (syntax.contains(.autolinks), hasCJKAddresses ? "sasshi-addresses" : "autolink"),
      (syntax.contains(.strikethrough), hasSingleTildes ? "sasshi-tildes" : "sasshi-strikethrough"),
      (syntax.contains(.cjkEmphasis), "sasshi-emphasis"),
      (syntax.contains(.taskLists), "tasklist"),
    ]
    for (isUsed, name) in extensions where isUsed {
      let found = name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount)
      {
        cmark_find_syntax_extension($0)
      }
      if let found { cmark_parser_attach_syntax_extension(parser, found) }
    }
  }

  /// Made once, together with the extensions.
  static let types: Types = {
    cmark_gfm_core_extensions_ensure_registered()
    let types = Types()
    cmark_register_plugin { plugin in
      markdown_register_threads(plugin)
      for make in [
        makeContainers, makeTables, makeRubyTables, makeRuby, makeAddresses, makeEmphasis,
      ] {
        cmark_plugin_register_syntax_extension(plugin, make())
      }
      return 1
    }
    return types
  }()

  private static func makeContainers() -> UnsafeMutablePointer<cmark_syntax_extension>? {
    let made = cmark_syntax_extension_new("sasshi-containers")
    cmark_syntax_extension_set_match_block_func(made) { _, parser, input, count, node in
      guard let line = CMarkLine(parser, input, count), let node else { return 0 }
      return ContainerSyntax.continues(CMarkNode(node), at: line) ? 1 : 0
    }
    cmark_syntax_extension_set_open_block_func(made) { _, indented, parser, parent, input, count in
      guard let line = CMarkLine(parser, input, count), let parent else { return nil }
      let opened =
        ContainerSyntax.open(at: line, in: CMarkNode(parent), isIndented: indented != 0)
        ?? DefinitionLine.open(at: line, in: CMarkNode(parent))
      return opened?.node
    }
    cmark_syntax_extension_set_can_contain_func(made) { _, node, type in
      guard let node else { return 0 }
      let kind = CMarkNode.Kind(UInt16(truncatingIfNeeded: type.rawValue))
      return ContainerSyntax.can(CMarkNode(node).kind, hold: kind) ? 1 : 0
    }
    cmark_syntax_extension_set_contains_inlines_func(made) { _, node in
      node.map { [.containerTitle, .stageNote].contains(CMarkNode($0).kind) ? 1 : 0 } ?? 0
    }
    return made
  }

  /// An extension that does what one of cmark's own does, until it is told otherwise.
  static func wrap(_ own: String, as name: String) -> UnsafeMutablePointer<cmark_syntax_extension>?
  {
    guard let own = cmark_find_syntax_extension(own), let made = cmark_syntax_extension_new(name)
    else { return nil }
    let name = made.pointee.name
    made.pointee = own.pointee
    made.pointee.name = name
    made.pointee.priv = UnsafeMutableRawPointer(own)
    return made
  }

  private static func makeRuby() -> UnsafeMutablePointer<cmark_syntax_extension>? {
    let made = cmark_syntax_extension_new("sasshi-ruby")
    cmark_syntax_extension_set_match_inline_func(made) { _, parser, parent, sign, inlines in
      guard sign == 0x7B else { return nil }
      return CMarkInlines(parser, parent, inlines).flatMap(Ruby.match)?.node
    }
    return made
  }

  private static func makeEmphasis() -> UnsafeMutablePointer<cmark_syntax_extension>? {
    let made = cmark_syntax_extension_new("sasshi-emphasis")
    cmark_syntax_extension_set_match_inline_func(made) { _, parser, parent, _, inlines in
      CMarkInlines(parser, parent, inlines).flatMap(Emphasis.match)?.node
    }
    return made
  }
}

/// A place in the inlines of a block, as an extension of cmark's inline parser meets it.
struct CMarkInlines {
  let content: UnsafeBufferPointer<UInt8>
  let offset: Int
  private let parser: UnsafeMutablePointer<cmark_parser>
  private let parent: UnsafeMutablePointer<cmark_node>
  private let inlines: OpaquePointer

  fileprivate init?(
    _ parser: UnsafeMutablePointer<cmark_parser>?, _ parent: UnsafeMutablePointer<cmark_node>?,
    _ inlines: OpaquePointer?
  ) {
    guard let parser, let parent, let inlines,
      let chunk = cmark_inline_parser_get_chunk(inlines)
    else { return nil }
    (self.parser, self.parent, self.inlines) = (parser, parent, inlines)
    content = UnsafeBufferPointer(start: chunk.pointee.data, count: Int(chunk.pointee.len))
    offset = Int(cmark_inline_parser_get_offset(inlines))
  }

  /// The offset of the next `*`, `_` or `~` behind the first character here.
  var nextDelimiter: Int {
    guard offset + 1 < content.count, let chunk = cmark_inline_parser_get_chunk(inlines)
    else { return content.count }
    return Int(markdown_next_delimiter(parser, chunk, Int32(offset + 1)))
  }

  func text(_ range: Range<Int>) -> CMarkNode? {
    markdown_new_text(parser, inlines, Int32(range.lowerBound), Int32(range.upperBound))
      .map(CMarkNode.init)
  }

  /// Ruby whose source, between the braces, is in the range.
  func ruby(_ range: Range<Int>) -> CMarkNode? {
    let ruby = text(range)
    ruby?.node.pointee.type = CMark.types.ruby
    return ruby
  }

  func append(_ node: CMarkNode?) {
    if let node { cmark_node_append_child(parent, node.node) }
  }

  /// Takes the text up to an offset.
  func pass(to offset: Int) { cmark_inline_parser_set_offset(inlines, Int32(offset)) }

  /// Pushes delimiters, and takes the text up to their end.
  func push(_ run: Emphasis.Run) -> CMarkNode? {
    let text = text(run.range)
    pass(to: run.range.upperBound)
    let flanking = run.flanking
    guard let text, flanking.canOpen || flanking.canClose else { return text }
    if run.sign == CMark.strikethroughSign { markdown_attach_delimiter(parser) }
    cmark_inline_parser_push_delimiter(
      inlines, run.sign, flanking.canOpen ? 1 : 0, flanking.canClose ? 1 : 0, text.node)
    return text
  }

  /// Judges anew the delimiters that end here.
  ///
  /// - Parameter flanking: makes the judgement, by how many delimiters there are.
  func judgeLastDelimiter(sign: UInt8, by flanking: (Int) -> Flanking) {
    guard let last = cmark_inline_parser_get_last_delimiter(inlines),
      last.pointee.delim_char == sign, let text = last.pointee.inl_text,
      text.pointee.start_column + last.pointee.length == cmark_inline_parser_get_column(inlines),
      text.pointee.start_line == cmark_inline_parser_get_line(inlines)
    else { return }
    let flanking = flanking(Int(last.pointee.length))
    last.pointee.can_open = flanking.canOpen ? 1 : 0
    last.pointee.can_close = flanking.canClose ? 1 : 0
  }
}

extension CMarkNode {
  var lastChild: CMarkNode? { node.pointee.last_child.map(CMarkNode.init) }
  var previous: CMarkNode? { node.pointee.prev.map(CMarkNode.init) }
  /// Whether the block parser still adds lines to it.
  var isOpen: Bool { UInt32(node.pointee.flags) & CMARK_NODE__OPEN.rawValue != 0 }
  /// How many columns the content of an item is indented by.
  var itemIndent: Int { Int(node.pointee.as.list.marker_offset + node.pointee.as.list.padding) }
  var isFencedCode: Bool { node.pointee.as.code.fenced != 0 }
  /// Whether blank lines do not end an HTML block.
  var isClosedByMark: Bool { node.pointee.as.html_block_type <= 5 }

  /// What is known of a container, its name aside, which is its content. It stands where a code block
  /// has what cmark knows of its fences.
  var container: ContainerState {
    get {
      let code = node.pointee.as.code
      return ContainerState(
        fence: Int(code.fence_length), depth: Int(code.fence_offset), isClosed: code.fenced != 0,
        kind: Node.Container(rawValue: code.fence_char) ?? .unknown)
    }
    nonmutating set {
      node.pointee.as.code.fence_length = UInt8(clamping: newValue.fence)
      node.pointee.as.code.fence_offset = UInt8(clamping: newValue.depth)
      node.pointee.as.code.fenced = newValue.isClosed ? 1 : 0
      node.pointee.as.code.fence_char = newValue.kind.rawValue
    }
  }

  var mutableContent: UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(
      start: node.pointee.content.ptr, count: Int(node.pointee.content.size))
  }

  /// The last line of a paragraph's content, as far as it has been read, without its ending.
  var mutableLastLine: UnsafeMutableBufferPointer<UInt8> {
    let content = mutableContent
    var end = content.count
    while end > 0, content[end - 1] == 0x0A || content[end - 1] == 0x0D { end -= 1 }
    var start = end
    while start > 0, content[start - 1] != 0x0A { start -= 1 }
    return UnsafeMutableBufferPointer(rebasing: content[start..<end])
  }

  /// Shows the pipes of ruby again in a table that was just opened, or in a row of one.
  func showPipes() {
    if kind == .table, let previous, previous.kind == .paragraph {
      Ruby.showPipes(in: previous.mutableContent)
    }
    var cell = kind == .table ? firstChild?.firstChild : firstChild
    while let shown = cell {
      Ruby.showPipes(in: shown.mutableContent)
      cell = shown.next
    }
  }
}
