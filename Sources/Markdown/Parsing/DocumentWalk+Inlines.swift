import Diagnostics

extension DocumentWalk {
  /// cmark gives a table the first line of the paragraph that its head was taken from.
  mutating func table(_ node: CMarkNode) {
    let secondRow = node.firstChild.flatMap { $0.next }
    let headLine =
      secondRow.map { $0.line - 2 } ?? node.endLine - 1
    table = TableState(node: node, headLine: headLine)
    builder.beginBlock(.table, at: (headLine + lineOffset, node.column))
  }

  mutating func row(_ node: CMarkNode) {
    let line = node.isHeadRow ? table.headLine : node.line
    let bytes = lines[line]
    let column = table.node?.column ?? 1
    let start = max(0, min(column - 1, bytes.firstIndex(of: 0x7C) ?? bytes.count))
    table.cells = CellLocator(line: bytes, start: start)
    table.column = 0
    table.line = line
    let position = (line + lineOffset, start + 1)
    if node.isHeadRow {
      builder.beginBlock(.tableHead, at: position)
    } else if !table.isInBody {
      table.isInBody = true
      builder.beginBlock(.tableBody, at: position)
    }
    builder.beginBlock(.tableRow, at: position)
  }

  mutating func cell(_ node: CMarkNode) {
    let offset = table.cells.next(node.content)
    let blockOffset = node.column - 1 + node.contentOffset
    locate(node, line: table.line, .cell(column: offset + 1), blockOffset: blockOffset)
    let alignment = table.node?.alignment(ofColumn: table.column) ?? .none
    builder.beginBlock(.tableCell(alignment), at: (table.line + lineOffset, offset + 1))
    table.column += 1
  }
}

extension DocumentWalk {
  mutating func inlinePosition(at offset: Int) -> DocumentBuilder.Position {
    let position = locator.position(of: offset)
    return (position.line + lineOffset, position.column)
  }

  /// Where a node begins that cmark has given the column of its opening delimiter.
  private mutating func position(ofDelimited node: CMarkNode) -> DocumentBuilder.Position {
    let offset = locator.offset(column: node.column) ?? locator.cursor
    locator.advance(to: offset + 1)
    return inlinePosition(at: offset)
  }

  mutating func delimited(_ kind: Node.Kind, _ node: CMarkNode) {
    builder.begin(kind, at: position(ofDelimited: node))
  }

  mutating func leaf(_ kind: Node.Kind, _ node: CMarkNode) {
    let bytes = node.literal
    let offset =
      locator.offset(of: bytes) ?? locator.offset(column: node.column)
      ?? locator.cursor
    let position = inlinePosition(at: offset)
    if kind == .text {
      reportUndefinedFootnotes(in: bytes)
      reportForbiddenCharacters(in: bytes, from: offset)
      findComments(in: bytes)
    }
    locator.advance(to: offset + bytes.count)
    if kind == .text {
      if let rest = withoutAttributes(bytes, of: node, at: offset) {
        rest.withUnsafeBufferPointer { if !$0.isEmpty { text($0, at: position) } }
      } else {
        text(bytes, at: position)
      }
    } else {
      builder.mark(kind, bytes, at: position)
    }
  }

  /// Writes text without what was hidden in it and without spaces behind a comment or a break.
  private mutating func text(_ bytes: Bytes, at position: DocumentBuilder.Position) {
    let isHidden = readsHTML && bytes.holds(HiddenBytes.mark)
    guard isHidden || spaces != .none || markLength > 0
    else { return builder.leaf(.text, bytes, at: position) }
    var text = Self.shown(bytes.dropFirst(markLength))
    markLength = 0
    if spaces == .behindBreak || builder.isBehindSpace {
      text.removeFirst(text.prefix { $0 == 0x20 }.count)
    }
    guard !text.isEmpty else { return }
    spaces = .none
    text.withUnsafeBufferPointer { builder.leaf(.text, $0, at: position) }
  }

  /// A text without what was hidden in it, and without the spaces behind that when others stand before it.
  private static func shown(_ bytes: Bytes.SubSequence) -> [UInt8] {
    var text: [UInt8] = []
    var skipsSpace = false
    for byte in bytes {
      if byte == HiddenBytes.mark {
        skipsSpace = text.last == 0x20
      } else if byte != 0x20 || !skipsSpace {
        text.append(byte)
        skipsSpace = false
      }
    }
    return text
  }

  /// cmark's columns of a code span leave its backticks out.
  mutating func code(_ node: CMarkNode) {
    let inner = locator.offset(column: node.column) ?? locator.cursor
    var ticks = 0
    while locator.byte(at: inner - ticks - 1) == 0x60 { ticks += 1 }
    let position = inlinePosition(at: inner - ticks)
    let end = locator.offset(column: node.endColumn) ?? inner
    locator.advance(to: end + 1 + ticks)
    builder.leaf(.code, node.literal, at: position)
  }

  mutating func lineBreak(isSoft: Bool) {
    let newline = locator.nextNewline()
    let isBackslash = !isSoft && locator.byte(at: newline - 1) == 0x5C
    let position = inlinePosition(at: isBackslash ? newline - 1 : newline)
    locator.passBreak(at: newline, isBackslash: isBackslash)
    if isSoft, spaces == .behindBreak { return }
    spaces = .none
    if isSoft { builder.softBreak(at: position) } else { builder.lineBreak(at: position) }
  }

  mutating func footnoteReference(_ node: CMarkNode) {
    let number = Int(String(decoding: node.literal, as: UTF8.self)) ?? 0
    builder.footnoteReference(number: number, at: position(ofDelimited: node))
  }

  mutating func link(_ node: CMarkNode, isImage: Bool) {
    let offset = beginning(ofLink: node, isImage: isImage)
    let position = inlinePosition(at: offset)
    locator.advance(to: offset + 1)
    builder.beginLink(
      to: node.url, title: node.title, isImage: isImage,
      at: position)
  }

  /// A link in brackets has the column of its bracket; an address, with or without angle brackets,
  /// a column that does not help, but a text that does.
  private func beginning(ofLink node: CMarkNode, isImage: Bool) -> Int {
    let child = node.firstChild.flatMap {
      $0.kind == .text ? locator.offset(of: $0.literal) : nil
    }
    if let bracket = locator.offset(column: node.column),
      locator.byte(at: bracket) == (isImage ? 0x21 : 0x5B),
      child == nil || child == bracket + (isImage ? 2 : 1)
    {
      return bracket
    }
    if let child { return locator.byte(at: child - 1) == 0x3C ? child - 1 : child }
    let angle = node.column - 1
    return locator.byte(at: angle) == 0x3C ? max(angle, locator.cursor) : locator.cursor
  }

  mutating func endLink(_ node: CMarkNode, isImage: Bool) {
    if hasCJKAddresses, !isImage { reportText(behind: node) }
    if hasCharacterReferences { reportForbiddenCharacters(inTargetOf: node) }
    guard let last = locator.offset(column: node.endColumn),
      locator.byte(at: last) == 0x29 || locator.byte(at: last) == 0x5D
    else { return builder.endLink(isImage: isImage, at: nil) }
    builder.endLink(isImage: isImage, at: inlinePosition(at: last + 1))
    locator.advance(to: last + 1)
  }
}
