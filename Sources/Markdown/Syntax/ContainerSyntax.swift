import Typography

/// Containers, `:::note` to `:::`, and what round tables are made of, as cmark's block parser asks for
/// them line by line.
enum ContainerSyntax {
  /// How many containers may be in each other.
  static let maximumDepth = 64

  /// Whether a line goes on with a block that is open.
  static func continues(_ block: CMarkNode, at line: CMarkLine) -> Bool {
    if block.kind == .turn { return true }
    guard block.kind == .container else { return false }
    var state = block.container
    let outer = block.parent.flatMap(nearestContainer)
    if state.isClosed || outer?.container.isClosed == true { return false }
    if let fence = closingFence(line.rest), fence >= state.fence,
      closes(block, fence: fence, indent: line.indent)
    {
      state.isClosed = true
      block.container = state
    }
    return true
  }

  /// The block that a line opens.
  ///
  /// - Parameters:
  ///   - parent: the innermost block that the line goes on with.
  ///   - isIndented: whether the line is indented as code is.
  static func open(
    at line: CMarkLine, in parent: CMarkNode, isIndented: Bool
  ) -> CMarkNode? {
    let rest = line.rest
    guard let first = rest.first else { return nil }
    guard !isIndented else {
      guard first == 0x3A, closingFence(rest) != nil,
        nearestContainer(parent)?.container.isClosed == true
      else { return nil }
      return close(at: line, in: parent)
    }
    if first == 0xE3, closingFence(rest) != nil,
      nearestContainer(parent)?.container.isClosed == true
    {
      return close(at: line, in: parent)
    }
    if first == 0x3A, let fence = fence(rest) {
      if closingFence(rest) == nil { return openContainer(at: line, fence: fence, in: parent) }
      return close(at: line, in: parent)
    }
    return openSpeech(at: line, in: parent)
  }

  /// Whether a block of a container may hold another.
  static func can(_ block: CMarkNode.Kind, hold kind: CMarkNode.Kind) -> Bool {
    switch (block, kind) {
    case (.container, .item), (.turn, .item), (.turn, .turn), (.turn, .fence): false
    case (.container, _), (.turn, _): kind.isBlock
    case (.containerTitle, _), (.stageNote, _): !kind.isBlock
    default: false
    }
  }
}

extension ContainerSyntax {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// How many colons a line begins with; nil for fewer than three.
  private static func fence(_ rest: Bytes) -> Int? {
    let count = rest.firstIndex { $0 != 0x3A } ?? rest.count
    return count >= 3 ? count : nil
  }

  /// How many colons a line has that has nothing else but spaces, U+3000 among them.
  private static func closingFence(_ rest: Bytes) -> Int? {
    let line = Bytes(rebasing: rest[rest.trimmed(0..<rest.count)])
    guard let fence = fence(line), fence == line.count else { return nil }
    return fence
  }

  /// Whether a closing line belongs to a container rather than to what is in it. In a list it may be
  /// indented like the text of the items, below text as one likes.
  private static func closes(_ container: CMarkNode, fence: Int, indent: Int) -> Bool {
    var indent = indent
    var inner = container.lastChild
    while let block = inner, block.isOpen {
      switch block.kind {
      case .container where !block.container.isClosed && block.container.fence <= fence:
        return false
      case .codeBlock: return !block.isFencedCode && indent <= 3
      case .htmlBlock: return !block.isClosedByMark && indent <= 3
      case .blockQuote: return indent <= 3
      case .item:
        if indent < block.itemIndent { return indent <= 3 || endsInParagraph(block) }
        indent -= block.itemIndent
      case .footnoteDefinition:
        if indent < 4 { return true }
        indent -= 4
      case .paragraph: return true
      default: break
      }
      inner = block.lastChild
    }
    return indent <= 3
  }

  private static func endsInParagraph(_ block: CMarkNode) -> Bool {
    var innermost = block
    while let inner = innermost.lastChild, inner.isOpen { innermost = inner }
    return innermost.kind == .paragraph
  }

  private static func openContainer(
    at line: CMarkLine, fence: Int, in parent: CMarkNode
  ) -> CMarkNode? {
    let rest = line.rest
    let (nameRange, title) = rest.nameAndTitle(in: rest.trimmed(fence..<rest.count))
    let name = Bytes(rebasing: rest[nameRange])
    // Zenn's box for what no reader may miss.
    let isAlert =
      name.elementsEqual("message".utf8) && rest[title].elementsEqual("alert".utf8)
    let depth = (nearestContainer(parent)?.container.depth ?? 0) + 1
    guard
      let opened = line.add(CMark.types.container, to: parent, content: name, offset: line.start)
    else { return nil }
    opened.container = ContainerState(
      fence: fence, depth: depth, isClosed: depth > maximumDepth,
      kind: isAlert ? .important : Node.Container(name))
    line.pass(to: line.start + rest.count)
    guard !title.isEmpty, !isAlert else { return opened }
    return line.add(
      CMark.types.title, to: opened, content: Bytes(rebasing: rest[title]),
      offset: line.start + title.lowerBound)
  }

  /// A closing line: of the container that was just closed or, as a container without a name, of none.
  private static func close(at line: CMarkLine, in parent: CMarkNode) -> CMarkNode? {
    let nothing = Bytes(rebasing: line.rest[0..<0])
    var added: CMarkNode?
    if let container = nearestContainer(parent), container.container.isClosed {
      added = line.add(CMark.types.fence, to: parent, content: nothing, offset: line.start)
    } else {
      added = line.add(CMark.types.container, to: parent, content: nothing, offset: line.start)
      added?.container = ContainerState(fence: 0, depth: 0, isClosed: true, kind: .unknown)
    }
    line.pass(to: line.start + line.rest.count)
    return added
  }

  private static func nearestContainer(_ block: CMarkNode) -> CMarkNode? {
    var next: CMarkNode? = block
    while let block = next, block.kind != .container { next = block.parent }
    return next
  }
}

// Round tables
extension ContainerSyntax {
  /// A speaker's turn, or a note of what happens, when the line stands right in a round table.
  private static func openSpeech(at line: CMarkLine, in parent: CMarkNode) -> CMarkNode? {
    // A line behind a list is the list's, until it is known to be no item.
    let isLine = parent.kind == .paragraph || parent.kind == .list
    guard let holder = isLine ? parent.parent : parent,
      holder.kind == .turn && holder.line != line.number
        || holder.kind == .container && holder.container.kind == .roundTable
    else { return nil }
    let rest = line.rest
    if let note = StageNote.range(in: rest) {
      let added = line.add(
        CMark.types.stageNote, to: parent, content: Bytes(rebasing: rest[note]), offset: line.start)
      line.pass(to: line.start + rest.count)
      return added
    }
    guard let speech = SpeakerMark(rest, line.speakers) else { return nil }
    let turn = speech.name.withUnsafeBufferPointer {
      line.add(CMark.types.turn, to: parent, content: $0, offset: line.start)
    }
    line.pass(to: line.start + speech.textStart)
    return turn
  }
}

extension CMarkLine {
  /// The text without its indentation and its ending.
  var rest: UnsafeBufferPointer<UInt8> {
    var end = bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[min(start, end)..<end])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A range without the spaces at its ends: tabs and U+3000 too.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let length = spaceLength(at: start) { start += length }
    while end > start {
      if self[end - 1] == 0x20 || self[end - 1] == 0x09 {
        end -= 1
      } else if end - start >= 3, spaceLength(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// Where a container's name and title stand in what follows its colons: `note title`, `note[title]` or
  /// `{.note} title`.
  fileprivate func nameAndTitle(in range: Range<Int>) -> (name: Range<Int>, title: Range<Int>) {
    let (start, last) = (range.lowerBound, range.upperBound)
    guard start < last else { return (start..<start, start..<start) }
    let word = start..<Swift.min(nameEnd(from: start), last)
    if self[start] == 0x7B, word.count > 3, self[start + 1] == 0x2E,
      self[word.upperBound - 1] == 0x7D
    {
      return ((start + 2)..<(word.upperBound - 1), trimmed(word.upperBound..<last))
    }
    if let bracket = self[start..<last].firstIndex(of: 0x5B), bracket > start,
      bracket <= word.upperBound, self[last - 1] == 0x5D
    {
      return (start..<bracket, trimmed((bracket + 1)..<(last - 1)))
    }
    return (word, trimmed(word.upperBound..<last))
  }

  /// Where a name that begins at an offset ends.
  fileprivate func nameEnd(from start: Int) -> Int {
    (start..<count).first { spaceLength(at: $0) != nil } ?? count
  }

  /// How many bytes a space takes at an offset.
  func spaceLength(at offset: Int) -> Int? {
    self[offset] == 0x09 ? 1 : length(of: 0x20, at: offset)
  }
}
