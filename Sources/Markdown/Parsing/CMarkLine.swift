import CMarkdown

/// A line as an extension of cmark's block parser meets it.
struct CMarkLine {
  /// The line and its ending.
  let bytes: UnsafeBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<cmark_parser>

  init?(
    _ parser: UnsafeMutablePointer<cmark_parser>?, _ input: UnsafePointer<UInt8>?, _ count: Int32
  ) {
    guard let parser else { return nil }
    self.parser = parser
    bytes = UnsafeBufferPointer(start: input, count: Int(count))
  }

  /// Who speaks in the text, as far as that is declared.
  var speakers: SpeakerNames? {
    markdown_parse_speakers(parser)?.assumingMemoryBound(to: SpeakerNames.self).pointee
  }

  var number: Int { Int(parser.pointee.line_number) }
  /// How many columns the text is indented by, within the blocks that the line is known to be in.
  var indent: Int { Int(parser.pointee.indent) }
  /// The offset of the text.
  var start: Int { Int(parser.pointee.first_nonspace) }

  /// The block that the line before ended in.
  var current: CMarkNode? { parser.pointee.current.map(CMarkNode.init) }

  /// Adds a paragraph to a block; the line is its first one.
  func addParagraph(to parent: CMarkNode) -> CMarkNode? {
    cmark_parser_add_child(parser, parent.node, CMARK_NODE_PARAGRAPH, Int32(start) + 1)
      .map(CMarkNode.init)
  }

  /// Adds a block to another, or to the first of those around it that can hold it.
  func add(
    _ type: UInt16, to parent: CMarkNode, content: UnsafeBufferPointer<UInt8>, offset: Int
  ) -> CMarkNode? {
    let type = cmark_node_type(UInt32(type))
    guard let node = cmark_parser_add_child(parser, parent.node, type, Int32(offset) + 1)
    else { return nil }
    cmark_node_set_syntax_extension(node, cmark_find_syntax_extension("sasshi-containers"))
    cmark_strbuf_put(&node.pointee.content, content.baseAddress, Int32(content.count))
    return CMarkNode(node)
  }

  /// Takes the line up to an offset.
  func pass(to offset: Int) {
    let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    cmark_parser_advance_offset(parser, start, Int32(offset) - parser.pointee.offset, 0)
  }
}
