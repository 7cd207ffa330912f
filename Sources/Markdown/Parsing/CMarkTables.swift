import CMarkdown

// Tables
extension CMark {
  /// Tables as cmark-gfm makes them, found without reading the whole paragraph above each line of hyphens.
  static func makeTables() -> UnsafeMutablePointer<cmark_syntax_extension>? {
    let made = wrap("table", as: "sasshi-tables")
    cmark_syntax_extension_set_open_block_func(made) {
      made, indented, parser, parent, input, count in
      guard let own = markdown_wrapped(made), let parent,
        TableHead.isPossible(in: CMarkNode(parent), above: CMarkLine(parser, input, count))
      else { return nil }
      return own.pointee.try_opening_block(made, indented, parser, parent, input, count)
    }
    return made
  }

  /// Those, with ruby in their cells.
  static func makeRubyTables() -> UnsafeMutablePointer<cmark_syntax_extension>? {
    let made = wrap("table", as: "sasshi-ruby-tables")
    cmark_syntax_extension_set_can_contain_func(made) { made, node, type in
      guard let own = markdown_wrapped(made), let node else { return 0 }
      let isCell = CMarkNode(node).kind == .tableCell
      if isCell, UInt16(truncatingIfNeeded: type.rawValue) == CMark.types.ruby { return 1 }
      return own.pointee.can_contain_func(own, node, type)
    }
    cmark_syntax_extension_set_open_block_func(made) {
      made, indented, parser, parent, input, count in
      CMark.openRubyTable(made, indented, parser, parent, input, count)
    }
    return made
  }

  /// Opens a table or a row with the pipes of ruby hidden, which divide no cell.
  private static func openRubyTable(
    _ made: UnsafeMutablePointer<cmark_syntax_extension>?, _ indented: Int32,
    _ parser: UnsafeMutablePointer<cmark_parser>?, _ parent: UnsafeMutablePointer<cmark_node>?,
    _ input: UnsafeMutablePointer<UInt8>?, _ count: Int32
  ) -> UnsafeMutablePointer<cmark_node>? {
    guard let own = markdown_wrapped(made), let input, let parent else { return nil }
    let line = UnsafeMutableBufferPointer(start: input, count: Int(count))
    let head = CMarkNode(parent).kind == .paragraph ? CMarkNode(parent).mutableLastLine : nil
    let hidden = Ruby.hidePipes(in: line, head: head)
    let isPossible = TableHead.isPossible(
      in: CMarkNode(parent), above: CMarkLine(parser, input, count))
    let opened =
      isPossible
      ? own.pointee.try_opening_block(made, indented, parser, parent, input, count) : nil
    for offset in hidden.line { line[offset] = 0x7C }
    if let opened, !hidden.isEmpty { CMarkNode(opened).showPipes() }
    if CMarkNode(parent).kind == .paragraph, let head {
      for offset in hidden.head { head[offset] = 0x7C }
    }
    return opened
  }
}
