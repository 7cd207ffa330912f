import Diagnostics

extension YAMLLayout {
  /// The text without a key or an item; nil where it cannot be taken out by itself.
  func removing(_ path: [String]) -> [UInt8]? {
    guard let parent = node(at: path[..<(path.count - 1)]) else { return nil }
    let step = path[path.count - 1]
    let isBracketed = isBracketed(path[...])
    switch parent.content {
    case .scalar: return nil
    case .mapping(let entries):
      guard let index = entries.firstIndex(where: { $0.key == step }) else { return nil }
      if isBracketed { return removing(index, of: entries.map(bracketedRange), in: parent) }
      return removing(index, of: entries)
    case .sequence(let items):
      guard let index = Int(step), items.indices.contains(index) else { return nil }
      if isBracketed {
        let ranges = items.map { start($0.location)..<end($0) }
        return removing(index, of: ranges, in: parent)
      }
      guard let dash = dash(of: items[index], in: parent), isFirst(dash) else { return nil }
      return removingLines(from: dash, to: max(end(items[index]), dash))
    }
  }

  /// Where a key with its value stands in brackets.
  func bracketedRange(_ entry: YAMLNode.Entry) -> Range<Int> {
    let colon = isUnwritten(entry.value) ? colonEnd(of: entry) ?? 0 : end(entry.value)
    return start(entry.location)..<max(end(entry.location), colon)
  }

  private func removing(
    _ index: Int, of ranges: [Range<Int>], in parent: YAMLNode
  ) -> [UInt8]? {
    let range = ranges[index]
    if index + 1 < ranges.count {
      return splice(range.lowerBound..<ranges[index + 1].lowerBound, "")
    }
    if index > 0 { return splice(ranges[index - 1].upperBound..<range.upperBound, "") }
    return splice((start(parent.location) + 1)..<(end(parent) - 1), "")
  }

  private func removing(_ index: Int, of entries: [YAMLNode.Entry]) -> [UInt8]? {
    let key = start(entries[index].location)
    let end = max(end(entries[index].value), end(entries[index].location))
    if isFirst(key) { return removingLines(from: key, to: end) }
    // The first key of an item stands behind the dash: the next one takes its place.
    guard index + 1 < entries.count else { return nil }
    let next = start(entries[index + 1].location)
    let between = bytes[lineEnd(of: end)..<next]
    if between.allSatisfy({ $0.isBlank || $0 == 0x0A || $0 == 0x0D }) {
      return splice(key..<next, "")
    }
    let blanks = bytes[..<key].reversed().prefix(while: \.isBlank).count
    return splice((key - blanks)..<lineEnd(of: end), "")
  }

  /// The text without the lines from one byte to another.
  private func removingLines(from start: Int, to end: Int) -> [UInt8] {
    let (first, last) = (line(of: start), line(of: end))
    if last + 1 < lineCount {
      return splice(self.start(ofLine: first)..<self.start(ofLine: last + 1), "")
    }
    // The last line of a text that ends without a line end.
    let from = first > 0 ? range(ofLine: first - 1).upperBound : 0
    return splice(from..<bytes.count, "")
  }
}

extension YAMLLayout {
  /// The text with an item of a list at another place.
  func moving(from old: Int, to new: Int, inListAt path: [String]) -> [UInt8]? {
    guard let list = node(at: path[...]), case .sequence(let items) = list.content,
      items.indices.contains(old), items.indices.contains(new)
    else { return nil }
    let isBracketed = isInBrackets(list) || self.isBracketed(path[...])
    let places = items.indices.compactMap { index in
      isBracketed
        ? self.start(items[index].location)..<self.end(items[index])
        : place(ofItem: index, of: items, in: list)
    }
    guard places.count == items.count else { return nil }
    var order = Array(items.indices)
    order.insert(order.remove(at: old), at: new)
    var text: [UInt8] = []
    var end = 0
    for (place, index) in zip(places, order) {
      guard place.lowerBound >= end else { return nil }
      text += bytes[end..<place.lowerBound] + bytes[places[index]]
      end = place.upperBound
    }
    return text + bytes[end...]
  }

  /// The lines of an item with the comments that are its own: those above it, but for the first, above which those
  /// about the list stand, and those below that are set in further.
  private func place(
    ofItem index: Int, of items: [YAMLNode], in list: YAMLNode
  ) -> Range<Int>? {
    guard let dash = dash(of: items[index], in: list), isFirst(dash) else { return nil }
    let own = line(of: dash)
    let first = index == 0 ? own : firstLine(aboveLine: own, indent: column(of: dash))
    let last = max(lastLine(of: items[index], in: list), own)
    return start(ofLine: first)..<range(ofLine: last).upperBound
  }
}
