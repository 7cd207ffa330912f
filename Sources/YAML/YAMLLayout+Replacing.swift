import Diagnostics

extension YAMLLayout {
  /// Texts with another value at the path of one that is there, that which is most like the old one first.
  func replacements(of path: [String], with value: YAMLValue) -> [() -> [UInt8]?] {
    guard let node = node(at: path[...]), !path.isEmpty else { return [] }
    let isBracketed = isBracketed(path[...])
    let writers = [false, true].map { quotesAll in
      YAMLWriter(step: step, listStep: listStep, quotesAll: quotesAll)
    }
    let inline = inlineForms(of: value, like: node, isBracketed: isBracketed)
    if isBracketed {
      let forms = inline ?? writers.map { $0.bracketed(value) }
      return forms.map { form in { replacing(node, withInline: form, at: path) } }
    }
    let indent = indent(ofHolder: path)
    var blocks = (inline ?? []).map { YAMLWriter.Block($0, []) }
    if case .text(let text) = value, let block = writers[0].literal(text, indent: indent) {
      blocks.insert(block, at: 0)
    }
    if inline == nil {
      let isItem =
        if case .sequence? = self.node(at: path.dropLast())?.content { true } else { false }
      blocks += writers.map {
        isItem ? $0.block(item: value, dash: indent) : $0.block(value, indent: indent)
      }
    }
    return blocks.map { block in { replacing(node, with: block, at: path) } }
  }

  /// How a text or a word is written in place of what is there, on one line; nil for a list or a mapping.
  private func inlineForms(
    of value: YAMLValue, like node: YAMLNode, isBracketed: Bool
  ) -> [String]? {
    let style = style(of: node)
    switch value {
    case .text(let text):
      let styles = styles(for: text, like: node, style, isBracketed: isBracketed)
      return styles.compactMap { text.yaml($0, isInBrackets: isBracketed) }
    case .word(let word): return [word]
    default: return nil
    }
  }

  /// The quotation marks of a new text: those of the old one where it had them without need or the new one needs
  /// some, too.
  private func styles(
    for text: String, like node: YAMLNode, _ style: ScalarStyle, isBracketed: Bool
  ) -> [ScalarStyle] {
    let needsMarks = !text.isPlainSafe(isInBrackets: isBracketed)
    guard case .scalar(let old, _) = node.content, style == .double || style == .single else {
      return needsMarks ? [.double] : [.plain, .double]
    }
    let neededMarks = !old.isPlainSafe(isInBrackets: isBracketed)
    return needsMarks || !neededMarks ? [style, .double] : [.plain, .double]
  }

  /// How far the key or dash is set in behind which a value stands.
  func indent(ofHolder path: [String]) -> Int {
    guard let parent = node(at: path[..<(path.count - 1)]) else { return 0 }
    if let entry = parent.entry(path[path.count - 1]) { return (entry.location.column ?? 1) - 1 }
    return (parent.location.column ?? 1) - 1
  }

  private func replacing(
    _ node: YAMLNode, withInline form: String, at path: [String]
  ) -> [UInt8]? {
    let start = start(node.location)
    guard isUnwritten(node) else { return splice(start..<end(node), form) }
    guard let entry = self.node(at: path[..<(path.count - 1)])?.entry(path[path.count - 1]),
      let colon = colonEnd(of: entry)
    else { return nil }
    return splice(colon..<colon, " " + form)
  }

  /// Puts something else behind a key or a dash, without brackets around it. A comment at the end of the line stays.
  private func replacing(
    _ node: YAMLNode, with block: YAMLWriter.Block, at path: [String]
  ) -> [UInt8]? {
    guard let parent = self.node(at: path[..<(path.count - 1)]) else { return nil }
    let holder =
      if let entry = parent.entry(path[path.count - 1]) { colonEnd(of: entry) } else {
        dash(of: node, in: parent).map { $0 + 1 }
      }
    guard let from = holder else { return nil }
    let (start, end) = (start(node.location), max(end(node), from))
    let isBeside = line(of: start) == line(of: from) && !isUnwritten(node)
    let gap = isBeside ? Array(bytes[from..<start]) : [UInt8.space]
    let comment = comment(beside: node, from: from, end: end, isBeside: isBeside)
    var text = block.head.isEmpty ? [] : gap + Array(block.head.utf8)
    text += comment.allSatisfy(\.isBlank) && isBlockOrBelow(node, isBeside) ? [] : comment
    for line in block.body { text += lineEnding + Array(line.utf8) }
    return Array(bytes[..<from] + text + bytes[lineEnd(of: end)...])
  }

  private func isBlockOrBelow(_ node: YAMLNode, _ isBeside: Bool) -> Bool {
    isBlockText(node) || !isBeside && !isUnwritten(node)
  }

  /// What stands at the end of the line of a value that begins there, or begins below it.
  private func comment(
    beside node: YAMLNode, from: Int, end: Int, isBeside: Bool
  ) -> ArraySlice<UInt8> {
    if isBlockText(node) {
      let head = bytes[start(node.location)..<lineEnd(of: start(node.location))]
      return head.comment.map { head[($0 - 1)...] } ?? []
    }
    if isUnwritten(node) { return bytes[from..<lineEnd(of: from)] }
    switch node.content {
    case .scalar where !isBeside: return bytes[end..<lineEnd(of: end)]
    case _ where !isBeside: return bytes[from..<lineEnd(of: from)]
    case .scalar: return bytes[end..<lineEnd(of: end)]
    default: return isInBrackets(node) ? bytes[end..<lineEnd(of: end)] : []
    }
  }

  func splice(_ range: Range<Int>, _ text: String) -> [UInt8] {
    Array(bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...])
  }
}
