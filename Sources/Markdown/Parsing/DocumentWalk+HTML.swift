import Diagnostics

// Raw HTML: comments are left out, and what is only about the words becomes a part of the text.
extension DocumentWalk {
  /// Returns whether the node counts.
  mutating func htmlInline(_ node: CMarkNode) -> Bool {
    guard readsHTML else {
      leaf(.htmlInline, node)
      return true
    }
    let html = node.literal
    if html.starts(with: Self.commentStart) {
      passComment(node)
      return false
    }
    guard let tag = WordTag(html) else {
      leaf(.htmlInline, node)
      builder.noteAddresses()
      return true
    }
    write(tag, node)
    return true
  }

  private mutating func write(_ tag: WordTag, _ node: CMarkNode) {
    let position = pass(node)
    switch tag.meaning {
    case .lineBreak:
      builder.dropTrailingSpaces()
      builder.lineBreak(at: position)
      spaces = .behindBreak
    case .wordBreak:
      builder.mark(.wordBreak, UnsafeBufferPointer(rebasing: node.literal[0..<0]), at: position)
    case .span(let kind):
      switch role(of: node) {
      case .opening: builder.begin(kind, at: position)
      case .closing: builder.end()
      case .foreign, .passed: builder.mark(.htmlInline, node.literal, at: position)
      case .unmatched: reportUnbalanced(tag, node, at: position)
      }
    case .ruby:
      switch role(of: node) {
      case .opening:
        if let ruby = HTMLRuby(from: node) { return write(ruby, from: node, at: position) }
        builder.report(.markedRuby, at: position)
        builder.mark(.htmlInline, node.literal, at: position)
        passRubyTags(from: node)
      case .passed: builder.mark(.htmlInline, node.literal, at: position)
      case .closing, .foreign, .unmatched: reportUnbalanced(tag, node, at: position)
      }
    case .rubyBase, .rubyText, .rubyParenthesis:
      // Of a pair outside ruby the first tag is named.
      switch role(of: node) {
      case .closing, .passed: builder.mark(.htmlInline, node.literal, at: position)
      case .opening, .foreign, .unmatched: reportUnbalanced(tag, node, at: position)
      }
    }
  }

  /// Lets the tags up to the end of ruby pass that was named as a whole.
  private func passRubyTags(from opening: CMarkNode) {
    var depth = 1
    var next = opening.next
    while let node = next, depth > 0 {
      next = node.next
      guard node.kind == .htmlInline, let tag = WordTag(node.literal) else { continue }
      switch tag.meaning {
      case .ruby: depth += tag.isClosing ? -1 : 1
      case .rubyBase, .rubyText, .rubyParenthesis: break
      case .lineBreak, .wordBreak, .span: continue
      }
      node.role = .passed
    }
  }

  private func role(of node: CMarkNode) -> WordTagPairs.Role {
    if node.role == nil { WordTagPairs.match(beside: node) }
    return node.role ?? .unmatched
  }

  private mutating func reportUnbalanced(
    _ tag: WordTag, _ node: CMarkNode, at position: DocumentBuilder.Position
  ) {
    builder.report(
      .unbalancedTag(String(decoding: node.literal, as: UTF8.self)), at: position)
    builder.mark(.htmlInline, node.literal, at: position)
  }

  /// Writes ruby, and passes over the nodes that it was read from.
  private mutating func write(
    _ ruby: HTMLRuby, from opening: CMarkNode, at position: DocumentBuilder.Position
  ) {
    builder.begin(.ruby, at: position)
    for part in ruby.parts {
      part.base.withUnsafeBufferPointer { builder.leaf(.text, $0, at: position) }
      guard !part.reading.isEmpty || ruby.parts.count > 1 else { continue }
      part.reading.withUnsafeBufferPointer { builder.mark(.rubyText, $0, at: position) }
    }
    builder.end()
    if ruby.parts.allSatisfy(\.reading.isEmpty) {
      builder.report(.rubyWithoutReading, at: position)
    }
    var next = opening.next
    while let node = next {
      if node.kind == .softBreak {
        locator.passBreak(at: locator.nextNewline(), isBackslash: false)
      } else {
        _ = pass(node)
      }
      node.role = .passed
      next = node == ruby.end ? nil : node.next
    }
  }

  /// Takes a leaf without writing it; returns where it stands.
  private mutating func pass(_ node: CMarkNode) -> DocumentBuilder.Position {
    let bytes = node.literal
    let offset =
      locator.offset(of: bytes) ?? locator.offset(column: node.column) ?? locator.cursor
    let position = inlinePosition(at: offset)
    locator.advance(to: offset + bytes.count)
    return position
  }
}

// Comments
extension DocumentWalk {
  static let commentStart = Array("<!--".utf8)

  private mutating func passComment(_ node: CMarkNode) {
    _ = pass(node)
    spaces = .behindComment
    if node.next == nil || node.next?.kind == .softBreak { builder.dropTrailingSpaces() }
  }

  /// Returns whether the block counts: one of comments alone does not.
  mutating func htmlBlock(_ node: CMarkNode) -> Bool {
    let position = position(of: node)
    guard readsHTML, let stripped = HTMLScanner.withoutComments(node.literal) else {
      builder.beginBlock(.htmlBlock, at: position)
      builder.setText(node.literal)
      if readsHTML { builder.noteAddresses() }
      return true
    }
    let isBlank = stripped.html.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 }
    let beginsWithComment = node.literal.drop { $0 == 0x20 }.starts(with: Self.commentStart)
    // A comment that begins behind others on their line may go on below the block.
    let isUnclosed = stripped.isUnclosed && !(mayHide && beginsWithComment && stripped.count > 1)
    if isUnclosed { builder.report(.unclosedComment, at: position) }
    if isBlank, isUnclosed || !stripped.isUnclosed { return false }
    if mayHide, beginsWithComment, !isUnclosed {
      // Text stands behind the comment on its last line: to the author it is no HTML.
      hideComment(in: node)
      return false
    }
    builder.beginBlock(.htmlBlock, at: position)
    stripped.html.withUnsafeBufferPointer { builder.setText($0) }
    builder.noteAddresses()
    return true
  }

  /// Hides the comment that a block begins with from the next parse.
  private mutating func hideComment(in node: CMarkNode) {
    let html = node.literal
    guard case .comment(let range, _)? = HTMLScanner(html).first(where: { _ in true }) else {
      return
    }
    var line = node.line
    var start = 0
    while start < range.upperBound {
      let lineEnd = html[start...].firstIndex(of: 0x0A) ?? html.count
      let column = lines[line].count - (lineEnd - start)
      let from = max(start, range.lowerBound)
      hidden.append(
        HiddenBytes(
          line: line,
          columns: (column + from - start)..<(column + min(lineEnd, range.upperBound) - start)))
      start = lineEnd + 1
      line += 1
    }
  }

  /// Looks for comments that cmark took for text: those that hold two hyphens are hidden from the next
  /// parse, and those that nothing closes reported.
  mutating func findComments(in text: Bytes) {
    guard hasComments, mayHide, text.holds(0x3C) else { return }
    let content = locator.content
    var start = locator.cursor
    for _ in 0..<text.count(of: Self.commentStart) {
      guard let opening = content.firstRange(of: Self.commentStart, from: start) else { return }
      start = opening + 4
      if opening > 0, content[opening - 1] == 0x5C { continue }
      guard let end = content.firstRange(of: Array("-->".utf8), from: opening + 4) else {
        builder.report(.unclosedComment, at: inlinePosition(at: opening))
        return
      }
      hide(opening..<(end + 3))
      start = end + 3
    }
  }

  private mutating func hide(_ range: Range<Int>) {
    var locator = locator
    var start = range.lowerBound
    while start < range.upperBound {
      let lineEnd =
        locator.content[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let (line, column) = locator.position(of: start)
      hidden.append(
        HiddenBytes(line: line, columns: (column - 1)..<(column - 1 + lineEnd - start)))
      start = lineEnd + 1
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first place behind another at which bytes stand.
  func firstRange(of bytes: [UInt8], from start: Int) -> Int? {
    var start = start
    while start + bytes.count <= count, let found = offset(of: bytes[0], from: start),
      found + bytes.count <= count
    {
      if self[found..<(found + bytes.count)].elementsEqual(bytes) { return found }
      start = found + 1
    }
    return nil
  }

  fileprivate func count(of bytes: [UInt8]) -> Int {
    var count = 0
    var start = 0
    while let found = firstRange(of: bytes, from: start) {
      count += 1
      start = found + bytes.count
    }
    return count
  }
}
