extension Document {
  /// The tags in a node of raw HTML, and whether it holds what is neither tag nor text: a declaration, an
  /// instruction, or a tag that is not finished.
  public func htmlTags(in node: Int) -> (tags: [HTMLTag], hasDeclaration: Bool) {
    text.withUnsafeBufferPointer { text in
      let html = UnsafeBufferPointer(rebasing: text[nodes[node].text.range])
      var tags: [HTMLTag] = []
      var hasDeclaration = false
      for piece in HTMLScanner(html) {
        switch piece {
        case .tag(let tag):
          tags.append(tag)
          if !tag.isFinished { hasDeclaration = true }
        case .declaration: hasDeclaration = true
        case .comment: break
        }
      }
      return (tags, hasDeclaration)
    }
  }

  /// Where a byte of a node of raw HTML stands in the author's file, as far as it stands there as it is.
  public func place(ofHTML offset: Int, in node: Int) -> Place {
    var place = places[node]
    let html = text[nodes[node].text.range]
    let before = html.prefix(offset)
    let lines = before.count { $0 == 0x0A }
    place.line += UInt32(lines)
    if lines > 0, let newline = before.lastIndex(of: 0x0A) {
      place.column = UInt32(before.endIndex - newline)
    } else {
      place.column += UInt32(before.count)
    }
    return place
  }
}
