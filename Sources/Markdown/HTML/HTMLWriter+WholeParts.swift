import Typography

// Running text, in which engines are told where no line ends
extension HTMLWriter {
  /// Looks for the parts in which no line ends, at a text or a ruby with which a run begins.
  mutating func findWholes(_ index: Int, in parent: Int?) {
    guard !isGitHub, !(run.lowerBound < index && index < run.upperBound) else { return }
    run = index..<endOfRun(from: index, in: parent)
    wholes = WholeParts()
    hasWideSpaces = false
    // A link that holds nothing but text would be parted into several, each with its address behind it.
    // In an e-book the reader's type says where lines end, and a voice may stop where an element begins.
    guard plainLink == nil, !style.isEBook, let bytes = span(of: run) else { return }
    let signs = RunSigns(in: bytes)
    // Justified lines would stretch them.
    hasWideSpaces = signs.hasWideSpaces && (paper.measure == nil || isInHeading)
    // A table on paper has its own marks.
    let isInLayout = !layouts.isEmpty && layout != nil
    guard !isInLayout || layout?.marks.isEmpty == true else { return }
    let letters = isInLayout || !signs.mayHaveEnding ? nil : lettersBehind(run.upperBound)
    guard signs.hasNumbers || letters != nil else { return }
    gather(endingOnly: !signs.hasNumbers)
    let isBlock = index == 0 || !nodes[index - 1].kind.isInline
    wholes = textRun.wholes(
      hasNumbers: signs.hasNumbers, lettersBehind: letters, isBlock: isBlock)
  }

  /// Writes running text of the run.
  mutating func write(running span: Document.Span) {
    if !layouts.isEmpty, let layout, !layout.marks.isEmpty {
      return write(span, in: layout, isCode: false)
    }
    guard !wholes.isEmpty, !isInRuby else { return write(unmarked: span.range) }
    for piece in wholes.pieces(of: span.range) {
      if piece.opens { html.write("<span class=\"whole\">") }
      write(unmarked: piece.range)
      if piece.closes { html.write("</span>") }
    }
  }

  /// Whether a block begins with the byte at an offset.
  func beginsBlock(at offset: Int) -> Bool {
    let first = run.lowerBound
    return nodes[first].text.range.lowerBound == offset
      && (first == 0 || !nodes[first - 1].kind.isInline)
  }

  /// Opens a part that begins with a ruby.
  mutating func openWhole(withRuby index: Int) {
    guard wholes.open(at: nodes[index + 1].text.range.lowerBound) else { return }
    html.write("<span class=\"whole\">")
  }

  /// Closes a part that ends with a ruby.
  mutating func closeWhole(withRuby index: Int) {
    guard let end = endOfBase(ofRuby: index), wholes.close(at: end) else { return }
    html.write("</span>")
  }
}

extension HTMLWriter {
  private mutating func write(unmarked range: Range<Int>) {
    if paper.measure != nil {
      write(withAddresses: range, isCode: false)
    } else {
      write(range, isCode: false)
    }
  }

  /// The index of the node behind the texts, line ends and rubies that follow each other from a node on.
  private func endOfRun(from index: Int, in parent: Int?) -> Int {
    let limit = parent.map { Int(nodes[$0].end) } ?? nodes.count
    var end = index
    while end < limit {
      switch nodes[end].kind {
      case .text, .softBreak: end += 1
      case .ruby: end = Int(nodes[end].end)
      default: return end
      }
    }
    return end
  }

  /// The bytes from the beginning of a run to its end, readings included.
  private func span(of run: Range<Int>) -> UnsafeBufferPointer<UInt8>? {
    // A line end's text stands elsewhere in the buffer.
    let texts = nodes[run].lazy.filter { $0.kind == .text }.map(\.text.range)
    guard let first = texts.first, let last = texts.last, first.lowerBound < last.upperBound
    else { return nil }
    return UnsafeBufferPointer(rebasing: text[first.lowerBound..<last.upperBound])
  }

  /// How many letters stand behind a run in its block; nil for enough to be a line.
  private func lettersBehind(_ end: Int) -> Int? {
    var letters = 0
    var index = end
    // More marks without a letter are no text.
    while index < min(nodes.count, end + 12), nodes[index].kind.isInline {
      switch nodes[index].kind {
      case .text:
        // A pause, as behind the heading of a list's item.
        let text = bytes(nodes[index].text)
        if text.first == 0x20 || text.hasWideSpace(at: 0) { return letters == 0 ? 0 : nil }
        // A letter takes four bytes at most.
        guard nodes[index].text.count < 4 * TextRun.leastLetters else { return nil }
        letters += String(decoding: bytes(nodes[index].text), as: UTF8.self).unicodeScalars
          .reduce(0) { $0 + (Letters.contain($1.value) ? 1 : 0) }
        guard letters < TextRun.leastLetters else { return nil }
      case .footnoteReference, .emphasis, .strong, .element, .link, .softBreak, .wordBreak: break
      default: return nil
      }
      index += 1
    }
    guard index < end + 12 else { return nil }
    return letters
  }

  /// Reads the text of the run or, if that is enough, the end of it.
  private mutating func gather(endingOnly: Bool) {
    textRun.removeAll()
    var index = endingOnly ? startOfEnding() : run.lowerBound
    while index < run.upperBound {
      let node = nodes[index]
      if node.kind == .ruby {
        let first = textRun.count
        for base in nodes[index + 1..<Int(node.end)] where base.kind == .text {
          textRun.add(base.text.range, of: text)
        }
        textRun.joinBase(from: first, isLong: hasLongBase(index))
        index = Int(node.end)
        continue
      }
      if node.kind == .softBreak {
        if !node.text.isEmpty { textRun.addSpace() }
      } else {
        textRun.add(endingOnly ? ending(of: node.text.range) : node.text.range, of: text)
      }
      index += 1
    }
  }

  /// The node with which the last part of the run begins that is read when its end is enough.
  private func startOfEnding() -> Int {
    var bytes = 0
    var start = run.upperBound
    while start > run.lowerBound, bytes < 4 * TextRun.ending {
      start -= 1
      bytes += nodes[start].kind == .rubyText ? 0 : Int(nodes[start].text.count)
    }
    // Not within a ruby.
    while start > run.lowerBound, !(nodes[start].kind == .ruby || isBesideRubies(start)) {
      start -= 1
    }
    return start
  }

  /// The end of a long text.
  private func ending(of range: Range<Int>) -> Range<Int> {
    guard range.count > 4 * TextRun.ending else { return range }
    var start = range.upperBound - 4 * TextRun.ending
    while text[start] & 0xC0 == 0x80 { start += 1 }
    return start..<range.upperBound
  }

  /// Whether a node of the run is none of a ruby's.
  private func isBesideRubies(_ index: Int) -> Bool {
    nodes[index].kind == .softBreak
      || nodes[index].kind == .text && nodes[index - 1].kind != .ruby
        && nodes[index - 1].kind != .rubyText
  }

  private func endOfBase(ofRuby index: Int) -> Int? {
    nodes[index + 1..<Int(nodes[index].end)].last { $0.kind == .text }?.text.range.upperBound
  }
}
