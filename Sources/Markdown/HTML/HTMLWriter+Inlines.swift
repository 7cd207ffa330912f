import Diagnostics

extension HTMLWriter {
  /// Writes running text on paper, in which an engine is told what is no word and may break anywhere, so that
  /// a justified line is not spread to leave it whole.
  mutating func write(withAddresses range: Range<Int>, isCode: Bool) {
    var start = range.lowerBound
    for address in LongAddresses(in: text, range) {
      write(start..<address.lowerBound, isCode: isCode)
      // Behind what may break anywhere Firefox breaks, too, whatever follows. (A link that holds nothing but
      // text would become two of them.)
      let end = address.upperBound - (plainLink == nil ? 1 : 0)
      write(address.lowerBound..<end, as: "long", isCode: isCode)
      start = end
    }
    write(start..<range.upperBound, isCode: isCode)
  }

  mutating func writeSoftBreak(_ node: Node) {
    if isGitHub || !node.text.isEmpty { html.append(0x0A) }
  }

  mutating func openRuby(_ index: Int) -> VisitStep {
    openWhole(withRuby: index)
    isInRuby = true
    let isLong = hasLongBase(index)
    if paper.measure != nil, isLong || hasLongReading(index) {
      writeParenthesized(document.ruby(index))
    } else if pdf.hasPlainInlines {
      writePlainRuby(index)
    } else {
      html.write(isLong ? "<ruby class=\"breaks\">" : "<ruby>")
      return .into
    }
    leaveRuby(index)
    return .past
  }

  /// Writes a reading. In a long ruby of several pieces a line may end behind each, which is a ruby of its own.
  mutating func writeReading(_ index: Int, in parent: Int?) {
    writeReading(nodes[index])
    guard !isGitHub, let parent, index + 1 < Int(nodes[parent].end), isLongInAll(parent) else {
      return
    }
    html.write("</ruby><ruby>")
  }

  mutating func closeRuby(_ index: Int) {
    html.write("</ruby>")
    leaveRuby(index)
  }

  private mutating func leaveRuby(_ index: Int) {
    isInRuby = false
    closeWhole(withRuby: index)
  }

  mutating func writeCode(_ node: Node) {
    html.write("<code>")
    if let layout {
      write(node.text, in: layout, isCode: true)
    } else if paper.measure != nil {
      write(withAddresses: node.text.range, isCode: true)
    } else {
      write(node.text.range, isCode: true)
    }
    closePlainLinkTag()
    html.write("</code>")
  }

  mutating func openElement(_ element: Node.Element) {
    html.append(0x3C)
    html.write(element.tag)
    html.append(0x3E)
  }

  mutating func closeElement(_ element: Node.Element) {
    html.write("</")
    html.write(element.tag)
    html.append(0x3E)
  }

  mutating func openLink(_ index: Int) {
    openLinks += 1
    guard !pdf.deadLinks.contains(index) else { return }
    if pdf.hasPlainInlines { plainLink = index } else { writeLinkTag(index) }
  }

  /// Writes the tag of a link, with a class if there is one.
  mutating func writeLinkTag(_ index: Int, _ name: StaticString = "") {
    html.write("<a href=\"")
    writeAddress(index)
    writeTitle(document.links[index].title)
    if name.utf8CodeUnitCount > 0 {
      html.write("\" class=\"")
      html.write(name)
    }
    html.write("\">")
  }

  mutating func closeLink(_ index: Int, _ node: Int) {
    openLinks -= 1
    guard !pdf.deadLinks.contains(index) else { return }
    if pdf.hasPlainInlines { endPlainLink(node) } else { html.write("</a>") }
    guard let number = paper.linkNumbers[index] else { return }
    html.write("<sup class=\"link-number\">[")
    html.write("\(number)", combiningDigits: paper.combinesDigits)
    html.write("]</sup>")
  }

  /// Writes a picture and, as its alternative text, what is in it.
  mutating func writeImage(_ node: Int, _ index: Int, hasTitle: Bool) {
    if style.eBook?.missingPictures.contains(index) == true { return writeMissingPicture(node) }
    let target = isGitHub ? nil : target(index)
    let offer = target?.offer
    if let offer { openPicture(offer) }
    html.write("<img src=\"")
    writeAddress(index)
    html.write("\" alt=\"")
    for inner in nodes[node..<Int(nodes[node].end)] { writeAlternative(inner) }
    if hasTitle { writeTitle(document.links[index].title) }
    html.append(0x22)
    if !isGitHub { writeLoading(of: target) }
    html.write(voidEnd)
    if offer != nil { html.write("</picture>") }
  }

  /// Writes a picture alone in its paragraph as a figure; in GitHub's HTML it is a paragraph.
  mutating func openFigure(_ index: Int, in parent: Int?) -> VisitStep {
    guard !isGitHub, case .image(let link) = nodes[index + 1].kind else {
      openParagraph(index, in: parent)
      return .into
    }
    openBlock("<figure>")
    writeImage(index + 1, Int(link), hasTitle: false)
    let caption = document.links[Int(link)].title
    if !caption.isEmpty {
      html.write("<figcaption>")
      write(shown: InlineText.parse(document.string(caption)).text)
      html.write("</figcaption>")
    }
    html.write("</figure>\n")
    return .past
  }

  mutating func writeInlineHTML(_ index: Int) {
    guard style.allowsRawHTML else { return write(escaped: nodes[index].text) }
    if style.isEBook { writeText(ofHTML: index, isBlock: false) } else { writeRaw(index) }
  }

  mutating func writeHTMLBlock(_ index: Int) {
    html.beginLine()
    if style.allowsRawHTML, style.isEBook {
      writeText(ofHTML: index, isBlock: true)
    } else if style.allowsRawHTML {
      writeRaw(index)
      html.beginLine()
    } else {
      html.write("<p>")
      var span = nodes[index].text
      while span.count > 0, text[span.range.upperBound - 1] == 0x0A { span.count -= 1 }
      write(escaped: span)
      html.write("</p>\n")
    }
  }
}

extension HTMLWriter {
  /// Writes raw HTML; what it leads to in the site is written as the file's address is.
  private mutating func writeHTML(_ node: Int) {
    let span = nodes[node].text
    var start = span.start
    let end = span.start + span.count
    for index in firstLink(of: node)..<document.links.count {
      guard document.links[index].node == node else { break }
      guard let written = document.links[index].html?.span, let target = target(index)
      else { continue }
      html.append(bytes(Document.Span(start: start, count: written.start - start)))
      html.write(target.address, escaping: escapes)
      start = written.start + written.count
    }
    html.append(bytes(Document.Span(start: start, count: end - start)))
  }

  /// The index of the first of the links in a node, or behind it: they are in the order of their nodes.
  private func firstLink(of node: Int) -> Int {
    var low = 0
    var high = document.links.count
    while low < high {
      let middle = (low + high) / 2
      if document.links[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Writes what a node adds to a picture's alternative text.
  mutating func writeAlternative(_ node: Node) {
    switch node.kind {
    case .text, .code, .htmlInline: write(escaped: node.text)
    case .lineBreak: html.append(0x20)
    case .softBreak: if isGitHub || !node.text.isEmpty { html.append(0x20) }
    case .emphasis, .strong, .strikethrough, .element, .wordBreak, .link, .image,
      .footnoteReference, .ruby, .rubyText:
      break
    // No block stands in a picture.
    case .document, .paragraph, .blockQuote, .thematicBreak, .htmlBlock, .heading, .bulletList,
      .orderedList, .item, .taskItem, .codeBlock, .codeInfo, .table, .tableHead, .tableBody,
      .tableRow, .tableCell, .footnoteDefinition, .figure, .container, .containerTitle, .turn,
      .stageNote:
      break
    }
  }

  private mutating func writeTitle(_ title: Document.Span) {
    guard !title.isEmpty else { return }
    html.write("\" title=\"")
    guard !isGitHub else { return write(escaped: title) }
    html.write(InlineText.parse(document.string(title)).text.plain, escaping: escapes)
  }

  /// What lets a browser lay out the page before the picture has come, and fetch it when it is near.
  private mutating func writeLoading(of target: HTMLTarget?) {
    if let name = target?.className {
      html.write(" class=\"")
      html.write(name, escaping: escapes)
      html.append(0x22)
    }
    if let size = target?.size {
      html.write(" width=\"")
      html.write(size.width)
      html.write("\" height=\"")
      html.write(size.height)
      html.append(0x22)
    }
    pictures += 1
    if defersPictures, pictures > 1 { html.write(" loading=\"lazy\" decoding=\"async\"") }
  }

  private mutating func writeAddress(_ index: Int) {
    if let target = target(index) { return html.write(target.address, escaping: escapes) }
    let destination = bytes(document.links[index].destination)
    if destination.first == 0x23, !idPrefix.isEmpty {
      html.append(0x23)
      idPrefix.withBytes { html.write(percentEncoding: $0) }
      html.write(percentEncoding: UnsafeBufferPointer(rebasing: destination.dropFirst()))
    } else if style.allowsRawHTML || !RawHTML.isDangerous(url: destination) {
      html.write(percentEncoding: destination)
    }
  }

  private mutating func writeRaw(_ node: Int) {
    guard gitHub?.filtersTags == true else { return writeHTML(node) }
    let raw = bytes(nodes[node].text)
    for index in raw.indices {
      let rest = UnsafeBufferPointer(rebasing: raw[index...])
      if rest.first == 0x3C, RawHTML.isDisallowedTag(rest) {
        html.write("&lt;")
      } else {
        html.append(raw[index])
      }
    }
  }
}
