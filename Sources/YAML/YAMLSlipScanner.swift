import Diagnostics

/// Finds slips in a YAML text line by line, as far as lines can be understood without a parser: what stands
/// in a text of several lines is left alone.
struct YAMLSlipScanner {
  let text: ArraySlice<UInt8>
  let lines: LineStarts
  private(set) var slips: [YAMLSlip] = []
  /// In the text below `|` or `>`: the indentation that it exceeds.
  var blockIndent: Int?
  /// The quotation mark that is open.
  var openQuote: UInt8?
  /// How many brackets are open.
  var depth = 0
  /// The column of the last key or item, from 0; its lines go on further in.
  var lastIndent = -1
  /// Whether a text began there, so that lines further in are more of it.
  var lastHasText = false

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    lines = LineStarts(text)
  }

  /// The slips of a text, in the order of the text.
  static func slips(in text: ArraySlice<UInt8>) -> [YAMLSlip] {
    var scanner = YAMLSlipScanner(text)
    for line in 1...scanner.lines.count where !scanner.isFull { scanner.read(line) }
    return scanner.slips
  }

  /// How many slips are looked for in a text: more are no slips.
  private static let limit = 100

  private var isFull: Bool { slips.count >= Self.limit }

  mutating func add(_ slip: YAMLSlip) {
    if !isFull { slips.append(slip) }
  }

  private mutating func read(_ number: Int) {
    let line = lines.line(number, of: text)
    findLineSeparators(in: line)
    let content = line.drop { $0 == .space }
    let indent = content.startIndex - line.startIndex
    if isInside(line, content, indent) { return }
    guard let first = content.first, first != .hash else { return }
    var rest = content
    var column = indent
    if let odd = oddSpaces(at: content) {
      if lastHasText, indent > lastIndent { return judgeContinuation(content) }
      rest = content[odd.end...]
      guard note(odd, before: rest, from: content.startIndex) else { return }
      column += odd.width
    }
    readItem(rest, column: column, line: number)
  }

  /// Whether a line belongs to a text, a quotation or brackets that began above it.
  private mutating func isInside(
    _ line: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>, _ indent: Int
  ) -> Bool {
    if let block = blockIndent {
      if indent > block || content.allSatisfy(\.isBlank) { return true }
      blockIndent = nil
    }
    if let quote = openQuote {
      if line.endOfQuote(quote, from: line.startIndex) != nil { openQuote = nil }
      return true
    }
    if depth > 0 {
      readBrackets(line)
      return true
    }
    return false
  }

  /// Reads a line from its first sign on: dashes of lists, then a key with its value, or a value.
  private mutating func readItem(_ content: ArraySlice<UInt8>, column: Int, line: Int) {
    var rest = content
    var column = column
    while rest.first == .dash, rest.dropFirst().first.map(\.isBlank) ?? true {
      let next = rest.dropFirst().drop(while: \.isBlank)
      lastIndent = column
      column += next.startIndex - rest.startIndex
      rest = next
    }
    let isItem = rest.startIndex > content.startIndex
    lastHasText = isItem ? false : lastHasText
    guard let first = rest.first else { return }
    if first == .hash {
      if isItem { judge(rest, of: content, line: line) }
    } else if let colon = rest.endOfKey {
      lastIndent = column
      let value = rest[(colon + 1)...].drop(while: \.isBlank)
      lastHasText = false
      if value.isEmpty { return }
      judge(value, of: content, line: line)
    } else if isItem {
      judge(rest, of: content, line: line)
    } else if lastHasText, column > lastIndent {
      judgeContinuation(rest)
    } else if !judgeKeyWithoutColon(rest, column: column) {
      judge(rest, of: content, line: line)
    }
  }
}

extension YAMLSlipScanner {
  /// Spaces of other kinds at the beginning of a line.
  struct OddSpaces {
    var first: Unicode.Scalar
    var end: Int
    /// How many spaces they are worth.
    var width = 0
    var onlyTabs = true
  }

  private func oddSpaces(at content: ArraySlice<UInt8>) -> OddSpaces? {
    guard let first = content.oddSpace else { return nil }
    var spaces = OddSpaces(first: first, end: content.startIndex)
    var rest = content
    while true {
      if let odd = rest.oddSpace {
        spaces.width += odd == "\u{3000}" || odd == "\t" ? 2 : 1
        if odd != "\t" { spaces.onlyTabs = false }
        rest = rest.dropFirst(UTF8.width(odd))
      } else if rest.first == .space {
        spaces.width += 1
        rest = rest.dropFirst()
      } else {
        spaces.end = rest.startIndex
        return spaces
      }
    }
  }

  /// Notes odd spaces at the beginning of a line.
  ///
  /// - Returns: whether something is to be read behind them.
  private mutating func note(
    _ odd: OddSpaces, before rest: ArraySlice<UInt8>, from start: Int
  ) -> Bool {
    let isEmpty = rest.isEmpty || rest.first == .hash
    if isEmpty, odd.onlyTabs { return false }
    add(
      YAMLSlip(
        kind: .oddIndent(odd.first), certainty: odd.onlyTabs ? .whenBroken : .certain,
        mark: start..<odd.end, replaced: start..<odd.end,
        replacement: isEmpty ? [] : Array(repeating: .space, count: odd.width), cure: nil))
    return !isEmpty
  }

  /// U+2028, U+2029 and U+0085 end a line for YAML 1.1 and for no editor.
  private mutating func findLineSeparators(in line: ArraySlice<UInt8>) {
    guard line.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) else { return }
    var rest = line
    while !isFull, let index = rest.firstIndex(where: { $0 == 0xE2 || $0 == 0xC2 }) {
      let scalar = rest[index...].firstScalar
      rest = rest[(index + 1)...]
      guard let scalar, ["\u{2028}", "\u{2029}", "\u{85}"].contains(scalar) else { continue }
      let range = index..<(index + UTF8.width(scalar))
      add(
        YAMLSlip(
          kind: .lineSeparator(scalar), certainty: .certain, mark: range, replaced: range,
          replacement: [.space], cure: nil))
    }
  }

  /// Counts the brackets of a line that are still open.
  mutating func readBrackets(_ line: ArraySlice<UInt8>) {
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case .hash where index == line.startIndex || line[index - 1].isBlank: return
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard line.startsQuote(at: index) else { break }
        guard let end = line.endOfQuote(line[index], from: index + 1) else {
          openQuote = line[index]
          return
        }
        index = end - 1
      default: break
      }
      index += 1
    }
  }
}
