extension HTMLWriter {
  mutating func openTablePart(_ node: Node) {
    html.beginLine()
    switch node.kind {
    case .table: openTable()
    case .tableHead:
      isInHead = true
      html.write("<thead>\n")
    case .tableBody: html.write("<tbody>\n")
    case .tableRow: html.write("<tr>\n")
    case .tableCell(let alignment): openCell(alignment)
    default: break
    }
  }

  mutating func closeTablePart(_ node: Node) {
    switch node.kind {
    case .table: html.write(style.isGitHub ? "</table>\n" : "</table>\n</div>\n")
    case .tableHead:
      isInHead = false
      html.write("</thead>\n")
    case .tableBody: html.write("</tbody>\n")
    case .tableRow: html.write("</tr>\n")
    case .tableCell: html.write(isInHead ? "</th>\n" : "</td>\n")
    default: break
    }
  }
}

extension HTMLWriter {
  /// A wide table scrolls in a region of its own, which the keyboard must reach.
  private mutating func openTable() {
    guard !style.isGitHub else { return html.write("<table>\n") }
    tables += 1
    html.write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.write(style.words.table, escaping: escapes)
    html.append(0x20)
    html.write(tables)
    writePartTitle()
    html.write("\">\n<table>\n")
  }

  private mutating func openCell(_ alignment: Node.Alignment) {
    html.write(isInHead ? "<th" : "<td")
    if isInHead, !style.isGitHub { html.write(" scope=\"col\"") }
    if alignment != .none {
      html.write(style.isGitHub ? " align=\"" : " class=\"align-")
      switch alignment {
      case .left: html.write("left")
      case .center: html.write("center")
      case .right, .none: html.write("right")
      }
      html.append(0x22)
    }
    html.append(0x3E)
  }
}
