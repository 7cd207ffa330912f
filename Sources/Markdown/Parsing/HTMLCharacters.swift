import CMarkdown

/// Character references in HTML.
enum HTMLCharacters {
  /// A text with its character references resolved, as CommonMark resolves them.
  static func resolved(_ text: UnsafeBufferPointer<UInt8>) -> String {
    guard text.contains(0x26), let allocator = cmark_get_default_mem_allocator() else {
      return String(decoding: text, as: UTF8.self)
    }
    var buffer = cmark_strbuf()
    cmark_strbuf_init(allocator, &buffer, 0)
    defer { cmark_strbuf_free(&buffer) }
    houdini_unescape_html_f(&buffer, text.baseAddress, bufsize_t(text.count))
    let bytes = UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size))
    return String(decoding: bytes, as: UTF8.self)
  }
}
