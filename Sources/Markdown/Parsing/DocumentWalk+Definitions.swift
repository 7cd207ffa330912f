import Diagnostics

// What is defined and not used, used and not defined, or defined twice
extension DocumentWalk {
  /// Takes note of the footnotes that a tree defines: cmark drops those that no reference leads to.
  mutating func noteFootnotes(in root: CMarkNode) {
    guard hasCarets else { return }
    var next: CMarkNode? = root
    while let node = next {
      if node.kind == .footnoteDefinition {
        footnoteDefinitions.append(
          FootnoteDefinition(
            label: String(decoding: node.literal, as: UTF8.self), position: footnotePosition(node)))
      }
      next = node.firstChild ?? node.next
      var parent = node.parent
      while next == nil, let above = parent {
        next = above.next
        parent = above.parent
      }
    }
  }

  /// Reports the footnotes that were not written: no reference leads to them, or an earlier one has
  /// their name.
  mutating func reportUnusedFootnotes() {
    var places: [String: DocumentBuilder.Position] = [:]
    for definition in footnoteDefinitions {
      let (label, position) = (definition.label, definition.position)
      if let first = places[Self.folded(label)] {
        builder.report(.repeatedFootnote(label), at: position, first: first)
        continue
      }
      places[Self.folded(label)] = position
      if !usedFootnotes.contains(position.line) {
        builder.report(.unusedFootnote(label), at: position)
      }
    }
  }

  /// Reports the references to footnotes that are not there: cmark makes text of them.
  mutating func reportUndefinedFootnotes(in text: Bytes) {
    // What cmark makes of a reference does not point into the content.
    let content = locator.content
    guard hasCarets, locator.offset(of: text) == nil, text.holds(0x5E) else { return }
    var start = text.firstMark(from: 0)
    while let mark = start {
      guard let end = text[mark...].firstIndex(of: 0x5D) else { return }
      let label = Bytes(rebasing: text[mark...end])
      if label.count > 3, let offset = content.offset(ofLabel: label, from: locator.cursor) {
        builder.report(
          .undefinedFootnote(String(decoding: label.dropFirst(2).dropLast(), as: UTF8.self)),
          at: inlinePosition(at: offset))
      }
      start = text.firstMark(from: end)
    }
  }

  /// A link reference definition.
  struct LinkDefinition {
    /// As cmark compares labels.
    var label: String
    var url, title: Bytes

    fileprivate func leads(where other: Self) -> Bool {
      url.elementsEqual(other.url) && title.elementsEqual(other.title)
    }
  }

  /// Reports the link reference definitions whose label an earlier one has that leads elsewhere.
  ///
  /// - Parameter definitions: all of them, in the order in which they stand.
  mutating func reportRepeatedReferences(_ definitions: [LinkDefinition]) {
    let byLabel = Dictionary(grouping: definitions) { Self.folded($0.label) }
      .filter { $1.contains { [first = $1[0]] in !$0.leads(where: first) } }
    guard !byLabel.isEmpty else { return }
    var places: [String: [(label: String, position: DocumentBuilder.Position)]] = [:]
    for line in 1...lines.count {
      guard let (label, column) = lines[line].definedLabel, byLabel[Self.folded(label)] != nil
      else { continue }
      places[Self.folded(label), default: []].append((label, (line + lineOffset, column)))
    }
    for (key, places) in places.sorted(by: { $0.value[0].position < $1.value[0].position }) {
      // Where a line only looks like a definition, there is no telling which is which.
      let known = byLabel[key].flatMap { $0.count == places.count ? $0 : nil }
      for (index, (label, position)) in places.enumerated().dropFirst() {
        if let known, known[index].leads(where: known[0]) { continue }
        builder.report(.repeatedReference(label), at: position, first: places[0].position)
      }
    }
  }

  private static func folded(_ label: String) -> String {
    // Most are numbers.
    if label.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return label }
    return label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next `[^`.
  fileprivate func firstMark(from start: Int) -> Int? {
    guard count - start >= 2 else { return nil }
    return (start..<(count - 1)).first { self[$0] == 0x5B && self[$0 + 1] == 0x5E }
  }

  /// Where bytes stand behind an offset, not escaped.
  fileprivate func offset(ofLabel bytes: Self, from start: Int) -> Int? {
    guard start <= count - bytes.count else { return nil }
    return (start...(count - bytes.count)).first { offset in
      self[offset] == 0x5B && (offset == 0 || self[offset - 1] != 0x5C)
        && self[offset..<(offset + bytes.count)].elementsEqual(bytes)
    }
  }

  /// The label of the link reference definition that a line may begin, and the column of its bracket.
  var definedLabel: (label: String, column: Int)? {
    let start = firstIndex { ![0x20, 0x09, 0x3E, 0x2A, 0x2B, 0x2D].contains($0) } ?? count
    guard start < count, self[start] == 0x5B,
      let end = indices.dropFirst(start + 1).first(where: {
        self[$0] == 0x5D && self[$0 - 1] != 0x5C
      }),
      end + 1 < count, self[end + 1] == 0x3A
    else { return nil }
    return (String(decoding: self[(start + 1)..<end], as: UTF8.self), start + 1)
  }
}
