extension HTMLWriter {
  /// A wide table scrolls in a region of its own, which the keyboard must reach.
  mutating func openTable() {
    html.beginLine()
    guard !isGitHub else { return html.write("<table>\n") }
    tables += 1
    html.write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.write(style.words.table, escaping: escapes)
    html.append(0x20)
    html.write(tables)
    writePartTitle()
    html.write("\">\n<table>\n")
  }

  mutating func closeTable() {
    html.write(isGitHub ? "</table>\n" : "</table>\n</div>\n")
  }

  mutating func openTableHead() {
    isInHead = true
    openBlock("<thead>\n")
  }

  mutating func closeTableHead() {
    isInHead = false
    html.write("</thead>\n")
  }

  mutating func openCell(_ alignment: Node.Alignment) {
    html.beginLine()
    html.write(isInHead ? "<th" : "<td")
    if isInHead, !isGitHub { html.write(" scope=\"col\"") }
    if alignment != .none {
      html.write(isGitHub ? " align=\"" : " class=\"align-")
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
