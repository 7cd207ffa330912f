// What is written for each kind of node: one line, or a call, for each.
extension HTMLWriter: DocumentVisitor {
  mutating func enter(_ index: Int, in parent: Int?) -> VisitStep {
    pageNote == nil ? open(index, in: parent) : openInPageNote(index, in: parent)
  }

  mutating func open(_ index: Int, in parent: Int?) -> VisitStep {
    let node = nodes[index]
    if plainLink != nil { placePlainLink(for: node.kind) }
    switch node.kind {
    case .text:
      findWholes(index, in: parent)
      write(running: node.text)
      return .past
    case .softBreak: writeSoftBreak(node); return .past
    case .lineBreak: writeVoid("<br", thenLine: true); return .past
    case .wordBreak: writeVoid("<wbr"); return .past
    case .code: writeCode(node); return .past
    case .htmlInline: writeInlineHTML(index); return .past
    case .footnoteReference(let number):
      if !isRepeating { writeReference(number) }
      return .past
    case .image(let link): writeLinePicture(index, Int(link)); return .past
    case .rubyText: writeReading(index, in: parent); return .past
    case .ruby:
      findWholes(index, in: parent)
      return openRuby(index)
    case .emphasis: html.write("<em>")
    case .strong: html.write("<strong>")
    case .strikethrough: html.write("<del>")
    case .element(let element): openElement(element)
    case .link(let link): openLink(Int(link))
    case .document: return .through
    case .thematicBreak: html.beginLine(); writeVoid("<hr", thenLine: true); return .past
    case .htmlBlock: writeHTMLBlock(index); return .past
    case .codeBlock: writeCodeBlock(index, node); return .past
    // Written with its code block.
    case .codeInfo: return .past
    case .figure: return openFigure(index, in: parent)
    case .paragraph: openParagraph(index, in: parent)
    case .heading(let heading): openHeading(Int(heading), at: index)
    case .blockQuote: openBlock("<blockquote>\n")
    case .bulletList(let isTight): openBulletList(isTight: isTight)
    case .orderedList(let start, let isTight): openOrderedList(start, isTight: isTight)
    case .item: openItem(index)
    case .taskItem(let isChecked): openTaskItem(index, isChecked: isChecked)
    case .footnoteDefinition(let number): openFootnote(number, at: index)
    case .container(let container): openContainer(index, container)
    case .containerTitle: openContainerTitle(in: parent)
    case .turn: openTurn(index)
    case .stageNote: openBlock("<p class=\"stage\">")
    case .table: return openTable(index)
    case .tableHead: openTableHead()
    case .tableBody: openBlock("<tbody>\n")
    case .tableRow: openRow()
    case .tableCell(let alignment): openCell(alignment)
    }
    return .into
  }

  mutating func leave(_ index: Int, in parent: Int?) {
    closePlainLinkTag()
    switch nodes[index].kind {
    case .emphasis: html.write("</em>")
    case .strong: html.write("</strong>")
    case .strikethrough: html.write("</del>")
    case .element(let element): closeElement(element)
    case .ruby: closeRuby(index)
    case .link(let link): closeLink(Int(link), index)
    case .paragraph, .figure: closeParagraph(index, in: parent)
    case .heading(let heading): closeHeading(Int(heading))
    case .blockQuote: html.beginLine(); html.write("</blockquote>\n")
    case .bulletList: closeList("</ul>\n")
    case .orderedList: closeList("</ol>\n")
    case .item, .taskItem: html.write("</li>\n")
    case .footnoteDefinition(let number): closeFootnote(number)
    case .container(let container): closeContainer(index, container)
    case .containerTitle: closeContainerTitle(in: parent)
    case .turn: html.write("</div>\n")
    case .stageNote: html.write("</p>\n")
    case .table: closeTable()
    case .tableHead: closeTableHead()
    case .tableBody: html.write("</tbody>\n")
    case .tableRow: html.write("</tr>\n")
    case .tableCell: closeCell()
    // Not gone into.
    case .document, .thematicBreak, .htmlBlock, .codeBlock, .codeInfo, .text, .softBreak,
      .lineBreak, .wordBreak, .code, .htmlInline, .footnoteReference, .image, .rubyText:
      break
    }
  }
}
