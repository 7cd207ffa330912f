extension HTMLWriter {
  /// A container's title, or the word of the page's language for what it is, names it to those who
  /// cannot see its frame.
  mutating func openContainer(_ index: Int, _ container: Node.Container) {
    containers += 1
    guard !isSilent(index, container) else { return }
    html.beginLine()
    switch container {
    case .note: openLabelled("box", role: "note", index, word: style.words.note)
    case .important: openLabelled("box important", role: "note", index, word: style.words.important)
    case .roundTable:
      openLabelled("round-table", role: "group", index, word: InlineText(style.words.roundTable))
      if !hasTitle(index) { writeCast(of: index..<Int(nodes[index].end)) }
    case .figures:
      // One alone is as wide as the text.
      isBesideOthers = pictureCount(in: index) > 1
      html.write("<div class=\"figures\">\n")
    case .order: html.write("<div class=\"order-here\">\n")
    case .contact: html.write("<div class=\"contact-here\">\n")
    case .pages: html.write("<div class=\"pages-here\">\n")
    case .unknown: html.write("<div>\n")
    }
  }

  mutating func closeContainer(_ index: Int, _ container: Node.Container) {
    if container == .figures { isBesideOthers = false }
    guard !isSilent(index, container) else { return }
    html.beginLine()
    if let insertion = style.insertions[container] {
      insertion.withUnsafeBufferPointer { html.append($0) }
      html.beginLine()
    }
    html.write("</div>\n")
  }

  /// Whether the site has nothing to fill an empty container with, so that nothing is written.
  private func isSilent(_ index: Int, _ container: Node.Container) -> Bool {
    style.insertions[container]?.isEmpty == true && Int(nodes[index].end) == index + 1
  }

  mutating func openContainerTitle(in container: Int?) {
    openBlock("<p class=\"box-title\"")
    if let container, isLabelled(container) {
      html.write(" id=\"")
      writeTitleID()
      html.append(0x22)
    }
    html.append(0x3E)
  }

  mutating func closeContainerTitle(in container: Int?) {
    html.write("</p>\n")
    if let container, nodes[container].kind == .container(.roundTable) {
      writeCast(of: container..<Int(nodes[container].end))
    }
  }

  mutating func writeReading(_ node: Node) {
    guard !node.text.isEmpty else { return html.write("<rt></rt>") }
    html.write(reading: bytes(node.text))
  }
}

// Round tables: a paragraph that begins with the speaker's name reads as it is spoken.
extension HTMLWriter {
  mutating func openTurn(_ index: Int) {
    let speaker = speaker(of: index)
    openBlock("<div class=\"turn")
    if let speaker, let place = heard.firstIndex(of: speaker) {
      html.write(" speaker-")
      html.write(place % 6 + 1)
    }
    if let speaker { writeClass(of: speaker) }
    html.write("\">\n")
    let beginsWithText = index + 1 < Int(nodes[index].end) && nodes[index + 1].kind == .paragraph
    guard !beginsWithText else { return }
    html.write("<p>")
    writeSpeaker(of: index)
    html.write("</p>\n")
  }

  mutating func writeSpeaker(of turn: Int) {
    html.write("<b class=\"speaker\">")
    writeName(of: turn)
    html.write("<span class=\"colon\">")
    html.write(style.words.colon, escaping: escapes)
    html.write("</span></b>")
  }
}

extension HTMLWriter {
  private func pictureCount(in container: Int) -> Int {
    nodes[container..<Int(nodes[container].end)].count { node in
      if case .image = node.kind { true } else { false }
    }
  }

  private func hasTitle(_ index: Int) -> Bool {
    index + 1 < Int(nodes[index].end) && nodes[index + 1].kind == .containerTitle
  }

  private func isLabelled(_ index: Int) -> Bool {
    guard case .container(let container) = nodes[index].kind else { return false }
    return switch container {
    case .note, .important, .roundTable: true
    case .figures, .order, .contact, .pages, .unknown: false
    }
  }

  private mutating func openLabelled(
    _ name: StaticString, role: StaticString, _ index: Int, word: InlineText
  ) {
    html.write("<div class=\"")
    html.write(name)
    html.write("\" role=\"")
    html.write(role)
    if hasTitle(index) {
      html.write("\" aria-labelledby=\"")
      writeTitleID()
    } else {
      html.write("\" aria-label=\"")
      html.write(word.plain, escaping: escapes)
      if style.isEBook, nodes[index].kind == .container(.roundTable) {
        writeRoundTableNumber()
      }
    }
    html.write("\">\n")
    guard !hasTitle(index), nodes[index].kind != .container(.roundTable) else { return }
    html.write("<p class=\"box-title\">")
    write(shown: word)
    html.write("</p>\n")
  }

  private mutating func writeTitleID() {
    write(id: ReservedIDs.container(containers))
  }

  /// The index in the style of the speaker of a turn.
  func speaker(of turn: Int) -> Int? {
    let key = document.string(nodes[turn].text)
    return style.speakers.firstIndex { $0.keys.contains(key) }
  }

  private mutating func writeName(of turn: Int) {
    if let speaker = speaker(of: turn) {
      write(shown: style.speakers[speaker].name)
    } else {
      write(escaped: nodes[turn].text)
    }
  }
}
