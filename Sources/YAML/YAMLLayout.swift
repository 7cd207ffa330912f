import Diagnostics

/// A YAML text with its value, and where the value's parts stand in its bytes.
struct YAMLLayout: Sendable {
  let bytes: [UInt8]
  let root: YAMLNode?
  let firstLine: Int
  private let lines: LineStarts

  init(_ bytes: [UInt8], firstLine: Int) throws(Diagnostic) {
    self.bytes = bytes
    self.firstLine = firstLine
    root = try YAMLNode.parseAsWritten(bytes[...], firstLine: firstLine)
    lines = LineStarts(bytes[...])
  }

  /// How many slips and doubts there are.
  var remarkCount: Int { root?.remarks.count ?? 0 }
}

extension YAMLLayout {
  /// The index of the byte at a place.
  private func index(line: Int, column: Int) -> Int {
    guard line - firstLine < lines.count else { return bytes.count }
    var index = lines.offsets[line - firstLine]
    for _ in 1..<max(column, 1) where index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  /// Where something begins.
  func start(_ location: Location) -> Int {
    index(line: location.line ?? firstLine, column: location.column ?? 1)
  }

  /// Where a key or a bracket ends.
  func end(_ location: Location) -> Int {
    location.end.map { index(line: $0.line, column: $0.column) } ?? start(location)
  }

  /// Where a value ends: behind its last sign that is no space and no line end.
  func end(_ node: YAMLNode) -> Int {
    if isInBrackets(node) { return end(node.location) }
    switch node.content {
    case .mapping(let entries):
      return entries.last.map { max(end($0.value), end($0.location)) } ?? end(node.location)
    case .sequence(let items): return items.last.map { end($0) } ?? end(node.location)
    case .scalar:
      var end = end(node.location)
      guard isBlockText(node) else { return end }
      let start = start(node.location)
      // With a `+`, the blank lines at the end are the text's own.
      let head = bytes[(start + 1)..<max(start + 1, lineEnd(of: start))].prefix { !$0.isBlank }
      if head.contains(UInt8(ascii: "+")), column(of: end) == 0, end > start + 1 {
        return range(ofLine: line(of: end) - 1).upperBound
      }
      while end > start + 1, bytes[end - 1].isBlank || [0x0A, 0x0D].contains(bytes[end - 1]) {
        end -= 1
      }
      return end
    }
  }

  /// Whether it is a list or a mapping in brackets.
  func isInBrackets(_ node: YAMLNode) -> Bool {
    let start = start(node.location)
    guard start < bytes.count else { return false }
    switch node.content {
    case .scalar: return false
    case .sequence: return bytes[start] == UInt8(ascii: "[")
    case .mapping: return bytes[start] == UInt8(ascii: "{")
    }
  }

  /// Whether it is a text below a `|` or a `>`.
  func isBlockText(_ node: YAMLNode) -> Bool {
    guard case .scalar(_, isPlain: false) = node.content else { return false }
    let start = start(node.location)
    return start < bytes.count && "|>".utf8.contains(bytes[start])
  }

  /// How a text is written.
  func style(of node: YAMLNode) -> ScalarStyle {
    guard case .scalar(_, isPlain: false) = node.content else { return .plain }
    switch bytes[start(node.location)] {
    case UInt8(ascii: "\""): return .double
    case UInt8(ascii: "'"): return .single
    default: return .literal
    }
  }

  /// Whether nothing at all is written for it.
  func isUnwritten(_ node: YAMLNode) -> Bool {
    node.isNull && start(node.location) == end(node.location)
  }
}

extension YAMLLayout {
  /// The line on which a byte stands, from 0.
  func line(of index: Int) -> Int {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines.offsets[middle] <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// A line's bytes without its end; the line counted from 0.
  func range(ofLine line: Int) -> Range<Int> {
    let slice = lines.line(line + 1, of: bytes[...])
    return slice.startIndex..<slice.endIndex
  }

  var lineCount: Int { lines.count }

  /// Where a line begins, or the text ends when there is no such line.
  func start(ofLine line: Int) -> Int {
    line < lines.count ? lines.offsets[line] : bytes.count
  }

  func lineStart(of index: Int) -> Int { start(ofLine: line(of: index)) }

  func lineEnd(of index: Int) -> Int { range(ofLine: line(of: index)).upperBound }

  /// How far a byte stands from the beginning of its line.
  func column(of index: Int) -> Int { index - lineStart(of: index) }

  /// Whether nothing but spaces stands before it on its line.
  func isFirst(_ index: Int) -> Bool {
    bytes[lineStart(of: index)..<index].allSatisfy { $0 == .space }
  }

  /// The sign or signs with which the text's lines end: those of the first line.
  var lineEnding: [UInt8] {
    guard lines.count > 1 else { return [0x0A] }
    return Array(bytes[range(ofLine: 0).upperBound..<lines.offsets[1]])
  }

  /// How far a comment that has its line to itself is set in, as a comment or as what it would be without its sign;
  /// nil for any other line.
  func commentIndent(ofLine line: Int) -> Int? {
    let range = range(ofLine: line)
    let content = bytes[range].drop { $0 == .space }
    guard content.first == .hash else { return nil }
    let rest = content.dropFirst()
    let indent = content.startIndex - range.lowerBound
    guard indent == 0, rest.first == .space else { return indent }
    return rest.dropFirst().prefix { $0 == .space }.count
  }
}

extension YAMLLayout {
  /// Where the value of a key can begin: behind its colon; nil where the colon is somewhere else.
  func colonEnd(of entry: YAMLNode.Entry) -> Int? {
    let rest = bytes[end(entry.location)...].drop(while: \.isBlank)
    return rest.first == .colon ? rest.startIndex + 1 : nil
  }

  /// Where the dash of an item stands in a list without brackets.
  func dash(of item: YAMLNode, in list: YAMLNode) -> Int? {
    let column = (list.location.column ?? 1) - 1
    let first = line(of: start(list.location))
    var line = self.line(of: start(item.location))
    while line >= first {
      let range = range(ofLine: line)
      let index = range.lowerBound + column
      if range.contains(index), bytes[index] == .dash, index < start(item.location) {
        return index
      }
      line -= 1
    }
    return nil
  }
}

extension YAMLLayout {
  /// How many spaces a mapping is set in below its key, in most of this text.
  var step: Int { usualStep { if case .mapping = $0.content { true } else { false } } ?? 2 }

  /// The same for lists, whose dashes may stand right below their key.
  var listStep: Int {
    usualStep { if case .sequence = $0.content { true } else { false } } ?? step
  }

  private func usualStep(_ isCounted: (YAMLNode) -> Bool) -> Int? {
    var found: Int?
    func visit(_ node: YAMLNode) {
      guard found == nil, !isInBrackets(node) else { return }
      switch node.content {
      case .mapping(let entries):
        for entry in entries where found == nil {
          if isCounted(entry.value), !isInBrackets(entry.value) {
            found = (entry.value.location.column ?? 1) - (entry.location.column ?? 1)
          }
          visit(entry.value)
        }
      case .sequence(let items): items.forEach(visit)
      case .scalar: break
      }
    }
    if let root { visit(root) }
    return found
  }
}
