extension HTMLWriter {
  mutating func openBlock(_ tag: StaticString) {
    html.beginLine()
    html.write(tag)
  }

  mutating func writeVoid(_ tag: StaticString, thenLine: Bool = false) {
    html.write(tag)
    html.write(voidEnd)
    if thenLine { html.append(0x0A) }
  }

  mutating func openParagraph(_ index: Int, in parent: Int?) {
    guard !isTightItem(parent) else { return }
    openBlock(isIndented(index) ? "<p class=\"indented\">" : "<p>")
    if let parent, parent == index - 1, case .taskItem(let isChecked) = nodes[parent].kind {
      writeTaskBox(of: parent, isChecked: isChecked)
    }
    if let parent, parent == index - 1, nodes[parent].kind == .turn { writeSpeaker(of: parent) }
    if style.isEBook, let parent, parent == index - 1,
      case .footnoteDefinition(let number) = nodes[parent].kind
    {
      writeNoteNumber(number)
    }
  }

  mutating func closeParagraph(_ index: Int, in parent: Int?) {
    guard !isTightItem(parent) else { return }
    if let parent, case .footnoteDefinition(let number) = nodes[parent].kind,
      nodes[parent].end == nodes[index].end
    {
      html.append(0x20)
      writeBackLinks(number)
    }
    html.write("</p>\n")
  }

  /// Whether an author has indented a paragraph with a space of a whole character. On paper and in e-books, where
  /// style sheets indent, that is enough.
  private func isIndented(_ paragraph: Int) -> Bool {
    guard style.isOfBook, paragraph + 1 < nodes.count, nodes[paragraph + 1].kind == .text
    else { return false }
    return bytes(nodes[paragraph + 1].text).starts(with: [0xE3, 0x80, 0x80])
  }

  /// Whether a node is an item in which paragraphs are bare text.
  func isTightItem(_ node: Int?) -> Bool {
    guard tightLists.last == true, let node else { return false }
    return nodes[node].kind.isItem
  }

  mutating func openHeading(_ heading: Int) {
    let heading = document.headings[heading]
    isInHeading = true
    openBlock("<h")
    html.append(level(of: heading))
    if !isGitHub {
      html.write(" id=\"")
      write(id: heading.id)
      html.append(0x22)
    }
    // A bookmark has no room for readings and notes.
    if paper.pdf != nil {
      html.write(" data-label=\"")
      html.write(document.plainText(of: heading.node), escaping: escapes)
      html.append(0x22)
    }
    html.append(0x3E)
  }

  mutating func closeHeading(_ heading: Int) {
    isInHeading = false
    html.write("</h")
    html.append(level(of: document.headings[heading]))
    html.write(">\n")
  }

  private func level(of heading: Document.Heading) -> UInt8 {
    0x30 + UInt8(clamping: max(1, min(6, heading.level + style.headingShift)))
  }

  mutating func openBulletList(isTight: Bool) {
    tightLists.append(isTight)
    openBlock("<ul>\n")
  }

  mutating func openOrderedList(_ start: UInt32, isTight: Bool) {
    tightLists.append(isTight)
    guard start != 1 else { return openBlock("<ol>\n") }
    openBlock("<ol start=\"")
    html.write(start)
    html.write("\">\n")
  }

  mutating func closeList(_ tag: StaticString) {
    tightLists.removeLast()
    html.write(tag)
  }

  mutating func openItem(_ index: Int) {
    openBlock("<li>")
    guard let place = headedItems.firstIndex(of: index) else { return }
    style.itemHeads[place].withUnsafeBufferPointer { html.append($0) }
  }

  /// The box stands in the line of the item's first paragraph, which has an element of its own where there
  /// is room between the items.
  mutating func openTaskItem(_ index: Int, isChecked: Bool) {
    openBlock(isGitHub ? "<li>" : "<li class=\"task\">")
    let isInParagraph =
      !isGitHub && !isTightItem(index) && index + 1 < nodes.count
      && nodes[index + 1].kind == .paragraph
    if !isInParagraph { writeTaskBox(of: index, isChecked: isChecked) }
  }

  private mutating func writeTaskBox(of item: Int, isChecked: Bool) {
    html.write("<input type=\"checkbox\"")
    writeTaskLabel(of: item + 1)
    if isChecked { html.write(style.isXHTML ? " checked=\"\"" : " checked") }
    writeVoid(style.isXHTML ? " disabled=\"\"" : " disabled")
    // On paper the style says how far the text is from the box, and no line is justified by a space there.
    if !style.isOfBook { html.append(0x20) }
  }

  /// A box is called what stands behind it: the item's first paragraph, without the lists in the item.
  private mutating func writeTaskLabel(of paragraph: Int) {
    guard !isGitHub, paragraph < Int(nodes[paragraph - 1].end) else { return }
    html.write(" aria-label=\"")
    html.write(document.plainText(of: paragraph), escaping: escapes)
    html.append(0x22)
  }

  mutating func writeCodeBlock(_ index: Int, _ node: Node) {
    openBlock("<pre><code")
    if Int(node.end) > index + 1 {
      let info = bytes(nodes[index + 1].text)
      let language = info.prefix { !($0 == 0x20 || 0x09...0x0D ~= $0) }
      html.write(" class=\"language-")
      html.write(UnsafeBufferPointer(rebasing: language), escaping: escapes)
      html.append(0x22)
    }
    html.append(0x3E)
    write(escaped: node.text)
    html.write("</code></pre>\n")
  }
}
