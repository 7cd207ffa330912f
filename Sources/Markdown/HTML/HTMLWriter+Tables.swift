import Typography

extension HTMLWriter {
  /// On a page a wide table scrolls in a region of its own, which the keyboard must reach. On paper it is
  /// fitted into the line, if need be in blocks of columns.
  mutating func openTable(_ index: Int) -> VisitStep {
    html.beginLine()
    guard !isGitHub else {
      html.write("<table>\n")
      return .into
    }
    layout = tables < layouts.count ? layouts[tables] : nil
    tables += 1
    let blocks = layout?.fit?.blocks ?? []
    html.write(blocks.count > 1 ? "<div class=\"table parted\"" : "<div class=\"table\"")
    if !style.isOfBook { writeRegion() }
    html.write(">\n")
    guard blocks.count > 1 else {
      writeTableTag()
      return .into
    }
    for block in blocks { write(block, ofTable: index) }
    html.write("</div>\n")
    layout = nil
    return .past
  }

  mutating func closeTable() {
    html.write(isGitHub ? "</table>\n" : "</table>\n</div>\n")
    layout = nil
  }

  mutating func openTableHead() {
    isInHead = true
    openBlock("<thead>\n")
  }

  mutating func closeTableHead() {
    isInHead = false
    html.write("</thead>\n")
  }

  mutating func openRow() {
    column = 0
    openBlock("<tr>\n")
  }

  mutating func openCell(_ alignment: Node.Alignment) {
    html.beginLine()
    html.write(isInHead ? "<th" : "<td")
    if isInHead, !isGitHub { html.write(" scope=\"col\"") }
    let isWhole = column == 0 && layout?.fit?.keepsFirstColumn == true
    if alignment != .none {
      html.write(isGitHub ? " align=\"" : " class=\"align-")
      switch alignment {
      case .left: html.write("left")
      case .center: html.write("center")
      case .right, .none: html.write("right")
      }
      html.write(isWhole ? " whole\"" : "\"")
    } else if isWhole {
      html.write(" class=\"whole\"")
    }
    html.append(0x3E)
  }

  mutating func closeCell() {
    html.write(isInHead ? "</th>\n" : "</td>\n")
    column += 1
  }
}

extension HTMLWriter {
  private mutating func writeRegion() {
    html.write(" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.write(style.words.table, escaping: escapes)
    html.append(0x20)
    html.write(tables)
    writePartTitle()
    html.append(0x22)
  }
}

// Tables that are fitted into a line
extension HTMLWriter {
  private mutating func writeTableTag() {
    guard let step = layout?.fit?.step else { return html.write("<table>\n") }
    html.write("<table style=\"--table-type:")
    html.write(plain: step.cssSize)
    html.write(";--cell-padding:")
    html.write(plain: step.cssPadding)
    html.write("\">\n")
  }

  /// Writes a block of columns, and before them the first column.
  private mutating func write(_ block: Range<Int>, ofTable table: Int) {
    writeTableTag()
    isRepeating = block.lowerBound > 1
    var index = table + 1
    var isBody = false
    while index < Int(nodes[table].end) {
      let node = nodes[index]
      switch node.kind {
      case .tableHead: openTableHead()
      case .tableBody:
        openBlock("<tbody>\n")
        isBody = true
      case .tableRow:
        write(block, ofRow: index)
        index = Int(node.end)
        if isInHead { closeTableHead() }
        continue
      default: break
      }
      index += 1
    }
    html.write(isBody ? "</tbody>\n</table>\n" : "</table>\n")
  }

  private mutating func write(_ block: Range<Int>, ofRow row: Int) {
    openRow()
    let isRepeated = isRepeating
    var cell = row + 1
    var number = 0
    while cell < Int(nodes[row].end) {
      if number == 0 || block.contains(number) {
        column = number
        isRepeating = isRepeated && number == 0
        visit(cell..<Int(nodes[cell].end), of: nodes)
      }
      number += 1
      cell = Int(nodes[cell].end)
    }
    isRepeating = isRepeated
    html.write("</tr>\n")
  }

  /// Writes text of a cell, in which an engine is told what it may break and what not.
  mutating func write(_ span: Document.Span, in layout: TableLayout, isCode: Bool) {
    let range = span.range
    var start = range.lowerBound
    for mark in layout.marks(in: range) where tag(of: mark, in: layout) != nil {
      let marked = mark.range.clamped(to: range)
      write(start..<marked.lowerBound, isCode: isCode)
      write(marked, as: tag(of: mark, in: layout) ?? "", isCode: isCode)
      if layout.breaks(behind: mark), marked.upperBound == mark.range.upperBound {
        closePlainLinkTag()
        writeVoid("<wbr")
      }
      start = marked.upperBound
    }
    write(start..<range.upperBound, isCode: isCode)
  }

  /// The class that says what a mark does; empty for a piece that needs none; nil for a mark that does not
  /// matter here.
  private func tag(of mark: CellWords.Mark, in layout: TableLayout) -> StaticString? {
    let breaksWords = layout.fit?.breaksWords == true
    return switch mark.kind {
    case .whole: "whole"
    case .long: breaksWords ? "long" : nil
    case .piece: breaksWords ? "" : nil
    }
  }

  mutating func write(_ range: Range<Int>, as name: StaticString, isCode: Bool) {
    guard name.utf8CodeUnitCount > 0 else { return write(range, isCode: isCode) }
    if let link = plainLink {
      closePlainLinkTag()
      writeLinkTag(link, name)
      isPlainLinkTagOpen = true
      hasPlainLinkTag = true
      write(range, isCode: isCode)
      return closePlainLinkTag()
    }
    html.write("<span class=\"")
    html.write(name)
    html.write("\">")
    write(range, isCode: isCode)
    html.write("</span>")
  }

  mutating func write(_ range: Range<Int>, isCode: Bool) {
    guard !range.isEmpty else { return }
    openPlainLinkTag()
    let isPlain = plainLink != nil || isCode
    let combinesDigits = paper.combinesDigits && !isPlain
    let text = UnsafeBufferPointer(rebasing: text[range])
    guard hasWideSpaces, !isPlain else {
      return html.write(text, escaping: escapes, combiningDigits: combinesDigits)
    }
    html.write(
      text, escaping: escapes, combiningDigits: combinesDigits,
      isIndent: beginsBlock(at: range.lowerBound))
  }
}
