import Diagnostics

extension YAMLSlipScanner {
  /// Judges the value that a line ends with.
  ///
  /// - Parameters:
  ///   - value: from its first sign to the end of the line.
  ///   - content: the line without its indentation.
  ///   - line: the number of the line.
  mutating func judge(_ value: ArraySlice<UInt8>, of content: ArraySlice<UInt8>, line: Int) {
    guard let first = value.first else { return }
    switch first {
    case .hash: judgeComment(value, of: content, line: line)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): judgeQuote(value, of: content)
    case UInt8(ascii: "["), UInt8(ascii: "{"): judgeBrackets(value, of: content)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if value.isBlockHeader { blockIndent = lastIndent } else { quote(value, of: content) }
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      quote(value, of: content)
    case .dash, UInt8(ascii: "?"), .colon:
      if value.dropFirst().first.map(\.isBlank) ?? true {
        quote(value, of: content)
      } else {
        judgePlain(value, of: content)
      }
    default: judgePlain(value, of: content)
    }
  }

  /// Judges a line that goes on with the text of the line above.
  mutating func judgeContinuation(_ content: ArraySlice<UInt8>) {
    if let cut = content.comment { note(cutAt: cut, in: content, of: content, isWhole: false) }
  }

  private mutating func judgePlain(_ value: ArraySlice<UInt8>, of content: ArraySlice<UInt8>) {
    lastHasText = true
    let comment = value.comment
    if value[..<(comment ?? value.endIndex)].holdsColon { return quote(value, of: content) }
    if let comment { note(cutAt: comment, in: value, of: content) }
  }

  /// A value that is a comment and nothing else: nothing is lost where a block follows, or where the sign
  /// is set off as that of a comment is.
  private mutating func judgeComment(
    _ value: ArraySlice<UInt8>, of content: ArraySlice<UInt8>, line: Int
  ) {
    guard !value.isSpacedComment(at: value.startIndex), !opensBlock(line) else { return }
    add(
      slip(
        .cut(keptText: ""), .certain, mark: value.startIndex..<(value.startIndex + 1),
        quoting: value.trimmed, of: content))
  }

  /// Whether what follows a line stands further in, or is a list.
  private func opensBlock(_ line: Int) -> Bool {
    guard line < lines.count else { return false }
    for next in (line + 1)...lines.count {
      let line = lines.line(next, of: text)
      let content = line.drop { $0 == .space }
      guard let first = content.first, first != .hash else { continue }
      let indent = content.startIndex - line.startIndex
      return indent > lastIndent || first == .dash && indent == lastIndent
    }
    return false
  }

  private mutating func judgeQuote(_ value: ArraySlice<UInt8>, of content: ArraySlice<UInt8>) {
    guard let end = value.endOfQuote(value[value.startIndex], from: value.startIndex + 1) else {
      openQuote = value.first
      return
    }
    if !value[end...].isOnlyComment { quote(value, of: content) }
  }

  private mutating func judgeBrackets(_ value: ArraySlice<UInt8>, of content: ArraySlice<UInt8>) {
    if let comment = value.commentInBrackets { note(comment, inBrackets: value) }
    guard let end = value.endOfBrackets else { return readBrackets(value) }
    if !value[end...].isOnlyComment { quote(value, of: content) }
  }

  /// The value is to be put in quotation marks.
  private mutating func quote(_ value: ArraySlice<UInt8>, of content: ArraySlice<UInt8>) {
    lastHasText = true
    let value = value.trimmed
    let sign = value.specialSign
    add(
      slip(
        .unquoted(sign: sign), .whenBroken, mark: value.indices, quoting: value, of: content))
  }

  private mutating func note(
    cutAt comment: Int, in value: ArraySlice<UInt8>, of content: ArraySlice<UInt8>,
    isWhole: Bool = true
  ) {
    let kept = value[..<comment].trimmed
    let certainty: YAMLSlip.Certainty
    if value.isSpacedComment(at: comment) {
      if kept.isForMachines || value[..<comment].endsWithTwoBlanks { return }
      certainty = .doubtful
    } else {
      certainty = kept.isForMachines ? .doubtful : .certain
    }
    add(
      slip(
        .cut(keptText: String(decoding: kept, as: UTF8.self)), certainty,
        mark: comment..<(comment + 1), quoting: value.trimmed, of: content, isShown: isWhole))
  }

  /// A `#` within brackets cuts off what closes them.
  private mutating func note(
    _ comment: Int, inBrackets value: ArraySlice<UInt8>
  ) {
    let start = value[..<comment].lastIndex { "[{,:".utf8.contains($0) } ?? value.startIndex
    let text = value[(start + 1)...].drop(while: \.isBlank)
      .prefix { !",]}".utf8.contains($0) }.trimmed
    guard text.startIndex < comment, comment < text.endIndex else { return }
    let kept = value[text.startIndex..<comment].trimmed
    let entry = value[..<text.startIndex].lastIndex { "[{,".utf8.contains($0) } ?? start
    let cure = value[(entry + 1)..<text.startIndex].drop(while: \.isBlank) + text.quoted
    add(
      YAMLSlip(
        kind: .cut(keptText: String(decoding: kept, as: UTF8.self)), certainty: .whenBroken,
        mark: comment..<(comment + 1), replaced: text.indices, replacement: text.quoted,
        cure: cure.count > 300 ? nil : String(decoding: cure, as: UTF8.self)))
  }

  private func slip(
    _ kind: YAMLSlip.Kind, _ certainty: YAMLSlip.Certainty, mark: Range<Int>,
    quoting value: ArraySlice<UInt8>, of content: ArraySlice<UInt8>, isShown: Bool = true
  ) -> YAMLSlip {
    let quoted = value.quoted
    let whole = content[..<value.startIndex] + quoted
    let cure = whole.count > 300 || !isShown ? nil : String(decoding: whole, as: UTF8.self)
    return YAMLSlip(
      kind: kind, certainty: certainty, mark: mark, replaced: value.indices, replacement: quoted,
      cure: cure)
  }
}

extension YAMLSlipScanner {
  /// Judges a line that is no key although it should be: its colon is full-width, or has no space behind.
  ///
  /// - Returns: whether something is wrong with it.
  mutating func judgeKeyWithoutColon(_ content: ArraySlice<UInt8>, column: Int) -> Bool {
    if content.starts(with: "＃".utf8) {
      note(.wideComment, .whenBroken, content.startIndex, count: 3, replacement: [.hash], content)
      return true
    }
    guard let colon = content.keyColon else { return false }
    let isASCII = content[..<colon.start].allSatisfy(\.isPartOfKey)
    let certainty: YAMLSlip.Certainty = isASCII && !lastHasText ? .certain : .whenBroken
    let rest = content[colon.end...]
    lastIndent = column
    if colon.end - colon.start == 3 {
      let spaces = rest.prefix(while: \.isBlank).count + rest.drop(while: \.isBlank).oddSpaceCount
      note(
        .wideColon, certainty, colon.start, count: 3, swallowing: spaces,
        replacement: [.colon, .space], content)
    } else if let odd = rest.oddSpace {
      note(
        .oddSpace(odd), certainty, colon.end, count: UTF8.width(odd),
        swallowing: rest.oddSpaceCount - UTF8.width(odd), replacement: [.space], content)
    } else {
      note(.noSpace, certainty, colon.start, count: 1, replacement: [.colon, .space], content)
    }
    lastHasText = true
    return true
  }

  private mutating func note(
    _ kind: YAMLSlip.Kind, _ certainty: YAMLSlip.Certainty, _ start: Int, count: Int,
    swallowing more: Int = 0, replacement: [UInt8], _ content: ArraySlice<UInt8>
  ) {
    let mark = start..<(start + count)
    let replaced = start..<(start + count + more)
    let whole = content[..<start] + replacement + content[replaced.upperBound...].trimmed
    add(
      YAMLSlip(
        kind: kind, certainty: certainty, mark: mark, replaced: replaced,
        replacement: replacement,
        cure: whole.count > 300 ? nil : String(decoding: whole, as: UTF8.self)))
  }
}
