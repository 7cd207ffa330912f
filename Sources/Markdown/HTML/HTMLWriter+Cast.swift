// Who speaks in round tables, before they are heard.
extension HTMLWriter {
  /// Introduces all who speak before the heading at which a conversation begins.
  mutating func openHeading(_ heading: Int, at index: Int) {
    if index == castHeading { writeCast(of: index..<nodes.count) }
    openHeading(heading)
  }

  /// Finds out who speaks in some nodes and in no round table before. When it is said of one of them what
  /// they are, all of them are introduced.
  mutating func writeCast(of range: Range<Int>) {
    let introduced = heard.count
    for node in range where nodes[node].kind == .turn {
      if let speaker = speaker(of: node), !heard.contains(speaker) { heard.append(speaker) }
    }
    let cast = heard.enumerated().dropFirst(introduced)
    guard cast.contains(where: { !style.speakers[$0.element].role.isEmpty }) else { return }
    html.beginLine()
    html.write("<ul class=\"cast\" aria-label=\"")
    html.write(style.words.speakers, escaping: escapes)
    html.write("\">\n")
    for (place, speaker) in cast { writeEntry(of: speaker, place) }
    html.write("</ul>\n")
  }

  /// Writes the class of a speaker's own colour, behind others.
  mutating func writeClass(of speaker: Int) {
    guard let name = style.speakers[speaker].className else { return }
    html.append(0x20)
    html.write(name, escaping: escapes)
  }

  private mutating func writeEntry(of speaker: Int, _ place: Int) {
    html.write("<li class=\"speaker-")
    html.write(place % 6 + 1)
    writeClass(of: speaker)
    html.write("\"><b>")
    write(shown: style.speakers[speaker].name)
    html.write("</b>")
    if !style.speakers[speaker].role.isEmpty {
      html.write(" <span class=\"role\">")
      write(shown: style.speakers[speaker].role)
      html.write("</span>")
    }
    html.write("</li>\n")
  }
}
