/// Notes at the foot of the page: a copy of each note stands where it is first referred to.
extension HTMLWriter {
  /// Writes the text of a note. What is more than running text loses its form: a list or table cannot
  /// stand inside a paragraph.
  mutating func writePageNote(_ number: UInt32) {
    let index = Int(number) - 1
    guard document.footnotes.indices.contains(index) else { return }
    let definition = document.footnotes[index].node
    let opened = (elements: open, link: plainLink, hasTag: hasPlainLinkTag)
    open = []
    plainLink = nil
    hasPlainLinkTag = false
    isInPageNote = true
    html.write("<span class=\"page-note\">")
    writeRunningText(after: definition, before: Int(nodes[definition].end))
    html.write("</span>")
    isInPageNote = false
    open = opened.elements
    plainLink = opened.link
    hasPlainLinkTag = opened.hasTag
  }

  mutating func writePlainReference(_ number: UInt32) {
    html.write("<sup>")
    html.write(number)
    html.write("</sup>")
  }
}

extension HTMLWriter {
  private mutating func writeRunningText(after definition: Int, before end: Int) {
    var index = definition + 1
    var beginsAnew = false
    while index < end {
      closeElements(endingAt: index)
      switch nodes[index].kind {
      case .text, .lineBreak, .softBreak, .code, .htmlInline, .footnoteReference, .emphasis,
        .strong, .strikethrough, .ruby, .rubyText, .image:
        index = write(index)
        beginsAnew = true
      case .link where openLinks == 0:
        index = write(index)
        beginsAnew = true
      case .link: index += 1
      case .codeBlock:
        writeCode(nodes[index])
        index = Int(nodes[index].end)
      default:
        if beginsAnew { html.write("<br>") }
        beginsAnew = false
        index += 1
      }
    }
    closeElements(endingAt: end)
  }
}
