/// Writes values as lines of YAML.
struct YAMLWriter {
  /// How many spaces a mapping is set in below its key.
  var step: Int
  /// How many spaces the dashes of a list are set in below its key.
  var listStep: Int
  /// Whether all texts are put in double quotation marks, on one line each.
  var quotesAll = false

  /// What stands behind a key or a dash on its line, and the lines below it.
  typealias Block = (head: String, body: [String])

  /// A value without brackets.
  ///
  /// - Parameter indent: how far the key or dash before it is set in.
  func block(_ value: YAMLValue, indent: Int) -> Block {
    switch value {
    case .word(let word): return (word, [])
    case .text(let text):
      return (quotesAll ? nil : literal(text, indent: indent)) ?? (inline(text), [])
    case .mapping(let entries) where !entries.isEmpty:
      return ("", entries.flatMap { lines($0, indent: indent + step) })
    case .list(let items) where !items.isEmpty && !value.isShortList:
      return ("", items.flatMap { lines(item: $0, dash: indent + listStep) })
    default: return (bracketed(value), [])
    }
  }

  /// The lines of a key with its value.
  func lines(_ entry: YAMLValue.Entry, indent: Int) -> [String] {
    let (head, body) = block(entry.value, indent: indent)
    let key = padding(indent) + written(key: entry.key, isInBrackets: false) + ":"
    return [key + (head.isEmpty ? "" : " " + head)] + body
  }

  /// The lines of an item of a list.
  func lines(item: YAMLValue, dash: Int) -> [String] {
    if case .mapping(let entries) = item, !entries.isEmpty {
      var lines = entries.flatMap { self.lines($0, indent: dash + 2) }
      lines[0] = padding(dash) + "- " + lines[0].dropFirst(dash + 2)
      return lines
    }
    if case .list = item { return [padding(dash) + "- " + bracketed(item)] }
    let (head, body) = block(item, indent: dash)
    return [padding(dash) + "- " + head] + body
  }

  /// An item of a list, what stands behind its dash and below.
  func block(item: YAMLValue, dash: Int) -> Block {
    let lines = lines(item: item, dash: dash)
    return (String(lines[0].dropFirst(dash + 2)), Array(lines.dropFirst()))
  }

  /// A value on one line, lists and mappings in brackets.
  func bracketed(_ value: YAMLValue) -> String {
    switch value {
    case .word(let word): word
    case .text(let text): inline(text, isInBrackets: true)
    case .list(let items): "[" + items.map(bracketed).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map(bracketed).joined(separator: ", ") + "}"
    }
  }

  /// A key with its value, in brackets.
  func bracketed(_ entry: YAMLValue.Entry) -> String {
    written(key: entry.key, isInBrackets: true) + ": " + bracketed(entry.value)
  }
}

extension YAMLWriter {
  private func padding(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func written(key: String, isInBrackets: Bool) -> String {
    key.yaml(.plain, isInBrackets: isInBrackets) ?? key.doubleQuotedYAML
  }

  private func inline(_ text: String, isInBrackets: Bool = false) -> String {
    (quotesAll ? nil : text.yaml(.plain, isInBrackets: isInBrackets)) ?? text.doubleQuotedYAML
  }

  /// A text of several lines below a `|` (YAML 1.2, section 8.1); nil for one that would lose something there.
  func literal(_ text: String, indent: Int) -> Block? {
    guard text.utf8.contains(0x0A), text.utf8.contains(where: { $0 != 0x0A }),
      !text.hasSuffix("\n\n"),
      !text.unicodeScalars.contains(where: { $0.needsEscape && $0 != "\n" && $0 != "\t" })
    else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let endsLine = text.hasSuffix("\n")
    if endsLine { lines.removeLast() }
    let begins = lines[0].first
    // Spaces at the beginning would be taken for indentation.
    let isOpen = begins.map { $0 == " " || $0 == "\t" } ?? true
    let head = "|" + (isOpen ? String(step) : "") + (endsLine ? "" : "-")
    return (head, lines.map { $0.isEmpty ? "" : padding(indent + step) + $0 })
  }
}

extension YAMLValue {
  /// Whether it is a list of a few words, which stands in brackets.
  fileprivate var isShortList: Bool {
    guard case .list(let items) = self else { return false }
    let words = items.compactMap { item -> String? in
      switch item {
      case .word(let word): word
      case .text(let text): text.isPlainSafe(isInBrackets: true) ? text : nil
      default: nil
      }
    }
    let isWord = words.allSatisfy { $0.utf8.count <= 12 && !$0.contains(" ") }
    return words.count == items.count && isWord
  }
}
