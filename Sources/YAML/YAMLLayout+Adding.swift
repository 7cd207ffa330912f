import Diagnostics

extension YAMLLayout {
  /// The text with a value at a path whose end is not there; nil where it cannot be put.
  func adding(
    _ value: YAMLValue, at path: [String], _ writer: YAMLWriter, _ order: YAMLEditor.KeyOrder
  ) -> [UInt8]? {
    let (node, rest) = deepest(path)
    guard let step = rest.first else { return nil }
    let inner = rest.dropFirst().reversed().reduce(value) { value, step in
      step == "0" ? .list([value]) : .mapping([YAMLValue.Entry(step, value)])
    }
    let holder = Array(path[..<rest.startIndex])
    guard let node else { return appending(YAMLValue.Entry(step, inner), writer) }
    let isEmpty = node.isNull || YAMLValue(node).isEmptyCollection
    if isEmpty {
      guard !holder.isEmpty else { return nil }
      let whole: YAMLValue =
        step == "0" ? .list([inner]) : .mapping([YAMLValue.Entry(step, inner)])
      let forms = replacements(of: holder, with: whole)
      return (writer.quotesAll ? forms.last : forms.first)?()
    }
    switch node.content {
    case .scalar: return nil
    case .sequence(let items):
      guard step == "\(items.count)" else { return nil }
      return inserting(item: inner, at: items.count, ofListAt: holder, writer)
    case .mapping:
      let entry = YAMLValue.Entry(step, inner)
      return inserting(entry, into: node, path: holder, order(holder), writer)
    }
  }

  /// The text with the first of all keys, behind the comments that it holds.
  private func appending(_ entry: YAMLValue.Entry, _ writer: YAMLWriter) -> [UInt8]? {
    let lines = writer.lines(entry, indent: 0)
    if let place = unusedLine(of: entry.key, indent: 0, in: 0..<lineCount) {
      return putting(lines, beforeLine: place)
    }
    let isAtLineStart = bytes.isEmpty || bytes.last == 0x0A || bytes.last == 0x0D
    let text = joined(lines)
    return bytes + (isAtLineStart ? text + lineEnding : lineEnding + text)
  }

  private func inserting(
    _ entry: YAMLValue.Entry, into node: YAMLNode, path: [String], _ order: [String],
    _ writer: YAMLWriter
  ) -> [UInt8]? {
    guard case .mapping(let entries) = node.content, let first = entries.first else { return nil }
    let before = predecessor(of: entry.key, in: entries, order)
    if isInBrackets(node) || isBracketed(path[...]) {
      let text = writer.bracketed(entry)
      guard let before else {
        let start = start(first.location)
        return splice(start..<start, text + ", ")
      }
      let end = max(end(before.value), end(before.location), colonEnd(of: before) ?? 0)
      return splice(end..<end, ", " + text)
    }
    let indent = (first.location.column ?? 1) - 1
    let lines = writer.lines(entry, indent: indent)
    let region = self.line(of: start(first.location))..<endOfRemarks(below: node, indent: indent)
    if let place = unusedLine(of: entry.key, indent: indent, in: region) {
      return putting(lines, beforeLine: place)
    }
    if let before {
      let last = before.key == entries.last?.key && !order.contains(entry.key)
      let line = last ? self.line(of: end(before.value)) : lastLine(of: before, indent: indent)
      return putting(lines, behindLine: max(line, self.line(of: start(before.location))))
    }
    let key = start(first.location)
    // Behind the dash of an item.
    guard isFirst(key) else {
      let text =
        joined(lines).drop { $0 == .space } + lineEnding + Array(repeating: .space, count: indent)
      return Array(bytes[..<key] + text + bytes[key...])
    }
    return putting(
      lines, beforeLine: firstLine(aboveLine: line(of: key), indent: indent))
  }

  /// The key behind which a new one is put; nil when it comes before all that are there.
  private func predecessor(
    of key: String, in entries: [YAMLNode.Entry], _ order: [String]
  ) -> YAMLNode.Entry? {
    guard let place = order.firstIndex(of: key) else { return entries.last }
    let before = order[..<place].last { known in entries.contains { $0.key == known } }
    if let before { return entries.first { $0.key == before } }
    let hasFollower = order[place...].contains { known in entries.contains { $0.key == known } }
    return hasFollower ? nil : entries.last
  }
}

extension YAMLLayout {
  /// The text with an item at an index of a list.
  func inserting(
    item: YAMLValue, at index: Int, ofListAt path: [String], _ writer: YAMLWriter
  ) -> [UInt8]? {
    guard let node = node(at: path[...]), case .sequence(let items) = node.content,
      let first = items.first
    else { return nil }
    if isInBrackets(node) || isBracketed(path[...]) {
      let text = writer.bracketed(item)
      guard index > 0 else {
        let start = start(first.location)
        return splice(start..<start, text + ", ")
      }
      let end = end(items[index - 1])
      return splice(end..<end, ", " + text)
    }
    let column = (node.location.column ?? 1) - 1
    let added = writer.lines(item: item, dash: column)
    if index > 0 {
      return putting(added, behindLine: lastLine(of: items[index - 1], in: node))
    }
    guard let dash = dash(of: first, in: node), isFirst(dash) else { return nil }
    return putting(added, beforeLine: line(of: dash))
  }

  /// The last line of an item, with the comments below it that are set in further than its dash.
  func lastLine(of item: YAMLNode, in list: YAMLNode) -> Int {
    let column = (list.location.column ?? 1) - 1
    return lastLine(from: line(of: end(item)), indent: column)
  }

  /// The last line of a key with its value, with the comments below it that are set in further.
  private func lastLine(of entry: YAMLNode.Entry, indent: Int) -> Int {
    let end = max(end(entry.value), end(entry.location))
    return lastLine(from: line(of: end), indent: indent)
  }

  private func lastLine(from line: Int, indent: Int) -> Int {
    var line = line
    while line + 1 < lineCount, let comment = commentIndent(ofLine: line + 1), comment > indent {
      line += 1
    }
    return line
  }

  /// The first of the lines of comments right above a line.
  func firstLine(aboveLine line: Int, indent: Int) -> Int {
    var line = line
    while line > 0, let comment = commentIndent(ofLine: line - 1), comment >= indent { line -= 1 }
    return line
  }

  /// Behind the comments that follow a mapping without a blank line between; of the whole text, its end.
  private func endOfRemarks(below node: YAMLNode, indent: Int) -> Int {
    guard node.location != root?.location else { return lineCount }
    var line = self.line(of: end(node)) + 1
    while line < lineCount, let comment = commentIndent(ofLine: line), comment >= indent {
      line += 1
    }
    return line
  }

  /// The line on which a key stands as a comment, so as to be used one day: `# base-url: https://…`.
  private func unusedLine(of key: String, indent: Int, in region: Range<Int>) -> Int? {
    let padding = String(repeating: " ", count: indent)
    let forms = ["# \(padding)\(key):", "#\(padding)\(key):", "\(padding)# \(key):"].map {
      Array($0.utf8)
    }
    return region.first { line in
      let text = bytes[range(ofLine: line)]
      return forms.contains { text.starts(with: $0) }
    }
  }

  private func joined(_ lines: [String]) -> [UInt8] {
    Array(lines.map { Array($0.utf8) }.joined(separator: lineEnding))
  }

  func putting(_ lines: [String], beforeLine line: Int) -> [UInt8] {
    let start = start(ofLine: line)
    return Array(bytes[..<start] + joined(lines) + lineEnding + bytes[start...])
  }

  func putting(_ lines: [String], behindLine line: Int) -> [UInt8] {
    let end = range(ofLine: line).upperBound
    return Array(bytes[..<end] + lineEnding + joined(lines) + bytes[end...])
  }
}
