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
}

/// Where the bytes of a node of raw HTML stand in the author's file, as far as they stand there as they are.
public struct HTMLPlaces: Sendable {
  /// The index of the node.
  public let node: Int
  private let start: Document.Place
  /// The offset at which each line of the HTML begins.
  private let lines: [Int]

  /// The places of a node's bytes.
  public init(of node: Int, in document: Document) {
    self.node = node
    start = document.places[node]
    let html = document.text[document.nodes[node].text.range]
    var lines = [0]
    for (offset, byte) in html.enumerated() where byte == 0x0A { lines.append(offset + 1) }
    self.lines = lines
  }

  /// Where the byte at an offset in the HTML stands.
  public subscript(offset: Int) -> Document.Place {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    let column = UInt32(offset - lines[low])
    return Document.Place(
      line: start.line + UInt32(low), column: low > 0 ? column + 1 : start.column + column)
  }
}
