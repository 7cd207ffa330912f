extension HTMLWriter {
  mutating func writeCode(_ node: Node) {
    html.write("<code>")
    openPlainLinkTag()
    write(escaped: node.text)
    closePlainLinkTag()
    html.write("</code>")
  }

  mutating func openLink(_ index: Int) {
    openLinks += 1
    guard !style.deadLinks.contains(index) else { return }
    if style.hasPlainInlines { plainLink = index } else { writeLinkTag(index) }
  }

  mutating func writeLinkTag(_ index: Int) {
    html.write("<a href=\"")
    writeAddress(index)
    writeTitle(document.links[index].title)
    html.write("\">")
  }

  mutating func closeLink(_ index: Int, _ node: Int) {
    openLinks -= 1
    guard !style.deadLinks.contains(index) else { return }
    if style.hasPlainInlines { endPlainLink(node) } else { html.write("</a>") }
    guard let number = style.linkNumbers[index] else { return }
    html.write("<sup class=\"link-number\">[")
    html.write(number)
    html.write("]</sup>")
  }

  /// Writes a picture and, as its alternative text, what is in it. Returns the index behind it.
  mutating func writeImage(_ node: Int, _ index: Int, hasTitle: Bool) -> Int {
    html.write("<img src=\"")
    writeAddress(index)
    html.write("\" alt=\"")
    let end = Int(nodes[node].end)
    for inner in nodes[node..<end] {
      switch inner.kind {
      case .text, .code, .htmlInline: write(escaped: inner.text)
      case .lineBreak: html.append(0x20)
      case .softBreak: if style.isGitHub || !inner.text.isEmpty { html.append(0x20) }
      default: break
      }
    }
    if hasTitle { writeTitle(document.links[index].title) }
    html.append(0x22)
    if !style.isGitHub { writeLoading(of: index) }
    html.write(voidEnd)
    return end
  }

  /// Writes a picture alone in its paragraph. Returns whether it is written as a figure.
  mutating func writeFigure(_ index: Int) -> Bool {
    guard !style.isGitHub, case .image(let link) = nodes[index + 1].kind else {
      if open.last?.isTight != true {
        html.beginLine()
        html.write("<p>")
      }
      return false
    }
    html.beginLine()
    html.write("<figure>")
    _ = writeImage(index + 1, Int(link), hasTitle: false)
    let caption = document.links[Int(link)].title
    if !caption.isEmpty {
      html.write("<figcaption>")
      write(escaped: caption)
      html.write("</figcaption>")
    }
    html.write("</figure>\n")
    return true
  }

  mutating func writeInlineHTML(_ node: Node) {
    if style.allowsRawHTML { writeRaw(node.text) } else { write(escaped: node.text) }
  }

  mutating func writeHTMLBlock(_ node: Node) {
    html.beginLine()
    if style.allowsRawHTML {
      writeRaw(node.text)
      html.beginLine()
    } else {
      html.write("<p>")
      var span = node.text
      while span.count > 0, text[span.range.upperBound - 1] == 0x0A { span.count -= 1 }
      write(escaped: span)
      html.write("</p>\n")
    }
  }
}

extension HTMLWriter {
  private mutating func writeTitle(_ title: Document.Span) {
    guard !title.isEmpty else { return }
    html.write("\" title=\"")
    write(escaped: title)
  }

  /// What lets a browser lay out the page before the picture has come, and fetch it when it is near.
  private mutating func writeLoading(of index: Int) {
    if let size = target(index)?.size {
      html.write(" width=\"")
      html.write(size.width)
      html.write("\" height=\"")
      html.write(size.height)
      html.append(0x22)
    }
    pictures += 1
    if style.defersPictures, pictures > 1 { html.write(" loading=\"lazy\" decoding=\"async\"") }
  }

  private mutating func writeAddress(_ index: Int) {
    if let target = target(index) { return html.write(target.address, escaping: escapes) }
    let destination = bytes(document.links[index].destination)
    if destination.first == 0x23, !style.idPrefix.isEmpty {
      html.append(0x23)
      var prefix = style.idPrefix
      prefix.withUTF8 { html.write(percentEncoding: $0) }
      html.write(percentEncoding: UnsafeBufferPointer(rebasing: destination.dropFirst()))
    } else if style.allowsRawHTML || !RawHTML.isDangerous(url: destination) {
      html.write(percentEncoding: destination)
    }
  }

  private mutating func writeRaw(_ span: Document.Span) {
    let raw = bytes(span)
    guard style.filtersTags else { return html.append(raw) }
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
