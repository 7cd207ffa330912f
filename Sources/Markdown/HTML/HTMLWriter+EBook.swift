// Texts in an e-book (EPUB 3.3): each is a file of XHTML, and an e-reader shows it as its reader likes.
extension HTMLWriter {
  /// Opens the region of the notes. No heading stands above them: it would stand alone where an e-reader shows each
  /// note beside its reference, and leaves it out here.
  mutating func openEBookNotes() {
    html.write(
      "<section class=\"footnotes\" epub:type=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    html.write(style.words.footnotes.plain, escaping: escapes)
    html.write("\">\n")
  }

  /// Opens a note: an e-reader shows it beside its reference, and leaves it out of the text's end if it likes
  /// (EPUB Structural Semantics Vocabulary, “footnote”).
  mutating func openEBookNote(_ number: UInt32, at index: Int) {
    html.write("<aside epub:type=\"footnote\" role=\"doc-footnote\" aria-label=\"")
    html.write(style.words.footnote, escaping: escapes)
    html.append(0x20)
    html.write(number)
    html.write("\" id=\"")
    write(id: ReservedIDs.footnote(number))
    html.write("\">\n")
    guard !beginsWithParagraph(index) else { return }
    html.write("<p>")
    writeNoteNumber(number)
    html.write("</p>\n")
  }

  /// Writes the number of a note before its text.
  mutating func writeNoteNumber(_ number: UInt32) {
    html.write("<span class=\"note-number\">")
    if paper.combinesDigits {
      html.write("\(number)", combiningDigits: true)
    } else {
      html.write(number)
    }
    html.write("</span> ")
  }

  /// Writes which of the round tables without a title one is, behind its name: a voice that lists the parts of a chapter
  /// tells them apart by that.
  mutating func writeRoundTableNumber() {
    roundTables += 1
    html.append(0x20)
    html.write(roundTables)
  }

  /// Whether the first block of a node is a paragraph.
  private func beginsWithParagraph(_ index: Int) -> Bool {
    index + 1 < Int(nodes[index].end) && nodes[index + 1].kind == .paragraph
  }

  /// Writes what a picture shows in its place: the book does not hold it.
  mutating func writeMissingPicture(_ node: Int) {
    html.write("<span class=\"missing-picture\">")
    for inner in nodes[node..<Int(nodes[node].end)] { writeAlternative(inner) }
    html.write("</span>")
  }

  /// Writes what can be read of raw HTML: the tags of an author need not make a well-formed file, as those of Sasshi do.
  ///
  /// - Parameter isBlock: whether it stands between paragraphs, and is one.
  mutating func writeText(ofHTML node: Int, isBlock: Bool) {
    let source = bytes(nodes[node].text)
    var text = ""
    var start = 0
    var isStyle = false
    func add(upTo end: Int) {
      guard !isStyle, start < end else { return }
      text += HTMLCharacters.resolved(UnsafeBufferPointer(rebasing: source[start..<end]))
    }
    for piece in HTMLScanner(source) {
      add(upTo: piece.range.lowerBound)
      start = piece.range.upperBound
      guard case .tag(let tag) = piece else { continue }
      isStyle = tag.name == "style" && !tag.isClosing
      if partingTags.contains(tag.name), text.last?.isWhitespace == false { text += " " }
    }
    add(upTo: source.count)
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    html.write(isBlock ? "<p>" : "")
    html.write(text, escaping: escapes)
    html.write(isBlock ? "</p>\n" : "")
  }
}

/// Tags that part words where nothing stands between them.
private let partingTags: Set<String> = [
  "br", "caption", "dd", "div", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li",
  "option", "p", "summary", "td", "th", "tr",
]

extension HTMLScanner.Piece {
  /// Where it stands.
  fileprivate var range: Range<Int> {
    switch self {
    case .tag(let tag): tag.range
    case .comment(let range, _), .declaration(let range): range
    }
  }
}
