import CMarkdown

extension CMark {
  /// Links of bare addresses as cmark-gfm makes them, of that part of the text that may belong to one.
  static func makeAddresses() -> UnsafeMutablePointer<cmark_syntax_extension>? {
    let made = wrap("autolink", as: "sasshi-addresses")
    cmark_syntax_extension_set_match_inline_func(made) { made, parser, parent, sign, inlines in
      guard sign == 0x3A || sign == 0x77, let own = markdown_wrapped(made), let inlines,
        let chunk = cmark_inline_parser_get_chunk(inlines)
      else { return nil }
      let content = UnsafeBufferPointer(start: chunk.pointee.data, count: Int(chunk.pointee.len))
      let start = Int(cmark_inline_parser_get_offset(inlines))
      guard BareAddress.mayStand(in: content, at: start) else { return nil }
      let whole = chunk.pointee
      defer { chunk.pointee = whole }
      chunk.pointee.len = Int32(
        BareAddress.limit(in: content, from: start, endsBeforeStar: CMark.isEmphasisOpen(inlines)))
      let hides = BareAddress.mayBegin(in: content, at: start)
      if hides { CMark.hideText(before: start, in: chunk, of: inlines) }
      let link = own.pointee.match_inline(own, parser, parent, sign, inlines)
      if hides { CMark.showText(before: start, link: link, of: inlines) }
      return link
    }
    return made
  }

  /// Lets cmark see nothing before an offset.
  private static func hideText(
    before start: Int, in chunk: UnsafeMutablePointer<cmark_chunk>, of inlines: OpaquePointer
  ) {
    chunk.pointee.data += start
    chunk.pointee.len -= Int32(start)
    cmark_inline_parser_set_offset(inlines, 0)
  }

  /// Puts what was made of hidden text into its place.
  private static func showText(
    before start: Int, link: UnsafeMutablePointer<cmark_node>?, of inlines: OpaquePointer
  ) {
    let start = Int32(start)
    cmark_inline_parser_set_offset(inlines, cmark_inline_parser_get_offset(inlines) + start)
    for node in [link, link?.pointee.first_child] {
      node?.pointee.start_column += start
      node?.pointee.end_column += start
    }
  }

  /// Whether the text stands in emphasis that an asterisk may close. Looks back past few delimiters only.
  private static func isEmphasisOpen(_ inlines: OpaquePointer) -> Bool {
    var delimiter = cmark_inline_parser_get_last_delimiter(inlines)
    var closers = 0
    for _ in 0..<16 {
      guard let found = delimiter else { return false }
      delimiter = found.pointee.previous
      guard found.pointee.delim_char == 0x2A else { continue }
      if found.pointee.can_open == 0 {
        closers += 1
      } else if closers > 0 {
        closers -= 1
      } else {
        return true
      }
    }
    return false
  }
}
