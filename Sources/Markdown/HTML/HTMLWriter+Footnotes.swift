// Footnotes
extension HTMLWriter {
  mutating func writeReference(_ number: UInt32) {
    // The same reference stands once more in the list of the notes.
    if pageNote != nil { return writePlainReference(number) }
    let reference = countReference(number)
    if isGitHub { return writeGitHubReference(number, reference) }
    let isOnPage = paper.hasPageNotes && reference == 1
    defer { if isOnPage { writePageNote(number) } }
    html.write(isOnPage ? "<sup class=\"on-page\"" : "<sup")
    guard openLinks == 0 else {
      html.write(" id=\"")
      writeReferenceID(number, reference)
      html.write("\">")
      html.write(number)
      return html.write("</sup>")
    }
    html.write("><a id=\"")
    writeReferenceID(number, reference)
    html.write("\" href=\"#")
    writeNoteID(number)
    html.write(
      style.isEBook
        ? "\" epub:type=\"noteref\" role=\"doc-noteref\" aria-label=\""
        : "\" role=\"doc-noteref\" aria-label=\"")
    html.write(style.words.footnote, escaping: escapes)
    html.append(0x20)
    html.write(number)
    html.write("\">")
    html.write(number)
    html.write("</a></sup>")
  }

  mutating func openFootnote(_ number: UInt32, at index: Int) {
    html.beginLine()
    if !hasFootnotes { openSection() }
    hasFootnotes = true
    hasBackLinks = false
    if style.isEBook { return openEBookNote(number, at: index) }
    html.write("<li id=\"")
    writeNoteID(number)
    html.write("\">\n")
  }

  mutating func closeFootnote(_ number: UInt32) {
    if !hasBackLinks {
      html.write(style.isEBook ? "<p>" : "")
      writeBackLinks(number)
      html.write(style.isEBook ? "</p>\n" : "\n")
    }
    html.write(style.isEBook ? "</aside>\n" : "</li>\n")
  }

  mutating func writeBackLinks(_ number: UInt32) {
    hasBackLinks = true
    let count = document.footnotes[Int(number) - 1].references
    for reference in 1...UInt32(max(count, 1)) where count > 0 {
      if reference > 1 { html.append(0x20) }
      html.write("<a href=\"#")
      writeReferenceID(number, reference)
      html.write(
        isGitHub
          ? "\" class=\"footnote-backref\" data-footnote-backref" : "\" role=\"doc-backlink\"")
      html.write(" aria-label=\"")
      writeBackLabel(number, reference)
      html.write("\">↩")
      if reference > 1 {
        html.write(isGitHub ? "<sup class=\"footnote-ref\">" : "<sup>")
        html.write(reference)
        html.write("</sup>")
      }
      html.write("</a>")
    }
  }
}

extension HTMLWriter {
  /// Counts the references to a note from 1.
  private mutating func countReference(_ number: UInt32) -> UInt32 {
    while referenceCounts.count <= number { referenceCounts.append(0) }
    referenceCounts[Int(number)] += 1
    return referenceCounts[Int(number)]
  }

  private mutating func openSection() {
    if isGitHub { return html.write("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
    if style.isEBook { return openEBookNotes() }
    html.write("<section class=\"footnotes\" role=\"doc-endnotes\" ")
    writeSectionLabel()
    let level = max(1, min(6, 2 + style.headingShift))
    html.write("\">\n<h")
    html.write(level)
    html.write(" id=\"")
    write(id: ReservedIDs.footnotes)
    html.write("\">")
    write(shown: style.words.footnotes)
    html.write("</h")
    html.write(level)
    html.write(">\n<ol>\n")
  }

  /// The heading is the section's name, except where another text has a section like it.
  private mutating func writeSectionLabel() {
    guard style.part != nil else {
      html.write("aria-labelledby=\"")
      return write(id: ReservedIDs.footnotes)
    }
    html.write("aria-label=\"")
    html.write(style.words.footnotes.plain, escaping: escapes)
    writePartTitle()
  }

  private mutating func writeBackLabel(_ number: UInt32, _ reference: UInt32) {
    if isGitHub { return html.write("Back to content") }
    html.write(style.words.backToText, escaping: escapes)
    html.append(0x20)
    html.write(number)
    if reference > 1 {
      html.append(0x2D)
      html.write(reference)
    }
  }

  private mutating func writeNoteID(_ number: UInt32) {
    if isGitHub {
      html.write("fn-")
      writeLabel(number)
    } else {
      write(id: ReservedIDs.footnote(number))
    }
  }

  private mutating func writeLabel(_ number: UInt32) {
    let index = Int(number) - 1
    guard document.footnotes.indices.contains(index) else { return }
    html.write(percentEncoding: bytes(document.footnotes[index].label))
  }

  private mutating func writeReferenceID(_ number: UInt32, _ reference: UInt32) {
    guard isGitHub else { return write(id: ReservedIDs.reference(to: number, reference)) }
    html.write("fnref-")
    writeLabel(number)
    if reference > 1 {
      html.append(0x2D)
      html.write(reference)
    }
  }

  private mutating func writeGitHubReference(_ number: UInt32, _ reference: UInt32) {
    html.write("<sup class=\"footnote-ref\"><a href=\"#")
    writeNoteID(number)
    html.write("\" id=\"")
    writeReferenceID(number, reference)
    html.write("\" data-footnote-ref>")
    html.write(number)
    html.write("</a></sup>")
  }
}
