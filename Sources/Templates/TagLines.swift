/// What each tag takes with it of the line it stands on, by the rules of the Mustache specification
/// for standalone tags, partials, parents and blocks.
struct TagLines {
  /// A tag's share of the source; all ranges are bytes of the source.
  struct Placement {
    /// The tag, with white space and the line break around it when it stands alone.
    var cut: Range<Int>
    /// Whether what follows the tag begins a line.
    var takesLine = false
    /// Whether nothing else stands on the lines of the partial, parent or block.
    var isAlone = false
    /// What indents that which is put in the place of a partial, parent or block that stands alone.
    var indentation = 0..<0
    /// What is taken from the beginning of each line of a block that overrides another.
    var margin = 0..<0
    /// The white space before a block whose content begins on the line of its tag.
    var lead = 0..<0
    /// The line break after a block that stands alone.
    var lineBreak = 0..<0
    /// Whether the content of a block ends with a line break of its own, or is empty.
    var endsLine = false
  }

  private let source: [UInt8]
  private let start: Int
  private let pairs: TagPairs
  private(set) var placements: [Placement]

  init(_ source: [UInt8], from start: Int, pairs: TagPairs) {
    self.source = source
    self.start = start
    self.pairs = pairs
    placements = pairs.tags.map { Placement(cut: $0.range) }
    for index in pairs.tags.indices { place(index) }
  }
}

extension TagLines {
  private mutating func place(_ index: Int) {
    let tag = pairs.tags[index]
    switch tag.kind {
    case .escaped, .raw: break
    case .section, .inverted, .silent: placeAlone(index)
    case .close:
      let opener = pairs.opening[index].map { pairs.tags[$0].kind }
      if opener != .parent, opener != .block { placeAlone(index) }
    case .partial:
      placeAlone(index)
      guard placements[index].cut != tag.range else { return }
      placements[index].isAlone = true
      placements[index].indentation = placements[index].cut.lowerBound..<tag.range.lowerBound
    case .parent: placeParent(index)
    case .block: pairs.isOverride(index) ? placeOverride(index) : placeBlock(index)
    }
  }

  /// The usual rule: a tag alone on its line takes the whole line.
  private mutating func placeAlone(_ index: Int) {
    guard let start = lineStart(before: index), let end = lineEnd(after: index) else { return }
    placements[index].cut = start..<end
    placements[index].takesLine = true
  }

  /// A parent stands alone when its opening tag begins a line and its closing tag ends one.
  private mutating func placeParent(_ index: Int) {
    guard let closing = pairs.ownClosing(of: index), let start = lineStart(before: index),
      let end = lineEnd(after: closing)
    else { return }
    let tag = pairs.tags[index].range
    placements[index].cut = start..<tag.upperBound
    placements[index].takesLine = true
    placements[index].isAlone = true
    placements[index].indentation = start..<tag.lowerBound
    placements[closing].cut = pairs.tags[closing].range.lowerBound..<end
    placements[closing].takesLine = true
  }

  /// What stands outside of an override is left out anyway, so only its inner side counts.
  private mutating func placeOverride(_ index: Int) {
    let tag = pairs.tags[index].range
    guard let closing = pairs.ownClosing(of: index) else { return }
    if let end = lineEnd(after: index) {
      placements[index].cut = tag.lowerBound..<end
      placements[index].margin = margin(of: end, until: pairs.tags[closing].range.lowerBound)
    } else {
      let line = source[start..<tag.lowerBound].lastIndex(of: UInt8(ascii: "\n"))
      placements[index].margin = margin(of: line.map { $0 + 1 } ?? start, until: tag.lowerBound)
    }
    if let start = lineStart(before: closing) {
      placements[closing].cut = start..<pairs.tags[closing].range.upperBound
      placements[closing].takesLine = true
      placements[index].endsLine = true
    }
    if isEmpty(index, closing) { placements[index].endsLine = true }
  }

  /// A block stands alone when its opening tag begins a line and its closing tag ends one, whatever
  /// stands between. Otherwise each of its tags follows the usual rule.
  private mutating func placeBlock(_ index: Int) {
    guard let closing = pairs.ownClosing(of: index) else { return placeAlone(index) }
    guard let start = lineStart(before: index), let end = lineEnd(after: closing) else {
      placeAlone(index)
      return placeAlone(closing)
    }
    let (tag, closingTag) = (pairs.tags[index].range, pairs.tags[closing].range)
    let lead = start..<tag.lowerBound
    placements[index].takesLine = true
    placements[index].isAlone = true
    placements[index].indentation = lead
    placements[index].lineBreak = lineBreak(before: end)
    if let contentStart = lineEnd(after: index) {
      placements[index].cut = start..<contentStart
      let margin = margin(of: contentStart, until: closingTag.lowerBound)
      if margin.upperBound < closingTag.lowerBound { placements[index].indentation = margin }
    } else {
      placements[index].cut = start..<tag.upperBound
      if !isEmpty(index, closing) { placements[index].lead = lead }
    }
    let closingStart = lineStart(before: closing)
    placements[index].endsLine = closingStart != nil || isEmpty(index, closing)
    placements[closing].cut = (closingStart ?? closingTag.lowerBound)..<end
    placements[closing].takesLine = true
  }
}

extension TagLines {
  /// The beginning of the tag's line, if only white space stands between.
  private func lineStart(before index: Int) -> Int? {
    var position = pairs.tags[index].range.lowerBound
    while position > start, source[position - 1].isBlank { position -= 1 }
    return position == start || source[position - 1] == UInt8(ascii: "\n") ? position : nil
  }

  /// The beginning of the line after the tag, or the end of the file, if only white space stands
  /// between.
  private func lineEnd(after index: Int) -> Int? {
    var position = pairs.tags[index].range.upperBound
    while position < source.count, source[position].isBlank { position += 1 }
    if position == source.count { return position }
    if source[position...].starts(with: [0x0D, 0x0A]) { return position + 2 }
    return source[position] == UInt8(ascii: "\n") ? position + 1 : nil
  }

  private func lineBreak(before end: Int) -> Range<Int> {
    guard end > start, source[end - 1] == UInt8(ascii: "\n") else { return end..<end }
    return end - start > 1 && source[end - 2] == 0x0D ? end - 2..<end : end - 1..<end
  }

  /// The white space at the beginning of the first line that is not blank.
  private func margin(of lineStart: Int, until end: Int) -> Range<Int> {
    var lineStart = lineStart
    var position = lineStart
    while position < end {
      let byte = source[position]
      guard byte.isBlank || byte == 0x0A || byte == 0x0D else { break }
      position += 1
      if byte == 0x0A { lineStart = position }
    }
    return lineStart..<position
  }

  private func isEmpty(_ opening: Int, _ closing: Int) -> Bool {
    pairs.tags[opening].range.upperBound == pairs.tags[closing].range.lowerBound
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
  }

  /// Neither a space or a tab nor a part of a line end.
  var isInk: Bool {
    !isBlank && self != 0x0A && self != 0x0D
  }
}
