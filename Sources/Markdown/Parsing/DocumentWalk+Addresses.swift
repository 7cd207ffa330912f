import Typography

// Bare addresses that a text runs into
extension DocumentWalk {
  /// Reports what stands right behind an address without brackets and is Chinese or Japanese: the address
  /// was ended before it.
  mutating func reportText(behind link: CMarkNode) {
    let content = locator.content
    guard let text = link.firstChild, text.kind == .text, text.next == nil,
      Self.isAddress(text.literal, of: link.url), let start = locator.offset(of: text.literal)
    else { return }
    let end = start + text.literal.count
    guard end < content.count, content[end] >= 0xE3 else { return }
    var behind = end
    // No more than a message has room for.
    while behind < content.count, behind - end < 60 {
      let (scalar, length) = content.scalar(at: behind)
      if Script(scalar) == .other { break }
      behind += length
    }
    guard behind > end else { return }
    builder.report(
      .textBehindAddress(
        String(decoding: content[end..<behind], as: UTF8.self),
        address: String(decoding: link.url, as: UTF8.self)),
      at: inlinePosition(at: end))
  }

  /// Whether a link's text is its address, as of one without brackets; a mail address ends by itself.
  private static func isAddress(_ text: Bytes, of url: Bytes) -> Bool {
    let rest = url.dropLast(text.count)
    return url.suffix(text.count).elementsEqual(text)
      && (rest.isEmpty || rest.elementsEqual("http://".utf8))
  }
}
