import Typography

/// Pictures in a line of text.
extension HTMLWriter {
  /// Writes a picture in a line. Browsers break lines on both sides of one (CSS Text Level 3, section 5.1),
  /// whatever stands there: it is told of a bracket or full stop that it must not be parted from.
  mutating func writeLinePicture(_ index: Int, _ link: Int) {
    let isOpened = !isGitHub && isBehindOpening(index)
    let isClosed = !isGitHub && isBeforeClosing(index)
    guard isOpened || isClosed else { return writeImage(index, link, hasTitle: true) }
    html.write(
      isOpened
        ? isClosed
          ? "<span class=\"kept-before kept-behind\">" : "<span class=\"kept-before\">"
        : "<span class=\"kept-behind\">")
    writeImage(index, link, hasTitle: true)
    html.write("</span>")
  }

  private func isBehindOpening(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, nodes[before].kind.isWordMark { before -= 1 }
    guard before >= 0, nodes[before].kind == .text else { return false }
    let last = string(nodes[before].text).unicodeScalars.last
    return last.map { Kinsoku.opening.contains($0.value) } ?? false
  }

  private func isBeforeClosing(_ index: Int) -> Bool {
    var next = Int(nodes[index].end)
    while next < nodes.count, nodes[next].kind.isWordMark { next += 1 }
    guard next < nodes.count, nodes[next].kind == .text else { return false }
    let first = string(nodes[next].text).unicodeScalars.first
    return first.map { Kinsoku.neverFirst.contains($0.value) } ?? false
  }

  private func string(_ span: Document.Span) -> String {
    String(decoding: bytes(span), as: UTF8.self)
  }
}

extension Node.Kind {
  /// Whether it only marks the words in it.
  fileprivate var isWordMark: Bool {
    switch self {
    case .link, .strong, .emphasis, .strikethrough, .element: true
    default: false
    }
  }
}
