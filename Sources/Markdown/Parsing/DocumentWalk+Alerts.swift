// Quotations that begin with a mark of GitHub's are boxes.
extension DocumentWalk {
  mutating func blockQuote(_ node: CMarkNode) {
    alert = readsContainers ? AlertMark(in: node) : nil
    let kind = alert.map { Node.Kind.container($0.container) } ?? .blockQuote
    builder.beginBlock(kind, at: position(of: node))
  }

  /// Returns whether the paragraph counts: one that holds a mark alone does not.
  mutating func paragraph(_ node: CMarkNode) -> Bool {
    let position = beginLines(node)
    guard let alert, alert.paragraph == node else {
      builder.beginBlock(.paragraph, at: position)
      return true
    }
    self.alert = nil
    guard alert.hasTitle || node.firstChild?.next != nil else { return false }
    markLength = alert.length
    if alert.hasTitle {
      title = node
      builder.beginBlock(.containerTitle, at: position)
    } else {
      // The line break behind the mark goes with it.
      spaces = .behindBreak
      builder.beginBlock(.paragraph, at: position)
    }
    return true
  }

  /// Returns whether a line break ended the title of a box.
  mutating func endTitle(at lineBreak: CMarkNode) -> Bool {
    guard let title, lineBreak.parent == title else { return false }
    self.title = nil
    let newline = locator.nextNewline()
    locator.passBreak(
      at: newline,
      isBackslash: lineBreak.kind == .lineBreak && locator.byte(at: newline - 1) == 0x5C)
    builder.end()
    builder.beginBlock(.paragraph, at: inlinePosition(at: newline + 1))
    return true
  }

  mutating func endParagraph(_ node: CMarkNode) {
    if title == node {
      title = nil
      builder.end()
    } else {
      builder.endParagraph()
    }
  }
}
