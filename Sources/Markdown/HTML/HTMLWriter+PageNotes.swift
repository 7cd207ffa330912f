/// Notes at the foot of the page: a copy of each note stands where it is first referred to.
extension HTMLWriter {
  /// A note that is being written at its reference.
  struct PageNote {
    /// Whether its line has begun.
    var hasText = false
  }

  /// Writes the text of a note. What is more than running text loses its form: a list or table cannot
  /// stand inside a paragraph.
  mutating func writePageNote(_ number: UInt32) {
    let index = Int(number) - 1
    guard document.footnotes.indices.contains(index) else { return }
    let definition = document.footnotes[index].node
    let opened = (link: plainLink, hasTag: hasPlainLinkTag)
    plainLink = nil
    hasPlainLinkTag = false
    pageNote = PageNote()
    html.write("<span class=\"page-note\">")
    visit(definition + 1..<Int(nodes[definition].end), of: nodes)
    html.write("</span>")
    pageNote = nil
    plainLink = opened.link
    hasPlainLinkTag = opened.hasTag
  }

  /// Writes a node of a note, or its beginning when the nodes in it follow.
  mutating func openInPageNote(_ index: Int, in parent: Int?) -> VisitStep {
    let kind = nodes[index].kind
    if kind == .codeBlock {
      writeCode(nodes[index])
      return .past
    }
    guard kind.isInline else {
      if pageNote?.hasText == true { html.write("<br>") }
      pageNote?.hasText = false
      return .through
    }
    if case .link = kind, openLinks > 0 { return .through }
    pageNote?.hasText = true
    return open(index, in: parent)
  }

  mutating func writePlainReference(_ number: UInt32) {
    html.write("<sup>")
    html.write(number)
    html.write("</sup>")
  }
}
